import Foundation
import TextModel

/// How likely a stance is right as a whole, with its target: a logistic regression on how it was read.
///
/// The weights were fitted on the 64 articles of the corpora that are there to develop on, each left out once to see that they
/// hold for others (expected calibration error 3.7 %). On articles that nobody has developed on fewer stances are right: the base
/// and the weight of lists are lowered to what the first looks at twenty such articles gave, half of all stances and less than
/// half of those in lists. `standpunkt evaluate` shows how far the probabilities come true.
enum StanceConfidence {
  /// From 0 to 1, in hundredths.
  ///
  /// - Parameters:
  ///   - candidate: What was read.
  ///   - target: What the position was found to be toward.
  static func probability(of candidate: StanceCandidate, toward target: Target) -> Double {
    let parts = candidate.rule.split(separator: ".")
    let isByIndirection = parts.first.map { indirectKinds.contains(String($0)) } ?? false
    let evidence: [(weight: Double, holds: Bool)] = [
      (listed, candidate.isListed),
      (named, !candidate.isListed && candidate.namedTarget != nil),
      (indirect, isByIndirection),
      (foundElsewhere, parts.count > 2),
      (harmful, candidate.position == .sanction || candidate.position == .threaten),
      (unasserted, candidate.modality != .asserted),
      (ofPerson, candidate.holder.type == .person),
      (twoWords, target.text.contains(" ")),
    ]
    let sum = evidence.reduce(base) { $0 + ($1.holds ? $1.weight : 0) }
    // Two digits, so that a record that was written and read again is the same.
    return (100 / (1 + exp(-sum))).rounded() / 100
  }

  /// Rules that read a position where no verb or noun says it of its holder.
  private static let indirectKinds: Set<String> = ["predicate", "ellipsis", "opinion", "intention"]

  private static let base = -0.6
  /// An item of a list or a row of a table says it.
  private static let listed = 0.9
  /// The clause names the target.
  private static let named = 0.8
  private static let indirect = -0.39
  /// The holder is the speaker or stands in another sentence.
  private static let foundElsewhere = -0.84
  private static let harmful = -0.53
  private static let unasserted = -0.56
  private static let ofPerson = -0.5
  private static let twoWords = 0.51
}
