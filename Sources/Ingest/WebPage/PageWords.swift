/// What the names of classes and ids say about a part of a page.
struct PageWords: Sendable {
  /// What a part of a page is for.
  enum Part: String, Sendable {
    /// No part of the article: navigation, shares, adverts, other articles.
    case other
    /// What readers wrote.
    case comments
    /// The article's text.
    case body
    /// Its first lines.
    case lead
    /// A box of facts that belongs to it.
    case facts
  }

  /// The words of the package.
  static let shared = PageWords(table: String(decoding: PackageResources.page_words_tsv, as: UTF8.self))

  private let parts: [String: Part]

  init(table: String) {
    var parts: [String: Part] = [:]
    for fields in ResourceTable.rows(of: table) where fields.count == 2 {
      parts[Self.words(of: fields[0]).joined(separator: "-")] = Part(rawValue: fields[1])
    }
    self.parts = parts
  }

  /// What the class, the id and the test id of an element say; the longest match, and where two say different things the
  /// one that is no `other`.
  func parts(of node: MarkupTree.Node) -> Set<Part> {
    var found: Set<Part> = []
    for attribute in node.attributes where Self.attributes.contains(attribute.name) && attribute.value.utf8.count < 500
    {
      for name in attribute.value.split(whereSeparator: \.isWhitespace) {
        // Names that are made by a program say nothing: "css-1x2y3z".
        let words = Self.words(of: name)
        if let part = part(of: words) { found.insert(part) }
      }
    }
    return found
  }

  private static let attributes: Set<String> = [
    "class", "id", "data-testid", "data-component", "data-qa", "aria-label",
  ]

  /// A pair of words says more than either alone.
  private func part(of words: [String]) -> Part? {
    for length in [3, 2, 1] where words.count >= length {
      var found: Part?
      for start in 0...(words.count - length) {
        let key = length == 1 ? words[start] : words[start..<start + length].joined(separator: "-")
        guard let part = parts[key] else { continue }
        if found == nil || found == .other { found = part }
      }
      if let found { return found }
    }
    return nil
  }

  /// The words of a name such as `relatedArticles`, `related-articles` or `related_articles`.
  static func words(of name: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var previousIsLowercase = false
    for byte in name.utf8 {
      let isUppercase = (0x41...0x5A).contains(byte)
      if !byte.isLetterOrDigit && byte < 0x80 || isUppercase && previousIsLowercase {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
      }
      if byte.isLetterOrDigit || byte >= 0x80 { word.append(byte.lowercased) }
      previousIsLowercase = (0x61...0x7A).contains(byte)
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}

/// A table that is part of the program: tab-separated, with comment lines and a header row.
enum ResourceTable {
  /// The rows after the header.
  static func rows(of table: String) -> [[String]] {
    table.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}
