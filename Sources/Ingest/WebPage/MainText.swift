/// Finds the text of the article in a page.
///
/// The page is cut into blocks. Each block speaks for or against the elements that it stands in: prose for them, by its
/// length; links, teasers and lines of the site against them. The article is the element for which most speaks, where the
/// names of parts and structured data weigh in. From its blocks, those that are no part of an article are taken out.
struct MainText {
  private let tree: MarkupTree
  private let measures: PageMeasures
  private let structured: StructuredArticle
  private let title: String?

  /// The blocks of the article; none where the page has no text.
  ///
  /// - Parameters:
  ///   - structured: what the page says about itself for machines.
  ///   - title: the article's title, which is no part of its text.
  static func blocks(of tree: MarkupTree, structured: StructuredArticle, title: String?) -> [PageBlock] {
    let finder = MainText(tree: tree, measures: PageMeasures(tree), structured: structured, title: title)
    var best: [PageBlock] = []
    // What the names of parts say is left aside where it leaves too little.
    for strictness in PagePruning.Strictness.allCases {
      let found = finder.blocks(strictness)
      if found.proseLength > best.proseLength * 2 { best = found }
      if best.proseLength >= enoughProse { break }
    }
    return finder.orStructuredText(best)
  }

  /// Bytes of prose of the shortest article for which nothing else is tried.
  private static let enoughProse = 400

  private func blocks(_ strictness: PagePruning.Strictness) -> [PageBlock] {
    let pruning = PagePruning(tree, measures, strictness, title: title)
    let blocks = withoutNotices(
      PageBlockCollector.blocks(of: tree, leavingOut: pruning.isLeftOut, leads: pruning.leads))
    guard !blocks.isEmpty else { return [] }
    let matches = blocks.map { structured.covers($0) }
    let weights = zip(blocks, matches).map { weight($0, isInStructuredText: $1) }
    let root = root(blocks, weights, pruning)
    let range = tree.subtree(root)
    let chosen = blocks.indices.filter { index in
      range.contains(blocks[index].node) || blocks[index].isLead && blocks[index].node < range.lowerBound
    }
    return PageBlockFilter.filtered(chosen.map { blocks[$0] }, title: title, structured: structured)
  }

  // MARK: Notices

  /// The blocks without those that share a small box with a line of the site: what an offer of a newsletter goes on to say.
  private func withoutNotices(_ blocks: [PageBlock]) -> [PageBlock] {
    var isLeftOut = [Bool](repeating: false, count: tree.nodes.count)
    for block in blocks where BoilerplatePhrases.shared.verdict(on: block.text) != .text {
      var box = block.node
      while let parent = tree.parent(of: box), isNotice(parent) { box = parent }
      guard isNotice(box), !isLeftOut[box] else { continue }
      for index in tree.subtree(box) { isLeftOut[index] = true }
    }
    return blocks.filter { !isLeftOut[$0.node] }
  }

  private func isNotice(_ index: Int) -> Bool {
    guard !["body", "html", "#root", "main", "article"].contains(tree[index].name) else { return false }
    return measures.text[index] <= Self.largestNotice && measures.prose[index] * 6 < measures.prose[0]
  }

  private static let largestNotice = 400

  // MARK: Weights

  /// What a block says about the elements that it stands in.
  private func weight(_ block: PageBlock, isInStructuredText: Bool) -> Double {
    let length = Double(block.length)
    if isInStructuredText { return length * 2 }
    if BoilerplatePhrases.shared.verdict(on: block.text) != .text { return -20 }
    let linked = -(20 + min(length, 200) * 0.5)
    switch block.kind {
    case .heading: return block.linkDensity > 0.5 ? -25 : 0
    case .row: return block.linkDensity > 0.5 ? -10 : length * 0.2
    case .post: return length * 0.5
    case .listItem:
      if block.linkDensity > 0.5 { return linked }
      return block.isProse ? length * 0.6 * (1 - block.linkDensity) : -2
    case .paragraph, .quote, .code:
      if block.linkDensity > 0.5 { return linked }
      return block.isProse ? length * (1 - block.linkDensity) : -8
    }
  }

  /// The element for which most speaks; of those with nearly as much, the innermost.
  private func root(_ blocks: [PageBlock], _ weights: [Double], _ pruning: PagePruning) -> Int {
    var gains = [Double](repeating: 0, count: tree.nodes.count)
    for (block, weight) in zip(blocks, weights) { gains[block.node] += weight }
    for index in tree.nodes.indices.dropFirst().reversed() { gains[Int(tree[index].parent)] += gains[index] }
    let scores = gains.indices.map { gains[$0] > 0 ? gains[$0] * prior(of: $0, pruning) : gains[$0] }
    var best = 0
    for index in scores.indices where !tree[index].isText && scores[index] > scores[best] { best = index }
    while let child = tree.children(of: best).first(where: { gains[$0] >= gains[best] * Self.nearlyAll }) {
      best = child
    }
    return best
  }

  private static let nearlyAll = 0.97

  private func prior(of index: Int, _ pruning: PagePruning) -> Double {
    let node = tree[index]
    var prior = pruning.bodies.contains(index) ? 1.15 : 1
    if node.attribute("itemprop") == "articleBody" || node.attribute("property") == "articleBody" { prior *= 1.3 }
    switch node.name {
    case "article": prior *= 1.12
    case "main": prior *= 1.04
    case "body", "html", "#root": prior *= 0.92
    case "p", "li", "blockquote", "ul", "ol": prior *= 0.8
    default: break
    }
    return prior
  }

  // MARK: Structured text

  /// The article's text as the page gives it to machines, where the page shows much less.
  private func orStructuredText(_ blocks: [PageBlock]) -> [PageBlock] {
    guard let body = structured.body, body.utf8.count > max(2 * blocks.totalLength, 250) else { return blocks }
    return body.split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
      .map { PageBlock(kind: .paragraph, text: $0, node: 0) }
  }
}

extension [PageBlock] {
  /// Bytes of running text.
  var proseLength: Int { reduce(0) { $0 + ($1.isProse ? $1.length : 0) } }
  /// Bytes of all text.
  var totalLength: Int { reduce(0) { $0 + $1.length } }
}
