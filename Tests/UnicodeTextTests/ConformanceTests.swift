import Foundation
import Testing
import UnicodeText

/// The boundaries that ICU finds, against the test files of the Unicode Character Database.
///
/// Debian's package `unicode-data` installs them; where it is absent there is nothing to compare with. A newer ICU follows
/// a newer Unicode, whose tests differ in a few cases, so a small share may fail; most failing means that the wall is broken.
@Suite struct ConformanceTests {
  /// One line of a test file: a text, and the boundaries that it should have.
  struct Case {
    var text: String
    var boundaries: [Int]

    /// Reads `÷ 0001 × 0308 ÷`, where `÷` is a boundary and `×` none.
    init?(line: Substring) {
      let parts = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }
      guard !parts.isEmpty else { return nil }
      var scalars = String.UnicodeScalarView()
      boundaries = []
      for part in parts {
        if part == "÷" {
          boundaries.append(String(scalars).utf8.count)
        } else if part != "×" {
          guard let value = UInt32(part, radix: 16), let scalar = Unicode.Scalar(value) else { return nil }
          scalars.append(scalar)
        }
      }
      text = String(scalars)
    }
  }

  static let files: [(kind: BoundaryKind, name: String, cases: Int)] = [
    (.word, "WordBreakTest", 1_000), (.sentence, "SentenceBreakTest", 400), (.grapheme, "GraphemeBreakTest", 500),
  ]
  static let folder = "/usr/share/unicode/auxiliary"

  static var areInstalled: Bool { FileManager.default.fileExists(atPath: "\(folder)/WordBreakTest.txt") }

  @Test(.enabled(if: areInstalled, "Debian's package unicode-data is not installed"), arguments: files)
  func boundariesAreThoseOfTheStandard(kind: BoundaryKind, name: String, cases: Int) throws {
    let file = try String(contentsOfFile: "\(Self.folder)/\(name).txt", encoding: .utf8)
    let parsed = file.split(separator: "\n").compactMap(Case.init(line:))
    #expect(parsed.count >= cases)
    let finder = try #require(BoundaryFinder(kind))
    let failures = parsed.filter { finder.boundaries(ofUTF8: Array($0.text.utf8)) != $0.boundaries }
    #expect(failures.count * 50 <= parsed.count, "\(failures.prefix(5).map { Array($0.text.unicodeScalars) })")
  }

  @Test func boundariesOfATextThatNeedsMoreRoomThanItIsGivenFirst() throws {
    let finder = try #require(BoundaryFinder(.grapheme))
    #expect(finder.boundaries(ofUTF8: Array("abc".utf8)) == [0, 1, 2, 3])
    #expect(finder.boundaries(ofUTF8: Array(String(repeating: "a", count: 100).utf8)) == Array(0...100))
    #expect(finder.boundaries(ofUTF8: []) == [0])
  }
}
