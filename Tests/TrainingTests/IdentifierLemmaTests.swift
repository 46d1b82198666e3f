import Foundation
import LanguageData
import Syntax
import TestSupport
import TextModel
import Testing
import Training

@Suite("Lemmas of addresses, hashtags and names of files")
struct IdentifierLemmaTests {
  private static func sentence(_ form: String, lemma: String = "", partOfSpeech: String = "NOUN") -> ConlluSentence {
    let words = [
      ConlluWord(form: "the", lemma: "the", partOfSpeech: "DET", head: 2, relation: "det"),
      ConlluWord(form: form, lemma: lemma, partOfSpeech: partOfSpeech, head: 3, relation: "nsubj"),
      ConlluWord(form: "help", lemma: "help", partOfSpeech: "VERB", head: 0, relation: "root"),
    ]
    return ConlluSentence(
      tokens: words.enumerated().map { ConlluToken(form: $1.form, words: $0..<$0 + 1) }, words: words)
  }

  /// A model that takes words in small letters for plurals and those with a capital for names.
  private static func model(traits: Set<LemmaTrait>) throws -> SyntaxModel {
    var options = SyntaxTrainer.Options()
    options.epochs = 20
    options.batchSize = 30
    options.partRows = 128
    options.caseVariation = 0
    let plurals = "rabbit cat dolphin lion dog horse bird bear crab falcon eagle newt".split(separator: " ")
    let names = "Kestrel Oslo Tampa Madrid Lisa Enron Kerala Houston Bergen Olav Susan Dublin".split(separator: " ")
    let sentences =
      plurals.map { sentence($0 + "s", lemma: String($0)) }
      + names.map { sentence(String($0), lemma: String($0), partOfSpeech: "PROPN") }
    var trainer = SyntaxTrainer([("en", Array(repeating: sentences, count: 4).flatMap { $0 })], options: options)
    trainer.train { _, _, _ in }
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let url = folder.url.appendingPathComponent("syntax.model")
    try Data(trainer.modelFile()).write(to: url)
    return try SyntaxModel(url, lemmaTraits: traits)
  }

  private static let plain = try? model(traits: [])
  private static let withFileNames = try? model(traits: [.fileNames])

  private func lemma(of form: String, by model: SyntaxModel?) throws -> String {
    try #require(model).parsed([Self.sentence(form)], variety: 0)[0].words[1].lemma
  }

  @Test(
    "keep an ending that a noun would lose",
    arguments: ["alt.animals.rabbits", "#tigers", "www.tigers", "tigers@example.org"])
  func uninflected(form: String) throws {
    #expect(try lemma(of: form, by: Self.plain) == form)
  }

  @Test(
    "are found by rule no further than that",
    arguments: [("tigers", "tiger"), ("alt.tigers", "alt.tiger"), ("a.m.tigers", "a.m.tiger"), ("#1tigers", "#1tiger")])
  func inflected(form: String, lemma: String) throws {
    #expect(try self.lemma(of: form, by: Self.plain) == lemma)
  }

  @Test("have small letters for a file where the manifest says so", arguments: ["Outlook.jpg", "Tampa.Agenda.DOC"])
  func files(form: String) throws {
    #expect(try lemma(of: form, by: Self.withFileNames) == form.lowercased())
    #expect(try lemma(of: form, by: Self.plain) == form)
  }

  @Test("keep the capital of what only looks like a file", arguments: ["Goldstar.com", "Jpg", ".Doc"])
  func noFiles(form: String) throws {
    #expect(try lemma(of: form, by: Self.withFileNames) == form)
  }
}
