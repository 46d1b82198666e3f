/// Reads TMX 1.x.
enum TMXReader {
  /// The units of a file: of each `tu` its first two languages, the source first.
  ///
  /// - Throws: ``ImportFailure`` where it is not well-formed or no TMX.
  static func units(_ bytes: [UInt8]) throws(ImportFailure) -> [ImportedUnit] {
    try variants(bytes).flatMap { unit in
      let source = unit.variants.first { $0.language == unit.sourceLanguage } ?? unit.variants.first
      return unit.variants.filter { $0.language != source?.language }.map { variant in
        ImportedUnit(
          id: unit.id, sourceLanguage: source?.language, targetLanguage: variant.language, source: source?.text,
          target: variant.text, codes: variant.codes, state: unit.state, line: unit.line)
      }
    }
  }

  /// One `tu`.
  struct Unit {
    var id: String
    var sourceLanguage: String?
    var state: TranslationState?
    var variants: [Variant] = []
    var line: Int
  }

  /// One `tuv`.
  struct Variant {
    var language: String
    var text = ""
    var codes: [Int] = []
  }

  private static func variants(_ bytes: [UInt8]) throws(ImportFailure) -> [Unit] {
    var xml = try XMLReader(bytes)
    guard case .start("tmx", _)? = try xml.next() else { throw ImportFailure(line: 1, "is no TMX file") }
    var units: [Unit] = []
    var sourceLanguage: String?
    var isState = false
    while let event = try xml.next() {
      switch event {
      case .start("header", let attributes): sourceLanguage = attributes["srclang"]
      case .start("tu", let attributes):
        units.append(
          Unit(
            id: attributes["tuid"] ?? "", sourceLanguage: attributes["srclang"] ?? sourceLanguage, line: xml.currentLine
          ))
      case .start("prop", let attributes): isState = attributes["type"] == "x-state"
      case .text(let words) where isState && !units.isEmpty:
        units[units.count - 1].state = TranslationState(rawValue: words)
      case .end("prop"): isState = false
      case .start("tuv", let attributes):
        guard let language = attributes["xml:lang"] ?? attributes["lang"], !units.isEmpty else {
          throw ImportFailure(line: xml.currentLine, "a <tuv> has no language")
        }
        units[units.count - 1].variants.append(Variant(language: language))
      case .start("seg", _):
        let found = try segment(&xml)
        guard let last = units.indices.last, let variant = units[last].variants.indices.last else { continue }
        units[last].variants[variant].text = found.text
        units[last].variants[variant].codes = found.codes
      default: break
      }
    }
    return units
  }

  private static func segment(_ xml: inout XMLReader) throws(ImportFailure) -> (text: String, codes: [Int]) {
    var text = ""
    var codes: [Int] = []
    var depth = 1
    while depth > 0, let event = try xml.next() {
      switch event {
      case .text(let words): text += words
      case .start(let name, let attributes):
        depth += 1
        if name == "ph", let id = attributes["x"].flatMap({ Int($0) }) { codes.append(id) }
      case .end: depth -= 1
      }
    }
    return (text, codes)
  }
}
