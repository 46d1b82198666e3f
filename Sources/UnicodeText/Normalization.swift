internal import CICU

/// The normalization forms of Unicode Standard Annex 15.
package enum NormalizationForm: Int32, Sendable, CaseIterable {
  /// Composed.
  case composed
  /// Decomposed.
  case decomposed
  /// Composed, with compatibility variants made equal.
  case compatibilityComposed
  /// Decomposed, with compatibility variants made equal.
  case compatibilityDecomposed
}

extension String {
  /// The text in a normalization form.
  package func normalized(_ form: NormalizationForm = .composed) -> String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    let units = Array(utf16)
    return stringFilledAsUTF16(expecting: units.count * 2) { buffer, capacity in
      standpunkt_normalize(form.rawValue, units, Int32(units.count), buffer, capacity)
    } ?? self
  }

  /// The text with full case folding (`Straße` becomes `strasse`), and no rules of any language.
  package func caseFolded() -> String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    let units = Array(utf16)
    return stringFilledAsUTF16(expecting: units.count * 2) { buffer, capacity in
      standpunkt_fold_case(units, Int32(units.count), buffer, capacity)
    } ?? self
  }

  /// The text as search and comparison see it: compatibility variants made equal, case folded, marks dropped.
  ///
  /// Letters that Unicode does not take apart become what is written for them where they are missing: `ø` `o`, `æ` `ae`,
  /// `å` `a`, `œ` `oe`, `ß` `ss`, `đ` and `ð` `d`, `þ` `th`, `ł` `l`, `ı` `i`.
  package func foldedForComparison() -> String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var folded = String.UnicodeScalarView()
    for scalar in normalized(.compatibilityDecomposed).caseFolded().normalized(.decomposed).unicodeScalars {
      if scalar.isASCII {
        folded.append(scalar)
      } else if let replacement = undecomposedLetters[scalar] {
        folded.append(contentsOf: replacement.unicodeScalars)
      } else if !scalar.properties.generalCategory.isMark {
        folded.append(scalar)
      }
    }
    return String(folded)
  }
}

private let undecomposedLetters: [Unicode.Scalar: String] = [
  "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n",
]

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool { self == .nonspacingMark || self == .spacingMark || self == .enclosingMark }
}
