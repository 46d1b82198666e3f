import TextModel

/// The tokens of a document as a path through languages sees them.
struct DocumentUnits {
  /// A stretch within a sentence has this many words at least.
  static let shortestStretch = 3

  /// The tokens that can tell a language, in order.
  private(set) var units: [LanguagePath.Unit] = []
  /// Whether the sentence of each unit is the signature of a post, which is in no language.
  private var isSignature: [Bool] = []
  private var sentences: [Int] = []

  init(_ document: Document) {
    var pending = LanguagePath.Boundary.block
    var block = -1
    for (number, sentence) in document.sentences.enumerated() {
      pending = max(pending, sentence.block != block ? .block : .sentence)
      block = sentence.block
      let isSignature = document.blocks.indices.contains(block) && document.blocks[block].kind == .signature
      var isFirstWord = true
      for token in sentence.tokens {
        let kind = document.tokens[token].kind
        let span = document.tokens[token].span
        if kind == .punctuation {
          if Self.isQuotationMark(document.utf8[span.range]) { pending = max(pending, .quote) }
          continue
        }
        guard kind != .symbol, kind != .emoji else { continue }
        var weight: Float = kind == .word && !isSignature ? 1 : 0
        if !isFirstWord, weight > 0, Self.isCapitalized(document[span]) { weight = Self.weightOfName }
        isFirstWord = isFirstWord && kind != .word
        units.append(LanguagePath.Unit(range: span.range, boundary: pending, weight: weight))
        self.isSignature.append(isSignature)
        sentences.append(number)
        pending = .none
      }
    }
  }

  /// How far a capitalized word within a sentence is believed.
  private static let weightOfName: Float = 0.3

  private static func isCapitalized(_ form: Substring) -> Bool {
    form.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
  }

  /// « » “ ” „ " and the single marks ‹ ›.
  private static func isQuotationMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    let mark = String(decoding: bytes, as: UTF8.self)
    return ["\"", "«", "»", "“", "”", "„", "‹", "›", "‘", "’", "「", "」"].contains(mark)
  }

  /// Gives stretches within a sentence that are shorter than three words the language of what is before or after.
  func joinShortStretches(_ languages: inout [LanguageCandidate]) {
    var start = 0
    while start < units.count {
      var end = start + 1
      while end < units.count, languages[end].language == languages[start].language,
        sentences[end] == sentences[start]
      { end += 1 }
      if end - start < Self.shortestStretch, let neighbour = neighbour(of: start..<end) {
        for index in start..<end { languages[index] = languages[neighbour] }
      }
      start = end
    }
  }

  /// A unit of the same sentence beside these, with no quotation mark between; `nil` if both ends are at a boundary.
  private func neighbour(of range: Range<Int>) -> Int? {
    let opensInside = units[range.lowerBound].boundary == .none
    let closesInside = range.upperBound < units.count && units[range.upperBound].boundary == .none
    if opensInside { return range.lowerBound - 1 }
    return closesInside ? range.upperBound : nil
  }

  /// The stretches of one language each; together they cover every unit.
  func stretches(_ languages: [LanguageCandidate], _ document: Document) -> [LanguageStretch] {
    var stretches: [LanguageStretch] = []
    for (index, unit) in units.enumerated() {
      let language = isSignature[index] ? .undetermined : languages[index].language
      let confidence = isSignature[index] ? 1 : languages[index].probability
      if let last = stretches.last, last.language == language {
        stretches[stretches.count - 1].span.end = unit.range.upperBound
        stretches[stretches.count - 1].confidence = min(last.confidence, confidence)
      } else {
        stretches.append(
          LanguageStretch(
            span: TextSpan(unit.range.lowerBound, unit.range.upperBound), language: language, confidence: confidence))
      }
    }
    return stretches
  }
}
