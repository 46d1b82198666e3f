package import Foundation

/// Bytes that are read once, from first to last.
package protocol ByteStream: AnyObject {
  /// The next bytes, at most `count`; none at the end.
  ///
  /// - Throws: ``ArchiveError`` where they cannot be read or unpacked.
  func next(_ count: Int) throws(ArchiveError) -> [UInt8]
}

extension ByteStream {
  /// The next `count` bytes; fewer only at the end.
  package func read(_ count: Int) throws(ArchiveError) -> [UInt8] {
    var bytes = try next(count)
    while bytes.count < count {
      let more = try next(count - bytes.count)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// All that is left, up to `limit` bytes; `nil` where there is more.
  package func readAll(limit: Int) throws(ArchiveError) -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      let more = try next(1 << 16)
      if more.isEmpty { return bytes }
      bytes += more
      if bytes.count > limit { return nil }
    }
  }

  /// Passes over `count` bytes; whether there were so many.
  package func skip(_ count: Int) throws(ArchiveError) -> Bool {
    var left = count
    while left > 0 {
      let passed = try next(min(left, 1 << 16))
      if passed.isEmpty { return false }
      left -= passed.count
    }
    return true
  }
}

/// The bytes of an open file.
package final class FileStream: ByteStream {
  private let handle: FileHandle

  package init(_ handle: FileHandle) { self.handle = handle }

  package func next(_ count: Int) throws(ArchiveError) -> [UInt8] {
    do {
      return [UInt8](try handle.read(upToCount: count) ?? Data())
    } catch {
      throw ArchiveError("cannot be read: \(error.localizedDescription)")
    }
  }
}

/// Bytes in memory.
package final class MemoryStream: ByteStream {
  private var bytes: ArraySlice<UInt8>

  package init(_ bytes: some Collection<UInt8>) { self.bytes = Array(bytes)[...] }

  package func next(_ count: Int) throws(ArchiveError) -> [UInt8] {
    let taken = Array(bytes.prefix(count))
    bytes = bytes.dropFirst(count)
    return taken
  }
}
