internal import TextModel

extension DocumentScore {
  /// Scores quotes by overlap, all together and by how they are given, and the speakers of those that match.
  mutating func scoreQuotes(gold: DocumentRecord, predicted: DocumentRecord) {
    let pairing = Self.paired(gold.quotes, predicted.quotes)
    counts[.quotes] = pairing.counts
    counts[.markedQuotes] = Self.counts(gold, predicted, of: [.direct, .mixed, .post])
    counts[.indirectQuotes] = Self.counts(gold, predicted, of: [.indirect])
    var speakers = Share()
    for (gold, predicted) in pairing.matches {
      let isRight = agree(gold.speaker, predicted.speaker)
      speakers.count(isRight)
      if !isRight {
        discrepancies.append(
          Discrepancy(
            document: document, item: "speaker", kind: .different, offset: gold.start, gold: gold.speaker ?? "nobody",
            predicted: predicted.speaker ?? "nobody", text: gold.text))
      }
    }
    shares[.speaker] = speakers
    discrepancies += pairing.missed.map { discrepancy($0, .missed) }
    discrepancies += pairing.extra.map { discrepancy($0, .extra) }
  }

  /// Whether both say nothing, or name the same.
  func agree(_ gold: String?, _ predicted: String?) -> Bool {
    let (gold, predicted) = (ContentWords(gold), ContentWords(predicted))
    return gold.isMissing && predicted.isMissing || gold.agrees(with: predicted)
  }

  private func discrepancy(_ quote: QuoteRecord, _ kind: Discrepancy.Kind) -> Discrepancy {
    Discrepancy(
      document: document, item: "quote", kind: kind, offset: quote.start,
      gold: kind == .missed ? quote.type.rawValue : "", predicted: kind == .extra ? quote.type.rawValue : "",
      text: quote.text)
  }

  private static func counts(_ gold: DocumentRecord, _ predicted: DocumentRecord, of types: Set<QuoteType>) -> Counts {
    let isOfType = { (quote: QuoteRecord) in types.contains(quote.type) }
    return paired(gold.quotes.filter(isOfType), predicted.quotes.filter(isOfType)).counts
  }

  private static func paired(_ gold: [QuoteRecord], _ predicted: [QuoteRecord]) -> Pairing<QuoteRecord, QuoteRecord> {
    var pairing = Pairing(gold, predicted)
    pairing.match(where: overlap)
    return pairing
  }

  /// Whether two quotes share at least four fifths of what they cover together.
  private static func overlap(_ left: QuoteRecord, _ right: QuoteRecord) -> Bool {
    let shared = min(left.end, right.end) - max(left.start, right.start)
    let together = max(left.end, right.end) - min(left.start, right.start)
    return shared > 0 && Double(shared) / Double(together) >= 0.8
  }
}
