package import Foundation
package import LanguageData
package import TextModel

/// Tells how the stances of a document were read, and what became of the cues that were not.
package struct StanceExplainer: Sendable {
  private let lexicons: StanceLexicons
  private let annotator: StanceAnnotator

  /// An explainer with the lexicons at `data` and the user's own.
  package init(data: DataLocation, additions: [URL] = []) {
    lexicons = StanceLexicons(data: data, additions: additions)
    annotator = StanceAnnotator(lexicons: lexicons)
  }

  /// What became of every position cue in the prose of an analysed document, in the order of the text.
  ///
  /// - Throws: ``DataError`` where a table of a language is wrong.
  package func cues(of document: Document) throws -> [CueReading] {
    let passes = try StancePasses(document, lexicons)
    let proposals = try annotator.proposals(of: document, from: passes)
    let likely = proposals.filter(annotator.isLikely)
    let doubtful = proposals.filter { !annotator.isLikely($0) }
    let readings = passes.prose.cues.map { cue -> CueReading in
      var reading = cue.reading
      let says = { (proposal: StanceProposal) in reading.words.contains { $0.overlaps(proposal.cue) } }
      if reading.rejection == nil, doubtful.contains(where: says), !likely.contains(where: says) {
        reading.rejection = .doubtful
      }
      return reading
    }
    return readings.sorted { ($0.words.first?.start ?? 0) < ($1.words.first?.start ?? 0) }
  }

  /// The way through the tree from one place of a sentence to another: forms, and between them the relations, "←" up and "→"
  /// down; `nil` where the places are not in one tree.
  package func path(from start: TextSpan, to end: TextSpan, in document: Document) -> String? {
    guard let index = document.sentenceIndex(at: start.start), index == document.sentenceIndex(at: end.start),
      !document.sentences[index].words.isEmpty
    else { return nil }
    let tree = SentenceTree(sentence: index, in: document)
    guard let first = top(of: start, tree), let last = top(of: end, tree) else { return nil }
    let (up, down) = ([first] + tree.ancestors(of: first), [last] + tree.ancestors(of: last))
    guard let meeting = up.first(where: down.contains) else { return nil }
    let rise = up.prefix { $0 != meeting }.map { "\(tree.words[$0].form) ←\(tree.words[$0].relation)− " }
    let fall = down.prefix { $0 != meeting }.reversed().map { " −\(tree.words[$0].relation)→ \(tree.words[$0].form)" }
    return rise.joined() + tree.words[meeting].form + fall.joined()
  }

  /// The word of a span that stands highest in the tree.
  private func top(of span: TextSpan, _ tree: SentenceTree) -> Int? {
    let inside = tree.indices.filter { span.contains(tree.spans[$0]) }
    return inside.min { tree.ancestors(of: $0).count < tree.ancestors(of: $1).count }
  }
}
