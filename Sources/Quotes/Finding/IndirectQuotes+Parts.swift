/// Divides reports of several clauses.
extension IndirectQuoteFinder {
  /// The parts of a report that a comma, a conjunction and a second complementizer divide: "sier at ⟦tollen er ulovlig⟧, og at
  /// ⟦Norge vil svare⟧".
  func parts(of tokens: Range<Int>) -> [Range<Int>] {
    let seconds = tokens.dropFirst(2).filter {
      text.isWord($0, .complementizer) && !text.isWord($0, .article) && text.isWord($0 - 1, .and)
        && text.mark($0 - 2) == ","
    }
    let starts = [tokens.lowerBound] + seconds.map { $0 + 1 }
    let ends = seconds.map { $0 - 2 } + [tokens.upperBound]
    return zip(starts, ends).filter { $0 < $1 }.map { $0..<$1 }
  }
}
