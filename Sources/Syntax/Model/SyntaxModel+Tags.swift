import Foundation
import TextModel

extension SyntaxModel {
  /// The part of speech and the features of each row.
  ///
  /// - Parameters:
  ///   - relations: the scores of the rows' relations; a root's are not read.
  ///   - agreement: what decides between parts of speech that the network holds to be about as likely.
  func tag(
    _ forms: [String], _ state: Matrix, _ scaled: ScaledRows?, heads: [Int], relations: Matrix,
    agreement: RelationAgreement?
  ) -> [(partOfSpeech: Int, features: Int)] {
    let scores = network.affine(state, .tagWeights, .tagBias, scaled: scaled)
    let known = TagInventory.partsOfSpeech.indices.filter { !inventory.featureRanges[$0].isEmpty }
    var featureScores = [Float](repeating: 0, count: inventory.features.count)
    return (0..<state.rows).map { row in
      var partOfSpeech = best(of: known) { scores[row, $0] }
      if let agreement {
        let isRival = { (other: Int) in
          scores[row, partOfSpeech] - scores[row, other] < RelationAgreement.reach
            && !Self.areNouns(other, partOfSpeech)
        }
        // Of most words nothing else is likely.
        if known.contains(where: { $0 != partOfSpeech && isRival($0) }) {
          let support = agreement.support(
            for: forms[row], relations: probabilities(of: relations, row: row, isRoot: heads[row] < 0))
          partOfSpeech = best(of: known.filter(isRival)) { scores[row, $0] + support[$0] }
        }
      }
      let range = inventory.featureRanges[partOfSpeech]
      guard range.count > 1 else { return (partOfSpeech, range.lowerBound) }
      network.score(range, .featureWeights, .featureBias, of: state, row: row, into: &featureScores)
      return (partOfSpeech, best(of: range) { featureScores[$0 - range.lowerBound] })
    }
  }

  /// Whether the two are a common noun and a proper noun, between which relations do not tell.
  private static func areNouns(_ one: Int, _ other: Int) -> Bool {
    one != other && nouns.contains(one) && nouns.contains(other)
  }

  private static let nouns = [UniversalPartOfSpeech.noun, .properNoun].map { TagInventory.index(of: $0.rawValue) }

  /// The probabilities of a row's relations: those of its scores, of which only a root can be one.
  private func probabilities(of scores: Matrix, row: Int, isRoot: Bool) -> [Float] {
    let root = inventory.relations.firstIndex(of: "root") ?? 0
    let places = inventory.relations.indices
    guard !isRoot else { return places.map { $0 == root ? 1 : 0 } }
    let highest = places.reduce(-Float.infinity) { $1 == root ? $0 : max($0, scores[row, $1]) }
    let weights = places.map { $0 == root ? 0 : exp(scores[row, $0] - highest) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }
}
