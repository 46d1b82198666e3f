import Foundation
import TestSupport
import Testing

/// `scripts/harmonize-tags` writes a treebank with its function words tagged as in another one.
@Suite struct HarmonizeTagsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// One sentence; of each word form, lemma, part of speech and features. The first word is the root.
  private func sentence(_ words: [(String, String, String, String)]) -> String {
    words.enumerated().map { index, word in
      let (form, lemma, tag, features) = word
      return
        "\(index + 1)\t\(form)\t\(lemma)\t\(tag)\t_\t\(features)\t\(min(index, 1))\t\(index == 0 ? "root" : "dep")\t_\t_"
    }.joined(separator: "\n") + "\n\n"
  }

  private func file(_ name: String, _ text: String) throws -> String {
    let url = folder.url.appendingPathComponent(name)
    try text.write(to: url, atomically: true, encoding: .utf8)
    return url.path
  }

  private func harmonized(_ treebank: String, as model: String, part: String = "") throws -> Program {
    let script = PackageFiles.root.appendingPathComponent("scripts/harmonize-tags").path
    let (model, treebank) = (try file("model.conllu", model), try file("treebank.conllu", treebank))
    return try Program.shell("'\(script)' '\(model)\(part)' '\(treebank)'")
  }

  private let article = ("la", "el", "DET", "Gender=Fem")

  /// Sixty sentences with an article that is always one, and a pronoun of the same count that is once an adverb.
  private var model: String {
    (0..<60).map { number in
      sentence([
        ("Casa", "casa", "NOUN", "_"), article, number == 0 ? ("que", "que", "ADV", "_") : ("que", "que", "PRON", "_"),
      ])
    }.joined()
  }

  @Test func tagsFunctionWordsInNamesAsTheModelDoes() throws {
    let treebank = sentence([("La", "La", "PROPN", "_"), ("Habana", "Habana", "PROPN", "_")])
    let run = try harmonized(treebank, as: model)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == sentence([("La", "el", "DET", "Gender=Fem"), ("Habana", "Habana", "PROPN", "_")]))
  }

  @Test func leavesTagsThatTheModelHasToo() throws {
    let treebank = sentence([("Que", "que", "ADV", "_"), ("casa", "casar", "VERB", "_")])
    #expect(try harmonized(treebank, as: model).output == treebank)
  }

  @Test func keepsCommentsAndMultiwordTokens() throws {
    let treebank =
      "# text = dala\n1-2\tdala\t_\t_\t_\t_\t_\t_\t_\t_\n" + sentence([("da", "dar", "VERB", "_"), article])
    #expect(try harmonized(treebank, as: model).output == treebank)
  }

  @Test func learnsFromTheGivenPartAlone() throws {
    let treebank = sentence([("La", "La", "PROPN", "_")])
    #expect(try harmonized(treebank, as: model, part: "@0-0.5").output == treebank)
    #expect(try harmonized(treebank, as: model, part: "@0-1").output != treebank)
  }
}
