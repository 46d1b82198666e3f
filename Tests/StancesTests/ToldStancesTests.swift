import Stances
import Testing
import TextModel

@Suite("Stances that are told twice")
struct ToldStancesTests {
  private func stance(
    _ holder: String, toward target: String, _ evidence: TextSpan, modality: StanceModality = .asserted
  ) -> Stance {
    Stance(
      holder: StanceHolder(type: .organization, id: nil, name: holder), position: .support, polarity: .for,
      target: target, targetID: nil, modality: modality, condition: nil, source: nil, evidence: evidence,
      confidence: 0.5, rule: "verb.support")
  }

  @Test("a stance counts once in its sentence, in whatever form its target is named")
  func repetition() {
    let sentence = TextSpan(0, 40)
    let stances: [(stance: Stance, isNew: Bool)] = [
      (stance("Havforum", toward: "den nye avtalen", sentence), true),
      (stance("Havforum", toward: "nye avtaler", TextSpan(20, 30)), false),
      (stance("Havforum", toward: "avtalen", TextSpan(40, 60)), true),
      (stance("Fjordlaget", toward: "avtalen", sentence), true),
      (stance("Havforum", toward: "avtalen", sentence, modality: .denied), true),
      (stance("Havforum", toward: "gebyret", sentence), true),
      (stance("Havforum", toward: "gebyr", sentence), false),
      (stance("Havforum", toward: "EU", sentence), true),
      (stance("Havforum", toward: "EU", sentence), false),
    ]
    var told = ToldStances()
    let isNew = stances.map { told.add($0.stance) }
    #expect(isNew == stances.map(\.isNew))
  }

  @Test("thousands of items in one line are compared with few others", .timeLimit(.minutes(1)))
  func manyItems() {
    var told = ToldStances()
    let line = TextSpan(0, 1_000_000)
    let count = 30_000
    let new = (0..<count).filter { told.add(stance("Medlem \($0)", toward: "avtalen", line)) }
    #expect(new.count == count)
    let repeated = (0..<count).filter { told.add(stance("Medlem \($0)", toward: "avtale", line)) }
    #expect(repeated.isEmpty)
  }
}
