package import TextModel
internal import UnicodeText

/// Collects the claims of documents by issue.
///
/// Every claim is kept with its date, source and evidence: nothing is averaged away.
package struct Aggregator: Sendable {
  private var grouping: any TargetGrouping
  private let codebook: Codebook?
  private let countryName: @Sendable (String) -> String?
  private var claims: [String: [CodedClaim]] = [:]
  /// The texts of all documents, to tell copies.
  private var texts = NearDuplicates()
  /// Claims that the codebook has no place for.
  package private(set) var uncodedCount = 0

  /// An aggregator without claims.
  ///
  /// - Parameters:
  ///   - grouping: Says which targets are one issue, where there is no codebook.
  ///   - codebook: The issues and positions to count; what it does not define is left out and counted.
  ///   - countryName: The name of a state or group to show, by its code.
  package init(
    grouping: any TargetGrouping = ConceptGrouping(), codebook: Codebook? = nil,
    countryName: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.grouping = grouping
    self.codebook = codebook
    self.countryName = countryName
  }

  /// Adds a document with its stances.
  package mutating func add(_ record: DocumentRecord) {
    let text = texts.add(id: record.id, text: record.text)
    guard !record.stances.isEmpty else { return }
    let document = ClaimDocument(record)
    for (stance, key) in zip(record.stances, grouping.keys(of: record)) {
      let claim = Claim(document: document, stance: stance)
      guard let codebook else {
        let side = Side(position: stance.position, polarity: stance.polarity)
        claims[key, default: []].append(CodedClaim(claim: claim, side: side, text: text))
        continue
      }
      let codes = codebook.codes(of: stance, language: record.language(at: stance.evidence.start))
      if codes.isEmpty { uncodedCount += 1 }
      for code in codes {
        claims[code.issue, default: []].append(CodedClaim(claim: claim, side: code.side, text: text))
      }
    }
  }

  /// The issues, those with the most claims first; a codebook's in its order.
  package var issues: [Issue] { issues(in: clusters) }

  /// The same, where ``clusters`` are known.
  package func issues(in clusters: TextClusters) -> [Issue] {
    let issues = claims.map { key, claims in issue(key, claims.map { $0.clustered(clusters) }) }
    guard let codebook else {
      return issues.sorted { ($1.claimCount, $0.name, $0.key) < ($0.claimCount, $1.name, $1.key) }
    }
    return codebook.issues.compactMap { coded in
      guard var issue = issues.first(where: { $0.key == coded.name }) else { return nil }
      issue.name = coded.title
      return issue
    }
  }

  /// Which of the documents are copies of each other.
  package var clusters: TextClusters { texts.clusters() }

  private func issue(_ key: String, _ claims: [CodedClaim]) -> Issue {
    let forms = Dictionary(grouping: claims) { $0.claim.stance.target ?? "" }
      .map { (target: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.target) < ($0.count, $1.target) }
    let cells = Dictionary(grouping: claims, by: CellKey.init).values.map(cell)
      .sorted { left, right in
        (right.claims.count, left.holder.name, left.holder.id, left.side)
          < (left.claims.count, right.holder.name, right.holder.id, right.side)
      }
    return Issue(key: key, name: forms.first?.target ?? "", forms: forms, cells: cells)
  }

  private func cell(_ claims: [CodedClaim]) -> Cell {
    let dates = claims.map { $0.claim.date ?? "" }
    let order = claims.indices.sorted { (dates[$0], $0) < (dates[$1], $1) }
    return Cell(
      holder: holder(claims[0].claim.stance.holder), side: claims[0].side, claims: order.map { claims[$0].claim })
  }

  private func holder(_ holder: HolderRecord) -> Holder {
    guard let id = holder.id else {
      return Holder(type: holder.type, id: holder.name.foldedForComparison(), name: holder.name)
    }
    return Holder(type: holder.type, id: id, name: countryName(id) ?? holder.name)
  }
}

/// A claim and the column that it stands in.
private struct CodedClaim: Sendable {
  var claim: Claim
  let side: Side
  /// The number of the document's text.
  let text: Int

  /// The claim with the name of its text's cluster.
  func clustered(_ clusters: TextClusters) -> CodedClaim {
    var clustered = self
    clustered.claim.document.cluster = clusters.names[text]
    return clustered
  }
}

/// What tells the cells of an issue apart.
private struct CellKey: Hashable {
  private let type: StanceHolderType
  private let holder: String
  private let side: Side

  init(_ coded: CodedClaim) {
    let holder = coded.claim.stance.holder
    type = holder.type
    self.holder = holder.id ?? holder.name.foldedForComparison()
    side = coded.side
  }
}
