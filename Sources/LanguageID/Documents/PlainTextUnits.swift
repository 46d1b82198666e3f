package import TextModel

/// The tokens between white space of a text that nothing has been done on, for a path through its languages.
struct PlainTextUnits {
  private(set) var units: [LanguagePath.Unit] = []

  /// How far a capitalized word within a sentence is believed: it is likely a name, if less so than in a document, since the words
  /// of a line may be from anywhere.
  private static let weightOfName: Float = 0.5

  init(_ bytes: [UInt8]) {
    var boundary = LanguagePath.Boundary.block
    var start = 0
    while start < bytes.count {
      if bytes[start] <= 0x20 {
        start += 1
        continue
      }
      var end = start
      while end < bytes.count, bytes[end] > 0x20 { end += 1 }
      let token = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars
      if let first = token.first, Self.isQuotationMark(first) { boundary = max(boundary, .quote) }
      if let first = token.first, Self.isClauseMark(first) { boundary = max(boundary, .clause) }
      let isName = boundary < .sentence && token.first?.properties.isUppercase == true
      units.append(LanguagePath.Unit(range: start..<end, boundary: boundary, weight: isName ? Self.weightOfName : 1))
      boundary = Self.boundary(after: token)
      start = end
    }
  }

  private static func boundary(after token: String.UnicodeScalarView) -> LanguagePath.Boundary {
    var found = LanguagePath.Boundary.none
    for scalar in token.reversed() {
      if ".!?…。！？".unicodeScalars.contains(scalar) { return .sentence }
      if isQuotationMark(scalar) {
        found = .quote
      } else if isClauseMark(scalar) {
        found = max(found, .clause)
      } else if scalar != ")" {
        return found
      }
    }
    return found
  }

  /// Whether a sign sets off a part of a sentence.
  static func isClauseMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", ":", "–", "—", "-", "¿", "¡", "、", "，": true
    default: false
    }
  }

  /// Whether a sign opens or closes a quotation in some language.
  static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "«", "»", "“", "”", "„", "‹", "›", "‘", "’", "‚", "「", "」", "『", "』": true
    default: false
    }
  }
}

extension LanguagePath {
  /// The language of each token between white space.
  package func tokens(of bytes: [UInt8]) -> [LanguageCandidate] {
    let units = PlainTextUnits(bytes).units
    var found = languages(of: units, in: bytes)
    Self.joinShortStretches(units, &found)
    return found
  }

  /// The stretches of one language each, from their first token to their last.
  package func stretches(of bytes: [UInt8]) -> [LanguageStretch] {
    let units = PlainTextUnits(bytes).units
    var found = languages(of: units, in: bytes)
    Self.joinShortStretches(units, &found)
    return Self.stretches(units, found)
  }

  /// Puts neighbours of one language together.
  static func stretches(_ units: [Unit], _ languages: [LanguageCandidate]) -> [LanguageStretch] {
    var stretches: [LanguageStretch] = []
    for (unit, candidate) in zip(units, languages) {
      if let last = stretches.last, last.language == candidate.language {
        stretches[stretches.count - 1].span.end = unit.range.upperBound
        stretches[stretches.count - 1].confidence = min(last.confidence, candidate.probability)
      } else {
        let span = TextSpan(unit.range.lowerBound, unit.range.upperBound)
        stretches.append(
          LanguageStretch(span: span, language: candidate.language, confidence: candidate.probability))
      }
    }
    return stretches
  }
}
