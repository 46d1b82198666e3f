import Foundation
import TestSupport
import Testing

@Suite struct WorkerTests {
  private func lines(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  private static let articles = (1...40).map { #"{"id":"a\#($0)","text":"Norge støtter forslag \#($0)."}"# }

  @Test func eachLineHasItsAnswerInOrder() throws {
    let run = try Program("worker", "--jobs", "4", input: Self.articles.joined(separator: "\n") + "\n")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(try lines(run.output).map { $0["id"] as? String } == (1...40).map { "a\($0)" })
    #expect(run.output == (try Program("worker", "--jobs", "1", input: Self.articles.joined(separator: "\n"))).output)
  }

  @Test func anAnswerIsWhatAnalyzeWrites() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.articles.joined(separator: "\n"), to: "articles.jsonl")
    let analyzed = try Program("analyze", file.path, "--quiet", "--tokens", "--offsets", "utf16", "--locale", "nb")
    let run = try Program(
      ["worker", "--tokens", "--offsets", "utf16", "--locale", "nb"], input: Self.articles.joined(separator: "\n"))
    #expect(run.output == analyzed.output)
  }

  @Test func whatIsNoArticleGivesAnErrorRecordAndTheRestGoesOn() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "x", count: 17 << 20)
    let input: [Data] = [
      Data(#"{"id":"first","text":"Norge støtter forslaget."}"#.utf8), Data("no JSON".utf8), Data("".utf8),
      Data("[1]".utf8), Data(#"{"id":"no text"}"#.utf8), Data(#"{"id":"blank","text":" "}"#.utf8),
      Data(#"{"id":"x","text":""#.utf8) + Data([0xFF, 0xFE]) + Data(#""}"#.utf8),
      Data("{\"id\":\"long\",\"text\":\"\(long)\"}".utf8),
      Data(#"{"text":"Norge støtter forslaget."}"#.utf8),
    ]
    let file = try folder.write(Data(input.joined(separator: Data("\n".utf8))), to: "input.jsonl")
    let run = try Program.shell("\"$PROGRAM\" worker < '\(file.path)'")
    let answers = try lines(run.output)
    #expect(run.status == 0)
    #expect(answers.count == input.count)
    #expect(answers.map { $0["error"] == nil } == [true] + Array(repeating: false, count: 7) + [true])
    #expect(answers.map { $0["id"] as? String } == ["first", nil, nil, nil, "no text", "blank", nil, nil, "stdin:9"])
    #expect(answers[1..<8].map { $0["line"] as? Int } == Array(2...8))
    #expect((answers[4]["error"] as? String)?.contains("text") ?? false)
    #expect((answers[6]["error"] as? String)?.contains("UTF-8") ?? false)
    #expect((answers[7]["error"] as? String)?.contains("16 MiB") ?? false)
  }

  @Test func anAnswerComesBeforeTheNextLineIsAsked() throws {
    let process = Process()
    process.executableURL = PackageFiles.program
    process.arguments = ["worker", "--jobs", "2"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for number in 1...3 {
      try input.fileHandleForWriting.write(
        contentsOf: Data(#"{"id":"a\#(number)","text":"Norge støtter forslaget."}"#.utf8 + [0x0A]))
      var answer = Data()
      while answer.last != 0x0A { answer += output.fileHandleForReading.availableData }
      #expect(try lines(String(decoding: answer, as: UTF8.self)).map { $0["id"] as? String } == ["a\(number)"])
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func aReaderThatHasReadEnoughEndsItWithoutAWord() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write((0..<50).flatMap { _ in Self.articles }.joined(separator: "\n"), to: "articles.jsonl")
    for trap in ["", "trap '' PIPE;"] {
      let run = try Program.shell("\(trap) \"$PROGRAM\" worker < '\(file.path)' | head -n 1 | wc -l")
      #expect(run.output.trimmingCharacters(in: .whitespacesAndNewlines) == "1")
      #expect(run.errors.isEmpty)
    }
  }

  @Test func anEmptyInputHasNoAnswer() throws {
    let run = try Program("worker")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
  }
}
