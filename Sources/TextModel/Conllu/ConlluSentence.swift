/// One sentence of a CoNLL-U file.
///
/// Empty nodes (`8.1`) and enhanced dependencies are not kept: the program works on basic trees.
public struct ConlluSentence: Hashable, Sendable {
  /// The comment lines, without their `#` and the white space after it.
  public var comments: [String]
  /// The surface tokens.
  public var tokens: [ConlluToken]
  /// The syntactic words.
  public var words: [ConlluWord]

  /// A sentence of these tokens and words.
  public init(comments: [String] = [], tokens: [ConlluToken], words: [ConlluWord]) {
    self.comments = comments
    self.tokens = tokens
    self.words = words
  }

  /// The value of a comment `key = value`.
  public func comment(_ key: String) -> Substring? {
    for comment in comments where comment.hasPrefix(key) {
      let rest = comment.dropFirst(key.count).drop { $0 == " " }
      if rest.first == "=" { return rest.dropFirst().drop { $0 == " " } }
    }
    return nil
  }
}

/// A surface token of a CoNLL-U sentence: a single word, or a multiword token.
public struct ConlluToken: Hashable, Sendable {
  /// The form.
  public var form: String
  /// Its words, as indices into ``ConlluSentence/words``; more than one for a multiword token.
  public var words: Range<Int>
  /// The MISC column, empty for `_`.
  public var misc: String

  /// A token that holds these words.
  public init(form: String, words: Range<Int>, misc: String = "") {
    self.form = form
    self.words = words
    self.misc = misc
  }

  /// Whether white space follows (MISC has no `SpaceAfter=No`).
  public var isFollowedBySpace: Bool { !misc.split(separator: "|").contains("SpaceAfter=No") }
}

/// A syntactic word of a CoNLL-U sentence. A column that is `_` is an empty string here, but a form or lemma that is an
/// underscore stays one.
public struct ConlluWord: Hashable, Sendable {
  /// FORM.
  public var form: String
  /// LEMMA.
  public var lemma: String
  /// UPOS.
  public var partOfSpeech: String
  /// XPOS.
  public var treebankTag: String
  /// FEATS.
  public var features: String
  /// HEAD: 0 for the root, else the number of a word from 1; -1 where it is not given.
  public var head: Int
  /// DEPREL.
  public var relation: String
  /// MISC.
  public var misc: String

  /// A word with these columns.
  public init(
    form: String, lemma: String = "", partOfSpeech: String = "", treebankTag: String = "", features: String = "",
    head: Int = -1, relation: String = "", misc: String = ""
  ) {
    self.form = form
    self.lemma = lemma
    self.partOfSpeech = partOfSpeech
    self.treebankTag = treebankTag
    self.features = features
    self.head = head
    self.relation = relation
    self.misc = misc
  }
}

/// What is wrong with a CoNLL-U file, and where.
public struct ConlluError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's path.
  public var file: String
  /// Line, from 1; 0 for the file as a whole.
  public var line: Int
  /// What is wrong.
  public var message: String

  /// `file:line: message`, or `file: message`.
  public var description: String { line > 0 ? "\(file):\(line): \(message)" : "\(file): \(message)" }
}
