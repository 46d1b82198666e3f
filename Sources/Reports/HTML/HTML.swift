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
  mutating func text(_ value: String) { Self.append(value, to: &text) }

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
    text += "</"
    text += name.description
    text += ">"
  }

  /// An element that has no content and no end (`input`).
  mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) { open(name, attributes) }

  /// A line feed, for people who read the source.
  mutating func line() { text += "\n" }

  /// Markup that was built before.
  mutating func append(_ other: HTML) { text += other.text }

  /// The program's own style or script.
  mutating func raw(_ trusted: String) { text += trusted }

  // One piece after the other: an interpolated string would be built first and copied then.
  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    text += "<"
    text += name.description
    for case (let key, let value?) in attributes {
      text += " "
      text += key
      text += "=\""
      Self.append(value, to: &text)
      text += "\""
    }
    text += ">"
  }

  /// Adds the value to a text, with the five signs of markup as references, and without characters that HTML does not allow.
  private static func append(_ value: String, to text: inout String) {
    guard value.utf8.contains(where: needsCare) else {
      text += value
      return
    }
    var written = value.startIndex
    for index in value.unicodeScalars.indices {
      guard let reference = reference(for: value.unicodeScalars[index]) else { continue }
      text += value[written..<index]
      text += reference
      written = value.unicodeScalars.index(after: index)
    }
    text += value[written...]
  }

  /// What stands for a character that cannot stand for itself; `nil` for one that can.
  private static func reference(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    case "\n", "\t": nil
    case "\r": "&#13;"
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": "\u{FFFD}"
    case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": "\u{FFFD}"
    default: nil
    }
  }

  /// Whether a byte may belong to a character that is escaped: a sign of markup, a control, or the lead byte of one.
  private static func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xE2: true
    default: false
    }
  }
}
