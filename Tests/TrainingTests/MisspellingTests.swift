import Foundation
import LanguageData
import Syntax
import TestSupport
import TextModel
import Testing
import Training

@Suite("Lemmas of misspelt words")
struct MisspellingTests {
  private static func sentence(_ noun: String) -> ConlluSentence {
    let words = [
      ConlluWord(form: "the", lemma: "the", partOfSpeech: "DET", head: 2, relation: "det"),
      ConlluWord(form: noun, lemma: noun, partOfSpeech: "NOUN", head: 3, relation: "nsubj"),
      ConlluWord(form: "helps", lemma: "help", partOfSpeech: "VERB", head: 0, relation: "root"),
    ]
    return ConlluSentence(
      tokens: words.enumerated().map { ConlluToken(form: $1.form, words: $0..<$0 + 1) }, words: words)
  }

  private static func model(lexicon: [ConlluWord]) throws -> SyntaxModel {
    var options = SyntaxTrainer.Options()
    options.epochs = 12
    options.batchSize = 30
    options.partRows = 128
    options.caseVariation = 0
    options.lexicon = lexicon
    let sentences = ["relief", "people", "pretty", "harbour"].flatMap { Array(repeating: sentence($0), count: 12) }
    var trainer = SyntaxTrainer([("en", sentences)], options: options)
    trainer.train { _, _, _ in }
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let url = folder.url.appendingPathComponent("syntax.model")
    try Data(trainer.modelFile()).write(to: url)
    return try SyntaxModel(url, lemmaTraits: lexicon.isEmpty ? [] : [.misspellings])
  }

  private static let withLexicon = try? model(lexicon: [
    ConlluWord(form: "poeple", lemma: "poeple", partOfSpeech: "VERB")
  ])
  private static let withoutLexicon = try? model(lexicon: [])

  private func lemma(of noun: String, by model: SyntaxModel?) throws -> String {
    try #require(model).parsed([Self.sentence(noun)], variety: 0)[0].words[1].lemma
  }

  @Test(
    "are those of the words that they stand for, and no others",
    arguments: [
      ("releif", "relief"), ("prettty", "pretty"), ("preeetty", "pretty"), ("harbuor", "harbour"),
      // Known to the lexicon, though as another part of speech.
      ("poeple", "poeple"),
      // Two exchanges.
      ("ahrbuor", "ahrbuor"),
      // As a name is written.
      ("Releif", "releif"),
    ])
  func corrected(form: String, lemma: String) throws {
    #expect(try self.lemma(of: form, by: Self.withLexicon) == lemma)
  }

  @Test("have no letters exchanged where the manifest does not say so, since unknown words are often right there")
  func withoutLexicon() throws {
    #expect(try lemma(of: "releif", by: Self.withoutLexicon) == "releif")
    #expect(try lemma(of: "prettty", by: Self.withoutLexicon) == "pretty")
  }
}
