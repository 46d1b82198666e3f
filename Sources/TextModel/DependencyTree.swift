/// The dependency tree of one sentence, as a view over ``Document/words``.
///
/// Words are named by their index into ``Document/words``, so that what one tree answers can be asked of another layer.
public struct DependencyTree: Sendable {
  /// The sentence's words, as indices into ``Document/words``; empty for a sentence that was not parsed.
  public let range: Range<Int>
  private let words: [Word]
  private let spans: [TextSpan]
  /// Where each word's children start in `childList`, and after the last word its end.
  private let childStarts: [Int]
  private let childList: [Int]

  /// The tree of `sentence`, one of the sentences of `document`.
  public init(_ sentence: Sentence, of document: Document) {
    range = sentence.words
    words = Array(document.words[sentence.words])
    spans = words.map { document.tokens[$0.token].span }
    var counts = [Int](repeating: 0, count: words.count + 1)
    for word in words {
      if let head = word.head { counts[head - sentence.words.lowerBound + 1] += 1 }
    }
    for index in words.indices { counts[index + 1] += counts[index] }
    childStarts = counts
    var next = counts
    var list = [Int](repeating: 0, count: counts.last ?? 0)
    for (index, word) in words.enumerated() {
      guard let head = word.head else { continue }
      let slot = head - sentence.words.lowerBound
      list[next[slot]] = index + sentence.words.lowerBound
      next[slot] += 1
    }
    childList = list
  }

  /// The word at this index of ``Document/words``.
  public subscript(index: Int) -> Word { words[index - range.lowerBound] }

  /// The root of the sentence; `nil` for a sentence that was not parsed.
  public var root: Int? { range.first { self[$0].head == nil } }

  /// The words that depend on a word, in the order of the text.
  public func children(of index: Int) -> ArraySlice<Int> {
    let slot = index - range.lowerBound
    return childList[childStarts[slot]..<childStarts[slot + 1]]
  }

  /// The words that depend on a word by this relation, whatever its subtype: `nsubj` finds `nsubj:pass` too.
  public func children(of index: Int, by relation: String) -> [Int] {
    children(of: index).filter { self[$0].baseRelation == relation || self[$0].relation == relation }
  }

  /// The head of a word; `nil` for the root.
  public func head(of index: Int) -> Int? { self[index].head }

  /// The heads above a word, from its own to the root.
  public func ancestors(of index: Int) -> [Int] {
    var found: [Int] = []
    var next = head(of: index)
    while let ancestor = next, found.count < range.count {
      found.append(ancestor)
      next = head(of: ancestor)
    }
    return found
  }

  /// Whether a word is `ancestor` or stands below it.
  public func isInSubtree(_ index: Int, of ancestor: Int) -> Bool {
    index == ancestor || ancestors(of: index).contains(ancestor)
  }

  /// A word and all that stand below it, in the order of the text; words that `excluding` holds are left out with all
  /// that stand below them.
  public func subtree(of index: Int, excluding excluded: Set<Int> = []) -> [Int] {
    var found: [Int] = []
    var open = [index]
    while let next = open.popLast() {
      found.append(next)
      open.append(contentsOf: children(of: next).filter { !excluded.contains($0) })
    }
    return found.sorted()
  }

  /// The text from the first to the last word of a subtree; in a tree with crossing arcs words of others may lie between.
  public func span(ofSubtree index: Int, excluding excluded: Set<Int> = []) -> TextSpan {
    subtree(of: index, excluding: excluded).reduce(span(of: index)) { $0.union(span(of: $1)) }
  }

  /// The span of the token that holds a word.
  public func span(of index: Int) -> TextSpan { spans[index - range.lowerBound] }

  /// The way from one word to another: up to the lowest word above both, and down.
  public func path(from start: Int, to end: Int) -> DependencyPath {
    let down = [end] + ancestors(of: end)
    var up: [Int] = []
    for index in [start] + ancestors(of: start) {
      if let meeting = down.firstIndex(of: index) {
        return DependencyPath(up: up, top: index, down: down[..<meeting].reversed())
      }
      up.append(index)
    }
    return DependencyPath(up: up, top: up.last ?? start, down: [])
  }
}

/// The way between two words of a tree.
public struct DependencyPath: Hashable, Sendable {
  /// From the first word upwards, below ``top``; empty where the first word is the top.
  public var up: [Int]
  /// The lowest word that stands above both, or is one of them.
  public var top: Int
  /// From below ``top`` down to the second word; empty where that is the top.
  public var down: [Int]

  /// A way up to `top` and down from it.
  public init(up: [Int], top: Int, down: [Int]) {
    self.up = up
    self.top = top
    self.down = down
  }
}

extension Word {
  /// The relation without its subtype: `nsubj` for `nsubj:pass`.
  public var baseRelation: Substring {
    relation.utf8.firstIndex(of: UInt8(ascii: ":")).map { relation[..<$0] } ?? relation[...]
  }

  /// The value of a morphological feature: `Past` for `Tense` of `Mood=Ind|Tense=Past`; `nil` where it is not given.
  public func feature(_ name: String) -> Substring? {
    let bytes = features.utf8
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "|")) ?? bytes.endIndex
      let pair = bytes[start..<end]
      if let equals = pair.firstIndex(of: UInt8(ascii: "=")), pair[..<equals].elementsEqual(name.utf8) {
        return features[bytes.index(after: equals)..<end]
      }
      guard end < bytes.endIndex else { break }
      start = bytes.index(after: end)
    }
    return nil
  }
}
