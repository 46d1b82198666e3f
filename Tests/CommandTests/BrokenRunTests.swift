import Foundation
import TestSupport
import Testing

/// Runs that are killed or asked to stop: what was finished is kept, and the next run ends as if nothing had been.
@Suite(.serialized) struct BrokenRunTests {
  private let folder: TemporaryFolder
  private let corpus = PackageFiles.root.appendingPathComponent("corpora/development").path
  private var out: String { folder.url.appendingPathComponent("out").path }

  init() throws { folder = try TemporaryFolder() }

  private func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = PackageFiles.program
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func files(_ folder: String) throws -> [Data] {
    try ["documents.jsonl", "stances.csv", "quotes.csv", "countries.csv", "copies.csv", "report.html"].map {
      try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))
    }
  }

  private func documents() throws -> Int {
    guard FileManager.default.fileExists(atPath: out + "/standpunkt.sqlite") else { return 0 }
    let status = try Program("status", out, "--format", "json")
    // A store that is being made cannot be read yet.
    guard status.status == 0 else { return 0 }
    let object = try JSONSerialization.jsonObject(with: Data(status.output.utf8)) as? [String: Any]
    return object?["documents"] as? Int ?? 0
  }

  /// `scripts/kill-runs` does the same many more times.
  @Test func killedRunsLoseNothingThatWasFinished() throws {
    let whole = folder.url.appendingPathComponent("whole").path
    let began = ContinuousClock.now
    #expect(try Program("analyze", corpus, "-o", whole, "--quiet").status == 0)
    let time = ContinuousClock.now - began
    var before = 0
    for kill in 1...10 {
      let process = try start(["analyze", corpus, "-o", out, "--quiet"])
      Thread.sleep(forTimeInterval: time / .seconds(1) * Double(kill) / 11)
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let after = try documents()
      #expect(after >= before)
      before = after
    }
    #expect(before > 0)
    #expect(try Program("analyze", corpus, "-o", out, "--quiet").status == 0)
    #expect(try files(out) == files(whole))
  }

  @Test(.timeLimit(.minutes(2)), arguments: [SIGINT, SIGTERM])
  func aSignalStopsInsideADocumentAndKeepsWhatIsFinished(_ signal: Int32) throws {
    try folder.write("Norge støtter forslaget.", to: "articles/a.txt")
    let sentence = "Regjeringen i Norge støtter forslaget om sanksjoner mot Russland, sier statsministeren. "
    try folder.write(String(repeating: sentence, count: 45_000), to: "articles/b.txt")
    let articles = folder.url.appendingPathComponent("articles").path
    let process = try start(["analyze", articles, "-o", out])
    while try documents() < 1 { Thread.sleep(forTimeInterval: 0.1) }
    Thread.sleep(forTimeInterval: 1)
    let asked = ContinuousClock.now
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(ContinuousClock.now - asked < .seconds(30))
    #expect(process.terminationStatus == 130)
    #expect(try documents() == 1)
    #expect(try Program("status", out).output.contains("interrupted: 1 analysed"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: out + "/documents.jsonl.partial")).count > 0)
  }

  @Test(.timeLimit(.minutes(2))) func aDocumentOverTheTimeLimitFailsAlone() throws {
    let sentence = "Regjeringen i Norge støtter forslaget om sanksjoner mot Russland, sier statsministeren. "
    try folder.write(String(repeating: sentence, count: 45_000), to: "articles/a.txt")
    try folder.write("Norge støtter forslaget.", to: "articles/b.txt")
    let articles = folder.url.appendingPathComponent("articles").path
    let run = try Program("analyze", articles, "-o", out, "--time-limit", "2")
    #expect(run.status == 1)
    #expect(run.errors.contains("a: takes longer than 2.0 seconds (--time-limit)"))
    #expect(run.errors.contains("1 document, 1 failed"))
  }
}
