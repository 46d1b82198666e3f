/// Writes lines of comma-separated values (RFC 4180) that a spreadsheet cannot take for formulas.
package enum CSVLine {
  /// The line of these fields, ended with CR LF.
  package static func text(_ fields: [String]) -> String { beginning(fields) + "\r\n" }

  /// The fields that a line begins with, as they stand there.
  static func beginning(_ fields: [String]) -> String {
    var text = ""
    append(fields, to: &text)
    return text
  }

  /// Appends the fields that follow those a line begins with, and ends the line.
  static func append(_ fields: [String], after beginning: String, to text: inout String) {
    text += beginning
    text += ","
    append(fields, to: &text)
    text += "\r\n"
  }

  private static func append(_ fields: [String], to text: inout String) {
    for (index, field) in fields.enumerated() {
      if index > 0 { text += "," }
      text += quoted(field)
    }
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
    switch utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}
