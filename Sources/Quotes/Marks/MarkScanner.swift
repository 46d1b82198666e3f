import TextModel

/// Finds the passages between quotation marks, block by block.
///
/// A mark opens or closes by what stands beside it and by what is open; which closing marks an opening one may have comes
/// from the pairs of the language, its own first. A quote that a paragraph leaves open and the next one takes up again is
/// followed over both.
struct MarkScanner {
  private let document: Document
  private let pairs: [MarkPair]
  private let closers: [Unicode.Scalar: Set<Unicode.Scalar>]
  private let allClosers: Set<Unicode.Scalar>
  /// For the last seven bits of a scalar, whether an opening mark has them: most scalars are told by that to open nothing.
  private let openersByBits: [Bool]
  private var passages: [MarkedPassage] = []
  /// Marks that turned out to open nothing, as indices into `passages`.
  private var strays: Set<Int> = []

  /// A scanner for a document whose language has these pairs, its own first.
  init(_ document: Document, pairs: [MarkPair]) {
    self.document = document
    self.pairs = pairs
    closers = Dictionary(grouping: pairs, by: \.open).mapValues { Set($0.map(\.close)) }
    allClosers = Set(pairs.map(\.close))
    var openersByBits = [Bool](repeating: false, count: 128)
    for pair in pairs { openersByBits[Int(pair.open.value & 127)] = true }
    self.openersByBits = openersByBits
  }

  /// The passages in the order of the text, each after the one that holds it.
  mutating func scan() -> [MarkedPassage] {
    passages = []
    strays = []
    for block in document.blocks.indices where ![.post, .signature].contains(document.blocks[block].kind) {
      scan(block: block)
    }
    return passages
  }

  /// A mark that has been opened and not yet closed.
  private struct Open {
    var scalar: Unicode.Scalar
    var start: Int
    var content: Int
    var closers: Set<Unicode.Scalar>
    var passage: Int
  }

  private mutating func scan(block: Int) {
    let span = document.blocks[block].span
    var open: [Open] = []
    var previous: Unicode.Scalar?
    var offset = span.start
    let scalars = Array(document[span].unicodeScalars)
    let unfinished = unfinishedPassage(before: block)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let end = offset + UTF8.width(scalar)
      let place = Place(previous: previous, next: next)
      if let position = open.lastIndex(where: { $0.closers.contains(scalar) }), place.closes(scalar) {
        close(open[position], at: offset, end: end)
        strays.formUnion(open[(position + 1)...].map(\.passage))
        open.removeSubrange(position...)
      } else if let opened = opened(by: scalar, place, atStart: offset == span.start, continuing: unfinished) {
        let parent = open.last?.passage
        open.append(Open(scalar: scalar, start: offset, content: end, closers: opened, passage: passages.count))
        passages.append(
          MarkedPassage(
            inner: TextSpan(end, end), outer: TextSpan(offset, end), open: scalar, block: block, parent: parent,
            isClosed: false, continuesPrevious: offset == span.start && unfinished != nil))
      }
      previous = scalar
      offset = end
    }
    for left in open.reversed() { leave(left, span, isOutermost: left.passage == open.first?.passage) }
    removeStrays()
  }

  /// The marks that close what `scalar` opens here, or `nil` where it opens nothing.
  private func opened(
    by scalar: Unicode.Scalar, _ place: Place, atStart: Bool, continuing unfinished: MarkedPassage?
  ) -> Set<Unicode.Scalar>? {
    if atStart, let unfinished, allClosers.contains(scalar), let own = closers[unfinished.open], own.contains(scalar) {
      return own
    }
    guard openersByBits[Int(scalar.value & 127)], let own = closers[scalar], place.opens(scalar) else { return nil }
    return own
  }

  private func unfinishedPassage(before block: Int) -> MarkedPassage? {
    guard let last = passages.last(where: { $0.parent == nil }), last.block == block - 1, !last.isClosed else {
      return nil
    }
    return last
  }

  private mutating func close(_ open: Open, at offset: Int, end: Int) {
    let inner = document.trimmed(TextSpan(open.content, offset))
    passages[open.passage].inner = inner
    passages[open.passage].outer = TextSpan(open.start, end)
    passages[open.passage].isClosed = true
    if inner.isEmpty { strays.insert(open.passage) }
  }

  /// A mark that its block never closes holds the words up to the block's end, if it stands where a quote begins.
  private mutating func leave(_ open: Open, _ block: TextSpan, isOutermost: Bool) {
    let inner = document.trimmed(TextSpan(open.content, block.end))
    let opensBlock = open.start == block.start
    let afterColon = document.lastScalar(before: open.start, from: block.start) == ":"
    guard isOutermost, inner.length > 1, opensBlock || afterColon || !open.closers.contains(open.scalar) else {
      strays.insert(open.passage)
      return
    }
    passages[open.passage].inner = inner
    passages[open.passage].outer = TextSpan(open.start, block.end)
  }

  /// Takes out the strays, and leads what stood in them to the parents that are left.
  private mutating func removeStrays() {
    guard !strays.isEmpty else { return }
    var kept: [MarkedPassage] = []
    var places: [Int?] = []
    for (index, passage) in passages.enumerated() {
      let parent = passage.parent.flatMap { places[$0] }
      guard !strays.contains(index) else {
        places.append(parent)
        continue
      }
      places.append(kept.count)
      kept.append(passage)
      kept[kept.count - 1].parent = parent
    }
    passages = kept
    strays = []
  }
}

/// What stands on both sides of a mark.
private struct Place {
  let previous: Unicode.Scalar?
  let next: Unicode.Scalar?

  private static let openers: Set<Unicode.Scalar> = [
    "(", "[", "{", "¿", "¡", "–", "—", "-", "/", "«", "“", "„", "‘", "‹", "\"", "»", "”",
  ]

  private var freeBefore: Bool {
    guard let previous else { return true }
    return previous.properties.isWhitespace || Self.openers.contains(previous) || Self.apostrophes.contains(previous)
  }
  private var freeAfter: Bool { next.map { !$0.properties.isAlphabetic && $0.properties.numericType == nil } ?? true }
  private var spaceAfter: Bool { next?.properties.isWhitespace ?? true }
  private var spaceBefore: Bool { previous?.properties.isWhitespace ?? true }

  private static let apostrophes: Set<Unicode.Scalar> = ["'", "’"]
  private static let guillemets: Set<Unicode.Scalar> = ["«", "»", "‹", "›"]

  /// Whether a mark can close here: it stands at the end of a word, or, for guillemets, after a space as in French.
  func closes(_ mark: Unicode.Scalar) -> Bool {
    if Self.apostrophes.contains(mark) { return freeAfter && !spaceBefore }
    if Self.guillemets.contains(mark) { return freeAfter || !spaceBefore }
    return !spaceBefore || (spaceAfter && previous != nil)
  }

  /// Whether a mark can open here: something stands after it, and before it nothing that it could close.
  func opens(_ mark: Unicode.Scalar) -> Bool {
    guard let next else { return false }
    if Self.guillemets.contains(mark) { return freeBefore || previous?.properties.isAlphabetic == false }
    if Self.apostrophes.contains(mark) { return freeBefore && next.properties.isAlphabetic }
    return freeBefore && !next.properties.isWhitespace && !Self.closingPunctuation.contains(next)
  }

  private static let closingPunctuation: Set<Unicode.Scalar> = [".", ",", ";", ":", "!", "?", ")"]
}
