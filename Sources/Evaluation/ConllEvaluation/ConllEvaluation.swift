public import TextModel

/// The metrics of the CoNLL 2018 shared task (Zeman et al., 2018) for two analyses of the same text.
///
/// Tokens, sentences and words are matched by the characters they cover, white space aside; inside multiword tokens words
/// are matched by their forms. Tags and trees are then compared on matched words. Relations count without their subtypes.
///
/// Where the gold file marks names (`name=B-PER` or `NER=B-PER` in the last column), whole names are compared as well, as conlleval
/// does (Tjong Kim Sang and De Meulder, 2003): a name is right where its first and last characters and its type are.
public struct ConllEvaluation: Hashable, Sendable {
  /// The metrics, in the order in which they are reported.
  public enum Metric: String, Hashable, Sendable, CaseIterable {
    case tokens = "Tokens"
    case sentences = "Sentences"
    case words = "Words"
    case upos = "UPOS"
    case xpos = "XPOS"
    case ufeats = "UFeats"
    case allTags = "AllTags"
    case lemmas = "Lemmas"
    case uas = "UAS"
    case las = "LAS"
    case clas = "CLAS"
    case mlas = "MLAS"
    case blex = "BLEX"
  }

  /// Counts of one metric.
  public struct Counts: Hashable, Sendable {
    /// In the gold analysis.
    public var gold: Int
    /// In the analysis under evaluation.
    public var predicted: Int
    /// Right.
    public var correct: Int
    /// Words that are matched; `nil` for what is not counted on matched words.
    public var aligned: Int? = nil

    /// Share of the predicted that is right.
    public var precision: Double { predicted == 0 ? 0 : Double(correct) / Double(predicted) }
    /// Share of the gold that was found.
    public var recall: Double { gold == 0 ? 0 : Double(correct) / Double(gold) }
    /// Harmonic mean of both.
    public var f1: Double { gold + predicted == 0 ? 0 : 2 * Double(correct) / Double(gold + predicted) }
    /// Share of the matched words that is right; `nil` where that has no meaning.
    public var alignedAccuracy: Double? { aligned.map { $0 == 0 ? 0 : Double(correct) / Double($0) } }
  }

  /// The counts of each metric.
  public let counts: [Metric: Counts]
  /// The counts of the names of each type; none where the gold file marks no names.
  public let names: [String: Counts]

  /// Compares `predicted` with `gold`.
  ///
  /// - Throws: ``ConllTextMismatch`` where the two are not of the same text.
  public init(gold: [ConlluSentence], predicted: [ConlluSentence]) throws {
    let gold = ConllText(gold)
    let predicted = ConllText(predicted)
    try ConllTextMismatch.check(gold, predicted)
    let alignment = ConllAlignment(gold: gold.words, predicted: predicted.words)
    var counts: [Metric: Counts] = [
      .tokens: Self.matches(gold.tokens, predicted.tokens),
      .sentences: Self.matches(gold.sentences, predicted.sentences),
    ]
    for metric in Metric.allCases where counts[metric] == nil { counts[metric] = alignment.counts(metric) }
    self.counts = counts
    names = gold.marksNames ? Self.matches(gold.names, predicted.names) : [:]
  }

  /// The counts of names of all types together; `nil` where the gold file marks no names.
  public var allNames: Counts? {
    guard !names.isEmpty else { return nil }
    return names.values.reduce(Counts(gold: 0, predicted: 0, correct: 0)) {
      Counts(gold: $0.gold + $1.gold, predicted: $0.predicted + $1.predicted, correct: $0.correct + $1.correct)
    }
  }

  /// By type, how many names both have.
  private static func matches(_ gold: [ConllName], _ predicted: [ConllName]) -> [String: Counts] {
    let types = Set((gold + predicted).map(\.type))
    return Dictionary(
      uniqueKeysWithValues: types.map { type in
        (type, matches(gold.filter { $0.type == type }.map(\.span), predicted.filter { $0.type == type }.map(\.span)))
      })
  }

  /// How many spans both have.
  private static func matches(_ gold: [Range<Int>], _ predicted: [Range<Int>]) -> Counts {
    let correct = Set(gold).intersection(predicted).count
    return Counts(gold: gold.count, predicted: predicted.count, correct: correct)
  }
}

/// The two files are not analyses of the same text.
public struct ConllTextMismatch: Error, Hashable, Sendable, CustomStringConvertible {
  /// What stands in the gold file from the first difference on.
  public var gold: String
  /// What stands there in the other.
  public var predicted: String

  /// Shows where the texts part.
  public var description: String {
    "the two files have different texts: the gold one goes on “\(gold)”, the other “\(predicted)”"
  }

  static func check(_ gold: ConllText, _ predicted: ConllText) throws {
    let difference = zip(gold.characters, predicted.characters).prefix { $0 == $1 }.count
    guard difference < gold.characters.count || difference < predicted.characters.count else { return }
    func excerpt(_ text: ConllText) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: text.characters.dropFirst(difference).prefix(20))
      return String(view)
    }
    throw ConllTextMismatch(gold: excerpt(gold), predicted: excerpt(predicted))
  }
}
