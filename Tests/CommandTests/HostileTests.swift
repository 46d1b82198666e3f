import Foundation
import TestSupport
import Testing

@Suite struct HostileTests {
  @Test(.timeLimit(.minutes(4))) func everyHostileFileIsHandledAndTheRestIsRead() throws {
    let folder = try TemporaryFolder()
    var fates = try HostileCorpus.write(to: folder)
    try folder.write("Norge støtter forslaget om nytt valg.", to: "zz-last.txt")
    fates["zz-last.txt"] = .read("Norge")
    let run = try Program("read", folder.url.path)
    #expect(run.status == 1)
    let documents = run.output.split(separator: "\n").map(String.init)
    let failures = run.errors.split(separator: "\n").map(String.init)
    for (name, fate) in fates {
      switch fate {
      case .read(let text):
        let stem = name.hasSuffix(".zip") || name.hasSuffix(".xml") ? name : (name as NSString).deletingPathExtension
        let found = documents.first { $0.hasPrefix(#"{"id":"\#(stem)"#) }
        #expect(found?.contains(text) == true, "\(name)")
        #expect(found?.contains("root:") != true, "\(name)")
      case .fails(let reason):
        #expect(failures.contains { $0.contains("/\(name)") && $0.contains(reason) }, "\(name): \(failures)")
      }
    }
    #expect(documents.count + failures.count == fates.count)
    #expect(!FileManager.default.fileExists(atPath: folder.url.deletingLastPathComponent().path + "/slip.txt"))
  }
}
