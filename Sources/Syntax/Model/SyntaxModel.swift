package import Foundation
import LanguageData
import TextModel

/// What a model says of one word.
package struct WordAnalysis: Hashable, Sendable {
  /// Part of speech, by its place in ``TagInventory/partsOfSpeech``.
  package var partOfSpeech: Int
  /// Features, by their place in ``TagInventory/features``.
  package var features: Int
  /// The lemma.
  package var lemma: String
  /// The head, from 0 in the sentence; -1 for the root.
  package var head: Int
  /// The relation, by its place in ``TagInventory/relations``.
  package var relation: Int
}

/// A trained model that tags, lemmatizes and parses sentences of one language or a few close ones.
///
/// A class, so that what is asked for every word holds it by one reference.
package final class SyntaxModel: Sendable {
  /// The tags it knows.
  package let inventory: TagInventory
  /// The varieties on which it was trained (`nb`, `nn`; `es`, `es-gsd`), in the order of their feature.
  package let varieties: [String]
  /// Its lemma rules.
  package let lemmatizer: Lemmatizer
  let network: SyntaxNetwork
  let languages: [Int]
  /// How lemmas are found beside the common way.
  let lemmaTraits: Set<LemmaTrait>
  private let vocabulary: SortedKeys
  private let wordRows: QuantizedRows
  private let partRows: QuantizedRows
  let lemmaKeys: SortedKeys
  let lemmaRules: [UInt16]
  private let extractor: WordFeatureExtractor
  /// The embeddings of words that were seen before, by their place in the sentence (first or not) and their variety.
  private let embeddings = WordCache<[Float]>(capacity: 1 << 14)
  /// What the lemmas are chosen among, of words that were seen before, by their tag and their variety.
  let lemmaChoices = WordCache<LemmaChoice>(capacity: 1 << 14)

  /// Maps the model at `url`, whose lemmas are found in these ways beside the common one.
  ///
  /// - Throws: `DataError` where it cannot be read, or is damaged.
  package init(_ url: URL, lemmaTraits: Set<LemmaTrait> = []) throws {
    let container = try ModelContainer(url)
    let description = try ModelDescription(container)
    inventory = description.inventory
    varieties = description.varieties
    languages = description.varieties.languages
    self.lemmaTraits = lemmaTraits
    lemmatizer = description.lemmatizer
    network = try description.network(container)
    vocabulary = try SortedKeys(container, "words")
    wordRows = try QuantizedRows(container, "wordrows", width: description.shape.wordWidth)
    partRows = try QuantizedRows(container, "partrows", width: description.shape.subwordWidth)
    lemmaKeys = try SortedKeys(container, "lemmas")
    lemmaRules = try description.lemmaRules(container)
    extractor = WordFeatureExtractor(
      partRows: partRows.count, clusters: try container.clusters("clusters"), classes: try container.clusters("classes")
    )
    guard wordRows.count == vocabulary.count + 1, lemmaRules.count == lemmaKeys.count else {
      throw container.error("its sections do not fit each other")
    }
  }

  /// Whether a form has an embedding of its own: whether it stood twice or more in the training set.
  package func knows(_ form: String) -> Bool {
    !vocabulary.places(of: WordFeatureExtractor.fingerprint(ofForm: form)).isEmpty
  }

  /// Analyses sentences, each a list of forms.
  ///
  /// - Parameters:
  ///   - variety: a place in ``varieties``.
  ///   - agreement: what decides between parts of speech that the network holds to be about as likely; the network
  ///     alone where there is none.
  /// - Throws: `AnalysisStop` where a watch ends the analysis.
  package func analyze(
    _ sentences: [[String]], variety: Int, agreement: RelationAgreement? = nil
  ) throws -> [[WordAnalysis]] {
    let pieces = sentences.map { parts(of: $0, variety: variety) }
    var analyses: [[WordAnalysis]] = []
    var batch: [[String]] = []
    var waiting = 0
    for piece in pieces.joined() {
      batch.append(piece)
      waiting += piece.count
      guard waiting >= Self.batchSize else { continue }
      try AnalysisWatch.check()
      analyses += analyze(pieces: batch, variety: variety, agreement: agreement)
      batch.removeAll(keepingCapacity: true)
      waiting = 0
    }
    analyses += analyze(pieces: batch, variety: variety, agreement: agreement)
    var rest = analyses[...]
    return pieces.map { parts in
      defer { rest = rest.dropFirst(parts.count) }
      return joined(Array(rest.prefix(parts.count)))
    }
  }

  /// Words that are worked on at a time: as many as the processor's second cache holds beside a layer's weights.
  private static let batchSize = 128
  /// The most words that are parsed as one sentence; the time for a sentence grows with their square.
  private static let longestSentence = 200

  /// The parts of a sentence that are read one by one: the lists in it, each with its label, and of what is too long the
  /// pieces.
  private func parts(of sentence: [String], variety: Int) -> [[String]] {
    let starts = [0] + labelStarts(in: sentence, variety: variety)
    return zip(starts, starts.dropFirst() + [sentence.count]).flatMap { Self.pieces(of: Array(sentence[$0..<$1])) }
  }

  /// A sentence that is too long in pieces, cut after a mark of punctuation where there is one.
  private static func pieces(of sentence: [String]) -> [[String]] {
    guard sentence.count > longestSentence else { return sentence.isEmpty ? [] : [sentence] }
    var pieces: [[String]] = []
    var rest = sentence[...]
    while rest.count > longestSentence {
      let candidate = rest.prefix(longestSentence)
      let mark = candidate.dropFirst(longestSentence / 2).lastIndex { $0.allSatisfy(\.isPunctuation) }
      let end = mark.map { $0 + 1 } ?? candidate.endIndex
      pieces.append(Array(rest[..<end]))
      rest = rest[end...]
    }
    if !rest.isEmpty { pieces.append(Array(rest)) }
    return pieces
  }

  /// The analyses of a sentence's pieces as one: the roots of later pieces hang on the root of the first.
  private func joined(_ pieces: [[WordAnalysis]]) -> [WordAnalysis] {
    guard pieces.count > 1 else { return pieces.first ?? [] }
    let root = pieces[0].firstIndex { $0.head < 0 } ?? 0
    let relation = inventory.relations.firstIndex(of: "parataxis") ?? pieces[0][root].relation
    var words: [WordAnalysis] = []
    for piece in pieces {
      let offset = words.count
      for var word in piece {
        if word.head >= 0 {
          word.head += offset
        } else if offset > 0 {
          word.head = root
          word.relation = relation
        }
        words.append(word)
      }
    }
    return words
  }

  func analyze(
    pieces: [[String]], variety: Int, agreement: RelationAgreement? = nil
  ) -> [[WordAnalysis]] {
    let forms = pieces.flatMap { $0 }
    guard !forms.isEmpty else { return pieces.map { _ in [] } }
    var starts = [0]
    for piece in pieces { starts.append(starts[starts.count - 1] + piece.count) }
    let embedded = embed(pieces, count: forms.count, variety: variety)
    let state = network.state(embedded: embedded, starts: starts)
    let scaled = network.scaled(state)
    let heads = parse(state, scaled, starts: starts)
    let relationScores = network.affine(
      network.labelInput(state, heads: heads, scaled: scaled), .relationWeights, .relationBias)
    let relations = relate(relationScores, heads: heads)
    let tags = tag(forms, state, scaled, heads: heads, relations: relationScores, agreement: agreement)
    let lemmas = lemmatize(forms, tags: tags, variety: variety, state: state, scaled, embedded: embedded)
    return zip(starts, starts.dropFirst()).map { start, end in
      (start..<end).map { row in
        WordAnalysis(
          partOfSpeech: tags[row].partOfSpeech, features: tags[row].features, lemma: lemmas[row],
          head: heads[row] < 0 ? -1 : heads[row] - start, relation: relations[row])
      }
    }
  }

  private func embed(_ pieces: [[String]], count: Int, variety: Int) -> Matrix {
    var embedded = Matrix(rows: count, columns: network.shape.inputWidth)
    var row = 0
    for piece in pieces {
      for (index, form) in piece.enumerated() {
        let isFirst = index == 0
        let values = embeddings.value(of: form, variant: variety * 2 + (isFirst ? 1 : 0)) {
          embedding(of: form, isFirst: isFirst, variety: variety)
        }
        Kernels.copy(values, at: 0, count: embedded.stride, into: &embedded.values, at: row * embedded.stride)
        row += 1
      }
    }
    return embedded
  }

  private func embedding(of form: String, isFirst: Bool, variety: Int) -> [Float] {
    let features = extractor.features(of: form, isFirst: isFirst, language: variety) { fingerprint in
      vocabulary.places(of: fingerprint).first.map { Int32($0 + 1) }
    }
    var embedded = Matrix(rows: 1, columns: network.shape.inputWidth)
    wordRows.add(
      [features], rows: { $0.word > 0 || $0.ending == 0 ? [$0.word] : [0, $0.ending] }, to: &embedded, column: 0)
    partRows.add([features], rows: \.parts, to: &embedded, column: network.shape.wordWidth)
    return embedded.values
  }

  /// The head of each row, as a row; -1 for a root.
  private func parse(_ state: Matrix, _ scaled: ScaledRows?, starts: [Int]) -> [Int] {
    let arcs = network.arcProjections(state, scaled: scaled)
    var heads: [Int] = []
    heads.reserveCapacity(state.rows)
    for (start, end) in zip(starts, starts.dropFirst()) {
      for head in TreeDecoder.heads(network.arcScores(arcs, rows: start..<end)) {
        heads.append(head < 0 ? -1 : head + start)
      }
    }
    return heads
  }

  private func relate(_ scores: Matrix, heads: [Int]) -> [Int] {
    let root = inventory.relations.firstIndex(of: "root") ?? 0
    return heads.indices.map { row in
      heads[row] < 0 ? root : best(of: inventory.relations.indices) { $0 == root ? -.infinity : scores[row, $0] }
    }
  }

  func best(of candidates: some Sequence<Int>, _ score: (Int) -> Float) -> Int {
    var best = 0
    var highest = -Float.infinity
    for candidate in candidates {
      let value = score(candidate)
      if value > highest || highest == -.infinity { (best, highest) = (candidate, value) }
    }
    return best
  }
}
