internal import TextModel

extension DocumentScore {
  /// Scores stances with and without target, for all holders and for states and groups, and the cells of the matrix.
  mutating func scoreStances(gold: DocumentRecord, predicted: DocumentRecord) {
    let gold = gold.stances.map(ComparableStance.init)
    let predicted = predicted.stances.map(ComparableStance.init)
    let pairing = Self.paired(gold, predicted)
    counts[.stances] = pairing.counts
    counts[.stancesWithoutTarget] = Self.pairedWithoutTarget(gold, predicted).counts
    let (goldStates, predictedStates) = (gold.filter(\.isOfState), predicted.filter(\.isOfState))
    counts[.stateStances] = Self.paired(goldStates, predictedStates).counts
    counts[.stateStancesWithoutTarget] = Self.pairedWithoutTarget(goldStates, predictedStates).counts
    counts[.matrixCells] = Self.pairedCells(goldStates, predictedStates.filter(\.hasTarget)).counts
    judge(pairing)
    compareProperties(pairing)
  }

  /// What is matched, in this order: stances of the same modality whose evidence overlaps, then of any, then wherever they stand.
  static let stanceMatches: [@Sendable (ComparableStance, ComparableStance) -> Bool] = [
    { $0.matches($1) && $0.isNear($1) && $0.record.modality == $1.record.modality },
    { $0.matches($1) && $0.isNear($1) },
    { $0.matches($1) },
  ]

  private static func paired(
    _ gold: [ComparableStance], _ predicted: [ComparableStance]
  ) -> Pairing<ComparableStance, ComparableStance> {
    var pairing = Pairing(gold, predicted)
    for isFitting in stanceMatches { pairing.match(where: isFitting) }
    return pairing
  }

  /// Matches stances that say the same of anything, within about half a line of each other.
  private static func pairedWithoutTarget(
    _ gold: [ComparableStance], _ predicted: [ComparableStance]
  ) -> Pairing<ComparableStance, ComparableStance> {
    var pairing = Pairing(gold, predicted)
    pairing.match { $0.matchesWithoutTarget($1) && $0.isNear($1, slack: 40) }
    return pairing
  }

  /// Matches the cells that the stances fill, each once.
  private static func pairedCells(
    _ gold: [ComparableStance], _ predicted: [ComparableStance]
  ) -> Pairing<ComparableStance, ComparableStance> {
    var pairing = Pairing(cells(gold), cells(predicted))
    pairing.match { $0.sharesCell($1) }
    return pairing
  }

  /// The first stance of each cell.
  private static func cells(_ stances: [ComparableStance]) -> [ComparableStance] {
    stances.reduce(into: []) { cells, stance in
      if !cells.contains(where: { $0.sharesCell(stance) }) { cells.append(stance) }
    }
  }

  private mutating func judge(_ pairing: Pairing<ComparableStance, ComparableStance>) {
    func confidences(of stances: [ComparableStance], areRight: Bool) -> [Judgement] {
      stances.compactMap { $0.record.confidence }.map { Judgement(confidence: $0, isRight: areRight) }
    }
    judgements = confidences(of: pairing.matches.map(\.predicted), areRight: true)
    judgements += confidences(of: pairing.extra, areRight: false)
  }

  private mutating func compareProperties(_ pairing: Pairing<ComparableStance, ComparableStance>) {
    var modality = Share()
    var source = Share()
    for (gold, predicted) in pairing.matches {
      let (gold, predicted) = (gold.record, predicted.record)
      modality.count(gold.modality == predicted.modality)
      source.count(agree(gold.source, predicted.source))
      if gold.modality != predicted.modality {
        report("modality", gold.modality.rawValue, predicted.modality.rawValue, gold, rule: predicted.rule)
      }
      if !agree(gold.source, predicted.source) {
        report("source", gold.source ?? "nobody", predicted.source ?? "nobody", gold, rule: predicted.rule)
      }
    }
    shares[.modality] = modality
    shares[.source] = source
    discrepancies += pairing.missed.map { discrepancy($0.record, .missed) }
    discrepancies += pairing.extra.map { discrepancy($0.record, .extra) }
  }

  private mutating func report(_ item: String, _ gold: String, _ other: String, _ stance: StanceRecord, rule: String?) {
    discrepancies.append(
      Discrepancy(
        document: document, item: item, kind: .different, offset: stance.evidence.start, gold: gold, predicted: other,
        text: stance.evidence.text, rule: rule))
  }

  private func discrepancy(_ stance: StanceRecord, _ kind: Discrepancy.Kind) -> Discrepancy {
    let words = [
      stance.holder.id ?? stance.holder.name, stance.position.rawValue, stance.polarity.rawValue,
      stance.target ?? "nothing", stance.modality.rawValue,
    ]
    let claim = words.joined(separator: " · ")
    return Discrepancy(
      document: document, item: "stance", kind: kind, offset: stance.evidence.start,
      gold: kind == .missed ? claim : "", predicted: kind == .extra ? claim : "", text: stance.evidence.text,
      rule: stance.rule)
  }
}
