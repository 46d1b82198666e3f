internal import TextModel

extension DocumentScore {
  /// Scores mentions by exact span and id, and the set of countries that the document names.
  mutating func scoreCountries(gold: DocumentRecord, predicted: DocumentRecord) {
    var pairing = Pairing(gold.countries, predicted.countries)
    pairing.match { ($0.start, $0.end, $0.id) == ($1.start, $1.end, $1.id) }
    counts[.countryMentions] = pairing.counts
    discrepancies += pairing.missed.map { mention in
      Discrepancy(
        document: document, item: "country", kind: .missed, offset: mention.start, gold: mention.id, predicted: "",
        text: mention.text)
    }
    discrepancies += pairing.extra.map { mention in
      Discrepancy(
        document: document, item: "country", kind: .extra, offset: mention.start, gold: "", predicted: mention.id,
        text: mention.text)
    }
    let (goldSet, predictedSet) = (Set(gold.countries.map(\.id)), Set(predicted.countries.map(\.id)))
    counts[.countrySets] = Counts(
      truePositives: goldSet.intersection(predictedSet).count, gold: goldSet.count, predicted: predictedSet.count)
  }
}
