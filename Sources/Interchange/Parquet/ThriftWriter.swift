/// Writes structures in Apache Thrift's compact protocol, in which Parquet keeps its metadata.
struct ThriftWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []
  /// The field written last, of each structure that is open.
  private var lastFields: [Int] = []

  private enum Kind: UInt8 {
    case i32 = 5
    case i64 = 6
    case binary = 8
    case list = 9
    case structure = 12
  }

  /// A structure that stands alone or is an element of a list.
  mutating func structure(_ fields: (inout ThriftWriter) -> Void) {
    lastFields.append(0)
    fields(&self)
    lastFields.removeLast()
    bytes.append(0)
  }

  /// A field that holds a structure.
  mutating func field(_ id: Int, _ fields: (inout ThriftWriter) -> Void) {
    header(id, .structure)
    structure(fields)
  }

  /// A field that holds a number of 32 bits.
  mutating func field(_ id: Int, int32 value: Int) {
    header(id, .i32)
    zigzag(value)
  }

  /// A field that holds a number of 64 bits.
  mutating func field(_ id: Int, int64 value: Int) {
    header(id, .i64)
    zigzag(value)
  }

  /// A field that holds text.
  mutating func field(_ id: Int, _ text: String) {
    header(id, .binary)
    string(text)
  }

  /// A field that holds a list of numbers of 32 bits.
  mutating func field(_ id: Int, int32s values: [Int]) {
    list(id, .i32, count: values.count)
    for value in values { zigzag(value) }
  }

  /// A field that holds a list of texts.
  mutating func field(_ id: Int, _ texts: [String]) {
    list(id, .binary, count: texts.count)
    for text in texts { string(text) }
  }

  /// A field that holds a list of structures.
  mutating func field<Element>(
    _ id: Int, _ elements: [Element], _ fields: (inout ThriftWriter, Element) -> Void
  ) {
    list(id, .structure, count: elements.count)
    for element in elements { structure { fields(&$0, element) } }
  }

  private mutating func header(_ id: Int, _ kind: Kind) {
    let step = id - (lastFields.last ?? 0)
    if !lastFields.isEmpty { lastFields[lastFields.count - 1] = id }
    bytes.append(UInt8(step) << 4 | kind.rawValue)
  }

  private mutating func list(_ id: Int, _ kind: Kind, count: Int) {
    header(id, .list)
    bytes.append(UInt8(min(count, 15)) << 4 | kind.rawValue)
    if count >= 15 { varint(UInt64(count)) }
  }

  private mutating func string(_ text: String) {
    varint(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func zigzag(_ value: Int) { varint(UInt64(bitPattern: Int64(value << 1 ^ value >> 63))) }

  private mutating func varint(_ value: UInt64) { bytes.appendVarint(value) }
}

extension [UInt8] {
  /// Appends a number in groups of seven bits, the lowest first.
  mutating func appendVarint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  /// Appends a number's bytes, the lowest first.
  mutating func appendLittleEndian(_ value: some FixedWidthInteger) {
    for shift in stride(from: 0, to: value.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: value >> shift)) }
  }
}
