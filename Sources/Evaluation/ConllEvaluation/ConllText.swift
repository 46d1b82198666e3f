import TextModel

/// A file's words, tokens and sentences over its characters, which are counted without white space.
struct ConllText {
  private(set) var characters: [Unicode.Scalar] = []
  private(set) var tokens: [Range<Int>] = []
  private(set) var sentences: [Range<Int>] = []
  private(set) var words: [ConllNode] = []
  private(set) var names: [ConllName] = []
  /// Whether the file says of any word what name it is in, if any.
  private(set) var marksNames = false

  init(_ sentences: [ConlluSentence]) {
    for sentence in sentences { append(sentence) }
  }

  private mutating func append(_ sentence: ConlluSentence) {
    let start = characters.count
    let firstWord = words.count
    var labels: [(span: Range<Int>, label: NameLabel?)] = []
    for token in sentence.tokens {
      let tokenStart = characters.count
      characters += token.form.unicodeScalars.filter { !$0.properties.isWhitespace }
      let span = tokenStart..<characters.count
      tokens.append(span)
      for index in token.words {
        words.append(
          ConllNode(sentence.words[index], span: span, isInMultiword: token.words.count > 1, firstWord: firstWord))
        let misc = sentence.words[index].misc
        labels.append((span, NameLabel(misc: misc)))
        marksNames = marksNames || NameLabel.isGiven(inMisc: misc)
      }
    }
    names += ConllName.names(labels)
    for index in firstWord..<words.count where words[index].isFunctional {
      if let head = words[index].head { words[head].functionalChildren.append(index) }
    }
    sentences.append(start..<characters.count)
  }
}

/// A word, as the metrics see it.
struct ConllNode {
  /// The characters of its token.
  let span: Range<Int>
  /// Whether its token holds other words too.
  let isInMultiword: Bool
  /// The form, in small letters.
  let form: String
  let lemma: String
  let partOfSpeech: String
  let treebankTag: String
  /// The universal features.
  let features: [Substring]
  /// The head, as an index into all words of the file; `nil` for a root.
  let head: Int?
  /// The relation without its subtype.
  let relation: String
  /// The words below it that are function words.
  var functionalChildren: [Int] = []

  init(_ word: ConlluWord, span: Range<Int>, isInMultiword: Bool, firstWord: Int) {
    self.span = span
    self.isInMultiword = isInMultiword
    form = word.form.lowercased()
    lemma = word.lemma
    partOfSpeech = word.partOfSpeech
    treebankTag = word.treebankTag
    features = word.features.split(separator: "|").filter {
      Self.universalFeatures.contains(String($0.prefix { $0 != "=" }))
    }.sorted()
    head = word.head > 0 ? firstWord + word.head - 1 : nil
    relation = String(word.relation.prefix { $0 != ":" })
  }

  /// Whether it is a content word: by its relation, neither function word nor punctuation.
  var isContent: Bool { Self.contentRelations.contains(relation) }

  /// Whether it is a function word.
  var isFunctional: Bool { Self.functionalRelations.contains(relation) }

  private static let contentRelations: Set<String> = [
    "nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "obl", "vocative", "expl", "dislocated", "advcl", "advmod",
    "discourse", "nmod", "appos", "nummod", "acl", "amod", "conj", "fixed", "flat", "compound", "list", "parataxis",
    "orphan", "goeswith", "reparandum", "root", "dep",
  ]

  private static let functionalRelations: Set<String> = ["aux", "cop", "mark", "det", "clf", "case", "cc"]

  private static let universalFeatures: Set<String> = [
    "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite",
    "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite",
  ]
}
