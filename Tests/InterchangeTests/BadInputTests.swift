import Interchange
import Testing

/// What an importer must refuse, with the line and the reason.
@Suite struct BadInputTests {
  private func reason(_ text: String, name: String = "x.xlf") -> String {
    do {
      _ = try TranslationImport(units: [Sample.plain], target: "nb").outcomes(name: name, bytes: Array(text.utf8))
      return ""
    } catch {
      return "\(error)"
    }
  }

  private func outcomes(_ targetLanguage: String, _ units: String) throws -> [ImportOutcome] {
    let text = """
      <xliff version="1.2"><file source-language="es" target-language="\(targetLanguage)" original="a" datatype="plaintext"><body>
      \(units)
      </body></file></xliff>
      """
    return try TranslationImport(units: [Sample.plain], target: "nb").outcomes(name: "x.xlf", bytes: Array(text.utf8))
  }

  @Test(arguments: [
    ("<xliff>\n<file>", "line 2: <file> is never closed; the file may be cut off"),
    ("<xliff>\n\n<file></body></xliff>", "line 3: </body> closes <file> of line 3"),
    (
      "<!DOCTYPE xliff [<!ENTITY a \"b\">]><xliff/>",
      "line 1: holds a document type; entities and external DTDs are not read"
    ),
    (
      "<!DOCTYPE xliff SYSTEM \"http://example.org/x.dtd\"><xliff/>",
      "line 1: holds a document type; entities and external DTDs are not read"
    ),
    ("<xliff>\n&passwd;</xliff>", "line 1: has the entity “&passwd;”, which XML does not know"),
    ("<xliff a=\"1\" a=\"2\"/>", "line 1: <xliff> has the attribute “a” twice"),
    ("<xliff/><xliff/>", "line 1: has a second root element"),
    ("plain", "line 1: has text outside its root element"),
    ("", "line 1: holds no element"),
    ("<tmx/>", "line 1: is no XLIFF file"),
  ]) func xmlIsRefused(_ text: String, _ expected: String) {
    #expect(reason(text) == expected)
  }

  @Test func bareDocumentTypeOfTMXIsPassedOver() {
    #expect(reason("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx version=\"1.4\"><body/></tmx>", name: "x.tmx") == "")
    #expect(reason("<!DOCTYPE tmx SYSTEM \"/etc/tmx14.dtd\"><tmx/>", name: "x.tmx").contains("document type"))
  }

  @Test func tableWithoutItsColumnsIsRefused() {
    #expect(reason("a,b\n1,2\n", name: "x.csv") == "line 1: has no column “id” or no column “target”")
    #expect(reason("id,target\n\"open,2\n", name: "x.csv") == "line 2: has a quoted cell that is never closed")
    #expect(reason("PK", name: "x.xlsx") == "is no ZIP archive, or is cut off")
    #expect(reason("msgid \"a\nmsgstr \"\"\n", name: "x.po") == "line 1: has a string that is not quoted")
    #expect(reason("x", name: "x.doc").contains("no format"))
  }

  @Test func truncatedWorkbookIsRefused() throws {
    let file = try #require(Sample.list(translations: [:]).files(.xlsx).first)
    let cut = Array(file.bytes.prefix(file.bytes.count - 40))
    #expect(throws: ImportFailure.self) {
      try TranslationImport(units: [], target: "nb").outcomes(name: "x.xlsx", bytes: cut)
    }
  }

  @Test func wrongLanguageIsRefused() throws {
    let unit = "<trans-unit id=\"\(Sample.plain.id)\"><source>x</source><target>Hola</target></trans-unit>"
    let found = try outcomes("sv", unit)
    #expect(found.map(\.translation) == [nil])
    #expect(found.first?.remarks == ["it is in sv; the list is translated into nb"])
  }

  @Test func duplicateAndUnknownIdsAreRefused() throws {
    let source = "No vamos a ceder &amp; &lt;nunca&gt;"
    let unit = "<trans-unit id=\"\(Sample.plain.id)\"><source>\(source)</source><target>Aldri</target></trans-unit>"
    let found = try outcomes(
      "nb", "\(unit)\n\(unit)\n<trans-unit id=\"q-0\"><source>x</source><target>y</target></trans-unit>")
    #expect(found.map(\.translation?.text) == ["Aldri", nil, nil])
    #expect(found[1].remarks == ["the id stands twice in the file, first in line 2"])
    #expect(found[2].remarks == ["the list has no unit of this id"])
  }

  @Test func missingNumberIsPointedOut() throws {
    let unit = Sample.unit("es", "Son 1.200 personas", "a")
    let text = "id,target\n\(unit.id),Det er mange\n\n"
    let found = try TranslationImport(units: [unit], target: "nb").outcomes(name: "x.csv", bytes: Array(text.utf8))
    #expect(found.first?.translation?.text == "Det er mange")
    #expect(found.first?.remarks == ["the number 1200 is not in the translation"])
  }

  @Test func missingPersonIsPointedOut() throws {
    var unit = Sample.unit("es", "Apoyamos a Juan Guaidó y a Rosa Vega", "a")
    unit.names = ["Juan Guaidó", "Rosa Vega"]
    let text = "id,target\n\(unit.id),Vi støtter Guaidós linje\n"
    let found = try TranslationImport(units: [unit], target: "nb").outcomes(name: "x.csv", bytes: Array(text.utf8))
    #expect(found.first?.translation != nil)
    #expect(found.first?.remarks == ["the name “Rosa Vega” is not in the translation"])
  }

  @Test func refusedWordsAreKeptForTheReport() throws {
    let unit = "<trans-unit id=\"\(Sample.plain.id)\"><source>x</source><target>Hej</target></trans-unit>"
    let outcome = try #require(try outcomes("sv", unit).first)
    #expect(outcome.refused == "Hej")
    var list = Sample.list(translations: [:])
    list.remarks = [outcome.id: ImportRemarks(refused: outcome.refused, reasons: outcome.remarks)]
    let page = String(decoding: try #require(list.files(.html).first).bytes, as: UTF8.self)
    #expect(page.contains("Hej"))
    #expect(page.contains("it is in sv; the list is translated into nb"))
  }

  /// A hundred megabytes of units and of one endless comment are read in seconds.
  @Test(.timeLimit(.minutes(1))) func largeFilesAreReadInSeconds() throws {
    let unit = "<trans-unit id=\"\(Sample.plain.id)\"><source>No</source><target>Nei &amp; nei</target></trans-unit>\n"
    let head = "<xliff version=\"1.2\"><file source-language=\"es\" target-language=\"nb\"><body>"
    var bytes = Array(head.utf8)
    bytes.reserveCapacity(101 << 20)
    let (line, filler) = (Array(unit.utf8), [UInt8](repeating: UInt8(ascii: "-"), count: 1 << 20))
    while bytes.count < 50 << 20 { bytes += line }
    bytes += Array("<!--".utf8)
    while bytes.count < 100 << 20 { bytes += filler }
    let failure = try #require(throws: ImportFailure.self) {
      try TranslationImport(units: [Sample.plain], target: "nb").outcomes(name: "x.xlf", bytes: bytes)
    }
    #expect(failure.reason == "a comment is never closed")
  }
}
