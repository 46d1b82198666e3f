import Foundation
import UnicodeText

/// Turns the bytes of a file into text.
///
/// A byte-order mark decides; else text that is valid UTF-8 is UTF-8; else zero bytes tell UTF-16 and UTF-32; else the file's
/// own statement is taken, and where it has none, what ICU finds most likely.
enum TextDecoding {
  /// The most bytes that the text of one document may have. A long book has three million.
  static let longestText = 10_000_000

  /// The text of a plain file, without a byte-order mark; its line ends are what they are.
  ///
  /// - Throws: `IngestFailure` where there is no text: nothing but white space, a binary file, or more than one document
  ///   may have.
  static func text(of bytes: [UInt8], path: String, charset: String? = nil) throws(IngestFailure) -> String {
    let text = try decoded(bytes, path: path, declared: charset)
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }) else {
      throw IngestFailure(path: path, reason: "is empty")
    }
    guard text.utf8.count <= longestText else {
      throw IngestFailure(
        path: path,
        reason: "holds \(text.utf8.count / 1_000_000) MB of text, and one document may have 10 MB; split it")
    }
    return text
  }

  /// The bytes of an HTML page as UTF-8.
  ///
  /// - Throws: `IngestFailure` where it is binary.
  static func markup(_ bytes: [UInt8], path: String, charset: String? = nil) throws(IngestFailure) -> [UInt8] {
    if isPlainUTF8(bytes) { return bytes }
    return Array(try decoded(bytes, path: path, declared: charset ?? MarkupCharset.declared(in: bytes)).utf8)
  }

  /// The text of bytes, however much of it there is.
  ///
  /// - Throws: `IngestFailure` where they are binary.
  static func decoded(_ bytes: [UInt8], path: String, declared: String?) throws(IngestFailure) -> String {
    for (mark, encoding) in byteOrderMarks where bytes.starts(with: mark) {
      let content = Array(bytes.dropFirst(mark.count))
      if encoding == "UTF-8", let text = String(validating: content, as: UTF8.self), !content.contains(0) {
        return text
      }
      if encoding != "UTF-8" || !content.contains(0) { return try decode(content, encoding, path) }
    }
    if isPlainUTF8(bytes) { return String(decoding: bytes, as: UTF8.self) }
    if bytes.contains(0) {
      guard let encoding = wideEncoding(of: bytes) else {
        throw IngestFailure(path: path, reason: "is binary, not text (it holds a NUL byte)")
      }
      return try decode(bytes, encoding, path)
    }
    guard !looksBinary(bytes) else {
      throw IngestFailure(path: path, reason: "is binary, not text (it holds control characters)")
    }
    // A few bad bytes do not make a long text in UTF-8 something else.
    if isMostlyUTF8(bytes) { return String(decoding: bytes, as: UTF8.self) }
    return try decode(bytes, declared.map(standardName) ?? detected(bytes), path)
  }

  private static let byteOrderMarks: [(mark: [UInt8], encoding: String)] = [
    ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
    ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
  ]

  private static func isPlainUTF8(_ bytes: [UInt8]) -> Bool {
    !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil && !bytes.starts(with: [0xEF, 0xBB, 0xBF])
      && !usesEscapes(bytes)
  }

  /// Whether bytes switch between character sets as ISO 2022 does, which is valid UTF-8 and no text.
  private static func usesEscapes(_ bytes: [UInt8]) -> Bool {
    guard let escape = bytes.firstIndex(of: 0x1B), escape + 1 < bytes.count else { return false }
    return bytes[escape + 1] == UInt8(ascii: "$") || bytes[escape + 1] == UInt8(ascii: "(")
  }

  private static func decode(_ bytes: [UInt8], _ encoding: String, _ path: String) throws(IngestFailure) -> String {
    guard let (text, invalid) = TextEncoding(name: encoding).decode(bytes) else {
      throw IngestFailure(path: path, reason: "is in the encoding “\(encoding.prefix(40))”, which is not known")
    }
    guard invalid * 20 <= text.utf8.count, !text.utf8.contains(0) else {
      throw IngestFailure(path: path, reason: "is binary, or not in the encoding \(encoding)")
    }
    return text
  }

  /// The text of a few bytes that are not UTF-8, as Windows-1252.
  static func lenient(_ bytes: [UInt8]) -> String {
    TextEncoding(name: "windows-1252").decode(bytes)?.text ?? String(decoding: bytes, as: UTF8.self)
  }

  /// The encoding by ICU's statistics. Latin-1 is read as Windows-1252, which holds it.
  private static func detected(_ bytes: [UInt8]) -> String {
    standardName(TextEncoding.detect(bytes)?.encoding.name ?? "windows-1252")
  }

  /// Encodings as browsers understand their names.
  private static func standardName(_ name: String) -> String {
    switch name.lowercased() {
    case "iso-8859-1", "latin1", "us-ascii", "ascii", "iso8859-1", "utf-16", "utf-8": "windows-1252"
    case "iso-8859-9": "windows-1254"
    case "gb2312": "gb18030"
    default: name
    }
  }

  /// UTF-16 or UTF-32 by where its zero bytes stand; `nil` where that is no pattern of a text in Latin letters.
  private static func wideEncoding(of bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4, bytes.count % 2 == 0 else { return nil }
    var zeros = [0, 0, 0, 0]
    for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset % 4] += 1 }
    let quarter = sample.count / 4
    func most(_ count: Int) -> Bool { count * 10 >= quarter * 8 }
    func few(_ count: Int) -> Bool { count * 50 <= quarter }
    if bytes.count % 4 == 0, most(zeros[1]), most(zeros[2]), most(zeros[3]), few(zeros[0]) { return "UTF-32LE" }
    if bytes.count % 4 == 0, most(zeros[0]), most(zeros[1]), most(zeros[2]), few(zeros[3]) { return "UTF-32BE" }
    if most(zeros[1]), most(zeros[3]), few(zeros[0]), few(zeros[2]) { return "UTF-16LE" }
    if most(zeros[0]), most(zeros[2]), few(zeros[1]), few(zeros[3]) { return "UTF-16BE" }
    return nil
  }

  /// Whether one byte in fifty is a control character that no text has.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(1 << 16)
    let controls = sample.count { $0 < 0x20 && !$0.isMarkupSpace && $0 != 0x1B }
    return controls * 50 > sample.count
  }

  /// Whether characters of several bytes are whole twenty times as often as they are broken.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (whole, broken, offset) = (0, 0, 0)
    while offset < bytes.count {
      let lead = bytes[offset]
      let length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
      let end = offset + max(length, 1)
      if length > 1, end <= bytes.count, bytes[(offset + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 }) {
        whole += 1
        offset = end
      } else {
        if length != 1 { broken += 1 }
        offset += 1
      }
    }
    return whole >= broken * 20
  }
}

/// The encoding that a page states about itself.
enum MarkupCharset {
  /// The name in `<meta charset>`, `<meta http-equiv … content="…charset=…">` or the XML declaration, within the first 4 KiB.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    for marker in ["charset=", "encoding="] {
      guard let start = head.range(of: marker)?.upperBound else { continue }
      let name = head[start...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      if !name.isEmpty { return String(name) }
    }
    return nil
  }
}
