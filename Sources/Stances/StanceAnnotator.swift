package import Foundation
package import LanguageData
public import TextModel

/// Finds who holds which position toward what: in lists under headings, in tables, and in prose.
public struct StanceAnnotator: Annotator {
  /// Names the step.
  public let name = "stances"
  /// Everything that earlier steps write.
  public let reads: Set<Layer> = [.tokens, .sentences, .blocks, .languages, .words, .countries, .entities, .quotes]
  /// The stances.
  public let writes: Set<Layer> = [.stances]

  private let lexicons: StanceLexicons
  private let leastConfidence: Double

  /// An annotator with these lexicons.
  ///
  /// - Parameter leastConfidence: stances that are less likely right are not told.
  package init(lexicons: StanceLexicons, leastConfidence: Double = StanceConfidence.least) {
    self.lexicons = lexicons
    self.leastConfidence = leastConfidence
  }

  /// An annotator with the lexicons at `data`, each read when a document first needs it, and with the user's own folders laid
  /// over them: each has a folder a language.
  package init(
    data: DataLocation, additions: [URL] = [], leastConfidence: Double = StanceConfidence.least
  ) {
    self.init(lexicons: StanceLexicons(data: data, additions: additions), leastConfidence: leastConfidence)
  }

  /// Writes the stances of the document, in the order of the text: of the proposals those that are likely enough, and of two in one
  /// sentence that are the same the first.
  public func annotate(_ document: inout Document) throws {
    var told = ToldStances()
    document.stances = try proposals(of: document).filter(isLikely).map(\.stance).filter { told.add($0) }
  }

  /// Whether a proposal is likely enough to be told.
  func isLikely(_ proposal: StanceProposal) -> Bool { proposal.stance.confidence >= leastConfidence }

  /// Every stance that the document may tell, in the order of the text, however likely.
  ///
  /// - Throws: ``DataError`` where a table of a language or the model of confidences is wrong.
  package func proposals(of document: Document) throws -> [StanceProposal] {
    try proposals(of: document, from: StancePasses(document, lexicons))
  }

  /// The same, where the document has been read.
  func proposals(of document: Document, from passes: StancePasses) throws -> [StanceProposal] {
    let (sentences, lists, prose) = (passes.sentences, passes.lists, passes.prose)
    let candidates = PairedTargets(document: document, sentences: sentences).named(
      lists.candidates + prose.candidates)
    if candidates.isEmpty { return [] }
    let nominals = TopicNominals(sentences: sentences)
    let voted = nominals.votedOn(in: document)
    let targets = prose.topics + nominals.targets(in: document) + voted
    let named = (targets + candidates.compactMap(\.namedTarget)).filter(\.isOneWord)
    let topics = TopicFinder(
      document, targets: targets, voted: voted, announced: nominals.announced(in: document), candidates: candidates,
      proposals: nominals.proposals(in: document),
      descriptions: nominals.descriptions(of: Set(named.map(\.head)), in: document))
    var writer = try StanceWriter(
      document, topics: topics,
      antecedents: AntecedentFinder(
        document, sentences: sentences, targets: candidates.compactMap(\.namedTarget)),
      confidence: lexicons.confidence())
    return writer.proposals(from: candidates)
  }
}
