package import TextModel

/// The scores of a corpus.
package struct Evaluation: Sendable {
  /// The scores of each document, in the corpus's order.
  package let documents: [DocumentScore]
  /// Documents whose predicted text differs from the file: their offsets do not say the same.
  package let documentsWithOtherText: [String]
  /// Documents without a prediction.
  package let documentsWithoutPrediction: [String]

  /// Scores the predictions of every document of `corpus`.
  package init(corpus: GoldCorpus, predictions: Predictions) {
    documents = corpus.documents.map { DocumentScore(gold: $0, predicted: predictions[$0.name]) }
    documentsWithOtherText = corpus.documents
      .filter { gold in predictions[gold.name].map { !$0.text.isIdentical(to: gold.record.text) } ?? false }
      .map(\.record.id)
    documentsWithoutPrediction = corpus.documents.filter { predictions[$0.name] == nil }.map(\.record.id)
  }

  /// The scores of all documents together.
  package var total: ScoreSummary { ScoreSummary(documents) }

  /// The scores of the documents of each primary language, in order of language.
  package var byLanguage: [(language: LanguageTag, summary: ScoreSummary)] {
    Set(documents.map(\.language)).sorted().map { language in
      (language, ScoreSummary(documents.filter { $0.language == language }))
    }
  }
}

extension String {
  /// Whether the two have the same scalars; Swift's `==` also holds texts equal that are only canonically so.
  fileprivate func isIdentical(to other: String) -> Bool { unicodeScalars.elementsEqual(other.unicodeScalars) }
}
