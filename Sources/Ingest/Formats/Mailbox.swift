/// Cuts a mailbox file (mbox) into its messages.
struct Mailbox {
  private var lines: any LineSource
  private var isAtStart = true
  private var isAtEnd = false

  init(_ lines: any LineSource) { self.lines = lines }

  /// The next message, `nil` after the last; one that is larger than `limit` comes out cut off there.
  ///
  /// A line that begins with `From ` and ends in a year, after a blank line, starts a message.
  mutating func next(limit: Int) -> [UInt8]? {
    guard !isAtEnd else { return nil }
    var message: [UInt8] = []
    var isAfterBlank = true
    var isFirst = isAtStart
    while let line = lines.next() {
      if isAfterBlank, Self.startsMessage(line) {
        let starts = isFirst && message.isEmpty
        isFirst = false
        isAtStart = false
        if starts { continue }
        return message
      }
      isFirst = false
      isAfterBlank = line.isEmpty || line == [0x0D]
      guard message.count + line.count <= limit else { continue }
      // Writers of mailboxes quote a text's own lines that begin so.
      message +=
        line.first == UInt8(ascii: ">") && line.drop { $0 == UInt8(ascii: ">") }.starts(with: Self.mark)
        ? line.dropFirst() : line[...]
      message.append(0x0A)
    }
    isAtEnd = true
    isAtStart = false
    return message.isEmpty ? nil : message
  }

  private static let mark = Array("From ".utf8)

  private static func startsMessage(_ line: [UInt8]) -> Bool {
    guard line.starts(with: mark) else { return false }
    let words = String(decoding: line.prefix(200), as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return words.count >= 3 && words.contains { $0.count == 4 && $0.allSatisfy(\.isNumber) }
  }
}
