import Syntax
import Testing
import TextModel
import Training

@Suite("The gradient of the network")
struct GradientTests {
  /// A parameter of each layer: weights deep in the encoder, and those of every output.
  private static let parameters: [SyntaxParameter] = [
    .windowWeights, .windowBias, .recurrent1Weights, .recurrent1Bias, .recurrent3Weights, .tagWeights, .featureWeights,
    .dependentWeights, .headBias, .arcWeights, .arcBias, .distanceWeights, .rootHead, .labelDependentWeights,
    .labelHeadWeights, .rootLabel, .relationWeights, .lemmaStateWeights, .lemmaInputWeights, .ruleWeights, .ruleBias,
  ]

  @Test("agrees with differences of the loss", arguments: parameters)
  func differences(parameter: SyntaxParameter) {
    let check = GradientCheck(sentences: Self.sentences)
    for (slope, difference) in check.slopes(of: parameter, places: 6) {
      #expect(abs(slope - difference) <= 0.02 + 0.05 * max(abs(slope), abs(difference)), "\(parameter)")
    }
  }

  private static let sentences: [ConlluSentence] = [
    sentence([
      ("Katten", "katt", "NOUN", "Number=Sing", 2, "nsubj"), ("ser", "se", "VERB", "Tense=Pres", 0, "root"),
      ("hundene", "hund", "NOUN", "Number=Plur", 2, "obj"),
    ]),
    sentence([
      ("Hund", "hund", "NOUN", "Number=Sing", 2, "nsubj"), ("så", "se", "VERB", "Tense=Past", 0, "root"),
      ("katter", "katt", "NOUN", "Number=Plur", 2, "obj"), ("nå", "nå", "ADV", "", 2, "advmod"),
      (".", ".", "PUNCT", "", 2, "punct"),
    ]),
  ]

  private static func sentence(_ rows: [(String, String, String, String, Int, String)]) -> ConlluSentence {
    ConlluSentence(
      tokens: rows.enumerated().map { ConlluToken(form: $1.0, words: $0..<$0 + 1) },
      words: rows.map {
        ConlluWord(form: $0.0, lemma: $0.1, partOfSpeech: $0.2, features: $0.3, head: $0.4, relation: $0.5)
      })
  }
}
