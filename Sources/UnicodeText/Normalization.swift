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
    var folded: [UInt8] = []
    folded.reserveCapacity(utf8.count)
    // Each scalar folds by itself, so that only what the table does not have goes to ICU, a run at a time.
    var rest = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard let known = FoldedScalars.standard[scalar] else {
        rest.append(scalar)
        continue
      }
      if !rest.isEmpty {
        folded.append(contentsOf: String(rest).foldedByICU().utf8)
        rest.removeAll()
      }
      folded.append(contentsOf: known)
    }
    if !rest.isEmpty { folded.append(contentsOf: String(rest).foldedByICU().utf8) }
    return String(decoding: folded, as: UTF8.self)
  }

  fileprivate func foldedByICU() -> String {
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

/// What the scalars of most texts in Latin script fold to.
private struct FoldedScalars {
  /// Latin letters up to U+024F, and general punctuation.
  static let standard = FoldedScalars()

  private let latin: [[UInt8]]
  private let punctuation: [[UInt8]]

  private init() {
    latin = Self.folded(0..<0x250)
    punctuation = Self.folded(Self.firstPunctuation..<0x2070)
  }

  private static let firstPunctuation: UInt32 = 0x2000

  private static func folded(_ scalars: Range<UInt32>) -> [[UInt8]] {
    scalars.map { Unicode.Scalar($0).map { Array(String($0).foldedByICU().utf8) } ?? [] }
  }

  subscript(scalar: Unicode.Scalar) -> [UInt8]? {
    let value = Int(scalar.value)
    if value < latin.count { return latin[value] }
    let place = value - Int(Self.firstPunctuation)
    return punctuation.indices.contains(place) ? punctuation[place] : nil
  }
}

private let undecomposedLetters: [Unicode.Scalar: String] = [
  "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n",
]

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool { self == .nonspacingMark || self == .spacingMark || self == .enclosingMark }
}
