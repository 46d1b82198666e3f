/// Builds a piece of HTML in which text from outside cannot become markup.
///
/// Names of elements and attributes come from the program; everything else goes through an escape. There is no way to put
/// in a string as it is, apart from the page's own style and script (``raw(_:)``).
struct HTML {
  /// The markup so far.
  private(set) var text = ""

  /// Markup whose attributes are pairs of a name and a value; an attribute without a value is left out.
  typealias Attributes = KeyValuePairs<String, String?>

  /// Text.
  mutating func text(_ value: String) { text += Self.escaped(value) }

  /// An element with text in it.
  mutating func element(_ name: StaticString, _ content: String) { element(name, [:], content) }

  /// An element with attributes and text in it.
  mutating func element(_ name: StaticString, _ attributes: Attributes, _ content: String) {
    element(name, attributes) { $0.text(content) }
  }

  /// An element with what `content` writes in it.
  mutating func element(_ name: StaticString, content: (inout HTML) -> Void) { element(name, [:], content: content) }

  /// An element with attributes and what `content` writes in it.
  mutating func element(_ name: StaticString, _ attributes: Attributes, content: (inout HTML) -> Void) {
    open(name, attributes)
    content(&self)
    text += "</\(name)>"
  }

  /// An element that has no content and no end (`input`).
  mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) { open(name, attributes) }

  /// A line feed, for people who read the source.
  mutating func line() { text += "\n" }

  /// Markup that was built before.
  mutating func append(_ other: HTML) { text += other.text }

  /// The program's own style or script.
  mutating func raw(_ trusted: String) { text += trusted }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    text += "<\(name)"
    for (key, value) in attributes {
      if let value { text += " \(key)=\"\(Self.escaped(value))\"" }
    }
    text += ">"
  }

  /// The value with the five signs of markup as references, and without characters that HTML does not allow.
  private static func escaped(_ value: String) -> String {
    guard value.utf8.contains(where: needsCare) else { return value }
    var escaped = ""
    escaped.reserveCapacity(value.utf8.count)
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case "\r": escaped += "&#13;"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": escaped += "\u{FFFD}"
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Whether a byte may belong to a character that is escaped: a sign of markup, a control, or the lead byte of one.
  private static func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xE2: true
    default: false
    }
  }
}
