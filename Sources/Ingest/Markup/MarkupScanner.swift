/// Reads HTML or XML as a stream of tags and text, whatever is wrong with it.
///
/// Follows the tokenizer of the HTML standard where it matters to a reader of texts. It opens nothing and expands nothing: a
/// document type is passed over, so entities that it declares stay as they are written. The time is linear in the bytes.
struct MarkupScanner {
  /// Which of the two is read.
  enum Dialect: Hashable {
    /// Names in lower case, scripts are no markup, all named characters.
    case html
    /// Names as they are, character data, empty elements.
    case xml
  }

  /// An attribute of a start tag.
  struct Attribute: Hashable {
    var name: String
    var value: String
  }

  /// What was read.
  enum Token: Hashable {
    case start(name: String, attributes: [Attribute], isEmpty: Bool)
    case end(name: String)
    case text(String)
  }

  private let bytes: [UInt8]
  private let dialect: Dialect
  private let references: CharacterReferences
  private var position = 0
  /// The element whose content is no markup, from its start tag to its end tag.
  private var rawElement: String?

  /// A scanner over UTF-8.
  init(_ bytes: [UInt8], _ dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
    references = dialect == .html ? .html : .xml
  }

  private static let rawElements: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
  ]
  private static let elementsWithReferences: Set<String> = ["textarea", "title"]

  /// The next token, or `nil` at the end.
  mutating func next() -> Token? {
    while position < bytes.count {
      if let name = rawElement {
        rawElement = nil
        if let text = rawText(until: name) { return text }
        continue
      }
      guard startsTag(position) else { return text() }
      switch bytes[position + 1] {
      case UInt8(ascii: "!"): if let text = declaration() { return text }
      case UInt8(ascii: "?"): position = index(of: UInt8(ascii: ">"), from: position).map { $0 + 1 } ?? bytes.count
      case UInt8(ascii: "/"): if let tag = endTag() { return tag }
      default: if let tag = startTag() { return tag }
      }
    }
    return nil
  }

  private func startsTag(_ offset: Int) -> Bool {
    guard bytes[offset] == UInt8(ascii: "<"), offset + 1 < bytes.count else { return false }
    let next = bytes[offset + 1]
    return next.isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
      || dialect == .xml && (next == UInt8(ascii: "_") || next >= 0x80)
  }

  private func index(of byte: UInt8, from start: Int) -> Int? { bytes[start...].firstIndex(of: byte) }

  // MARK: Text

  private mutating func text() -> Token {
    let start = position
    position += 1
    while position < bytes.count, !startsTag(position) { position += 1 }
    return .text(references.resolved(bytes[start..<position]))
  }

  private mutating func rawText(until name: String) -> Token? {
    let start = position
    let tag = Array("</\(name)".utf8)
    while position < bytes.count, !holds(tag, at: position) { position += 1 }
    guard position > start else { return nil }
    let content = bytes[start..<position]
    return .text(
      Self.elementsWithReferences.contains(name)
        ? references.resolved(content) : String(decoding: content, as: UTF8.self))
  }

  private func holds(_ wanted: [UInt8], at start: Int) -> Bool {
    guard start + wanted.count <= bytes.count else { return false }
    for offset in wanted.indices where bytes[start + offset].lowercased != wanted[offset].lowercased { return false }
    return true
  }

  // MARK: Declarations

  private mutating func declaration() -> Token? {
    if holds(Array("<!--".utf8), at: position) {
      skip(past: Array("-->".utf8), from: position + 2)
    } else if holds(Array("<![CDATA[".utf8), at: position) {
      let start = position + 9
      skip(past: Array("]]>".utf8), from: start)
      let end = max(start, holds(Array("]]>".utf8), at: position - 3) ? position - 3 : position)
      return end > start ? .text(String(decoding: bytes[start..<min(end, bytes.count)], as: UTF8.self)) : nil
    } else {
      skipDocumentType()
    }
    return nil
  }

  private mutating func skip(past end: [UInt8], from start: Int) {
    position = min(start, bytes.count)
    while position < bytes.count, !holds(end, at: position) { position += 1 }
    position = min(position + end.count, bytes.count)
  }

  /// Passes over a document type and the declarations between its brackets.
  private mutating func skipDocumentType() {
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "["), dialect == .xml { depth += 1 }
      if byte == UInt8(ascii: "]"), dialect == .xml { depth -= 1 }
      if byte == UInt8(ascii: ">"), depth <= 0 { return }
    }
  }

  // MARK: Tags

  private mutating func endTag() -> Token? {
    let start = position + 2
    position = index(of: UInt8(ascii: ">"), from: min(start, bytes.count)).map { $0 + 1 } ?? bytes.count
    let end = bytes[min(start, position)..<position].firstIndex { !Self.isNameByte($0) } ?? position
    return end > start ? .end(name: name(start..<end)) : nil
  }

  private mutating func startTag() -> Token? {
    let start = position + 1
    position = start
    while position < bytes.count, Self.isNameByte(bytes[position]) { position += 1 }
    let tag = name(start..<position)
    var attributes: [Attribute] = []
    var isEmpty = false
    while true {
      skipSpace()
      // A tag that the end of the file cuts off is none.
      guard position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        break
      }
      isEmpty = bytes[position] == UInt8(ascii: "/")
      if isEmpty {
        position += 1
      } else if let attribute = attribute() {
        attributes.append(attribute)
      }
    }
    if dialect == .html, Self.rawElements.contains(tag) { rawElement = tag }
    return .start(name: tag, attributes: attributes, isEmpty: isEmpty)
  }

  private mutating func attribute() -> Attribute? {
    let start = position
    position += 1
    while position < bytes.count, !Self.endsAttributeName(bytes[position]) { position += 1 }
    let key = name(start..<position)
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return Attribute(name: key, value: "") }
    position += 1
    skipSpace()
    guard position < bytes.count else { return nil }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return Attribute(name: key, value: unquotedValue())
    }
    let end = index(of: quote, from: position + 1) ?? bytes.count
    let value = bytes[position + 1..<end]
    position = min(end + 1, bytes.count)
    return Attribute(name: key, value: references.resolved(value))
  }

  private mutating func unquotedValue() -> String {
    let start = position
    while position < bytes.count, !bytes[position].isMarkupSpace, bytes[position] != UInt8(ascii: ">") { position += 1 }
    return references.resolved(bytes[start..<position])
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position].isMarkupSpace { position += 1 }
  }

  private func name(_ range: Range<Int>) -> String {
    let name = String(decoding: bytes[range], as: UTF8.self)
    return dialect == .html ? name.lowercased() : name
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    !byte.isMarkupSpace && byte != UInt8(ascii: "/") && byte != UInt8(ascii: ">")
  }

  private static func endsAttributeName(_ byte: UInt8) -> Bool {
    byte.isMarkupSpace || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}
