import Aggregation
import Testing
import TextModel

@Suite struct AggregatorTests {
  private func stance(
    _ holder: String, _ polarity: StancePolarity, _ target: String, modality: StanceModality = .asserted,
    date: String? = nil
  ) -> StanceRecord {
    var stance = StanceRecord(
      id: "s-\(holder)", holder: HolderRecord(type: .country, id: holder, name: holder), position: .support,
      polarity: polarity, target: target, modality: modality,
      evidence: SliceRecord(start: 0, end: 1, text: "\(holder) \(target)"))
    stance.date = date
    return stance
  }

  private func record(_ id: String, _ text: String, _ stances: [StanceRecord]) -> DocumentRecord {
    var record = DocumentRecord(id: id, text: text, primaryLanguage: "nb")
    record.stances = stances
    return record
  }

  private func issues(_ records: [DocumentRecord]) -> [Aggregation.Issue] {
    var aggregator = Aggregator(countryName: { $0 == "NO" ? "Norge" : nil })
    for record in records { aggregator.add(record) }
    return aggregator.issues
  }

  @Test func targetsAreGroupedByWords() throws {
    let issues = issues([
      record("a", "A.", [stance("NO", .for, "Avtalen"), stance("SE", .for, "pakten")]),
      record("b", "B.", [stance("NO", .against, "avtalen"), stance("DK", .for, "AVTALEN")]),
    ])
    #expect(issues.map(\.name) == ["AVTALEN", "pakten"])
    #expect(issues[0].claimCount == 3)
    #expect(issues[0].columns.map(\.polarity) == [.for, .against])
    #expect(issues[0].holders.map(\.name) == ["Norge", "DK"])
  }

  @Test func copiesCountAsOneText() throws {
    let claim = [stance("NO", .for, "avtalen")]
    let issue = try #require(
      issues([
        record("a", "Norge støtter avtalen!", claim), record("b", "NORGE  støtter avtalen.", claim),
        record("c", "Norge støtter også avtalen.", claim),
      ]).first)
    #expect(issue.cells[0].documentCount == 3)
    #expect(issue.cells[0].textCount == 2)
  }

  @Test func claimsStandInOrderOfDate() throws {
    let issue = try #require(
      issues([
        record("a", "A.", [stance("NO", .for, "avtalen", date: "2020-02-01")]),
        record("b", "B.", [stance("NO", .for, "avtalen", date: "2019-02-01")]),
      ]).first)
    #expect(issue.cells[0].claims.map(\.document.id) == ["b", "a"])
  }

  @Test func aCellIsDeniedOnlyWhereEveryClaimIs() throws {
    let denied = stance("NO", .for, "avtalen", modality: .denied)
    #expect(issues([record("a", "A.", [denied])])[0].cells[0].isDenied)
    #expect(!issues([record("a", "A.", [denied, stance("NO", .for, "avtalen")])])[0].cells[0].isDenied)
  }
}
