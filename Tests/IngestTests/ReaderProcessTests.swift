import Foundation
import Ingest
import TestSupport
import Testing
import TextModel

@Suite struct ReaderProcessTests {
  private static let page = "<p>Norge støtter forslaget om nytt valg, sier utenriksministeren til avisen mandag.</p>"

  /// A program that reads as the real one does, and is killed by every request that names `killer`.
  private func program(in folder: TemporaryFolder) throws -> String {
    let script = """
      #!/bin/bash
      while IFS= read -r line; do
        case "$line" in *killer*) kill -9 $$ ;; esac
        printf '%s\\n' "$line" | "\(PackageFiles.program.path)" read --as-reader
      done
      """
    let file = try folder.write(script, to: "reader")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
    return file.path
  }

  @Test func aReaderThatIsKilledCostsOneDocument() throws {
    let (tools, folder) = (try TemporaryFolder(), try TemporaryFolder())
    for name in ["a.html", "b-killer.html", "c.html", "d.txt", "e.html"] { try folder.write(Self.page, to: name) }
    var ids: [String] = []
    var failures: [IngestFailure] = []
    for item in ArticleSource([folder.url.path], program: try program(in: tools)) {
      switch item {
      case .document(let document): ids.append(document.id)
      case .failure(let failure): failures.append(failure)
      }
    }
    #expect(ids == ["a", "c", "d", "e"])
    #expect(failures.map(\.path) == ["\(folder.url.path)/b-killer.html"])
    #expect(failures.first?.reason.contains("was given up") == true)
  }

  @Test func aProgramThatIsNotThereFailsEachFileAndEnds() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.page, to: "a.html")
    try folder.write("Hei.", to: "b.txt")
    let items = Array(IteratorSequence(ArticleSource([folder.url.path], program: "/no/such/program")))
    #expect(items.count == 2)
    guard case .failure(let failure) = items[0] else {
      Issue.record("a.html was read without a reader")
      return
    }
    #expect(failure.reason.contains("did not start"))
  }
}
