/// Unpacks gzip (RFC 1952), one member after another.
package final class Gunzip: ByteStream {
  private let input: PushbackStream
  private var member: Inflate?
  private var checksum = CRC32()
  private var size: UInt32 = 0
  private var isFirst = true
  private var isAtEnd = false
  private var unpacked = 0
  private var takenBefore = 0

  /// Text packs to a tenth; more than this much is no text.
  package static let largestRatio = 100
  private static let smallestBomb = 50 << 20

  /// Unpacks what comes from `input`.
  package init(_ input: any ByteStream) { self.input = PushbackStream(input) }

  package func next(_ count: Int) throws(ArchiveError) -> [UInt8] {
    while !isAtEnd {
      guard let member else {
        try start()
        continue
      }
      let bytes = try member.next(count)
      if bytes.isEmpty {
        try finish(member)
        continue
      }
      checksum.add(bytes)
      size &+= UInt32(truncatingIfNeeded: bytes.count)
      unpacked += bytes.count
      if unpacked > Self.smallestBomb, unpacked / Self.largestRatio > takenBefore + member.taken {
        throw ArchiveError("unpacks to more than \(Self.largestRatio) times its size")
      }
      return bytes
    }
    return []
  }

  private func start() throws(ArchiveError) {
    let header = try input.read(10)
    // Zeros and nothing may follow the last member.
    if !isFirst, header.isEmpty || header.allSatisfy({ $0 == 0 }) {
      isAtEnd = true
      return
    }
    guard header.count == 10, header.starts(with: [0x1F, 0x8B, 8]) else {
      throw ArchiveError(isFirst ? "is not packed with gzip" : "has something after its packed data")
    }
    isFirst = false
    let flags = header[3]
    if flags & 4 != 0 {
      let length = try input.read(2)
      guard length.count == 2, try input.skip(Int(length[0]) | Int(length[1]) << 8) else {
        throw ArchiveError("is cut off")
      }
    }
    for flag in [UInt8(8), 16] where flags & flag != 0 { try skipText() }
    if flags & 2 != 0 { _ = try input.read(2) }
    member = Inflate(input)
    checksum = CRC32()
    size = 0
  }

  private func skipText() throws(ArchiveError) {
    while true {
      let byte = try input.read(1)
      guard let first = byte.first else { throw ArchiveError("is cut off") }
      if first == 0 { return }
    }
  }

  private func finish(_ member: Inflate) throws(ArchiveError) {
    input.pushBack(try member.rest())
    takenBefore += member.taken
    self.member = nil
    let trailer = try input.read(8)
    guard trailer.count == 8 else { throw ArchiveError("is cut off") }
    func number(_ start: Int) -> UInt32 { (0..<4).reduce(0) { $0 | UInt32(trailer[start + $1]) << UInt32(8 * $1) } }
    guard number(0) == checksum.value, number(4) == size else {
      throw ArchiveError("is damaged (its checksum is wrong)")
    }
  }
}

/// A stream to which bytes can be given back.
final class PushbackStream: ByteStream {
  private let input: any ByteStream
  private var pushed: [UInt8] = []

  init(_ input: any ByteStream) { self.input = input }

  func pushBack(_ bytes: [UInt8]) { pushed = bytes + pushed }

  func next(_ count: Int) throws(ArchiveError) -> [UInt8] {
    guard !pushed.isEmpty else { return try input.next(count) }
    let bytes = Array(pushed.prefix(count))
    pushed.removeFirst(bytes.count)
    return bytes
  }
}
