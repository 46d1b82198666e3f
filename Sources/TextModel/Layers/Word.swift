/// A syntactic word in the sense of Universal Dependencies: a node of the tree of its sentence.
///
/// One surface token holds one word, or several where it is a multiword token (`del` holds `de` and `el`).
public struct Word: Hashable, Sendable {
  /// The surface token that holds it, as an index into ``Document/tokens``.
  public var token: Int
  /// The form: the token's own text, or the part of a multiword token that this word is.
  public var form: String
  /// The lemma.
  public var lemma: String
  /// The universal part of speech.
  public var partOfSpeech: UniversalPartOfSpeech
  /// Morphological features as CoNLL-U writes them (`Number=Plur|Tense=Past`), empty for none.
  public var features: String
  /// The head, as an index into ``Document/words``; `nil` for the root of a sentence.
  public var head: Int?
  /// The relation to the head, with its subtype if any (`nsubj:pass`); `root` for a root.
  public var relation: String

  /// A word with its annotation.
  public init(
    token: Int, form: String, lemma: String, partOfSpeech: UniversalPartOfSpeech, features: String = "",
    head: Int? = nil, relation: String = "root"
  ) {
    self.token = token
    self.form = form
    self.lemma = lemma
    self.partOfSpeech = partOfSpeech
    self.features = features
    self.head = head
    self.relation = relation
  }
}

/// The universal parts of speech (Universal Dependencies, version 2).
public enum UniversalPartOfSpeech: String, Hashable, Sendable, CaseIterable {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case coordinatingConjunction = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case numeral = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case properNoun = "PROPN"
  case punctuation = "PUNCT"
  case subordinatingConjunction = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"
}
