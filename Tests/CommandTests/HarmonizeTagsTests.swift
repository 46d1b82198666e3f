import Testing

/// `scripts/harmonize-tags` writes a treebank with its function words tagged as in another one.
@Suite struct HarmonizeTagsTests {
  private let script: TreebankScript

  init() throws { script = try TreebankScript("harmonize-tags") }

  private func harmonized(_ treebank: String, as model: String, part: String = "") throws -> Program {
    try script.run(script.file("model.conllu", model) + part, script.file("treebank.conllu", treebank))
  }

  private let article = ("la", "el", "DET", "Gender=Fem")

  /// Sixty sentences with an article that is always one, and a pronoun of the same count that is once an adverb.
  private var model: String {
    (0..<60).map { number in
      TreebankScript.sentence([
        ("Casa", "casa", "NOUN", "_"), article, ("que", "que", number == 0 ? "ADV" : "PRON", "_"),
      ])
    }.joined()
  }

  @Test func tagsFunctionWordsInNamesAsTheModelDoes() throws {
    let treebank = TreebankScript.sentence([("La", "La", "PROPN", "_"), ("Habana", "Habana", "PROPN", "_")])
    let run = try harmonized(treebank, as: model)
    #expect(run.status == 0, "\(run.errors)")
    let expected = TreebankScript.sentence([("La", "el", "DET", "Gender=Fem"), ("Habana", "Habana", "PROPN", "_")])
    #expect(run.output == expected)
  }

  @Test func leavesTagsThatTheModelHasToo() throws {
    let treebank = TreebankScript.sentence([("Que", "que", "ADV", "_"), ("casa", "casar", "VERB", "_")])
    #expect(try harmonized(treebank, as: model).output == treebank)
  }

  @Test func keepsCommentsAndMultiwordTokens() throws {
    let treebank =
      "# text = dala\n1-2\tdala\t_\t_\t_\t_\t_\t_\t_\t_\n"
      + TreebankScript.sentence([("da", "dar", "VERB", "_"), article])
    #expect(try harmonized(treebank, as: model).output == treebank)
  }

  @Test func learnsFromTheGivenPartAlone() throws {
    let treebank = TreebankScript.sentence([("La", "La", "PROPN", "_")])
    #expect(try harmonized(treebank, as: model, part: "@0-0.5").output == treebank)
    #expect(try harmonized(treebank, as: model, part: "@0-1").output != treebank)
  }
}
