/// Writes lines of comma-separated values (RFC 4180) that a spreadsheet cannot take for formulas.
enum CSVLine {
  /// The line of these fields, ended with CR LF.
  static func text(_ fields: [String]) -> String { fields.map(quoted).joined(separator: ",") + "\r\n" }

  private static func quoted(_ field: String) -> String {
    let field = field.startsFormula ? "'" + field : field
    guard field.unicodeScalars.contains(where: { [",", "\"", "\r", "\n"].contains($0) }) else { return field }
    return "\"\(field.replacing("\"", with: "\"\""))\""
  }
}

extension String {
  /// Whether a spreadsheet would compute the cell instead of showing it (OWASP, CSV injection).
  fileprivate var startsFormula: Bool {
    guard let first = unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r"].contains(first)
  }
}
