import Foundation
import LanguageData
import Syntax
import TestSupport
import Testing

@Suite("Damaged model files")
struct ModelContainerTests {
  private let bytes = ModelContainer.bytes(of: [("about", Array("size\tword\t64".utf8)), ("words", [1, 2, 3, 4])])

  private func open(_ bytes: [UInt8]) throws -> ModelContainer {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let url = folder.url.appendingPathComponent("x.model")
    try Data(bytes).write(to: url)
    return try ModelContainer(url)
  }

  @Test("a whole file is read")
  func whole() throws {
    let container = try open(bytes)
    #expect(try container.text("about") == "size\tword\t64")
    #expect(try container.section("words").count == 4)
    #expect(throws: DataError.self) { try container.section("dense") }
  }

  @Test("a file cut short anywhere is an error")
  func truncated() throws {
    for count in [0, 7, 31, 40, bytes.count - 1] {
      #expect(throws: DataError.self) { try open(Array(bytes.prefix(count))) }
    }
  }

  @Test("a change of any byte is an error")
  func tampered() throws {
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x10
      #expect(throws: DataError.self, "byte \(index)") { try open(changed) }
    }
  }

  @Test("a file whose sections are no model is an error, whatever they hold")
  func noModel() throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let url = folder.url.appendingPathComponent("x.model")
    try Data(bytes).write(to: url)
    #expect(throws: DataError.self) { try SyntaxModel(url) }
  }
}
