import Archives
/// Rows of cells with the line of each.
struct TableRow {
  var line: Int
  var cells: [String]
}

/// Reads units out of a table whose first row names its columns.
enum TableReader {
  /// The units of these rows.
  ///
  /// - Throws: ``ImportFailure`` where there is no column `id` or no column `target`.
  static func units(_ rows: [TableRow]) throws(ImportFailure) -> [ImportedUnit] {
    guard let head = rows.first else { throw ImportFailure("holds no row") }
    var columns: [String: Int] = [:]
    for (index, name) in head.cells.enumerated() where columns[name] == nil { columns[name] = index }
    guard let id = columns["id"], let target = columns["target"] else {
      throw ImportFailure(line: head.line, "has no column “id” or no column “target”")
    }
    return rows.dropFirst().filter { $0.cells.contains { !$0.isEmpty } }.map { row in
      func cell(_ column: Int?) -> String? {
        guard let column, column < row.cells.count, !row.cells[column].isEmpty else { return nil }
        return FormulaGuard.bare(row.cells[column])
      }
      return ImportedUnit(
        id: cell(id) ?? "", sourceLanguage: cell(columns["source_language"]),
        targetLanguage: cell(columns["target_language"]),
        source: cell(columns["source"]), target: cell(target),
        state: cell(columns["state"]).flatMap(TranslationState.init),
        line: row.line)
    }
  }
}

/// Reads CSV (RFC 4180), separated by commas, semicolons or tabs, as the first line shows.
enum CSVReader {
  /// The rows of a file.
  ///
  /// - Throws: ``ImportFailure`` where it is not UTF-8 or a quoted cell is never closed.
  static func rows(_ bytes: [UInt8]) throws(ImportFailure) -> [TableRow] {
    guard let decoded = String(validating: bytes, as: UTF8.self) else { throw ImportFailure("is not UTF-8") }
    let scalars = decoded.unicodeScalars.drop { $0 == "\u{FEFF}" }
    let separator = separator(of: scalars.prefix { $0 != "\n" })
    var rows: [TableRow] = []
    var row = TableRow(line: 1, cells: [])
    var cell = String.UnicodeScalarView()
    var (line, isQuoted, wasQuoted) = (1, false, false)
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if scalar == "\n" { line += 1 }
      switch scalar {
      case "\"" where isQuoted && next < scalars.endIndex && scalars[next] == "\"":
        cell.append("\"")
        index = next
      case "\"" where isQuoted: isQuoted = false
      case "\"" where cell.isEmpty && !wasQuoted: (isQuoted, wasQuoted) = (true, true)
      case _ where isQuoted: cell.append(scalar)
      case separator:
        row.cells.append(String(cell))
        (cell, wasQuoted) = (.init(), false)
      case "\n":
        row.cells.append(String(cell))
        rows.append(row)
        (row, cell, wasQuoted) = (TableRow(line: line, cells: []), .init(), false)
      case "\r": break
      default: cell.append(scalar)
      }
      index = scalars.index(after: index)
    }
    guard !isQuoted else { throw ImportFailure(line: row.line, "has a quoted cell that is never closed") }
    if !cell.isEmpty || !row.cells.isEmpty {
      row.cells.append(String(cell))
      rows.append(row)
    }
    return rows
  }

  private static func separator(of head: Substring.UnicodeScalarView) -> Unicode.Scalar {
    let candidates: [Unicode.Scalar] = [",", ";", "\t"]
    return candidates.max { first, second in head.count { $0 == first } < head.count { $0 == second } } ?? ","
  }
}

/// Reads the first sheet of an Office Open XML workbook.
enum XLSXReader {
  /// The rows of the sheet.
  ///
  /// - Throws: ``ImportFailure`` where the file is no workbook or is damaged.
  static func rows(_ bytes: [UInt8]) throws(ImportFailure) -> [TableRow] {
    do {
      let zip = try ZipReader(bytes)
      guard let sheet = try zip.content("xl/worksheets/sheet1.xml") else { throw ImportFailure("has no first sheet") }
      let strings = try zip.content("xl/sharedStrings.xml").map(sharedStrings) ?? []
      return try rows(sheet, strings)
    } catch let error as ArchiveError {
      throw ImportFailure(error.description)
    } catch let error as ImportFailure {
      throw error
    } catch {
      throw ImportFailure("\(error)")
    }
  }

  private static func sharedStrings(_ bytes: [UInt8]) throws -> [String] {
    var xml = try XMLReader(bytes)
    var strings: [String] = []
    var isText = false
    var isPhonetic = false
    while let event = try xml.next() {
      switch event {
      case .start("si", _): strings.append("")
      case .start("rPh", _): isPhonetic = true
      case .end("rPh"): isPhonetic = false
      case .start("t", _): isText = true
      case .end("t"): isText = false
      case .text(let words) where isText && !isPhonetic && !strings.isEmpty: strings[strings.count - 1] += words
      default: break
      }
    }
    return strings
  }

  private static func rows(_ bytes: [UInt8], _ strings: [String]) throws -> [TableRow] {
    var xml = try XMLReader(bytes)
    var rows: [TableRow] = []
    var cell: (column: Int, kind: String, value: String)?
    var isValue = false
    while let event = try xml.next() {
      switch event {
      case .start("row", let attributes):
        rows.append(TableRow(line: attributes["r"].flatMap { Int($0) } ?? rows.count + 1, cells: []))
      case .start("c", let attributes):
        let column = attributes["r"].flatMap(column) ?? rows.last?.cells.count ?? 0
        cell = (column, attributes["t"] ?? "n", "")
      case .start("v", _), .start("t", _): isValue = true
      case .end("v"), .end("t"): isValue = false
      case .text(let words) where isValue: cell?.value += words
      case .end("c"):
        if let cell, !rows.isEmpty { place(cell, strings, &rows[rows.count - 1]) }
        cell = nil
      default: break
      }
    }
    return rows
  }

  private static func place(
    _ cell: (column: Int, kind: String, value: String), _ strings: [String], _ row: inout TableRow
  ) {
    guard cell.column < 16_384 else { return }
    while row.cells.count <= cell.column { row.cells.append("") }
    guard cell.kind == "s" else {
      row.cells[cell.column] = cell.value
      return
    }
    if let index = Int(cell.value), strings.indices.contains(index) { row.cells[cell.column] = strings[index] }
  }

  /// The column, from 0, of a reference such as `AB12`.
  private static func column(_ reference: String) -> Int? {
    let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
    guard !letters.isEmpty, letters.count <= 3 else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
  }
}
