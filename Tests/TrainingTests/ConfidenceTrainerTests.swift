import Foundation
import Testing
import Training

struct ConfidenceTrainerTests {
  @Test func aMatrixIsSolved() {
    var matrix = SymmetricMatrix(size: 3)
    let rows: [[Double]] = [[4, 2, 0.6], [2, 3, 0.4], [0.6, 0.4, 2]]
    for row in 0..<3 { for column in 0...row { matrix[row, column] = rows[row][column] } }
    let solution: [Double] = [1, -2, 3]
    let product = rows.map { row in zip(row, solution).reduce(0) { $0 + $1.0 * $1.1 } }
    for (found, expected) in zip(matrix.solved(for: product), solution) { #expect(abs(found - expected) < 1e-12) }
  }

  /// With one feature and no ridge to speak of the model gives the shares that were counted.
  @Test func oneFeatureGivesTheSharesOfTheExamples() {
    let examples = (0..<40).map { number in
      // Three of four are right with the feature, one of four without.
      LogisticRegression.Example(features: number < 20 ? [0] : [], isRight: number % 4 < (number < 20 ? 3 : 1))
    }
    var regression = LogisticRegression(featureCount: 1, ridge: 1e-9)
    regression.fit(examples)
    #expect(abs(regression.logOdds(of: [0]) - log(3)) < 1e-6)
    #expect(abs(regression.logOdds(of: []) + log(3)) < 1e-6)
  }

  private static func examples(_ right: Bool, _ count: Int) -> [ConfidenceTrainer.Example] {
    (0..<count).map { _ in .init(features: right ? ["good", "common"] : ["bad", "common"], isRight: right) }
  }

  @Test func whatIsOftenRightGetsMoreThanWhatIsOftenWrong() throws {
    let documents = (0..<10).map { _ in Self.examples(true, 3) + Self.examples(false, 2) }
    let trainer = ConfidenceTrainer(documents, leastCount: 5, ridge: 1)
    let weights = trainer.weights
    #expect(try #require(weights["good"]) > 0.5)
    #expect(try #require(weights["bad"]) < -0.5)
    #expect(abs(try #require(weights["common"])) < 0.5)
  }

  @Test func itemsOfOneListCountLessThanStancesOfTheirOwn() throws {
    let lone = [Self.examples(true, 20), Self.examples(false, 20)].joined()
    func weight(together: Bool) throws -> Double {
      let list = (0..<16).map { _ in
        ConfidenceTrainer.Example(features: ["good", "common"], isRight: false, group: together ? "a list" : nil)
      }
      return try #require(ConfidenceTrainer([Array(lone), list], leastCount: 5, ridge: 1).weights["good"])
    }
    #expect(try weight(together: true) > weight(together: false))
  }

  @Test func rareFeaturesAreLeftOut() {
    let trainer = ConfidenceTrainer([Self.examples(true, 30), Self.examples(false, 4)], leastCount: 5)
    #expect(trainer.weights.keys.sorted() == ["common", "good"])
  }

  /// A document that says the opposite of all others is told by what these say.
  @Test func aDocumentIsNotLearnedFromWhereItIsLeftOut() {
    let opposite = (0..<5).map { _ in ConfidenceTrainer.Example(features: ["good", "common"], isRight: false) }
    let trainer = ConfidenceTrainer(
      (0..<10).map { _ in Self.examples(true, 3) + Self.examples(false, 2) } + [opposite], leastCount: 5, ridge: 1)
    let last = trainer.leavingOut().suffix(5)
    #expect(last.allSatisfy { $0.logOdds > trainer.intercept + (trainer.weights["good"] ?? 0) && !$0.isRight })
    #expect(last.allSatisfy { $0.logOdds > 1 })
  }
}
