internal import CICU

/// A writing system, as Unicode numbers them.
package struct Script: Hashable, Sendable, CustomStringConvertible {
  private let number: Int32

  /// The script of a scalar; marks and punctuation that many scripts share have the scripts `Zinh` and `Zyyy`.
  package init(of scalar: Unicode.Scalar) { number = standpunkt_script(scalar.value) }

  /// The ISO 15924 code, such as `Latn`.
  package var code: String { standpunkt_script_code(number).map { String(cString: $0) } ?? "Zzzz" }

  /// The ISO 15924 code.
  package var description: String { code }

  /// Latin.
  package static let latin = Script(of: "a")
  /// Shared by many scripts.
  package static let common = Script(of: " ")
}
