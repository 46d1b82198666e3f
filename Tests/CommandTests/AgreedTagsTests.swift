import Testing

/// `scripts/agreed-tags` writes sentences with the parts of speech that two models and a pipeline agree on.
@Suite struct AgreedTagsTests {
  private typealias Word = (String, String, String, String)
  private let script: TreebankScript

  init() throws { script = try TreebankScript("agreed-tags") }

  private func agreed(_ way: String, _ words: [Word], _ first: [Word], _ second: [Word], tagged: [Word]) throws
    -> Program
  {
    try script.run(
      way, script.file("sentences.conllu", TreebankScript.sentence(words)),
      script.file("first.conllu", TreebankScript.sentence(first)),
      script.file("second.conllu", TreebankScript.sentence(second)),
      script.file("tagged.conllu", TreebankScript.sentence(tagged)))
  }

  private let noun: Word = ("duda", "duda", "NOUN", "Gender=Fem")
  private let verb: Word = ("duda", "dudar", "VERB", "Mood=Ind")
  private func only(_ tag: String) -> Word { ("duda", "_", tag, "_") }

  @Test func aTreebankIsCorrectedWhereThePipelineAndAModelAgree() throws {
    let run = try agreed("correct", [noun], [noun], [verb], tagged: [only("VERB")])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == TreebankScript.sentence([verb]))
  }

  @Test func aTreebankStaysWhereOneOfThemIsAlone() throws {
    let alone = try agreed("correct", [noun], [noun], [noun], tagged: [only("VERB")])
    #expect(alone.output == TreebankScript.sentence([noun]))
    let withoutPipeline = try agreed("correct", [noun], [verb], [verb], tagged: [only("_")])
    #expect(withoutPipeline.output == TreebankScript.sentence([noun]))
  }

  @Test func whatThePipelineTagsTimeAndAgainBesideTheSameWordCounts() throws {
    let (no, adverb): (Word, Word) = (("no", "no", "ADV", "_"), ("no", "_", "ADV", "_"))
    let words = [no, noun, no, noun]
    let run = try agreed("correct", words, words, words, tagged: [adverb, only("VERB"), adverb, only("VERB")])
    let changed: Word = ("duda", "duda", "VERB", "_")
    #expect(run.output == TreebankScript.sentence([no, changed, no, changed]))
  }

  @Test func twoOfThreeDecideElseAWordHasNoTag() throws {
    let other: Word = ("duda", "duda", "ADJ", "_")
    let decided = try agreed("label", [other], [noun], [verb], tagged: [only("NOUN")])
    #expect(decided.output == TreebankScript.sentence([noun]))
    let open = try agreed("label", [noun], [noun], [verb], tagged: [only("ADJ")])
    #expect(open.output == TreebankScript.sentence([only("_")]))
  }

  @Test func sentencesThatTeachNothingAreLeftOut() throws {
    #expect(try agreed("choose", [noun], [noun], [noun], tagged: [only("VERB")]).output.isEmpty)
    let chosen = try agreed("choose", [noun], [noun], [verb], tagged: [only("VERB")])
    #expect(chosen.output == TreebankScript.sentence([verb]))
  }

  @Test func plainWholeSentencesAreFound() throws {
    let sentence = "El comité decidió ayer que no habría más cambios en las reglas."
    let text = [
      sentence, "Abrir archivo", "Pulse <b>Aceptar</b> para que el programa guarde todos los cambios.", sentence,
    ]
    let run = try script.run("sentences", script.file("text.txt", text.joined(separator: "\n")))
    #expect(run.output == sentence + "\n")
  }
}
