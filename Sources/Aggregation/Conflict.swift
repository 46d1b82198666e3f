internal import TextModel

/// Two sides of one position that the same holder is said to take: a contradiction between texts, or a change over time.
package struct Conflict: Sendable {
  /// What it is.
  package enum Kind: Hashable, Sendable {
    /// The dates do not tell one side as the earlier.
    case contradiction
    /// Every claim of one side is older than every claim of the other, whose first has this date.
    case change(String)
  }

  /// Whose sides they are.
  package let holder: Holder
  /// What the two sides are, the earlier first, or the one with more claims.
  package let first, second: Side
  /// Whether they contradict each other or follow each other.
  package let kind: Kind
}

extension Issue {
  /// Every contradiction and change, in order of holder and position.
  package var conflicts: [Conflict] {
    holders.flatMap { holder in
      let cells = cells.filter { $0.holder == holder && !$0.isDenied }
      let pairs = cells.indices.flatMap { first in
        cells.indices.filter { $0 > first }.map { (cells[first], cells[$0]) }
      }
      return pairs.compactMap { Self.conflict($0, $1) }
    }
  }

  /// Whether the two exclude each other: the same position, held with another polarity.
  private static func conflict(_ left: Cell, _ right: Cell) -> Conflict? {
    guard left.side.position == right.side.position, left.side.polarity != right.side.polarity else { return nil }
    let (left, right) = (left.held, right.held)
    guard !left.claims.isEmpty, !right.claims.isEmpty else { return nil }
    if let change = change(from: left, to: right) ?? change(from: right, to: left) { return change }
    return Conflict(holder: left.holder, first: left.side, second: right.side, kind: .contradiction)
  }

  private static func change(from early: Cell, to late: Cell) -> Conflict? {
    guard let before = early.period, let after = late.period, before.upperBound < after.lowerBound else { return nil }
    return Conflict(holder: early.holder, first: early.side, second: late.side, kind: .change(after.lowerBound))
  }
}

extension Cell {
  /// The cell without what is denied, only weighed or holds under a condition: only what is held can contradict.
  fileprivate var held: Cell {
    var cell = self
    cell.claims.removeAll { ![.asserted, .intended, .past].contains($0.stance.modality) }
    return cell
  }
}
