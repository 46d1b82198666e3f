/// Reads GNU gettext PO.
enum POReader {
  /// The units of a file; an entry's `msgctxt` is its id.
  ///
  /// - Throws: ``ImportFailure`` where a line is none of PO.
  static func units(_ bytes: [UInt8]) throws(ImportFailure) -> [ImportedUnit] {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw ImportFailure("is not UTF-8") }
    var reader = Reader()
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      try reader.take(line.hasSuffix("\r") ? line.dropLast() : line, number + 1)
    }
    reader.finish()
    return reader.units
  }

  private enum Field { case context, id, translation, other }

  private struct Reader {
    var units: [ImportedUnit] = []
    private var languages: (source: String?, target: String?)
    private var entry = ImportedUnit(line: 1)
    private var field: Field?
    private var isFuzzy = false

    mutating func take(_ line: Substring, _ number: Int) throws(ImportFailure) {
      if line.allSatisfy(\.isWhitespace) { return finish() }
      if line.hasPrefix("#") {
        if line.hasPrefix("#~") { return }
        if entry.target != nil { finish() }
        if line.hasPrefix("#,"), line.contains("fuzzy") { isFuzzy = true }
        return
      }
      if line.hasPrefix("\"") { return append(try Self.string(line, number)) }
      guard let space = line.firstIndex(of: " ") else { throw ImportFailure(line: number, "is no line of a PO file") }
      let value = try Self.string(line[line.index(after: space)...], number)
      switch line[..<space] {
      case "msgctxt":
        if entry.target != nil { finish() }
        entry.line = number
        field = .context
        entry.id = ""
      case "msgid":
        if entry.target != nil { finish() }
        if field == nil { entry.line = number }
        field = .id
        entry.source = ""
      case "msgstr", "msgstr[0]":
        field = .translation
        entry.target = ""
      case "msgid_plural": field = .other
      case let keyword where keyword.hasPrefix("msgstr["): field = .other
      default:
        throw ImportFailure(line: number, "has the keyword “\(line[..<space].prefix(20))”, which PO does not know")
      }
      append(value)
    }

    private mutating func append(_ value: String) {
      switch field {
      case .context: entry.id += value
      case .id:
        let before = entry.source ?? ""
        entry.source = before + value
      case .translation:
        let before = entry.target ?? ""
        entry.target = before + value
      case .other, nil: break
      }
    }

    mutating func finish() {
      defer {
        entry = ImportedUnit(line: 1)
        field = nil
        isFuzzy = false
      }
      guard let source = entry.source, let target = entry.target else { return }
      if source.isEmpty, entry.id.isEmpty {
        readHeader(target)
        return
      }
      entry.sourceLanguage = languages.source
      entry.targetLanguage = languages.target
      entry.target = target.isEmpty ? nil : target
      entry.state = isFuzzy ? .needsReview : nil
      units.append(entry)
    }

    private mutating func readHeader(_ text: String) {
      for line in text.split(separator: "\n") {
        let parts = line.split(separator: ":", maxSplits: 1).map { $0.drop(while: \.isWhitespace) }
        guard parts.count == 2 else { continue }
        if parts[0] == "Language" { languages.target = String(parts[1]) }
        if parts[0] == "X-Source-Language" { languages.source = String(parts[1]) }
      }
    }

    private static func string(_ text: Substring, _ number: Int) throws(ImportFailure) -> String {
      guard text.first == "\"", text.count >= 2, text.last == "\"" else {
        throw ImportFailure(line: number, "has a string that is not quoted")
      }
      var result = ""
      var isEscaped = false
      for character in text.dropFirst().dropLast() {
        if isEscaped {
          switch character {
          case "n": result.append("\n")
          case "t": result.append("\t")
          case "r": result.append("\r")
          case "\"", "\\": result.append(character)
          default: throw ImportFailure(line: number, "has the escape “\\\(character)”, which PO does not know")
          }
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else {
          result.append(character)
        }
      }
      guard !isEscaped else { throw ImportFailure(line: number, "has a string that is not closed") }
      return result
    }
  }
}
