/// A table in aligned columns, for terminals.
package struct TextTable: Sendable {
  /// How a column is aligned.
  package enum Alignment: Sendable {
    case left, right
  }

  private let alignments: [Alignment]
  private var rows: [[String]] = []

  /// A table with these columns and their heads.
  package init(_ columns: [(head: String, alignment: Alignment)]) {
    alignments = columns.map(\.alignment)
    rows = [columns.map(\.head)]
  }

  /// Adds a row; a missing field at its end is empty.
  package mutating func add(_ fields: [String]) { rows.append(fields) }

  /// The table's lines, each with its line feed; nothing where it has no row under its head.
  package var text: String {
    if rows.count == 1 { return "" }
    let widths = alignments.indices.map { column in
      rows.map { column < $0.count ? $0[column].terminalWidth : 0 }.max() ?? 0
    }
    return rows.map { line($0, widths) }.joined()
  }

  private func line(_ fields: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, width) in widths.enumerated() {
      let field = column < fields.count ? fields[column] : ""
      let space = String(repeating: " ", count: max(0, width - field.terminalWidth))
      line += alignments[column] == .left ? field + space : space + field
      line += "  "
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}

extension String {
  /// How many columns a terminal gives the text: two for a character that Unicode calls wide or shows as emoji.
  var terminalWidth: Int { reduce(0) { $0 + ($1.isWide ? 2 : 1) } }

  /// The text on one line of at most `width` columns: white space and control characters become one space, and what
  /// does not fit becomes an ellipsis. A text from the input can therefore not move the cursor or colour the screen.
  package func singleLine(width: Int) -> String {
    let words = split { $0.isWhitespace || $0.unicodeScalars.allSatisfy(\.isControl) }
    let line = words.joined(separator: " ").filter { !$0.unicodeScalars.contains(where: \.isControl) }
    guard line.terminalWidth > width else { return line }
    var shortened = ""
    var used = 1
    for character in line {
      used += character.isWide ? 2 : 1
      if used > width { break }
      shortened.append(character)
    }
    return shortened + "…"
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control or a mark that changes the direction of text.
  fileprivate var isControl: Bool {
    properties.generalCategory == .control || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }
}

extension Character {
  /// The blocks that East Asian Width (Unicode Standard Annex 11) gives two columns, and emoji.
  fileprivate var isWide: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      return true
    default:
      return scalar.properties.isEmojiPresentation
    }
  }
}
