import Foundation

/// The lines of standard input as bytes, each as soon as it has come; of a line that is too long nothing is kept.
struct BoundedLines {
  /// A line.
  enum Line {
    /// The line without its line feed.
    case bytes([UInt8])
    /// A line with more bytes than were allowed.
    case tooLong
  }

  private let maximumLength: Int
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// Lines of at most `maximumLength` bytes.
  init(maximumLength: Int) { self.maximumLength = maximumLength }

  /// The next line; `nil` after the last.
  ///
  /// - Throws: `POSIXError` where standard input cannot be read.
  mutating func next() throws -> Line? {
    var isTooLong = false
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return line(to: end, isTooLong: isTooLong)
      }
      if isAtEnd {
        defer { position = buffer.count }
        return position < buffer.count || isTooLong ? line(to: buffer.count, isTooLong: isTooLong) : nil
      }
      buffer.removeSubrange(..<position)
      position = 0
      if buffer.count > maximumLength {
        isTooLong = true
        buffer.removeAll()
      }
      searched = buffer.count
      try fill()
    }
  }

  private func line(to end: Int, isTooLong: Bool) -> Line {
    isTooLong || end - position > maximumLength ? .tooLong : .bytes(Array(buffer[position..<end]))
  }

  private mutating func fill() throws {
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    guard count >= 0 else {
      if errno == EINTR { return }
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    isAtEnd = count == 0
    buffer.append(contentsOf: chunk[..<count])
  }
}
