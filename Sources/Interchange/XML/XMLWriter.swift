/// Writes an XML document, indented where white space means nothing.
struct XMLWriter {
  private(set) var text: String
  private var open: [String] = []

  /// Starts a document; `doctype` is a whole declaration.
  init(doctype: String? = nil) {
    text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    if let doctype { text += doctype + "\n" }
  }

  /// An element that holds what `content` writes.
  mutating func element(
    _ name: String, _ attributes: [(String, String?)] = [], _ content: (inout XMLWriter) -> Void
  ) {
    text += "\(indent)<\(name)\(Self.list(attributes))>\n"
    open.append(name)
    content(&self)
    open.removeLast()
    text += "\(indent)</\(name)>\n"
  }

  /// An element that holds `content`, which is XML already, with no white space added inside.
  mutating func element(_ name: String, _ attributes: [(String, String?)] = [], inline content: String) {
    text += "\(indent)<\(name)\(Self.list(attributes))>\(content)</\(name)>\n"
  }

  /// An element that holds nothing.
  mutating func empty(_ name: String, _ attributes: [(String, String?)] = []) {
    text += "\(indent)<\(name)\(Self.list(attributes))/>\n"
  }

  /// An element that holds this text.
  mutating func element(_ name: String, _ attributes: [(String, String?)] = [], text content: String) {
    element(name, attributes, inline: XMLText.content(content))
  }

  /// The attributes that have a value, each with a space before it.
  static func list(_ attributes: [(String, String?)]) -> String {
    attributes.compactMap { name, value in value.map { " \(name)=\"\(XMLText.attribute($0))\"" } }.joined()
  }

  private var indent: String { String(repeating: "  ", count: open.count) }
}
