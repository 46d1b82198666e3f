/// Walks a page and cuts its text into blocks.
struct PageBlockCollector {
  private let tree: MarkupTree
  private let isLeftOut: [Bool]
  private var blocks: [PageBlock] = []

  // The run of text that is being read.
  private var run: [UInt8] = []
  private var linkLength = 0
  private var linkDepth = 0
  private var pendingBreaks = 0
  private var isPreformatted = false
  /// How many items each open list has had; `nil` for one that does not count.
  private var counters: [Int?] = []

  /// What the next block will be.
  private struct Place {
    var kind = PageBlock.Kind.paragraph
    var node = 0
    var isLead = false
  }
  private var place = Place()

  /// The blocks of the page, in order, without the elements that are left out.
  static func blocks(of tree: MarkupTree, leavingOut isLeftOut: [Bool], leads: Set<Int>) -> [PageBlock] {
    var collector = PageBlockCollector(tree: tree, isLeftOut: isLeftOut, leads: leads)
    collector.visit(0)
    collector.flush()
    return collector.blocks
  }

  private let leads: Set<Int>

  private init(tree: MarkupTree, isLeftOut: [Bool], leads: Set<Int>) {
    self.tree = tree
    self.isLeftOut = isLeftOut
    self.leads = leads
  }

  private mutating func visit(_ index: Int) {
    let node = tree[index]
    if node.isText { return append(node.text) }
    guard !isLeftOut[index] else { return }
    switch node.name {
    case "br": pendingBreaks += 1
    case "hr": flush()
    case "a":
      linkDepth += 1
      visitChildren(index)
      linkDepth -= 1
    case "sup" where isReference(index): break
    case "table" where isDataTable(index): addRows(index)
    case "blockquote" where SocialPost.isPost(node): addPost(index)
    case _ where HTMLElements.blocks.contains(node.name): visitBlock(index)
    default: visitChildren(index)
    }
  }

  private mutating func visitChildren(_ index: Int) {
    for child in tree.children(of: index) { visit(child) }
  }

  private mutating func visitBlock(_ index: Int) {
    flush()
    let outer = place
    let wasPreformatted = isPreformatted
    place.node = index
    if leads.contains(index) { place.isLead = true }
    switch tree[index].name {
    case "h1", "h2", "h3", "h4", "h5", "h6": place.kind = .heading
    case "ol", "ul", "menu": counters.append(tree[index].name == "ol" ? 0 : nil)
    case "li": place.kind = .listItem(number: nextNumber())
    case "blockquote": place.kind = .quote
    case "pre":
      place.kind = .code
      isPreformatted = true
    default: break
    }
    visitChildren(index)
    flush()
    if ["ol", "ul", "menu"].contains(tree[index].name) { counters.removeLast() }
    place = outer
    isPreformatted = wasPreformatted
  }

  private mutating func nextNumber() -> Int? {
    guard let number = counters.last ?? nil else { return nil }
    counters[counters.count - 1] = number + 1
    return number + 1
  }

  /// The number of a note: “[3]”.
  private func isReference(_ index: Int) -> Bool {
    let text = tree.text(of: index)
    return text.utf8.count <= 6 && text.hasPrefix("[")
  }

  // MARK: Runs of text

  private mutating func append(_ text: String) {
    if isPreformatted { return appendPreformatted(text) }
    for byte in text.utf8 {
      if byte.isMarkupSpace {
        if let last = run.last, last != 0x20, last != 0x0A, pendingBreaks == 0 { run.append(0x20) }
        continue
      }
      takeBreaks()
      run.append(byte)
      if linkDepth > 0 { linkLength += 1 }
    }
  }

  private mutating func appendPreformatted(_ text: String) {
    takeBreaks()
    run += Array(text.utf8)
  }

  /// One break is a new line; two in a row part paragraphs.
  private mutating func takeBreaks() {
    guard pendingBreaks > 0 else { return }
    let breaks = pendingBreaks
    if breaks > 1 { return flush() }
    pendingBreaks = 0
    while run.last == 0x20 { run.removeLast() }
    if !run.isEmpty { run.append(0x0A) }
  }

  private mutating func flush() {
    pendingBreaks = 0
    defer {
      run = []
      linkLength = 0
    }
    let text = Self.trimmed(String(decoding: run, as: UTF8.self))
    guard text.contains(where: { $0.isLetter || $0.isNumber || $0.isSymbol }) else { return }
    // Many sites mark the first lines as a heading of second rank.
    let kind = place.isLead && place.kind == .heading && text.utf8.count >= Self.shortestLead ? .paragraph : place.kind
    blocks.append(PageBlock(kind: kind, text: text, linkLength: linkLength, node: place.node, isLead: place.isLead))
    // What follows the first line of an item is no second item.
    if case .listItem = place.kind { place.kind = .paragraph }
  }

  /// Without the white space of Unicode at its ends, and with plain spaces for those that do not break.
  private static func trimmed(_ text: String) -> String {
    let plain = text.replacing("\u{00A0}", with: " ").replacing("\u{200B}", with: "").replacing("\u{00AD}", with: "")
    guard let first = plain.firstIndex(where: { !$0.isWhitespace }),
      let last = plain.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(plain[first...last])
  }

  private static let shortestLead = 40

  // MARK: Tables and posts

  /// Whether a table holds data: rows of at least two short cells, and no table, list or paragraphs for layout in them.
  private func isDataTable(_ index: Int) -> Bool {
    let rows = tree.elements("tr", in: index)
    guard rows.count > 1, tree.elements("table", in: index).count == 1 else { return false }
    let cells = rows.map(cells)
    guard cells.filter({ $0.count > 1 }).count * 2 > rows.count else { return false }
    return cells.joined().allSatisfy { tree.text(of: $0).utf8.count <= 300 }
  }

  private func cells(of row: Int) -> [Int] { tree.children(of: row).filter { ["td", "th"].contains(tree[$0].name) } }

  private mutating func addRows(_ table: Int) {
    flush()
    for row in tree.elements("tr", in: table) where !isLeftOut[row] {
      let cells = cells(of: row).map { tree.text(of: $0).replacing("|", with: "/") }
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      let text = cells.joined(separator: " | ")
      blocks.append(PageBlock(kind: .row, text: text, linkLength: linkLength(below: row), node: table))
    }
  }

  private func linkLength(below index: Int) -> Int {
    tree.elements("a", in: index).reduce(0) { $0 + tree.text(of: $1).utf8.count }
  }

  private mutating func addPost(_ index: Int) {
    flush()
    let text = SocialPost.text(of: index, in: tree)
    if !text.isEmpty { blocks.append(PageBlock(kind: .post, text: text, node: index)) }
  }
}

/// A post on a social network that a page shows.
enum SocialPost {
  private static let classes: Set<String> = [
    "twitter-tweet", "twitter-video", "tweet", "bluesky-embed", "mastodon-embed", "instagram-media",
    "fb-xfbml-parse-ignore",
  ]

  /// Whether an element is the text of a post that the network's script would replace.
  static func isPost(_ node: MarkupTree.Node) -> Bool {
    node.attribute("class")?.split(whereSeparator: \.isWhitespace).contains { classes.contains(String($0)) } ?? false
  }

  /// The post as one line: its words, a dash, the name with its handle, and the date.
  static func text(of index: Int, in tree: MarkupTree) -> String { tree.text(of: index) }
}
