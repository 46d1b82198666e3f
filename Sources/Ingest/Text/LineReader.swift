import Foundation

/// Reads a file line by line, holding one line and one chunk in memory. Of a line that is longer than a record may be, the
/// rest is passed over.
struct LineReader: IteratorProtocol {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  private static let chunkSize = 1 << 16

  init(_ handle: FileHandle) { self.handle = handle }

  /// The next line without its line feed, or `nil` after the last.
  mutating func next() -> [UInt8]? {
    var searched = position
    while true {
      if let feed = buffer[searched...].firstIndex(of: 0x0A) {
        defer { position = feed + 1 }
        return Array(buffer[position..<feed])
      }
      searched = buffer.count
      if isAtEnd {
        defer { position = buffer.count }
        return position < buffer.count ? Array(buffer[position...]) : nil
      }
      searched -= position
      buffer.removeFirst(position)
      position = 0
      if buffer.count > ReadingLimits.largestMember {
        buffer.removeLast(buffer.count - ReadingLimits.largestMember)
        searched = buffer.count
      }
      fill()
    }
  }

  private mutating func fill() {
    guard let chunk = try? handle.read(upToCount: Self.chunkSize), !chunk.isEmpty else {
      isAtEnd = true
      return
    }
    buffer.append(contentsOf: chunk)
  }
}
