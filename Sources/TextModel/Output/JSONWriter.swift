/// Writes JSON as UTF-8 bytes: keys in the order in which they are written, numbers in one form, no white space.
///
/// The same values give the same bytes on every machine, which a general encoder does not promise: key order, number
/// formats and escapes of `/` differ between versions.
public struct JSONWriter {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  /// Whether the next value or key of the open object or array is its first.
  private var isFirst = true

  /// A writer that has written nothing.
  public init() {}

  /// What has been written, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An object; `members` writes its keys and values.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    enclosed("{", "}", members)
  }

  /// An array with one element for each of `elements`.
  public mutating func array<Elements: Sequence>(
    _ elements: Elements, _ element: (inout JSONWriter, Elements.Element) -> Void
  ) {
    enclosed("[", "]") { writer in
      for value in elements {
        writer.separate()
        element(&writer, value)
        writer.isFirst = false
      }
    }
  }

  /// A key of the open object; its value is written next.
  public mutating func key(_ name: String) {
    separate()
    string(name)
    bytes.append(UInt8(ascii: ":"))
    isFirst = false
  }

  /// A key and a string, or `null`.
  public mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  /// A key and a whole number, or `null`.
  public mutating func member(_ name: String, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { null() }
  }

  /// A member that is true or false.
  public mutating func member(_ name: String, _ value: Bool) {
    key(name)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// A key and a fraction, or `null`; rounded, so that noise in the last digits changes no byte.
  public mutating func member(_ name: String, rounded value: Double?, decimals: Int = 3) {
    key(name)
    if let value { fraction(value, decimals: decimals) } else { null() }
  }

  /// A key and an array of values that write themselves.
  public mutating func member(_ name: String, _ values: [some JSONWritable]) {
    key(name)
    array(values) { writer, value in value.write(to: &writer) }
  }

  /// A key and an array of strings.
  public mutating func member(_ name: String, _ values: [String]) {
    key(name)
    array(values) { writer, value in writer.string(value) }
  }

  /// A key and a value that writes itself, or `null`.
  public mutating func member(_ name: String, _ value: (some JSONWritable)?) {
    key(name)
    if let value { value.write(to: &self) } else { null() }
  }

  /// `null`.
  public mutating func null() { bytes.append(contentsOf: "null".utf8) }

  /// A whole number.
  public mutating func integer(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// A fraction with at least one and at most `decimals` decimals (1 to 6); `null` where it is no number.
  public mutating func fraction(_ value: Double, decimals: Int = 3) {
    guard value.isFinite, abs(value) < 1e12 else { return null() }
    let unit = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let units = Int((value * Double(unit)).rounded())
    var digits = String(units.magnitude % UInt(unit))
    digits = String(repeating: "0", count: decimals - digits.count) + digits
    while digits.hasSuffix("0"), digits.count > 1 { digits.removeLast() }
    let sign = units < 0 ? "-" : ""
    bytes.append(contentsOf: "\(sign)\(units.magnitude / UInt(unit)).\(digits)".utf8)
  }

  /// A string, escaped as JSON asks and no further.
  public mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20: escape(control: byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(control byte: UInt8) {
    let hexadecimal = String(byte, radix: 16)
    bytes.append(contentsOf: "\\u".utf8)
    bytes.append(contentsOf: String(repeating: "0", count: 4 - hexadecimal.count).utf8)
    bytes.append(contentsOf: hexadecimal.utf8)
  }

  private mutating func enclosed(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void) {
    bytes.append(UInt8(ascii: open))
    isFirst = true
    body(&self)
    bytes.append(UInt8(ascii: close))
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
  }
}

/// A value that writes itself as JSON, with the same bytes every time.
public protocol JSONWritable {
  /// Writes one JSON value.
  func write(to json: inout JSONWriter)
}
