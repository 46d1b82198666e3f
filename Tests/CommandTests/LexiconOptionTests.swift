import Foundation
import TestSupport
import Testing

@Suite struct LexiconOptionTests {
  private let text = "Norge blåflagger avtalen."
  private let table = """
    # source: of the test's own
    # licence: Apache-2.0
    cue\tkind\tposition\tpolarity\tholder\ttarget\tclass\twhen\tmodality\texample
    blåflagge\tverb\tsupport\tfor\tsubject\tobject\t\t\t\t⟦holder:NO|Norge⟧ ⟦cue|blåflagger⟧ ⟦target|avtalen⟧.

    """

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("nb"), withIntermediateDirectories: true)
    return folder
  }

  @Test func aUsersTableAddsACue() throws {
    let folder = try folder()
    try folder.write(table, to: "nb/positions.tsv")
    let plain = try Program("analyze", "-", "--format", "table", input: text)
    let own = try Program("analyze", "-", "--format", "table", "--lexicon", folder.url.path, input: text)
    #expect(plain.output.contains("no stances found"))
    #expect(own.output.contains("support +"))
    #expect(own.output.contains("avtalen"))
  }

  @Test func aFaultInAUsersTableIsToldWithItsPlace() throws {
    let folder = try folder()
    try folder.write(table.replacing("support\tfor", with: "support\tperhaps"), to: "nb/positions.tsv")
    let run = try Program("analyze", "-", "--lexicon", folder.url.path, input: text)
    #expect(run.status == 1)
    #expect(run.errors.contains("nb/positions.tsv:4:"))
    #expect(run.errors.contains("perhaps"))
    #expect(!run.errors.contains("could not be analysed"), "told once, before any document is analysed")
  }

  @Test func aFolderThatIsNotThereIsWrongUsage() throws {
    let run = try Program("analyze", "-", "--lexicon", "/no/such/folder", input: text)
    #expect(run.status == 2)
    #expect(run.errors.contains("is no folder"))
  }
}
