package import TextModel

/// How one document's prediction compares with its gold.
package struct DocumentScore: Sendable {
  /// The document's id.
  package let document: String
  /// The gold's primary language.
  package let language: LanguageTag
  /// Counts of each layer.
  package internal(set) var counts: [ScoredLayer: Counts] = [:]
  /// Shares that are right.
  package internal(set) var shares: [ScoredShare: Share] = [:]
  /// Every place where the two differ.
  package internal(set) var discrepancies: [Discrepancy] = []
  /// Every predicted stance that has a confidence, and whether it is right.
  package internal(set) var judgements: [Judgement] = []

  /// Scores `predicted` against `gold`; a document without a prediction has everything missed.
  package init(gold: GoldDocument, predicted: DocumentRecord?) {
    document = gold.record.id
    language = gold.record.primaryLanguage
    let predicted = predicted ?? DocumentRecord(id: gold.record.id, text: gold.record.text)
    scoreLanguages(gold: gold.record, predicted: predicted)
    scoreCountries(gold: gold.record, predicted: predicted)
    scoreQuotes(gold: gold.record, predicted: predicted)
    scoreStances(gold: gold.record, predicted: predicted)
  }
}

/// A prediction's confidence, and whether it came true.
package struct Judgement: Hashable, Sendable {
  /// The probability that the prediction gave itself.
  package var confidence: Double
  /// Whether it is right.
  package var isRight: Bool

  /// A judgement of one prediction.
  package init(confidence: Double, isRight: Bool) {
    self.confidence = confidence
    self.isRight = isRight
  }
}
