/// Which elements of a page are no part of any article.
struct PagePruning {
  /// How much is left out.
  enum Strictness: CaseIterable {
    /// What names of parts, tags and shapes tell.
    case full
    /// What tags tell.
    case tags
    /// What is not shown.
    case unseen
  }

  /// Whether each node is left out, with all below it.
  private(set) var isLeftOut: [Bool]
  /// Elements that hold the article's text, by the names of parts.
  private(set) var bodies: Set<Int> = []
  /// Elements that hold its first lines, by the names of parts.
  private(set) var leads: Set<Int> = []

  private let tree: MarkupTree
  private let measures: PageMeasures
  private let title: String

  init(_ tree: MarkupTree, _ measures: PageMeasures, _ strictness: Strictness, title: String?) {
    self.tree = tree
    self.measures = measures
    self.title = BoilerplatePhrases.folded(title ?? "")
    isLeftOut = [Bool](repeating: false, count: tree.nodes.count)
    let cards = strictness == .full ? cards() : []
    for index in tree.nodes.indices.dropFirst() {
      let node = tree[index]
      let parent = Int(node.parent)
      if isLeftOut[parent] || PageMeasures.unseen.contains(node.name) || isHidden(node) {
        isLeftOut[index] = true
      } else if !node.isText, strictness != .unseen {
        isLeftOut[index] = cards.contains(index) || isLeftOut(index, node, usesNames: strictness == .full)
      }
    }
  }

  private func isHidden(_ node: MarkupTree.Node) -> Bool {
    guard !node.attributes.isEmpty else { return false }
    if node.attribute("hidden") != nil || node.attribute("aria-hidden") == "true" { return true }
    guard let style = node.attribute("style")?.lowercased().filter({ !$0.isWhitespace }) else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  private mutating func isLeftOut(_ index: Int, _ node: MarkupTree.Node, usesNames: Bool) -> Bool {
    let parts = usesNames ? PageWords.shared.parts(of: node) : []
    if parts.contains(.body) { bodies.insert(index) }
    if parts.contains(.lead) { leads.insert(index) }
    if ["html", "body", "main"].contains(node.name) { return false }
    if isComment(node) || parts.contains(.comments) && share(of: index) < 0.9 { return true }
    if isOutsideArticles(index, node, parts) { return true }
    guard parts.contains(.other), parts.isDisjoint(with: [.body, .facts]) else { return false }
    if parts.contains(.lead), measures.linkDensity(of: index) < 0.3 { return false }
    return share(of: index) < (node.name == "article" ? 0.1 : 0.4)
  }

  private func isComment(_ node: MarkupTree.Node) -> Bool {
    guard let type = node.attribute("itemtype") else { return false }
    return type.hasSuffix("/Comment") || type.hasSuffix("/UserComments")
  }

  /// The share of the page's prose that stands in an element.
  private func share(of index: Int) -> Double {
    measures.prose[0] == 0 ? 0 : Double(measures.prose[index]) / Double(measures.prose[0])
  }

  /// Whether a tag, or what a link or a role says, puts an element beside the article.
  private func isOutsideArticles(_ index: Int, _ node: MarkupTree.Node, _ parts: Set<PageWords.Part>) -> Bool {
    switch node.name {
    case "nav", "menu", "figcaption", "picture": return share(of: index) < 0.5
    case "figure": return share(of: index) < 0.5 && !holdsText(index)
    case "address": return share(of: index) < 0.1
    case "footer": return share(of: index) < 0.5
    case "aside": return parts.isDisjoint(with: [.facts, .body]) && share(of: index) < 0.4
    case "form", "fieldset": return share(of: index) < 0.2
    case "header": return share(of: index) < 0.2 && !holdsLead(index)
    default: break
    }
    if node.attribute("rel") == "author" || node.attribute("itemprop") == "author" {
      return measures.text[index] <= 120
    }
    switch node.attribute("role") {
    case "navigation", "banner", "search", "complementary", "contentinfo", "dialog", "alertdialog", "toolbar", "menu":
      return parts.isDisjoint(with: [.facts, .body]) && share(of: index) < 0.4
    default: return false
    }
  }

  /// Whether a header holds a paragraph, and not only a title.
  private func holdsLead(_ index: Int) -> Bool { measures.prose[index] >= 60 && measures.linkDensity(of: index) < 0.3 }

  /// Whether a figure shows a table or a quote, and no picture.
  private func holdsText(_ index: Int) -> Bool {
    tree.first(in: index) { $0.name == "table" || $0.name == "blockquote" || $0.name == "pre" } != nil
  }

  // MARK: Teasers

  /// Elements that show another article: a heading that is a link, with a few lines at most.
  private func cards() -> Set<Int> {
    var cards: Set<Int> = []
    for heading in tree.nodes.indices where HTMLElements.headings.contains(tree[heading].name) {
      guard isLinked(heading), !isTitle(heading) else { continue }
      var card = heading
      while let parent = tree.parent(of: card), isSmall(parent), headingCount(parent) == 1 { card = parent }
      cards.insert(card)
    }
    return cards
  }

  private func isLinked(_ heading: Int) -> Bool {
    guard measures.text[heading] > 0 else { return false }
    return measures.linkDensity(of: heading) >= 0.8
  }

  private func isTitle(_ heading: Int) -> Bool {
    tree[heading].name == "h1" || !title.isEmpty && BoilerplatePhrases.folded(tree.text(of: heading)) == title
  }

  private func isSmall(_ index: Int) -> Bool {
    !["body", "html", "#root", "main"].contains(tree[index].name) && measures.text[index] <= Self.largestCard
      && tree.subtree(index).count <= Self.mostNodesOfCard
  }

  private func headingCount(_ index: Int) -> Int {
    tree.subtree(index).count { HTMLElements.headings.contains(tree[$0].name) }
  }

  private static let largestCard = 450
  private static let mostNodesOfCard = 200
}
