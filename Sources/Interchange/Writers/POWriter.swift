/// Writes GNU gettext PO. Protected tokens stand in the text as they are.
struct POWriter {
  let list: TranslationList

  /// The file of the units of one language.
  func file(_ language: String, _ units: [QuoteUnit]) -> String {
    header(language) + units.map(entry).joined()
  }

  /// A fixed header: dates would change every run.
  private func header(_ language: String) -> String {
    let fields = [
      "Project-Id-Version: standpunkt quotes", "POT-Creation-Date: 1970-01-01 00:00+0000",
      "PO-Revision-Date: 1970-01-01 00:00+0000", "Last-Translator: none <none@example.org>", "Language-Team: none",
      "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: 8bit",
      "Language: \(list.target)", "X-Source-Language: \(language)", "X-Generator: standpunkt",
    ]
    return "msgid \"\"\nmsgstr \"\"\n" + fields.map { "\"\($0)\\n\"\n" }.joined() + "\n"
  }

  private func entry(_ unit: QuoteUnit) -> String {
    let target = list.target(of: unit)
    var lines: [String] = []
    for note in UnitNotes(unit: unit).notes {
      let text = note.text.split(whereSeparator: \.isNewline).joined(separator: " ")
      lines.append("#. \(note.kind): \(text)")
    }
    for occurrence in unit.occurrences { lines.append("#: \(reference(occurrence))") }
    if target.state == .needsReview { lines.append("#, fuzzy") }
    lines.append("msgctxt \(Self.quoted(unit.id))")
    lines.append("msgid \(Self.quoted(unit.source.plain))")
    lines.append("msgstr \(Self.quoted(target.state == .needsTranslation ? "" : target.text.plain))")
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// A name with spaces stands between the isolates that gettext writes around it.
  private func reference(_ occurrence: QuoteOccurrence) -> String {
    let hasSpace = occurrence.document.contains(where: \.isWhitespace)
    let name = hasSpace ? "\u{2068}\(occurrence.document)\u{2069}" : occurrence.document
    return "\(name):\(occurrence.start)"
  }

  /// A C string; text that ends in a line feed or holds some is one string with `\n`.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
