/// Resolves character references such as `&aring;` and `&#229;`.
struct CharacterReferences: Sendable {
  /// The references of HTML.
  static let html = CharacterReferences(
    names: names(of: String(decoding: PackageResources.character_references_tsv, as: UTF8.self)))
  /// The five of XML.
  static let xml = CharacterReferences(names: ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"])

  private let names: [String: Unicode.Scalar]

  /// No name is longer.
  private static let longestName = 12

  private static func names(of table: String) -> [String: Unicode.Scalar] {
    var names: [String: Unicode.Scalar] = [:]
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let value = UInt32(fields[1], radix: 16) else { continue }
      names[String(fields[0])] = Unicode.Scalar(value)
    }
    return names
  }

  /// The text of `bytes`, which are UTF-8. What is no reference stays as it is; one reference gives one scalar, so that the
  /// text never grows.
  func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      guard bytes[position] == UInt8(ascii: "&"), let (scalar, end) = reference(bytes, after: position + 1) else {
        result.append(bytes[position])
        position += 1
        continue
      }
      result.append(contentsOf: Array(String(Character(scalar)).utf8))
      position = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func reference(_ bytes: ArraySlice<UInt8>, after start: Int) -> (Unicode.Scalar, end: Int)? {
    guard start < bytes.endIndex else { return nil }
    return bytes[start] == UInt8(ascii: "#") ? number(bytes, after: start + 1) : name(bytes, at: start)
  }

  private func name(_ bytes: ArraySlice<UInt8>, at start: Int) -> (Unicode.Scalar, end: Int)? {
    var end = start
    while end < bytes.endIndex, end - start <= Self.longestName, bytes[end].isLetterOrDigit { end += 1 }
    guard end > start, let scalar = names[String(decoding: bytes[start..<end], as: UTF8.self)] else { return nil }
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: ";") { return (scalar, end + 1) }
    // HTML allows the old names of Latin-1 without their semicolon.
    return scalar.value < 0x100 ? (scalar, end) : nil
  }

  private func number(_ bytes: ArraySlice<UInt8>, after start: Int) -> (Unicode.Scalar, end: Int)? {
    guard start < bytes.endIndex else { return nil }
    let isHexadecimal = bytes[start] | 0x20 == UInt8(ascii: "x")
    let radix: UInt32 = isHexadecimal ? 16 : 10
    var end = isHexadecimal ? start + 1 : start
    let first = end
    var value: UInt32 = 0
    while end < bytes.endIndex, let digit = bytes[end].hexadecimalValue, digit < radix {
      value = min(value * radix + digit, 0x110000)
      end += 1
    }
    guard end > first else { return nil }
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: ";") { end += 1 }
    return (Self.scalar(value), end)
  }

  /// Numbers from 128 to 159 are the characters of Windows-1252, as in every browser; what is no scalar is U+FFFD.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    let windows: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
      0x8F,
      0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E,
      0x178,
    ]
    let mapped = (0x80...0x9F).contains(value) ? windows[Int(value - 0x80)] : value
    return mapped == 0 ? "\u{FFFD}" : Unicode.Scalar(mapped) ?? "\u{FFFD}"
  }
}

extension UInt8 {
  /// Whether this is an ASCII letter.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// Whether this is an ASCII letter or digit.
  var isLetterOrDigit: Bool { isLetter || (0x30...0x39).contains(self) }

  /// Whether this is white space in markup.
  var isMarkupSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// This letter in lower case.
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x41 + 10)
    case 0x61...0x66: UInt32(self - 0x61 + 10)
    default: nil
    }
  }
}
