package import TextModel
internal import UnicodeText

/// Collects the claims of documents by issue.
///
/// Every claim is kept with its date, source and evidence: nothing is averaged away.
package struct Aggregator: Sendable {
  private let grouping: any TargetGrouping
  private let countryName: @Sendable (String) -> String?
  private var claims: [String: [Claim]] = [:]
  private var count = 0

  /// An aggregator without claims.
  ///
  /// - Parameters:
  ///   - grouping: Says which targets are one issue.
  ///   - countryName: The name of a state or group to show, by its code.
  package init(
    grouping: any TargetGrouping = TargetWords(), countryName: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.grouping = grouping
    self.countryName = countryName
  }

  /// Adds the stances of a document.
  package mutating func add(_ record: DocumentRecord) {
    guard !record.stances.isEmpty else { return }
    let document = ClaimDocument(record)
    for stance in record.stances {
      claims[grouping.key(of: stance, language: record.primaryLanguage), default: []]
        .append(Claim(document: document, stance: stance))
      count += 1
    }
  }

  /// The issues, those with the most claims first.
  package var issues: [Issue] {
    claims.values.map(issue).sorted { ($1.claimCount, $0.name) < ($0.claimCount, $1.name) }
  }

  private func issue(_ claims: [Claim]) -> Issue {
    let forms = Dictionary(grouping: claims) { $0.stance.target ?? "" }
      .map { (target: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.target) < ($0.count, $1.target) }
    let cells = Dictionary(grouping: claims, by: CellKey.init).values.map(cell)
      .sorted { ($1.claims.count, $0.holder.name, $0.side) < ($0.claims.count, $1.holder.name, $1.side) }
    return Issue(name: forms.first?.target ?? "", forms: forms, cells: cells)
  }

  private func cell(_ claims: [Claim]) -> Cell {
    let ordered = claims.enumerated().sorted { ($0.element.date ?? "", $0.offset) < ($1.element.date ?? "", $1.offset) }
      .map(\.element)
    let stance = ordered[0].stance
    let side = Side(position: stance.position, polarity: stance.polarity)
    return Cell(holder: holder(stance.holder), side: side, claims: ordered)
  }

  private func holder(_ holder: HolderRecord) -> Holder {
    guard let id = holder.id else {
      return Holder(type: holder.type, id: holder.name.foldedForComparison(), name: holder.name)
    }
    return Holder(type: holder.type, id: id, name: countryName(id) ?? holder.name)
  }
}

/// What tells the cells of an issue apart.
private struct CellKey: Hashable {
  private let type: StanceHolderType
  private let holder: String
  private let position: StancePosition
  private let polarity: StancePolarity

  init(_ claim: Claim) {
    let stance = claim.stance
    type = stance.holder.type
    holder = stance.holder.id ?? stance.holder.name.foldedForComparison()
    position = stance.position
    polarity = stance.polarity
  }
}
