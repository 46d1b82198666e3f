/// Writes lines of comma-separated values (RFC 4180) that a spreadsheet cannot take for formulas.
package enum CSVLine {
  /// The line of these fields, ended with CR LF.
  package static func text(_ fields: [String]) -> String {
    var text = ""
    for (index, field) in fields.enumerated() {
      if index > 0 { text += "," }
      text += quoted(field)
    }
    text += "\r\n"
    return text
  }

  private static func quoted(_ field: String) -> String {
    let field = field.startsFormula ? "'" + field : field
    guard field.utf8.contains(where: isSeparator) else { return field }
    guard field.utf8.contains(UInt8(ascii: "\"")) else { return "\"\(field)\"" }
    return "\"\(field.replacing("\"", with: "\"\""))\""
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }
}

extension String {
  /// Whether a spreadsheet would compute the cell instead of showing it (OWASP, CSV injection).
  fileprivate var startsFormula: Bool {
    guard let first = unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r"].contains(first)
  }
}
