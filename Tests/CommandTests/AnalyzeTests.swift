import Foundation
import TestSupport
import Testing

@Suite struct AnalyzeTests {
  private let corpus = PackageFiles.root.appendingPathComponent("corpora/development").path

  @Test func theSameBytesComeOutAtAnyNumberOfWorkers() throws {
    let one = try Program("analyze", corpus, "--jobs", "1", "--quiet")
    let many = try Program("analyze", corpus, "--jobs", "7", "--quiet")
    #expect(one.status == 0)
    #expect(one.output.split(separator: "\n").count == 38)
    #expect(one.output == many.output)
  }

  @Test func aRunWritesItsFolderAndLeavesNoPartialFile() throws {
    let folder = try TemporaryFolder()
    let out = folder.url.appendingPathComponent("out")
    let run = try Program("analyze", corpus, "-o", out.path, "--quiet")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.isEmpty)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: out.path).sorted()
        == [
          "copies.csv", "countries.csv", "documents.jsonl", "quotes.csv", "report.html", "stances.csv",
          "standpunkt.sqlite",
        ])
  }

  @Test func whatFailsFailsAlone() throws {
    let folder = try TemporaryFolder()
    try folder.write("Norge støtter forslaget.", to: "whole.txt")
    try folder.write(Data([0, 1, 2]), to: "binary.txt")
    try folder.write("", to: "empty.txt")
    let run = try Program("analyze", folder.url.path)
    #expect(run.status == 1)
    #expect(run.output.contains(#""id":"whole""#))
    #expect(run.errors.contains("binary.txt: is binary"))
    #expect(run.errors.contains("empty.txt: is empty"))
    #expect(run.errors.contains("1 document, 2 failed"))
  }

  @Test func standardInputIsADocument() throws {
    let run = try Program("analyze", "-", "--quiet", input: "Norge støtter forslaget.")
    #expect(run.status == 0)
    #expect(run.output.contains(#""id":"stdin""#))
    #expect(run.output.contains(#""text":"Norge støtter forslaget.""#))
  }

  @Test func jsonIsOneArray() throws {
    let run = try Program("analyze", "-", "--format", "json", "--quiet", input: "Norge støtter forslaget.")
    let array = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    #expect(array?.count == 1)
    #expect(array?.first?["schema"] as? String == "standpunkt.document/1")
  }

  @Test func wrongUsageEndsWithTwo() throws {
    for arguments in [
      ["analyze"], ["analyze", "x", "--jobs", "0"], ["analyze", "x", "--no-such-option"], ["nothing"],
    ] {
      let run = try Program(arguments)
      #expect(run.status == 2, "\(arguments)")
      #expect(run.errors.contains("Usage:"))
    }
  }

  @Test func aFolderWithoutArticlesSaysSo() throws {
    let folder = try TemporaryFolder()
    let run = try Program("analyze", folder.url.path)
    #expect(run.status == 0)
    #expect(run.errors.contains("nothing to read"))
  }
}
