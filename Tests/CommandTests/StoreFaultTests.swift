import Foundation
import TestSupport
import Testing

/// What can be wrong with a folder, a store or a command, and what the program says to it.
@Suite struct StoreFaultTests {
  private let folder: TemporaryFolder
  private var articles: String { folder.url.appendingPathComponent("articles").path }
  private var out: String { folder.url.appendingPathComponent("out").path }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Norge støtter forslaget om sanksjoner mot Russland.", to: "articles/a.txt")
  }

  @Test(arguments: [
    ["status"], ["search"], ["search", "Norge"], ["search", "Norge AND", "x"],
    ["search", "Norge", "x", "--from", "May"],
    ["search", "Norge", "x", "--limit", "0"], ["export", "x"], ["export", "x", "-o", "y", "--shards", "0"],
    ["export", "x", "-o", "y", "--format", "xml"], ["status", "x", "--format", "xml"],
    ["analyze", "x", "--retry", "failed"], ["analyze", "x", "-o", "y", "--retry", "some"],
    ["analyze", "x", "--time-limit", "-1"], ["analyze", "x", "--max-size", "much"],
  ]) func wrongUsageEndsWithTwo(_ arguments: [String]) throws {
    let run = try Program(arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains("Usage:"))
  }

  @Test(arguments: [["status"], ["search", "Norge"], ["export"]])
  func aFolderWithoutAStoreSaysHowToMakeOne(_ command: [String]) throws {
    for missing in ["/no/such/folder", folder.url.path] {
      let run = try Program(command + [missing] + (command == ["export"] ? ["-o", out] : []))
      #expect(run.status == 1)
      #expect(run.errors.contains("has no standpunkt.sqlite"))
    }
  }

  @Test func aFileThatIsNoStoreIsRefusedAndKept() throws {
    let content = String(repeating: "This is no database. ", count: 300)
    let file = try folder.write(content, to: "out/standpunkt.sqlite")
    for arguments in [["analyze", articles, "-o", out], ["status", out], ["search", "Norge", out]] {
      let run = try Program(arguments)
      #expect(run.status == 1)
      #expect(run.errors.contains("is not a store"))
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == content)
  }

  @Test func aStoreOfANewerVersionIsRefused() throws {
    _ = try Program("analyze", articles, "-o", out)
    let file = URL(fileURLWithPath: out + "/standpunkt.sqlite")
    var bytes = try Data(contentsOf: file)
    bytes[60..<64] = Data([0, 0, 0, 99])  // user_version in SQLite's header
    try bytes.write(to: file)
    for arguments in [["analyze", articles, "-o", out], ["status", out]] {
      let run = try Program(arguments)
      #expect(run.status == 1)
      #expect(run.errors.contains("was made by a newer version of the program (store version 99"))
    }
  }

  @Test func anotherProgramsDatabaseIsRefused() throws {
    _ = try Program("analyze", articles, "-o", out)
    let file = URL(fileURLWithPath: out + "/standpunkt.sqlite")
    var bytes = try Data(contentsOf: file)
    bytes[68..<72] = Data([0, 0, 0, 1])  // application_id
    try bytes.write(to: file)
    #expect(try Program("analyze", articles, "-o", out).errors.contains("is another program's database"))
  }

  @Test func aDamagedStoreIsToldOf() throws {
    _ = try Program("analyze", articles, "-o", out)
    let file = URL(fileURLWithPath: out + "/standpunkt.sqlite")
    var bytes = try Data(contentsOf: file)
    bytes.replaceSubrange(4096..<bytes.count, with: repeatElement(0xA5, count: bytes.count - 4096))
    try bytes.write(to: file)
    let run = try Program("analyze", articles, "-o", out)
    #expect(run.status == 1)
    #expect(run.errors.contains("standpunkt.sqlite: "))
  }

  @Test func anOutputThatIsAFileIsRefused() throws {
    try folder.write("x", to: "out")
    let run = try Program("analyze", articles, "-o", out)
    #expect(run.status == 1)
    #expect(run.errors.contains("out: "))
  }

  @Test(.enabled(if: getuid() != 0, "the system lets its administrator write everywhere"))
  func aFolderThatCannotBeWrittenIsToldOf() throws {
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: out)
    let run = try Program("analyze", articles, "-o", out)
    #expect(run.status == 1)
    #expect(run.errors.contains("cannot be written"))
  }

  @Test func twoRunsIntoOneFolderDoNotMix() throws {
    _ = try Program("analyze", articles, "-o", out)
    let descriptor = open(out, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    let run = try Program("analyze", articles, "-o", out)
    #expect(run.status == 1)
    #expect(run.errors.contains("another run is writing into this folder"))
    #expect(try Program("status", out).status == 0)
  }

  @Test func anEmptyFolderCostsNoResults() throws {
    _ = try Program("analyze", articles, "-o", out)
    let empty = folder.url.appendingPathComponent("empty")
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    let run = try Program("analyze", empty.path, "-o", out)
    #expect(run.status == 0)
    #expect(run.errors.contains("nothing to read"))
    #expect(try Program("analyze", articles, "-o", out).errors == "1 document (0 analysed, 1 unchanged)\n")
  }
}
