internal import CICU

/// The encoding of a text file, by the name that ICU and the IANA give it.
package struct TextEncoding: Hashable, Sendable {
  /// The name, such as `windows-1252`.
  package let name: String

  /// The encoding of this name; it need not be known to ICU.
  package init(name: String) { self.name = name }

  /// The most likely encoding of `bytes` by their statistics, and how likely it is, from 0 to 1; `nil` for no idea.
  ///
  /// Only the first 64 KiB are looked at. UTF-8 should be tried first, strictly: it is what files are, and cannot be
  /// mistaken.
  package static func detect(_ bytes: [UInt8]) -> (encoding: TextEncoding, confidence: Double)? {
    let sample = Array(bytes.prefix(1 << 16))
    var confidence: Int32 = 0
    var length: Int32 = -1
    let name = [CChar](unsafeUninitializedCapacity: 64) { buffer, count in
      length = standpunkt_detect_encoding(sample, Int32(sample.count), buffer.baseAddress, 64, &confidence)
      count = max(0, Int(length))
    }
    guard length > 0 else { return nil }
    let text = String(decoding: name.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return (TextEncoding(name: text), Double(confidence) / 100)
  }

  /// The text of `bytes`, with U+FFFD for what is not valid and the number of such places; `nil` where ICU does not know
  /// the encoding or the bytes are too many (2 GiB).
  package func decode(_ bytes: [UInt8]) -> (text: String, invalid: Int)? {
    guard bytes.count < Int(Int32.max) / 2 else { return nil }
    var invalid: Int32 = 0
    let text = stringFilledAsUTF16(expecting: bytes.count + 1) { buffer, capacity in
      standpunkt_decode(name, bytes, Int32(bytes.count), buffer, capacity, &invalid)
    }
    return text.map { ($0, Int(invalid)) }
  }
}
