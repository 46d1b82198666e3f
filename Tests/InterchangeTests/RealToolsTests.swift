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

  @Test(.enabled(if: has("msgfmt", "pofilter"), "needs gettext and translate-toolkit"))
  func toolkitFindsNoLostAddress() throws {
    try Self.withList([.po]) { folder, names in
      for name in names {
        let compiled = try Self.run("msgfmt", ["-c", "-o", "/dev/null", name], in: folder)
        #expect(compiled.status == 0, "\(compiled.output)")
        let filtered = try Self.run("pofilter", ["--progress=none", "-t", "urls", name, "found.po"], in: folder)
        #expect(filtered.status == 0, "\(filtered.output)")
        #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("found.po").path))
      }
    }
  }

  private static func translated(_ text: String) -> String {
    text.replacing("Mira ", with: "Se her ").replacing("No vamos a ceder", with: "Vi gir oss ikke")
  }

  @Test(.enabled(if: has("omegat"), "needs OmegaT"))
  func translationMadeInOmegaTComesIn() throws {
    try Self.withList([.xliff], translations: [:]) { folder, names in
      let name = try #require(names.first { $0.contains("-es-") })
      try OmegaT.makeProject(in: folder, source: name)
      let memory = folder.appendingPathComponent("pseudo.tmx")
      let opened = try OmegaT.run("console-createpseudotranslatetmx", "--pseudotranslatetmx=\(memory.path)", in: folder)
      let pseudo = try #require(try? String(contentsOf: memory, encoding: .utf8), "\(opened)")
      #expect(pseudo.ranges(of: "<tu>").count == 2, "OmegaT shows both units")
      let variants = pseudo.components(separatedBy: "</tuv>").map {
        $0.contains("<tuv lang=\"nb\">") ? Self.translated($0) : $0
      }
      let translated = variants.joined(separator: "</tuv>")
      try translated.write(
        to: folder.appendingPathComponent("project/omegat/project_save.tmx"), atomically: true, encoding: .utf8)
      let written = try OmegaT.run("console-translate", in: folder)
      let file = folder.appendingPathComponent("project/target/\(name)")
      let bytes = Array(try #require(try? Data(contentsOf: file), "\(written)"))
      let outcomes = try TranslationImport(units: Sample.list(translations: [:]).units, target: "nb")
        .outcomes(name: name, bytes: bytes)
      #expect(
        outcomes.map(\.translation?.text) == [
          "Vi gir oss ikke & <nunca>", "Se her https://example.org/a?b=1&c=2 y #Hoy",
        ])
    }
  }
}

/// OmegaT without its window.
private enum OmegaT {
  /// Makes the folder `project` with one source file.
  static func makeProject(in folder: URL, source: String) throws {
    let project = folder.appendingPathComponent("project")
    for name in ["source", "target", "tm", "omegat", "glossary", "dictionary"] {
      try FileManager.default.createDirectory(
        at: project.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    try FileManager.default.copyItem(
      at: folder.appendingPathComponent(source), to: project.appendingPathComponent("source/\(source)"))
    try settings.write(to: project.appendingPathComponent("omegat.project"), atomically: true, encoding: .utf8)
  }

  static func run(_ mode: String, _ options: String..., in folder: URL) throws -> String {
    let configuration = "--config-dir=\(folder.path)/configuration"
    let arguments = ["project", "--mode=\(mode)", configuration] + options
    return try RealToolsTests.run("omegat", arguments, in: folder).output
  }

  private static let settings = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <omegat><project version="1.0">
      <source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
      <glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
      <dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>es</source_lang><target_lang>nb</target_lang>
      <source_tok>org.omegat.tokenizer.LuceneSpanishTokenizer</source_tok>
      <target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok><sentence_seg>false</sentence_seg>
      <support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
    </project></omegat>
    """
}
