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

  /// An annotator with these lexicons.
  package init(lexicons: StanceLexicons) { self.lexicons = lexicons }

  /// An annotator with the lexicons at `data`, each read when a document first needs it, and with the user's own folders laid
  /// over them: each has a folder a language.
  package init(data: DataLocation, additions: [URL] = []) {
    self.init(lexicons: StanceLexicons(data: data, additions: additions))
  }

  /// Writes the stances of the document, in the order of the text.
  public func annotate(_ document: inout Document) throws {
    let passes = try StancePasses(document, lexicons)
    let (sentences, lists, prose) = (passes.sentences, passes.lists, passes.prose)
    let nominals = TopicNominals(sentences: sentences)
    let candidates = lists.candidates + prose.candidates
    let targets = prose.topics + nominals.targets(in: document)
    let named = (targets + candidates.compactMap(\.namedTarget)).filter(\.isOneWord)
    let topics = TopicFinder(
      document, targets: targets, announced: nominals.announced(in: document), candidates: candidates,
      proposals: nominals.proposals(in: document),
      descriptions: nominals.descriptions(of: Set(named.map(\.head)), in: document))
    var writer = StanceWriter(
      document, topics: topics,
      antecedents: AntecedentFinder(
        document, sentences: sentences, targets: candidates.compactMap(\.namedTarget)))
    document.stances = writer.stances(from: candidates)
  }
}
