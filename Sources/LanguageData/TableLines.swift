/// The lines of a table's text and their fields, as ranges of UTF-8 bytes.
///
/// Tables are read at every start: characters would take ten times as long as bytes, and slices of collections three times.
struct TableLines {
  private let text: String
  private var place: Int

  init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    place = 0
  }

  /// The next line without its line feed; `nil` at the end.
  mutating func next() -> Range<Int>? {
    let bytes = text.utf8.span
    guard place < bytes.count else { return nil }
    let start = place
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    place = end + 1
    return start..<end
  }

  /// Whether a line that is not empty is a comment.
  func isComment(_ line: Range<Int>) -> Bool { text.utf8.span[line.lowerBound] == UInt8(ascii: "#") }

  /// The fields of a line, between its tabs.
  func fields(_ line: Range<Int>) -> [String] {
    let bytes = text.utf8.span
    var fields: [String] = []
    var start = line.lowerBound
    for index in line where bytes[index] == UInt8(ascii: "\t") {
      fields.append(text(start..<index))
      start = index + 1
    }
    fields.append(text(start..<line.upperBound))
    return fields
  }

  /// What these bytes spell.
  func text(_ bytes: Range<Int>) -> String {
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: bytes.lowerBound)
    return String(text[start..<text.utf8.index(start, offsetBy: bytes.count)])
  }
}
