/// Writes an Office Open XML workbook (ECMA-376): one sheet, all cells text, so that none is a formula.
struct XLSXWriter {
  let list: TranslationList

  /// The most characters that a cell may hold.
  private static let cellLimit = 32_767

  /// The workbook.
  func file() -> [UInt8] {
    var zip = ZipWriter()
    for (name, text) in parts { zip.add(name, Array(text.utf8)) }
    return zip.finished()
  }

  private var parts: [(String, String)] {
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    let package = "http://schemas.openxmlformats.org/package/2006"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return [
      (
        "[Content_Types].xml",
        declaration + "<Types xmlns=\"\(package)/content-types\">"
          + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(kind).sheet.main+xml\"/>"
          + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"\(kind).worksheet+xml\"/>"
          + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(kind).styles+xml\"/></Types>"
      ),
      (
        "_rels/.rels",
        declaration + "<Relationships xmlns=\"\(package)/relationships\">"
          + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        declaration + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
          + "<sheet name=\"Quotes\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        declaration + "<Relationships xmlns=\"\(package)/relationships\">"
          + "<Relationship Id=\"rId1\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
          + "<Relationship Id=\"rId2\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>"
      ),
      ("xl/styles.xml", declaration + Self.styles(main)),
      ("xl/worksheets/sheet1.xml", declaration + sheet(main)),
    ]
  }

  /// Three cell formats: plain text, the head row, and text that wraps.
  private static func styles(_ main: String) -> String {
    "<styleSheet xmlns=\"\(main)\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
      + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
      + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
      + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
      + "<cellXfs count=\"3\"><xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
      + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>"
      + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">"
      + "<alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs></styleSheet>"
  }

  private func sheet(_ main: String) -> String {
    let rows = [ListTable.columns] + ListTable(list: list).rows
    var text =
      "<worksheet xmlns=\"\(main)\"><sheetViews><sheetView workbookViewId=\"0\">"
      + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
      + "<cols><col min=\"1\" max=\"2\" width=\"20\" customWidth=\"1\"/><col min=\"3\" max=\"3\" width=\"60\" customWidth=\"1\"/>"
      + "<col min=\"4\" max=\"4\" width=\"8\" customWidth=\"1\"/><col min=\"5\" max=\"5\" width=\"60\" customWidth=\"1\"/></cols><sheetData>"
    for (index, row) in rows.enumerated() {
      text += "<row r=\"\(index + 1)\">"
      for (column, value) in row.enumerated() { text += cell(value, column, row: index) }
      text += "</row>"
    }
    return text + "</sheetData></worksheet>"
  }

  private func cell(_ value: String, _ column: Int, row: Int) -> String {
    let style = row == 0 ? 1 : Self.wraps(column) ? 2 : 0
    let reference = "\(Self.name(ofColumn: column))\(row + 1)"
    let text = XMLText.content(String(value.prefix(Self.cellLimit)))
    return "<c r=\"\(reference)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
  }

  private static func wraps(_ column: Int) -> Bool { ["source", "target"].contains(ListTable.columns[column]) }

  /// `A` … `Z`, `AA` …
  private static func name(ofColumn column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : name(ofColumn: column / 26 - 1) + letter
  }
}
