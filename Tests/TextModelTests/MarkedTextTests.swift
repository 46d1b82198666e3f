import TestSupport
import Testing
import TextModel

@Suite struct MarkedTextTests {
  @Test func marksAreTakenOutAndTheirSpansKept() {
    let marked = MarkedText("⟦RU:metonym|Kreml⟧ svarte ⟦cue|på⟧ ønsket.")
    #expect(marked.text == "Kreml svarte på ønsket.")
    #expect(marked.marks.map(\.label) == ["RU:metonym", "cue"])
    let document = Document(id: "x", text: marked.text)
    #expect(marked.marks.map { String(document[$0.span]) } == ["Kreml", "på"])
  }

  @Test func whatIsNoMarkStaysText() {
    #expect(MarkedText("a ⟦b⟧ c").text == "a ⟦b⟧ c")
    #expect(MarkedText("a ⟦b|c").text == "a ⟦b|c")
  }
}
