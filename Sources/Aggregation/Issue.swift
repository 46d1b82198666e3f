package import TextModel

/// What a number of claims are about, and who holds what toward it.
package struct Issue: Sendable {
  /// What tells it from other issues: the grouping's key, or the codebook's name for it.
  package var key: String
  /// The words that name it: the most frequent target, or the codebook's title.
  package var name: String
  /// Every form of its target and how often it stands, the most frequent first.
  package var forms: [(target: String, count: Int)]
  /// The claims of each holder and side; those with the most claims first.
  package var cells: [Cell]

  /// Every claim.
  package var claimCount: Int { cells.reduce(0) { $0 + $1.claims.count } }

  /// The holders, in order of their number of claims.
  package var holders: [Holder] {
    let claims = Dictionary(grouping: cells, by: \.holder).mapValues { $0.reduce(0) { $0 + $1.claims.count } }
    return claims.sorted { ($1.value, $0.key.name, $0.key.id) < ($0.value, $1.key.name, $1.key.id) }.map(\.key)
  }

  /// The sides that somebody takes, in order.
  package var columns: [Side] { Set(cells.map(\.side)).sorted() }

  /// The claims of a holder on a side; `nil` where there are none.
  package func cell(_ holder: Holder, _ side: Side) -> Cell? {
    cells.first { $0.holder == holder && $0.side == side }
  }
}

/// Who holds a stance, the same for all documents.
package struct Holder: Hashable, Sendable {
  /// What the holder is.
  package var type: StanceHolderType
  /// ISO 3166-1 or group code, else the folded name.
  package var id: String
  /// The name to show.
  package var name: String

  /// Whether the two are the same, whatever name is shown.
  package static func == (left: Holder, right: Holder) -> Bool { left.type == right.type && left.id == right.id }

  /// Hashes what ``==`` compares.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(type)
    hasher.combine(id)
  }
}

/// A position and the polarity with which it is held, or a position of a codebook.
package struct Side: Hashable, Sendable, Comparable {
  /// What is done or thought.
  package var position: StancePosition
  /// For, against, or neutral.
  package var polarity: StancePolarity
  /// The codebook's name for it; `nil` for a side that no codebook defines.
  package var name: String?
  /// Its place in the codebook's issue; 0 without one.
  package var order = 0

  /// In the codebook's order, then that of the positions' definition, for before against before neutral.
  package static func < (left: Side, right: Side) -> Bool { left.rank < right.rank }

  private var rank: (Int, Int, String) {
    let position = StancePosition.allCases.firstIndex(of: position) ?? 0
    let polarity = StancePolarity.allCases.firstIndex(of: polarity) ?? 0
    return (order, position * StancePolarity.allCases.count + polarity, name ?? "")
  }
}

/// The claims of one holder on one side of an issue.
package struct Cell: Sendable {
  /// Who holds it.
  package var holder: Holder
  /// The position and polarity.
  package var side: Side
  /// The claims, in order of date and document.
  package var claims: [Claim]

  /// How many documents make the claim.
  package var documentCount: Int { Set(claims.map(\.document.id)).count }
  /// How many different texts make the claim: copies, also with small changes, count once.
  package var textCount: Int { Set(claims.map(\.document.cluster)).count }
  /// Whether every claim says that the holder does not hold it.
  package var isDenied: Bool { claims.allSatisfy { $0.stance.modality == .denied } }
  /// The first and the last date of the claims that have one.
  package var period: ClosedRange<String>? {
    let dates = claims.compactMap(\.date)
    guard let first = dates.min(), let last = dates.max() else { return nil }
    return first...last
  }
  /// Those to whom texts attribute the claims, in alphabetical order.
  package var sources: [String] { Set(claims.compactMap(\.stance.source)).sorted() }
}
