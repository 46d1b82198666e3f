internal import TextModel

extension DocumentScore {
  /// Counts the letters whose language is right; letters of no language in the gold are not scored.
  mutating func scoreLanguages(gold: DocumentRecord, predicted: DocumentRecord) {
    let scalars = Array(gold.text.unicodeScalars)
    let languages = Self.languages(of: predicted, count: scalars.count)
    var share = Share()
    for stretch in gold.languages where stretch.lang != LanguageTag.undetermined.code {
      var confusions = Confusions()
      for offset in max(0, stretch.start)..<max(0, stretch.start, min(stretch.end, scalars.count))
      where scalars[offset].isLetter {
        let isRight = languages[offset] == stretch.lang
        share.count(isRight)
        confusions.add(isRight ? nil : languages[offset] ?? "nothing", at: offset)
      }
      discrepancies += confusions.stretches.map { confusion in
        Discrepancy(
          document: document, item: "language", kind: .different, offset: confusion.range.lowerBound,
          gold: stretch.lang, predicted: confusion.language, text: String(scalars[confusion.range]))
      }
    }
    shares[.languageLetters] = share
  }

  /// The predicted language of each code point; a later stretch wins over an earlier one.
  private static func languages(of record: DocumentRecord, count: Int) -> [String?] {
    var languages = [String?](repeating: nil, count: count)
    for stretch in record.languages {
      for offset in max(0, stretch.start)..<max(0, stretch.start, min(stretch.end, count)) {
        languages[offset] = stretch.lang
      }
    }
    return languages
  }
}

/// Neighbouring letters with the same wrong language, as one stretch each.
private struct Confusions {
  private(set) var stretches: [(language: String, range: ClosedRange<Int>)] = []
  private var open: String?

  /// Adds a letter that was taken for `language`; `nil` for one that was right.
  mutating func add(_ language: String?, at offset: Int) {
    if let language, language == open, let last = stretches.popLast() {
      stretches.append((language, last.range.lowerBound...offset))
    } else if let language {
      stretches.append((language, offset...offset))
    }
    open = language
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter of any kind.
  fileprivate var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}

extension String {
  /// The text of these scalars.
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
