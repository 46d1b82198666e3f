import TextModel

/// The tokens of a document as a path through languages sees them.
struct DocumentUnits {
  /// How far a capitalized word within a sentence is believed, and the first one where the next has a capital as well ("**Göran** Persson
  /// støttet krigen"): it is likely a name.
  private static let weightOfName: Float = 0.3

  /// The tokens that can tell a language, in order.
  private(set) var units: [LanguagePath.Unit] = []
  /// Whether the sentence of each unit is the signature of a post, which is in no language.
  private var isSignature: [Bool] = []

  init(_ document: Document) {
    var pending = LanguagePath.Boundary.block
    var block = -1
    var kind: BlockKind?
    for sentence in document.sentences {
      let before = kind
      kind = document.blocks.indices.contains(sentence.block) ? document.blocks[sentence.block].kind : nil
      let isPostBeside = before == .post || kind == .post
      pending = max(pending, sentence.block == block ? .sentence : isPostBeside ? .post : .block)
      block = sentence.block
      let isSignature = kind == .signature
      var isFirstWord = true
      for token in sentence.tokens {
        let tokenKind = document.tokens[token].kind
        let span = document.tokens[token].span
        if tokenKind == .punctuation {
          pending = max(pending, Self.boundary(document.utf8[span.range]))
          continue
        }
        guard tokenKind != .symbol, tokenKind != .emoji else { continue }
        var weight: Float = tokenKind == .word && !isSignature ? 1 : 0
        let mayBeName = !isFirstWord || Self.isCapitalizedWord(token + 1, document)
        if mayBeName, weight > 0, Self.isCapitalized(document[span]) { weight = Self.weightOfName }
        isFirstWord = isFirstWord && tokenKind != .word
        units.append(LanguagePath.Unit(range: span.range, boundary: pending, weight: weight))
        self.isSignature.append(isSignature)
        pending = .none
      }
    }
  }

  private static func isCapitalizedWord(_ token: Int, _ document: Document) -> Bool {
    document.tokens.indices.contains(token) && document.tokens[token].kind == .word
      && isCapitalized(document[document.tokens[token].span])
  }

  private static func isCapitalized(_ form: Substring) -> Bool {
    form.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
  }

  /// What a token of punctuation sets apart.
  private static func boundary(_ bytes: ArraySlice<UInt8>) -> LanguagePath.Boundary {
    let mark = String(decoding: bytes, as: UTF8.self).unicodeScalars
    if mark.contains(where: PlainTextUnits.isQuotationMark) { return .quote }
    return mark.contains(where: PlainTextUnits.isClauseMark) ? .clause : .none
  }

  /// The stretches of one language each; together they cover every unit, and signature lines are `und`.
  func stretches(_ languages: [LanguageCandidate]) -> [LanguageStretch] {
    let unsigned = LanguageCandidate(language: .undetermined, probability: 1)
    return LanguagePath.stretches(units, zip(isSignature, languages).map { $0 ? unsigned : $1 })
  }
}
