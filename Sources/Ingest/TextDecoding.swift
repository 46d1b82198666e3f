/// Turns the bytes of a text file into text.
enum TextDecoding {
  /// The text of `bytes`, without a byte-order mark.
  ///
  /// - Throws: `IngestFailure` where there is no text: nothing but white space, a NUL byte (a binary file), or a byte that
  ///   is not UTF-8.
  static func text(of bytes: [UInt8], path: String) throws(IngestFailure) -> String {
    let content = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes[...]
    if content.contains(0) {
      throw IngestFailure(path: path, reason: "is binary, not text (it holds a NUL byte)")
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      let offset = firstInvalidByte(content) + bytes.count - content.count
      throw IngestFailure(
        path: path, reason: "is not UTF-8 (byte \(offset)); convert it, for example with iconv -f WINDOWS-1252 -t UTF-8"
      )
    }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw IngestFailure(path: path, reason: "is empty")
    }
    return text
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The offset of the first byte that does not belong to a well-formed scalar.
  private static func firstInvalidByte(_ bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return offset
      }
    }
  }
}
