import Foundation

/// The lines of standard input as bytes, whatever their encoding.
struct StandardInputLines {
  private static let chunk = 1 << 16

  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// The next line without its line feed; `nil` at the end.
  ///
  /// - Throws: where standard input cannot be read.
  mutating func next() throws -> [UInt8]? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return line(position..<end)
      }
      searched = buffer.count
      if isAtEnd {
        defer { position = buffer.count }
        return position < buffer.count ? line(position..<buffer.count) : nil
      }
      searched -= position
      try refill()
    }
  }

  /// The bytes of a line, without the carriage return of a file from Windows.
  private func line(_ range: Range<Int>) -> [UInt8] {
    let bytes = Array(buffer[range])
    return bytes.last == 0x0D ? Array(bytes.dropLast()) : bytes
  }

  private mutating func refill() throws {
    if position > 0 {
      buffer.removeSubrange(..<position)
      position = 0
    }
    if let data = try FileHandle.standardInput.read(upToCount: Self.chunk), !data.isEmpty {
      buffer.append(contentsOf: data)
    } else {
      isAtEnd = true
    }
  }
}
