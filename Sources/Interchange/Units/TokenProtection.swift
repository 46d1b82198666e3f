import TextModel

/// Marks in a text what a translation must keep, as the tokens of its document say.
struct TokenProtection {
  let document: Document

  /// The words of `span` with addresses, handles, hashtags and numbers with units protected.
  func text(of span: TextSpan) -> ProtectedText {
    var pieces: [ProtectedText.Piece] = []
    var position = span.start
    var count = 0
    for (kind, stretch) in protectedStretches(in: span) {
      if position < stretch.start { pieces.append(.words(String(document[TextSpan(position, stretch.start)]))) }
      count += 1
      pieces.append(.token(ProtectedToken(id: count, kind: kind, text: String(document[stretch]))))
      position = stretch.end
    }
    if position < span.end { pieces.append(.words(String(document[TextSpan(position, span.end)]))) }
    return ProtectedText(pieces: pieces)
  }

  private func protectedStretches(in span: TextSpan) -> [(ProtectedToken.Kind, TextSpan)] {
    let tokens = document.tokens(in: span)
    var found: [(ProtectedToken.Kind, TextSpan)] = []
    for index in tokens where span.contains(document.tokens[index].span) {
      switch document.tokens[index].kind {
      case .url: found.append((.url, document.tokens[index].span))
      case .email: found.append((.email, document.tokens[index].span))
      case .mention: found.append((.mention, document.tokens[index].span))
      case .hashtag: found.append((.hashtag, document.tokens[index].span))
      case .number: if let number = numberWithUnit(index, in: span) { found.append((.number, number)) }
      case .word, .punctuation, .symbol, .emoji: break
      }
    }
    return found
  }

  /// A number with a sign or a measure's symbol beside it: "40 %", "12 km", "$30". A bare number is left to the translator.
  private func numberWithUnit(_ index: Int, in span: TextSpan) -> TextSpan? {
    let number = document.tokens[index].span
    if index + 1 < document.tokens.count, isUnit(index + 1), span.contains(document.tokens[index + 1].span) {
      return number.union(document.tokens[index + 1].span)
    }
    if index > 0, "$€£¥₽".contains(document.form(ofToken: index - 1)),
      document.tokens[index - 1].span.end == number.start,
      span.contains(document.tokens[index - 1].span)
    {
      return number.union(document.tokens[index - 1].span)
    }
    return nil
  }

  private func isUnit(_ index: Int) -> Bool {
    let gap = document.tokens[index].span.start - document.tokens[index - 1].span.end
    return gap <= 2 && Self.units.contains(String(document.form(ofToken: index)))
  }

  /// Symbols of units that are the same in every language (SI, and signs of money and temperature).
  private static let units: Set<String> = [
    "%", "‰", "°C", "°F", "°", "km", "m", "cm", "mm", "km²", "m²", "m³", "kg", "g", "mg", "t", "l", "dl", "ml", "kW",
    "MW", "GW",
    "kWh", "MWh", "GWh", "TWh", "Hz", "kHz", "MHz", "GHz", "km/h", "€", "$", "£", "¥", "₽", "kr", "GB", "MB", "TB",
  ]
}
