/// Finding what stands at a place of the text.
///
/// Tokens, sentences and blocks are in the order of the text and do not overlap, so that each look-up is a binary search.
extension Document {
  /// The text of the sentence at this index of ``sentences``.
  public func text(ofSentence index: Int) -> Substring { self[sentences[index].span] }

  /// The text of the block at this index of ``blocks``.
  public func text(ofBlock index: Int) -> Substring { self[blocks[index].span] }

  /// The tokens that share at least one byte with `span`, as indices into ``tokens``.
  public func tokens(in span: TextSpan) -> Range<Int> { tokens.indices(overlapping: span) { $0.span } }

  /// The mentions of states and groups that share a byte with `span`, in order.
  public func mentionsOfCountries(in span: TextSpan) -> ArraySlice<CountryMention> {
    countries[countries.indices(overlapping: span) { $0.span }]
  }

  /// The sentences that share at least one byte with `span`, as indices into ``sentences``.
  public func sentences(in span: TextSpan) -> Range<Int> { sentences.indices(overlapping: span) { $0.span } }

  /// The token that holds the byte at `offset`, or `nil` between tokens.
  public func tokenIndex(at offset: Int) -> Int? { tokens.index(holding: offset) { $0.span } }

  /// The sentence that holds the byte at `offset`, or `nil` between sentences.
  public func sentenceIndex(at offset: Int) -> Int? { sentences.index(holding: offset) { $0.span } }

  /// The block that holds the byte at `offset`, or `nil` between blocks.
  public func blockIndex(at offset: Int) -> Int? { blocks.index(holding: offset) { $0.span } }

  /// Whether a tab, or two spaces or more, stand between the token at this index and the one before it, as between the cells of a table.
  package func hasCellGap(beforeToken index: Int) -> Bool {
    let gap = utf8[tokens[index - 1].span.end..<tokens[index].span.start]
    return gap.contains(UInt8(ascii: "\t")) || gap.count > 1 && gap.allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// How many tabs stand between the token at this index and the one before it: more than one where cells between are empty.
  package func tabCount(beforeToken index: Int) -> Int {
    utf8[tokens[index - 1].span.end..<tokens[index].span.start].count { $0 == UInt8(ascii: "\t") }
  }
}

extension Array {
  /// The indices of the elements whose spans share a byte with `span`; the spans are in order and do not overlap.
  fileprivate func indices(overlapping span: TextSpan, _ spanOf: (Element) -> TextSpan) -> Range<Int> {
    let first = partitionPoint { spanOf($0).end <= span.start }
    let end = partitionPoint { spanOf($0).start < span.end }
    return first..<Swift.max(first, end)
  }

  /// The index of the element whose span holds the byte at `offset`.
  fileprivate func index(holding offset: Int, _ spanOf: (Element) -> TextSpan) -> Int? {
    let index = partitionPoint { spanOf($0).end <= offset }
    return index < count && spanOf(self[index]).contains(offset) ? index : nil
  }

  /// The number of elements at the front for which `isBefore` is true; it is false for all that follow them.
  private func partitionPoint(_ isBefore: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
