/// What is wrong with a file that is read back, and where.
public struct ImportFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// Line, from 1; `nil` where no line is meant.
  public var line: Int?
  /// In words.
  public var reason: String

  /// A failure at this line.
  public init(line: Int? = nil, _ reason: String) {
    self.line = line
    self.reason = reason
  }

  /// The line and the reason.
  public var description: String { line.map { "line \($0): \(reason)" } ?? reason }
}

/// Reads XML 1.0 in UTF-8 as a stream of events.
///
/// Made for files that come from elsewhere: it knows no entities but the five of XML, reads no DTD, and opens no address.
/// A document type is refused, but for the bare `<!DOCTYPE tmx SYSTEM "tmx14.dtd">` that TMX files carry, which is passed
/// over. Names are not resolved to namespaces; a name is what stands after its prefix.
struct XMLReader {
  /// One event.
  enum Event: Equatable {
    case start(String, [String: String])
    case end(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var open: [(name: String, line: Int)] = []
  private var pendingEnd: String?
  private var hasRoot = false

  /// The line of what is read next, from 1.
  var currentLine: Int { line }

  /// A reader of a whole file.
  ///
  /// - Throws: ``ImportFailure`` where it is not UTF-8.
  init(_ bytes: [UInt8]) throws(ImportFailure) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw ImportFailure(line: 1, "is UTF-16; save it as UTF-8")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw ImportFailure("is not UTF-8") }
  }

  /// The next event, or `nil` after the end of the root element.
  ///
  /// - Throws: ``ImportFailure`` where the file is not well-formed, is cut off, or holds a document type.
  mutating func next() throws(ImportFailure) -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      open.removeLast()
      return .end(name)
    }
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        if let text = try text() { return .text(text) }
        continue
      }
      switch position + 1 < bytes.count ? bytes[position + 1] : 0 {
      case UInt8(ascii: "/"): return try endTag()
      case UInt8(ascii: "?"): try skip(past: Self.instructionEnd, "an instruction")
      case UInt8(ascii: "!"): if let text = try declaration() { return .text(text) }
      default: return try startTag()
      }
    }
    if let last = open.last {
      throw ImportFailure(line: last.line, "<\(last.name)> is never closed; the file may be cut off")
    }
    guard hasRoot else { throw ImportFailure(line: 1, "holds no element") }
    return nil
  }

  /// A comment, which is passed over, character data, which is text, or a document type.
  private mutating func declaration() throws(ImportFailure) -> String? {
    if startsWith(Self.commentStart) {
      try skip(past: Self.commentEnd, "a comment")
    } else if startsWith(Self.dataStart) {
      return try characterData()
    } else if startsWith(Self.typeStart) {
      try documentType()
    } else {
      throw ImportFailure(line: line, "has a declaration that XML does not know")
    }
    return nil
  }

  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let dataStart = Array("<![CDATA[".utf8)
  private static let dataEnd = Array("]]>".utf8)
  private static let typeStart = Array("<!DOCTYPE".utf8)
  private static let instructionEnd = Array("?>".utf8)

  private func startsWith(_ wanted: [UInt8]) -> Bool { holds(wanted, at: position) }

  private func holds(_ wanted: [UInt8], at start: Int) -> Bool {
    start >= position && start + wanted.count <= bytes.count
      && bytes[start..<start + wanted.count].elementsEqual(wanted)
  }

  private mutating func advance(to end: Int) {
    for index in position..<end where bytes[index] == UInt8(ascii: "\n") { line += 1 }
    position = end
  }

  /// Every such end has its only `>` at its end.
  private mutating func skip(past end: [UInt8], _ what: String) throws(ImportFailure) {
    var next = position
    while let bracket = bytes[next...].firstIndex(of: UInt8(ascii: ">")) {
      if holds(end, at: bracket + 1 - end.count) { return advance(to: bracket + 1) }
      next = bracket + 1
    }
    throw ImportFailure(line: line, "\(what) is never closed")
  }

  private mutating func documentType() throws(ImportFailure) {
    let start = line
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) else {
      throw ImportFailure(line: start, "the document type is never closed")
    }
    let words = String(decoding: bytes[position...end], as: UTF8.self).split { $0.isWhitespace || $0 == ">" }
    let isBareTMX =
      words.count == 4 && words[1] == "tmx" && words[2] == "SYSTEM"
      && words[3].wholeMatch(of: /["']tmx1[0-9]\.dtd["']/) != nil
    guard isBareTMX, open.isEmpty, !hasRoot else {
      throw ImportFailure(line: start, "holds a document type; entities and external DTDs are not read")
    }
    advance(to: end + 1)
  }

  private mutating func text() throws(ImportFailure) -> String? {
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    let start = line
    let raw = bytes[position..<end]
    advance(to: end)
    guard !open.isEmpty else {
      guard raw.allSatisfy(Self.isSpace) else {
        throw ImportFailure(line: start, "has text outside its root element")
      }
      return nil
    }
    return try Self.unescaped(String(decoding: raw, as: UTF8.self), line: start)
  }

  private mutating func characterData() throws(ImportFailure) -> String {
    let start = position + 9
    try skip(past: Self.dataEnd, "character data")
    return String(decoding: bytes[start..<position - 3], as: UTF8.self)
  }
}

extension XMLReader {
  private mutating func endTag() throws(ImportFailure) -> Event {
    let start = line
    position += 2
    let name = try name()
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else {
      throw ImportFailure(line: start, "</\(name) is not closed")
    }
    position += 1
    guard let last = open.popLast() else { throw ImportFailure(line: start, "</\(name)> closes nothing") }
    guard last.name == name else {
      throw ImportFailure(line: start, "</\(name)> closes <\(last.name)> of line \(last.line)")
    }
    return .end(name)
  }

  private mutating func startTag() throws(ImportFailure) -> Event {
    let start = line
    guard !(open.isEmpty && hasRoot) else { throw ImportFailure(line: start, "has a second root element") }
    position += 1
    let name = try name()
    var attributes: [String: String] = [:]
    while true {
      skipSpace()
      guard position < bytes.count else { throw ImportFailure(line: start, "<\(name) is cut off") }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        break
      }
      if startsWith(Self.emptyEnd) {
        position += 2
        pendingEnd = name
        break
      }
      let (key, value) = try attribute(of: name)
      guard attributes.updateValue(value, forKey: key) == nil else {
        throw ImportFailure(line: start, "<\(name)> has the attribute “\(key)” twice")
      }
    }
    hasRoot = true
    open.append((name, start))
    return .start(name, attributes)
  }

  private mutating func attribute(of element: String) throws(ImportFailure) -> (String, String) {
    let start = line
    let key = try name(keepsPrefix: true)
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      throw ImportFailure(line: start, "the attribute “\(key)” of <\(element)> has no value")
    }
    position += 1
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") else {
      throw ImportFailure(line: start, "the attribute “\(key)” of <\(element)> is not quoted")
    }
    let quote = bytes[position]
    guard let end = bytes[(position + 1)...].firstIndex(of: quote) else {
      throw ImportFailure(line: start, "the attribute “\(key)” of <\(element)> is never closed")
    }
    let raw = bytes[position + 1..<end]
    guard !raw.contains(UInt8(ascii: "<")) else {
      throw ImportFailure(line: start, "the attribute “\(key)” of <\(element)> holds <")
    }
    advance(to: end + 1)
    return (key, try Self.unescaped(String(decoding: raw, as: UTF8.self), line: start))
  }

  /// A name; of an element what stands after its prefix.
  private mutating func name(keepsPrefix: Bool = false) throws(ImportFailure) -> String {
    let start = position
    while position < bytes.count, Self.isNameByte(bytes[position]) { position += 1 }
    guard position > start else { throw ImportFailure(line: line, "has a tag without a name") }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    guard !keepsPrefix, let colon = name.lastIndex(of: ":") else { return name }
    return String(name[name.index(after: colon)...])
  }

  private static let emptyEnd = Array("/>".utf8)

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x3A).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { advance(to: position + 1) }
  }

  /// Resolves character references and the five entities that XML has.
  private static func unescaped(_ text: String, line: Int) throws(ImportFailure) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text.replacing("\r\n", with: "\n") }
    var result = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      guard let end = rest[ampersand...].firstIndex(of: ";") else {
        throw ImportFailure(line: line, "has an & that starts nothing")
      }
      let name = rest[rest.index(after: ampersand)..<end]
      guard let character = character(named: name) else {
        throw ImportFailure(line: line, "has the entity “&\(name.prefix(40));”, which XML does not know")
      }
      result.unicodeScalars.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return (result + rest).replacing("\r\n", with: "\n")
  }

  private static func character(named name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.first == "#" else { return nil }
      let digits = name.dropFirst()
      let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      return value.flatMap(Unicode.Scalar.init)
    }
  }
}
