import Archives

/// Writes a ZIP archive (PKWARE APPNOTE 6.3) whose files are stored, not compressed.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// 1 January 1980, the earliest date that the format has: the same list gives the same bytes.
  private static let date: UInt16 = 0x0021

  /// Adds a file.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = UInt32(bytes.count)
    let path = Array(name.utf8)
    var common: [UInt8] = []
    common.append16(20)
    common.append16(0x0800)
    common.append16(0)
    common.append16(0)
    common.append16(Self.date)
    common.append32(CRC32.of(content))
    common.append32(UInt32(content.count))
    common.append32(UInt32(content.count))
    common.append16(UInt16(path.count))
    common.append16(0)
    bytes.append32(0x0403_4b50)
    bytes += common + path + content
    directory.append32(0x0201_4b50)
    directory.append16(20)
    directory += common
    directory.append16(0)
    directory.append16(0)
    directory.append16(0)
    directory.append32(0)
    directory.append32(offset)
    directory += path
    count += 1
  }

  /// The archive with what was added.
  func finished() -> [UInt8] {
    var end: [UInt8] = []
    end.append32(0x0605_4b50)
    end.append16(0)
    end.append16(0)
    end.append16(UInt16(count))
    end.append16(UInt16(count))
    end.append32(UInt32(directory.count))
    end.append32(UInt32(bytes.count))
    end.append16(0)
    return bytes + directory + end
  }
}

extension [UInt8] {
  /// Appends a 16-bit number, low byte first.
  fileprivate mutating func append16(_ value: UInt16) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  /// Appends a 32-bit number, low byte first.
  fileprivate mutating func append32(_ value: UInt32) {
    append16(UInt16(truncatingIfNeeded: value))
    append16(UInt16(truncatingIfNeeded: value >> 16))
  }
}
