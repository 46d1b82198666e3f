import TextModel

/// Puts lines together to blocks: paragraphs, headings, list items, posts with their signatures, rows of tables.
///
/// It sees only the shapes of lines and where blank lines are, so that it works in any language. Lines between two blank
/// lines are a group; most decisions look at a group and at the first line after it.
struct BlockFinder {
  /// A block as a range of tokens.
  struct Draft {
    var kind: BlockKind
    var tokens: Range<Int>
  }

  let lines: [Line]
  let shapes: [LineShape]
  /// Whether each line is an item that a dash opens.
  private let dashItems: [Bool]
  private(set) var blocks: [Draft] = []

  init(lines: [Line], shapes: [LineShape]) {
    self.lines = lines
    self.shapes = shapes
    dashItems = Self.dashItems(lines, shapes)
  }

  /// A dash opens an item where the next line has one too and they are no sentences, or a line with a colon or a heading
  /// announces them; else it opens direct speech.
  private static func dashItems(_ lines: [Line], _ shapes: [LineShape]) -> [Bool] {
    var items = [Bool](repeating: false, count: lines.count)
    var start = 0
    while start < lines.count {
      var end = start + 1
      if shapes[start].marker == .dash {
        while end < lines.count, shapes[end].marker == .dash, !lines[end].followsBlank { end += 1 }
        let sentences = (start..<end).filter { shapes[$0].endsSentence || shapes[$0].endsInComma }.count
        let isAnnounced = start > 0 && (shapes[start - 1].endsInColon || !shapes[start - 1].endsSentence)
        let areItems = end - start > 1 && (sentences * 2 < end - start || isAnnounced)
        for line in start..<end { items[line] = areItems }
      }
      start = end
    }
    return items
  }

  /// The blocks of all lines, in order.
  static func blocks(of lines: [Line], _ shapes: [LineShape]) -> [Draft] {
    var finder = BlockFinder(lines: lines, shapes: shapes)
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, !lines[end].followsBlank { end += 1 }
      finder.addGroup(start..<end)
      start = end
    }
    return finder.blocks
  }

  /// Adds the blocks of the lines between two blank lines.
  private mutating func addGroup(_ group: Range<Int>) {
    if isHardWrapped(group) {
      addParagraph(group)
      return
    }
    var line = group.lowerBound
    while line < group.upperBound {
      line =
        addTable(from: line, in: group) ?? addSignature(at: line, in: group) ?? addItem(at: line, in: group)
        ?? addFragments(from: line, in: group) ?? addLine(at: line, in: group)
    }
  }

  // MARK: Blocks of one kind; each returns the line after those that it took

  /// Adds rows with as many cells as the first, or fewer.
  private mutating func addTable(from start: Int, in group: Range<Int>) -> Int? {
    guard let end = endOfRows(from: start, in: group) ?? endOfLooseRows(from: start, in: group) else { return nil }
    for line in start..<end { add(.tableRow, lines[line].tokens) }
    return end
  }

  private func endOfRows(from start: Int, in group: Range<Int>) -> Int? {
    guard shapes[start].cells > 1 else { return nil }
    var end = start + 1
    // What ends in empty cells may end before them.
    while end < group.upperBound, (2...shapes[start].cells).contains(shapes[end].cells) { end += 1 }
    return end - start > 1 ? end : nil
  }

  /// The same, where nothing but semicolons, rows of dots or spaces part the cells, as they do in prose as well: several short lines, none
  /// of them a sentence.
  private func endOfLooseRows(from start: Int, in group: Range<Int>) -> Int? {
    let isRow = { (line: Int) in
      shapes[line].looseCells > 1 && shapes[line].cells == 1 && shapes[line].marker == .none
        && !shapes[line].endsSentence && shapes[line].wordCount <= Self.longestLooseRow
    }
    guard isRow(start) else { return nil }
    var end = start + 1
    while end < group.upperBound, isRow(end), shapes[end].looseCells == shapes[start].looseCells { end += 1 }
    return end - start >= Self.fewestLooseRows ? end : nil
  }

  private static let fewestLooseRows = 3
  /// The most words of a row whose cells neither bars nor tabs part.
  private static let longestLooseRow = 18

  /// Adds a signature, and makes a post of what it signs.
  private mutating func addSignature(at line: Int, in group: Range<Int>) -> Int? {
    guard let signature = shapes[line].signature else { return nil }
    let tokens = lines[line].tokens
    if signature > tokens.lowerBound {
      add(.post, tokens.lowerBound..<signature)
    } else {
      makePost(before: line, in: group)
    }
    add(.signature, signature..<tokens.upperBound)
    return line + 1
  }

  /// Makes a post of the paragraphs of this group that stand before its signature, or of the paragraph before the group.
  private mutating func makePost(before line: Int, in group: Range<Int>) {
    let start = line > group.lowerBound ? lines[group.lowerBound].tokens.lowerBound : nil
    for index in blocks.indices.reversed() {
      if let start {
        guard blocks[index].tokens.lowerBound >= start else { return }
      } else if index < blocks.count - 1 {
        return
      }
      guard blocks[index].kind == .paragraph || blocks[index].kind == .heading else { return }
      // "12:31 The president on X", above the post, is the heading of an entry in a ticker.
      let isEntry = blocks[index].kind == .heading && shapes[group.lowerBound].startsWithNumber
      if isEntry, blocks[index].tokens.lowerBound == start, line - group.lowerBound > 1 { return }
      blocks[index].kind = .post
    }
  }

  /// Adds a line with a marker as an item, where it is one.
  private mutating func addItem(at line: Int, in group: Range<Int>) -> Int? {
    guard isItem(line) else { return nil }
    var end = line + 1
    // An item's text may run on in lines that begin in lower case.
    while end < group.upperBound, shapes[end].marker == .none, shapes[end].startsLowercase, shapes[end].signature == nil
    {
      end += 1
    }
    add(.listItem, lines[line].tokens.lowerBound..<lines[end - 1].tokens.upperBound)
    return end
  }

  /// Adds a line that ends in a colon with the short lines that it announces.
  private mutating func addFragments(from start: Int, in group: Range<Int>) -> Int? {
    guard shapes[start].endsInColon || shapes[start].isFragment && isHeading(start) else { return nil }
    var end = start + 1
    while end < group.upperBound, isPlainFragment(end), !shapes[end].endsInColon { end += 1 }
    guard end - start > 2 || shapes[start].endsInColon && end - start > 1 else { return nil }
    add(shapes[start].endsSentence ? .paragraph : .heading, lines[start].tokens)
    for line in (start + 1)..<end { add(.listItem, lines[line].tokens) }
    return end
  }

  /// Adds a line as a heading or a paragraph.
  private mutating func addLine(at line: Int, in group: Range<Int>) -> Int {
    add(isHeading(line) ? .heading : .paragraph, lines[line].tokens)
    return line + 1
  }

  private mutating func addParagraph(_ group: Range<Int>) {
    add(.paragraph, lines[group.lowerBound].tokens.lowerBound..<lines[group.upperBound - 1].tokens.upperBound)
  }

  private mutating func add(_ kind: BlockKind, _ tokens: Range<Int>) {
    if !tokens.isEmpty { blocks.append(Draft(kind: kind, tokens: tokens)) }
  }

  // MARK: What a line is

  /// Whether a group is running text that was broken into lines of a fixed width.
  ///
  /// Such lines are filled: the first word of the next line would not have had room at the end of the line before it, for
  /// any width that the longest line allows. Few lines can look so by chance, and have to look like text as well.
  private func isHardWrapped(_ group: Range<Int>) -> Bool {
    guard group.count > 1, let width = group.map({ shapes[$0].width }).max(), width >= 40, width <= 130 else {
      return false
    }
    let body = group.dropLast()
    guard body.allSatisfy({ shapes[$0].width + 1 + shapes[$0 + 1].firstWordWidth > width }) else { return false }
    guard group.allSatisfy({ shapes[$0].cells == 1 && shapes[$0].signature == nil }),
      endOfLooseRows(from: group.lowerBound, in: group) != group.upperBound
    else { return false }
    if group.count >= 5 { return true }
    let ends = body.filter { shapes[$0].endsSentence || shapes[$0].endsInColon }.count
    let starts = body.filter { shapes[$0 + 1].startsLowercase }.count
    return ends * 2 <= body.count && width >= 60 && (starts > 0 || ends == 0 && !shapes[group.lowerBound].isFragment)
  }

  /// Whether a line with a marker is an item of a list.
  private func isItem(_ line: Int) -> Bool {
    switch shapes[line].marker {
    case .none: false
    case .bullet: true
    case .emoji: hasNeighbour(line) { $0.marker == .emoji }
    case .number: hasNeighbour(line) { $0.marker == .number }
    case .dash: dashItems[line]
    }
  }

  private func hasNeighbour(_ line: Int, _ passes: (LineShape) -> Bool) -> Bool {
    line > 0 && passes(shapes[line - 1]) || line + 1 < shapes.count && passes(shapes[line + 1])
  }

  private func isPlainFragment(_ line: Int) -> Bool {
    shapes[line].isFragment && shapes[line].marker == .none && shapes[line].signature == nil && shapes[line].cells == 1
      && shapes[line].wordCount <= 12
  }

  /// A heading is a short line that is no sentence, with something else than a heading under it.
  private func isHeading(_ line: Int) -> Bool {
    let shape = shapes[line]
    guard line + 1 < lines.count, !shape.startsLowercase, shape.signature == nil, shape.wordCount > 0,
      shape.wordCount <= 20, shape.length <= 180, !shape.endsInComma
    else { return false }
    let next = shapes[line + 1]
    if shape.endsInColon {
      return next.marker != .none && next.marker != .dash || isPlainFragment(line + 1) || isItem(line + 1)
    }
    if shape.endsInCall { return line == 0 && next.length > shape.length }
    return !shape.endsSentence
      && (next.endsSentence || next.length > shape.length || next.marker != .none || next.cells > 1
        || line == 0)
  }
}
