/// Finds the words of a text that tell its language: runs of letters of one script, lower-cased.
///
/// Web and mail addresses, hashtags, handles, and runs that mix letters with digits are no words. Bytes that are no valid
/// UTF-8 end a word and are otherwise passed over, so any bytes can be scanned. Time is linear in the number of bytes.
package struct WordScanner {
  /// The mark that stands for the space before and after a word.
  package static let boundary: UInt32 = 0x20
  /// Longer runs of letters are cut into pieces of this many.
  package static let longestWord = 32

  /// The letters of the word found last, between boundary marks where its script has them.
  package private(set) var letters: [UInt32] = []
  /// The script of the word found last.
  package private(set) var script = LetterScript.other
  /// The bytes of the word found last.
  package private(set) var range = 0..<0

  private let table: LetterTable
  private var position = 0
  private var end = 0
  /// Where the chunk between white space that is being read ends.
  private var chunkEnd = 0

  init(table: LetterTable) {
    self.table = table
    letters.reserveCapacity(Self.longestWord + 2)
  }

  /// A scanner, with tables of its own.
  package init() { self.init(table: LetterTable()) }

  /// Starts at the beginning of a range of bytes.
  package mutating func start(_ range: Range<Int>) {
    position = range.lowerBound
    chunkEnd = position
    end = range.upperBound
  }

  /// Finds the next word; `false` at the end.
  ///
  /// `bytes` is the same array for every call after ``start(_:)``.
  package mutating func next(in bytes: [UInt8]) -> Bool {
    while position < end {
      if position >= chunkEnd {
        enterChunk(bytes)
        continue
      }
      let (code, length) = Self.decode(bytes, position, end)
      if let found = table.script(code) {
        if readWord(bytes, found) { return true }
      } else if code >= 0x30, code <= 0x39 {
        skipAlphanumeric(bytes)
      } else {
        position += length
      }
    }
    return false
  }

  /// Passes over white space and looks at what stands up to the next; an address or tag is passed over whole.
  private mutating func enterChunk(_ bytes: [UInt8]) {
    while position < end, bytes[position] <= 0x20 { position += 1 }
    var shape = ChunkShape()
    var index = position
    while index < end, bytes[index] > 0x20 {
      shape.add(bytes[index])
      index += 1
    }
    chunkEnd = index
    if shape.isAddressOrTag { position = index }
  }

  /// Reads the run of letters at `position`; `false` if it is none because a digit touches it.
  private mutating func readWord(_ bytes: [UInt8], _ found: LetterScript) -> Bool {
    let start = position
    letters.removeAll(keepingCapacity: true)
    if found.hasWordBoundaries { letters.append(Self.boundary) }
    var ending: UInt32 = Self.boundary
    var letterCount = 0
    while position < chunkEnd {
      let (code, length) = Self.decode(bytes, position, chunkEnd)
      guard let script = table.script(code), script == found || Self.isMark(code) else {
        if Self.isApostrophe(code) { ending = 0x27 }
        if code >= 0x30, code <= 0x39 {
          skipAlphanumeric(bytes)
          return false
        }
        break
      }
      if letterCount == Self.longestWord { break }
      letterCount += 1
      letters.append(table.lowercase(code))
      position += length
    }
    if found.hasWordBoundaries { letters.append(ending) }
    script = found
    range = start..<position
    return true
  }

  private mutating func skipAlphanumeric(_ bytes: [UInt8]) {
    while position < chunkEnd {
      let (code, length) = Self.decode(bytes, position, chunkEnd)
      let isAlphanumeric = (code >= 0x30 && code <= 0x39) || table.script(code) == .latin
      if !isAlphanumeric { return }
      position += length
    }
  }

  private static func isMark(_ code: UInt32) -> Bool { code >= 0x300 && code <= 0x36F }

  private static func isApostrophe(_ code: UInt32) -> Bool { code == 0x27 || code == 0x2019 || code == 0x2BC }

  /// The code point at `position` and its length in bytes; a byte that is no valid UTF-8 counts as U+FFFD.
  @inline(__always)
  private static func decode(_ bytes: [UInt8], _ position: Int, _ end: Int) -> (code: UInt32, length: Int) {
    let lead = UInt32(bytes[position])
    if lead < 0x80 { return (lead, 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, position + length <= end else { return (0xFFFD, 1) }
    var code = lead & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = UInt32(bytes[position + offset])
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      code = code << 6 | (byte & 0x3F)
    }
    return (code, length)
  }
}

/// What a stretch between white space looks like, as far as its bytes say whether it is an address or a tag.
private struct ChunkShape {
  private var first: UInt8 = 0
  private var previous: UInt8 = 0
  private var count = 0
  private var dots = 0
  private var hasAt = false
  private var hasScheme = false
  private var isHostLike = true
  private var charactersBeforeDot = 0
  private var lettersAfterDot = 0

  mutating func add(_ byte: UInt8) {
    if count == 0 { first = byte }
    count += 1
    switch byte {
    case UInt8(ascii: "@"): hasAt = true
    case UInt8(ascii: "/") where previous == byte: hasScheme = true
    case UInt8(ascii: "."):
      dots += 1
      charactersBeforeDot += lettersAfterDot
      lettersAfterDot = 0
    case UInt8(ascii: "a")...UInt8(ascii: "z"): lettersAfterDot += 1
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      charactersBeforeDot += 1
      if dots > 0 { isHostLike = false }
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): charactersBeforeDot += 1
    default: isHostLike = isHostLike && lettersAfterDot > 0 && dots > 0 && byte < 0x80
    }
    previous = byte
  }

  /// Whether this is `#tag`, `@name`, `name@host`, `scheme://…` or `host.name`.
  var isAddressOrTag: Bool {
    if hasScheme || (hasAt && count > 2) { return true }
    if first == UInt8(ascii: "#") { return count > 1 }
    return isHostLike && dots > 0 && charactersBeforeDot >= 3 && lettersAfterDot >= 2
  }
}
