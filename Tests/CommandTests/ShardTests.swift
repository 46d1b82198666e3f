import Foundation
import TestSupport
import Testing

@Suite struct ShardTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      (1...60).map { #"{"id":"record-\#($0)","text":"Norge støtter forslag \#($0)."}"# }.joined(separator: "\n"),
      to: "many.jsonl")
    for number in 1...12 { try folder.write("Spania krever valg \(number).", to: "text-\(number).txt") }
    try folder.write(Data([0, 1, 2]), to: "binary.txt")
    return folder
  }

  private func lines(_ run: Program) -> [Substring] { run.output.split(separator: "\n") }

  @Test func thePartsAreTogetherTheWhole() throws {
    let folder = try folder()
    let whole = lines(try Program("analyze", folder.url.path, "--quiet"))
    let parts = try (1...5).map { try Program("analyze", folder.url.path, "--quiet", "--shard", "\($0)/5") }
    #expect(whole.count == 72)
    #expect(parts.map { lines($0).count }.reduce(0, +) == whole.count)
    #expect(Set(parts.flatMap { lines($0) }) == Set(whole))
    #expect(parts.allSatisfy { lines($0).count >= 5 })
    #expect(parts.filter { $0.errors.contains("binary.txt") }.count == 1)
  }

  @Test func aPartDoesNotDependOnHowDocumentsLieInFiles() throws {
    let folder = try TemporaryFolder()
    let records = (1...30).map { #"{"id":"record-\#($0)","text":"Norge støtter forslag \#($0)."}"# }
    let one = try folder.write(records.joined(separator: "\n"), to: "one.jsonl")
    let first = try folder.write(records.reversed().prefix(11).joined(separator: "\n"), to: "two/first.jsonl")
    let second = try folder.write(records.reversed().dropFirst(11).joined(separator: "\n"), to: "two/second.jsonl")
    let inOne = try Program("analyze", one.path, "--quiet", "--shard", "2/3")
    let inTwo = try Program("analyze", second.path, first.path, "--quiet", "--shard", "2/3")
    #expect(!lines(inOne).isEmpty)
    #expect(Set(lines(inOne)) == Set(lines(inTwo)))
  }

  @Test(arguments: ["0/3", "4/3", "1", "1/0", "a/b", "1/2/3", "-1/2"])
  func whatIsNoPartIsWrongUsage(_ shard: String) throws {
    #expect(try Program("analyze", "x", "--shard=\(shard)").status == 2)
  }
}
