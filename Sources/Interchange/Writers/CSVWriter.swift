/// Writes CSV (RFC 4180), UTF-8 with a byte-order mark so that spreadsheets know the encoding.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
struct CSVWriter {
  let list: TranslationList

  /// The file.
  func file() -> String {
    Self.text([ListTable.columns] + ListTable(list: list).rows)
  }

  /// The text of these rows.
  static func text(_ rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell, quoted where it must be.
  static func cell(_ text: String) -> String {
    let safe = FormulaGuard.guarded(text)
    guard safe.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }) else {
      return safe
    }
    return "\"\(safe.replacing("\"", with: "\"\""))\""
  }
}

/// Keeps a cell from being read as a formula.
enum FormulaGuard {
  private static let starts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]

  /// `text`, with an apostrophe before it where it would start a formula, or where it starts with one already followed by
  /// such a sign, so that ``bare(_:)`` gives back what went in.
  static func guarded(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let afterApostrophes = scalars.drop { $0 == "'" }
    guard let first = afterApostrophes.first, starts.contains(first) else { return text }
    return "'" + text
  }

  /// The text that was guarded.
  static func bare(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", let sign = scalars.drop(while: { $0 == "'" }).first, starts.contains(sign) else {
      return text
    }
    return String(text.unicodeScalars.dropFirst())
  }
}
