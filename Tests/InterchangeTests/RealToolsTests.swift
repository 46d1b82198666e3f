import Foundation
import Interchange
import Testing

/// The lists in the hands of the tools that translators and validators use. A test is skipped where its tool is missing.
@Suite struct RealToolsTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let validator = package.appendingPathComponent("../shared/schemas/validate").standardized.path

  static func has(_ tools: String...) -> Bool {
    tools.allSatisfy { tool in
      ["/usr/bin/", "/usr/local/bin/", "/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + tool) }
    }
  }

  static var canValidate: Bool { FileManager.default.fileExists(atPath: validator) && has("xmllint", "jing", "msgfmt") }

  /// Runs a program and gives its exit status and what it printed.
  static func run(_ program: String, _ arguments: [String], in folder: URL) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = folder
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// A new folder with the list in these formats; gone after `body`.
  static func withList(
    _ formats: [ListFormat], translations: [String: KnownTranslation] = Sample.translations,
    _ body: (URL, [String]) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = formats.flatMap { Sample.list(translations: translations).files($0) }
    for file in files { try Data(file.bytes).write(to: folder.appendingPathComponent(file.name)) }
    try body(folder, files.map(\.name))
  }

  @Test(.enabled(if: canValidate, "needs ../shared/schemas, xmllint, jing and msgfmt"), arguments: [true, false])
  func everyFileIsValid(_ isTranslated: Bool) throws {
    try Self.withList([.xliff, .xliff2, .tmx, .po], translations: isTranslated ? Sample.translations : [:]) {
      folder, names in
      let result = try Self.run("bash", [Self.validator] + names, in: folder)
      #expect(result.status == 0, "\(result.output)")
    }
  }

  @Test(.enabled(if: has("xliff2po", "pocount"), "needs translate-toolkit"))
  func toolkitCountsTheUnits() throws {
    try Self.withList([.xliff]) { folder, names in
      for name in names {
        let converted = try Self.run("xliff2po", ["--progress=none", name, name + ".po"], in: folder)
        #expect(converted.status == 0, "\(converted.output)")
        let count = try Self.run("pocount", ["--csv", name + ".po"], in: folder)
        let units = name.contains("-es-") ? 2 : 1
        #expect(count.output.contains(", \(units), "), "\(count.output)")
      }
    }
  }

  @Test(.enabled(if: has("soffice"), "needs LibreOffice"))
  func officeOpensTheWorkbookAndItsOwnComesBack() throws {
    try Self.withList([.xlsx]) { folder, names in
      let home = "-env:UserInstallation=file://\(folder.path)/home"
      let result = try Self.run(
        "soffice", [home, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "again", names[0]],
        in: folder)
      let saved = folder.appendingPathComponent("again/\(names[0])")
      #expect(FileManager.default.fileExists(atPath: saved.path), "\(result.output)")
      let outcomes = try TranslationImport(units: Sample.list(translations: [:]).units, target: "nb")
        .outcomes(name: names[0], bytes: Array(try Data(contentsOf: saved)))
      #expect(outcomes.compactMap(\.translation?.text).sorted() == Sample.translations.values.map(\.text).sorted())
    }
  }
}
