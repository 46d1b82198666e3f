package import TextModel

extension SyntaxModel {
  /// Sentences with the words of `sentences`, and all else predicted.
  ///
  /// - Throws: `AnalysisStop` where a watch ends the analysis.
  package func parsed(
    _ sentences: [ConlluSentence], variety: Int, agreement: RelationAgreement? = nil
  ) throws -> [ConlluSentence] {
    let analyses = try analyze(
      sentences.map { $0.words.map(\.form) }, variety: variety, agreement: agreement)
    return zip(sentences, analyses).map { sentence, analyses in
      var result = sentence
      for (index, analysis) in analyses.enumerated() {
        result.words[index].lemma = analysis.lemma
        result.words[index].partOfSpeech = TagInventory.partsOfSpeech[analysis.partOfSpeech].rawValue
        result.words[index].treebankTag = ""
        result.words[index].features = inventory.features[analysis.features]
        result.words[index].head = analysis.head + 1
        result.words[index].relation = inventory.relations[analysis.relation]
      }
      return result
    }
  }
}
