import LanguageData
import Stances
import Testing
import TextModel

struct StanceExplainerTests {
  private func explain(_ text: String) throws -> (Document, [CueReading]) {
    let document = try ExampleReading.shared().read(text, "nb")
    return (document, try StanceExplainer(data: .standard()).cues(of: document))
  }

  @Test func aCueThatWasReadHasNoRejection() throws {
    let (document, cues) = try explain("Norge støtter avtalen.")
    let cue = try #require(cues.first)
    #expect(cue.words.map { String(document[$0]) } == ["støtter"])
    #expect(cue.rejection == nil)
    #expect(cue.position == .support)
  }

  @Test func aCueWithoutHolderSaysSo() throws {
    #expect(try explain("Vinden støtter avtalen.").1.map(\.rejection) == [.noHolder])
  }

  @Test func aQuestionSaysNothing() throws {
    #expect(try explain("Støtter Norge avtalen?").1.map(\.rejection) == [.question])
  }

  @Test func aHopeIsUnreal() throws {
    #expect(try explain("Norge håper at Sverige støtter avtalen.").1.map(\.rejection) == [.unreal])
  }

  @Test func thePathLeadsThroughTheTree() throws {
    let (document, cues) = try explain("Norge støtter avtalen.")
    let norway = try #require(document.countries.first?.span)
    let word = try #require(cues.first?.words.first)
    let path = try StanceExplainer(data: .standard()).path(from: word, to: norway, in: document)
    #expect(path == "støtter −nsubj→ Norge")
  }
}
