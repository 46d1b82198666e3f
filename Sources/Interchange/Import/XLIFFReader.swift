/// Reads XLIFF 1.2 and 2.x.
struct XLIFFReader {
  /// The units of a file.
  ///
  /// - Throws: ``ImportFailure`` where it is not well-formed or no XLIFF.
  static func units(_ bytes: [UInt8]) throws(ImportFailure) -> [ImportedUnit] {
    var reader = XLIFFReader(xml: try XMLReader(bytes))
    try reader.read()
    return reader.units
  }

  private var xml: XMLReader
  private var units: [ImportedUnit] = []
  private var languages: (source: String?, target: String?)
  private var unit: ImportedUnit?
  private var data: [String: String] = [:]

  private init(xml: XMLReader) { self.xml = xml }

  private mutating func read() throws(ImportFailure) {
    guard case .start("xliff", let root)? = try xml.next() else { throw ImportFailure(line: 1, "is no XLIFF file") }
    languages = (root["srcLang"], root["trgLang"])
    while let event = try xml.next() {
      switch event {
      case .start("file", let attributes):
        languages = (
          attributes["source-language"] ?? languages.source, attributes["target-language"] ?? languages.target
        )
      case .start("trans-unit", let attributes), .start("unit", let attributes): try start(attributes)
      case .start("data", let attributes): data[attributes["id"] ?? ""] = try content(of: "data").text
      case .start("alt-trans", _), .start("matches", _), .start("glossary", _), .start("metadata", _): try skip()
      case .start("segment", let attributes): note(state: attributes)
      case .start("source", _): try source()
      case .start("target", let attributes): try target(attributes)
      case .end("trans-unit"), .end("unit"): finish()
      default: break
      }
    }
  }

  private mutating func start(_ attributes: [String: String]) throws(ImportFailure) {
    guard let id = attributes["id"], !id.isEmpty else { throw ImportFailure(line: xml.currentLine, "a unit has no id") }
    unit = ImportedUnit(
      id: attributes["resname"] ?? id, sourceLanguage: languages.source, targetLanguage: languages.target,
      line: xml.currentLine)
    data = [:]
  }

  private mutating func finish() {
    if let unit { units.append(unit) }
    unit = nil
  }

  /// XLIFF 2 keeps the state with the segment.
  private mutating func note(state attributes: [String: String]) {
    if attributes["subState"]?.hasSuffix(":needs-review") == true {
      unit?.state = .needsReview
    } else if let state = attributes["state"], state != "initial" {
      unit?.state = .translated
    }
  }

  /// A unit of several segments has them joined.
  private mutating func source() throws(ImportFailure) {
    let found = try content(of: "source")
    let before = unit?.source ?? ""
    unit?.source = before + found.text
  }

  private mutating func target(_ attributes: [String: String]) throws(ImportFailure) {
    let found = try content(of: "target")
    guard let before = unit else { return }
    unit?.target = (before.target ?? "") + found.text
    unit?.codes = (before.codes ?? []) + found.codes
    if let state = attributes["state"] { unit?.state = Self.state(state) }
  }

  private static func state(_ state: String) -> TranslationState {
    if state.hasPrefix("needs-review") || state == "needs-adaptation" || state == "needs-l10n" { return .needsReview }
    return state == "needs-translation" || state == "new" ? .needsTranslation : .translated
  }

  /// The text up to the end of the open element, and the ids of the inline codes in it.
  private mutating func content(of name: String) throws(ImportFailure) -> (text: String, codes: [Int]) {
    var text = ""
    var codes: [Int] = []
    var depth = 1
    while depth > 0, let event = try xml.next() {
      switch event {
      case .text(let words): text += words
      case .start(let element, let attributes):
        depth += 1
        if element == "ph" || element == "x" || element == "it" {
          if let id = attributes["id"].flatMap({ Int($0) }) { codes.append(id) }
          if let reference = attributes["dataRef"] { text += data[reference] ?? attributes["equiv"] ?? "" }
        }
        if element == "cp" { text += codePoint(attributes["hex"]) }
      case .end: depth -= 1
      }
    }
    return (text, codes)
  }

  /// XLIFF 2 writes what XML cannot hold as `<cp hex="…"/>`.
  private func codePoint(_ digits: String?) -> String {
    digits.flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
  }

  private mutating func skip() throws(ImportFailure) { _ = try content(of: "") }
}
