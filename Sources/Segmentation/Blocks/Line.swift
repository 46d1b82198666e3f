import TextModel
import UnicodeText

/// A line of the text that is not blank, and its tokens.
struct Line {
  /// Without the white space around it.
  var span: TextSpan
  /// Its tokens, as indices into the document's.
  var tokens: Range<Int> = 0..<0
  /// The language that it seems to be in, as an index into the lexicon.
  var language: Int?
  /// Whether a blank line, or the start of the text, stands before it.
  var followsBlank: Bool

  /// The lines of a text that have ink; every line break of Unicode parts them.
  static func all(in text: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var lineStart = 0
    var isFirst = true
    var lastBreak = 0
    let classes = ScalarClassTable.shared

    func close(at end: Int, _ followsBlank: Bool) -> Bool {
      guard let span = trimmed(lineStart, end, text, classes) else { return false }
      lines.append(Line(span: span, followsBlank: followsBlank))
      return true
    }

    var blanks = 1
    var offset = 0
    while offset < text.count {
      let length = lineBreakLength(text, offset)
      if length > 0 {
        if close(at: offset, isFirst || blanks > 0) {
          isFirst = false
          blanks = 0
        } else {
          blanks += 1
        }
        offset += length
        lineStart = offset
        lastBreak = offset
      } else {
        offset += 1
      }
    }
    if lastBreak < text.count { _ = close(at: text.count, isFirst || blanks > 0) }
    return lines
  }

  /// The number of bytes of the line break at `offset`; zero where there is none.
  private static func lineBreakLength(_ text: [UInt8], _ offset: Int) -> Int {
    switch text[offset] {
    case 0x0A, 0x0B, 0x0C: return 1
    case 0x0D: return offset + 1 < text.count && text[offset + 1] == 0x0A ? 2 : 1
    case 0xC2: return text[offset + 1] == 0x85 ? 2 : 0
    case 0xE2: return text[offset + 1] == 0x80 && (text[offset + 2] == 0xA8 || text[offset + 2] == 0xA9) ? 3 : 0
    default: return 0
    }
  }

  /// The range without blank and invisible characters at its ends; `nil` where nothing is left.
  private static func trimmed(_ start: Int, _ end: Int, _ text: [UInt8], _ classes: ScalarClassTable) -> TextSpan? {
    func hasInk(_ offset: Int) -> Bool {
      let scalarClass = classes[text.scalar(at: offset).value]
      return !scalarClass.isBlank && (scalarClass != .format || text[offset] >= 0xF0)  // Flags end in tags.
    }
    var first = start
    while first < end, !hasInk(first) { first += text.scalar(at: first).length }
    guard first < end else { return nil }
    var last = text.offset(beforeScalarAt: end)
    while last > first, !hasInk(last) { last = text.offset(beforeScalarAt: last) }
    return TextSpan(first, last + text.scalar(at: last).length)
  }
}
