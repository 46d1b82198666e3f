import TestSupport
import Testing

@Suite struct ExplainTests {
  private let text = "Norge støtter avtalen. Vinden støtter avtalen."

  @Test func readAndUnreadCuesAreTold() throws {
    let run = try Program("explain", "-", input: text)
    #expect(run.status == 0)
    #expect(run.output.contains("✓ Norge: support for “avtalen”, asserted, rule verb.support"))
    #expect(run.output.contains("by “støtter” (verb støtte): støtter −nsubj→ Norge"))
    #expect(run.output.contains("✗ “støtter” (verb støtte): no state"))
  }

  @Test func whyNotShowsOnlyTheHoldersSentences() throws {
    let run = try Program("explain", "-", "--why-not", "Sverige", input: "\(text) Sverige og Danmark møttes. ")
    #expect(run.output.contains("✗ no words here that the lexicon knows to say a position"))
    #expect(!run.output.contains("Vinden"))
    let nobody = try Program("explain", "-", "--why-not", "Island", input: text)
    #expect(nobody.output.contains("No sentence mentions “Island”"))
  }

  @Test func aFileThatIsNotThereFails() throws {
    let run = try Program("explain", "/no/such/file.txt")
    #expect(run.status == 1)
    #expect(run.errors.contains("does not exist"))
  }
}
