/// The BCP 47 code of a language, such as `nb`, `nn` or `es`; `und` where the language cannot be told.
///
/// Norwegian is always one of `nb` and `nn`, never `no`.
public struct LanguageTag: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The code, as written in output.
  public let code: String

  /// The language of this code.
  public init(_ code: String) { self.code = code }

  /// The language of this code.
  public init(stringLiteral code: String) { self.code = code }

  /// No language, or none that can be told (BCP 47, `und`).
  public static let undetermined = LanguageTag("und")

  /// The code.
  public var description: String { code }

  /// In order of code.
  public static func < (left: LanguageTag, right: LanguageTag) -> Bool { left.code < right.code }
}
