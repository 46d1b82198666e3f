import Analysis
import Testing
import TextModel

@Suite struct PipelineTests {
  private struct Step: Annotator {
    var name: String
    var reads: Set<Layer>
    var writes: Set<Layer>
    func annotate(_ document: inout Document) throws {}
  }

  @Test func everyLayerThatIsReadMustBeWrittenBefore() throws {
    let segmentation = Step(name: "segmentation", reads: [.text], writes: [.blocks, .tokens, .sentences])
    let quotes = Step(name: "quotes", reads: [.tokens, .entities], writes: [.quotes])
    #expect(throws: PipelineError(step: "quotes", missing: [.entities])) { try Pipeline([segmentation, quotes]) }
    let entities = Step(name: "entities", reads: [.tokens], writes: [.entities])
    #expect(try Pipeline([segmentation, entities, quotes]).steps.count == 3)
  }
}
