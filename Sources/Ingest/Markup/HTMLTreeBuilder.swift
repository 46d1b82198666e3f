/// Builds the tree of an HTML page as browsers do, in so far as a reader of its text can tell: end tags that are left out are
/// put in, and those that close nothing are passed over.
struct HTMLTreeBuilder {
  private var tree = MarkupTree()
  /// The open elements, each above the next.
  private var open = [0]
  private var attributeCount = 0

  /// The tree of a page in UTF-8.
  ///
  /// - Throws: `IngestFailure` where the page has more elements than any page needs.
  static func tree(of bytes: [UInt8], path: String) throws(IngestFailure) -> MarkupTree {
    var builder = HTMLTreeBuilder()
    var scanner = MarkupScanner(bytes, .html)
    while let token = scanner.next() {
      guard builder.tree.nodes.count + builder.attributeCount < MarkupTree.mostNodes else {
        throw IngestFailure(path: path, reason: "has more than \(MarkupTree.mostNodes) elements and attributes")
      }
      builder.take(token)
    }
    builder.tree.finish()
    return builder.tree
  }

  private mutating func take(_ token: MarkupScanner.Token) {
    switch token {
    case .text(let text):
      if name(at: open.count - 1) == "head", text.contains(where: { !$0.isWhitespace }) { open.removeLast() }
      tree.addText(text, parent: open[open.count - 1])
    case .end(let name): end(name)
    case .start(let name, let attributes, let isEmpty):
      start(name, attributes, isEmpty: isEmpty && HTMLElements.areForeign(self.name(at: open.count - 1)))
    }
  }

  private func name(at depth: Int) -> String { tree[open[depth]].name }

  private mutating func start(_ name: String, _ attributes: [MarkupScanner.Attribute], isEmpty: Bool) {
    if ["html", "body"].contains(name), open.contains(where: { tree[$0].name == name }) { return }
    if self.name(at: open.count - 1) == "head", !HTMLElements.ofHead.contains(name) { open.removeLast() }
    closeWhatEnds(before: name)
    if open.count >= MarkupTree.deepest { open.removeLast() }
    attributeCount += attributes.count
    let node = tree.add(name, attributes, parent: open[open.count - 1])
    if !isEmpty, !HTMLElements.empty.contains(name) { open.append(node) }
  }

  /// Closes the elements whose end tag may be left out before a start tag of this name.
  private mutating func closeWhatEnds(before name: String) {
    if HTMLElements.endParagraphs.contains(name) { close("p", within: HTMLElements.scopes) }
    switch name {
    case "li": close("li", within: ["ul", "ol", "menu"])
    case "dt", "dd": for other in ["dt", "dd"] { close(other, within: ["dl"]) }
    case "option", "optgroup": close("option", within: ["select", "datalist"])
    case "td", "th": for other in ["td", "th"] { close(other, within: ["tr", "table"]) }
    case "tr": close("tr", within: ["table", "thead", "tbody", "tfoot"])
    case "thead", "tbody", "tfoot": for other in ["thead", "tbody", "tfoot"] { close(other, within: ["table"]) }
    case "a": close("a", within: HTMLElements.scopes.union(HTMLElements.blocks))
    case "h1", "h2", "h3", "h4", "h5", "h6":
      if HTMLElements.headings.contains(self.name(at: open.count - 1)) { open.removeLast() }
    default: break
    }
  }

  /// Closes the innermost open element of this name, and all in it, where no element of `scopes` stands between.
  private mutating func close(_ name: String, within scopes: Set<String>) {
    for depth in open.indices.dropFirst().reversed() {
      let other = self.name(at: depth)
      if other == name {
        open.removeSubrange(depth...)
        return
      }
      if scopes.contains(other) { return }
    }
  }

  private mutating func end(_ name: String) {
    let scopes: Set<String> = name == "table" || HTMLElements.ofTables.contains(name) ? ["table"] : HTMLElements.scopes
    for depth in open.indices.dropFirst().reversed() {
      let other = self.name(at: depth)
      if other == name {
        // A link or emphasis that ends inside a block does not end the block.
        let endsBlock = open[(depth + 1)...].contains { HTMLElements.blocks.contains(tree[$0].name) }
        if endsBlock, HTMLElements.formatting.contains(name) {
          open.remove(at: depth)
        } else {
          open.removeSubrange(depth...)
        }
        return
      }
      if scopes.contains(other) { return }
    }
    if name == "br" { _ = tree.add("br", [], parent: open[open.count - 1]) }
  }
}

/// What the HTML standard says about elements by their names.
enum HTMLElements {
  /// Elements that hold nothing.
  static let empty: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]
  /// Elements that stand in the head.
  static let ofHead: Set<String> = [
    "base", "link", "meta", "noscript", "script", "style", "template", "title",
  ]
  /// Headings.
  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
  /// Parts of tables.
  static let ofTables: Set<String> = ["caption", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"]
  /// Elements that start on a line of their own.
  static let blocks: Set<String> = headings.union(ofTables).union([
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html", "li", "main", "menu", "nav",
    "ol",
    "p", "pre", "section", "summary", "table", "ul",
  ])
  /// Start tags before which an open paragraph ends.
  static let endParagraphs: Set<String> = blocks.subtracting(ofTables).subtracting(["html", "body"])
  /// Elements that an end tag inside them cannot close from inside.
  static let scopes: Set<String> = [
    "applet", "button", "caption", "html", "marquee", "object", "table", "td", "template", "th",
  ]
  /// Elements that change how words look.
  static let formatting: Set<String> = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "span", "strike", "strong", "tt", "u",
  ]

  /// Whether elements inside this one follow XML's rules.
  static func areForeign(_ name: String) -> Bool { name == "svg" || name == "math" || name == "path" || name == "g" }
}
