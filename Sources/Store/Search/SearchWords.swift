internal import UnicodeText

/// Words as the search index takes them: runs of letters and digits, folded.
enum SearchWords {
  /// The folded words of a text.
  static func folded(_ text: String) -> [String] {
    text.foldedForComparison().unicodeScalars.split { !isPart($0) }.map { String($0) }
  }

  /// Where the words of a text are.
  static func ranges(in text: String) -> [Range<String.Index>] {
    text.unicodeScalars.split { !isPart($0) && !$0.properties.generalCategory.isMark }.map {
      $0.startIndex..<$0.endIndex
    }
  }

  /// Letters, numbers and private use, as FTS5's `unicode61` has it.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool { self == .nonspacingMark || self == .spacingMark || self == .enclosingMark }
}
