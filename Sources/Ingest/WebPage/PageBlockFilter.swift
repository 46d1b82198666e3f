/// Takes out of an article's blocks those that are no part of it.
struct PageBlockFilter {
  private var blocks: [PageBlock]
  private let title: String
  private let structured: StructuredArticle

  /// The blocks that are part of the article.
  static func filtered(_ blocks: [PageBlock], title: String?, structured: StructuredArticle) -> [PageBlock] {
    var filter = PageBlockFilter(blocks: blocks, title: BoilerplatePhrases.folded(title ?? ""), structured: structured)
    filter.removeWhatFollowsTheEnd()
    filter.removeLines()
    filter.removeDates()
    filter.removeLinkLists()
    filter.removeBeforeAndAfterStructuredText()
    filter.trimEnds()
    filter.removeRepetitions()
    filter.removeIdleHeadings()
    return filter.blocks
  }

  private init(blocks: [PageBlock], title: String, structured: StructuredArticle) {
    self.blocks = blocks
    self.title = title
    self.structured = structured
  }

  /// Nothing after a heading such as “Comments” is part of the article, where most of its prose stands before it.
  private mutating func removeWhatFollowsTheEnd() {
    let all = blocks.proseLength
    var before = 0
    for (index, block) in blocks.enumerated() {
      if BoilerplatePhrases.shared.verdict(on: block.text) == .end, before * 2 > all {
        blocks.removeSubrange(index...)
        return
      }
      if block.isProse { before += block.length }
    }
  }

  private mutating func removeLines() {
    blocks.removeAll { block in
      if case .post = block.kind { return false }
      if BoilerplatePhrases.shared.verdict(on: block.text) != .text || Self.isTime(block) { return true }
      return block.kind == .heading && !title.isEmpty && BoilerplatePhrases.folded(block.text) == title
    }
  }

  /// Takes out the short lines with a date that stand between the title and the text.
  private mutating func removeDates() {
    let dates = blocks.indices.prefix(Self.mostFirstLines).filter { index in
      let block = blocks[index]
      return block.kind == .paragraph && !block.isLead && block.length <= 60 && PageDate.isoDay(block.text) != nil
        && block.text.last.map { !".!?".contains($0) } ?? false
    }
    for index in dates.reversed() { blocks.remove(at: index) }
  }

  private static let mostFirstLines = 6

  /// Whether a line holds a number or a time of day and nothing else.
  private static func isTime(_ block: PageBlock) -> Bool {
    block.kind == .paragraph && block.length < 12 && !block.text.contains(where: \.isLetter)
  }

  /// Takes out lines of links. A link that is a paragraph of its own between paragraphs leads to another article.
  private mutating func removeLinkLists() {
    blocks.removeAll { block in
      switch block.kind {
      case .post, .code: false
      case .heading: block.linkDensity > 0.7
      case .row: block.linkDensity > 0.8 && block.length > 20
      case .listItem: block.linkDensity > 0.6
      case .paragraph, .quote: block.linkDensity > (block.endsSentence && block.length > 100 ? 0.8 : 0.55)
      }
    }
  }

  /// Where the page gives the whole text to machines, prose before and after it is something else.
  private mutating func removeBeforeAndAfterStructuredText() {
    guard let body = structured.body else { return }
    let covered = blocks.indices.filter { structured.covers(blocks[$0]) }
    let length = covered.reduce(0) { $0 + blocks[$1].length }
    guard let first = covered.first, let last = covered.last, length * 10 >= body.utf8.count * 8 else { return }
    blocks = Array(blocks[first...last])
  }

  /// Takes short lines that are no sentences off both ends: names, dates, places, keywords.
  private mutating func trimEnds() {
    guard let first = blocks.firstIndex(where: startsArticle), let last = blocks.lastIndex(where: endsArticle) else {
      return
    }
    blocks = Array(blocks[first...max(first, last)])
  }

  private func startsArticle(_ block: PageBlock) -> Bool {
    switch block.kind {
    case .post, .code: true
    case .heading: false
    default: block.isProse || block.isLead && block.length >= 40
    }
  }

  private func endsArticle(_ block: PageBlock) -> Bool {
    switch block.kind {
    case .heading: false
    case .paragraph, .quote: block.isProse
    case .listItem, .row, .post, .code: true
    }
  }

  /// Takes out what stands in the page a second time, and quotes that are put large beside the text that they are from.
  private mutating func removeRepetitions() {
    var seen: Set<String> = []
    let all = blocks.map { BoilerplatePhrases.folded($0.text) }
    var kept: [PageBlock] = []
    for (index, block) in blocks.enumerated() {
      let text = all[index]
      if text.utf8.count >= 40 {
        guard seen.insert(text).inserted else { continue }
        if block.kind == .quote, isPartOfAnother(text, at: index, of: all) { continue }
      }
      kept.append(block)
    }
    blocks = kept
  }

  private func isPartOfAnother(_ text: String, at index: Int, of all: [String]) -> Bool {
    let near = max(0, index - 12)..<min(all.count, index + 13)
    return near.contains { $0 != index && all[$0].utf8.count > text.utf8.count && all[$0].contains(text) }
  }

  /// Takes out headings under which nothing is left: another heading of the same level or the end follows.
  private mutating func removeIdleHeadings() {
    while blocks.last?.kind == .heading { blocks.removeLast() }
  }
}
