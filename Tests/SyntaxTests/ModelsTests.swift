import Foundation
import LanguageData
import Syntax
import TestSupport
import TextModel
import Testing

@Suite("The models of the package")
struct ModelsTests {
  private static let annotator = try? SyntaxAnnotator(data: DataLocation(root: PackageFiles.root))

  /// A sentence of a language, with what hangs on its root and how.
  struct Example: Sendable, CustomTestStringConvertible {
    let language: LanguageTag
    let forms: [String]
    let root: String
    let relations: [String: String]
    var testDescription: String { forms.joined(separator: " ") }
  }

  static let examples: [Example] = [
    Example(
      language: "nb", forms: ["Mannen", "støtter", "det", "nye", "forslaget", "."], root: "støtte",
      relations: ["mann": "nsubj", "forslag": "obj"]),
    Example(
      language: "nn", forms: ["Regjeringa", "støttar", "ikkje", "det", "nye", "framlegget", "."], root: "støtte",
      relations: ["regjering": "nsubj", "framlegg": "obj"]),
    Example(
      language: "es", forms: ["El", "gobierno", "apoya", "la", "nueva", "propuesta", "del", "ministro", "."],
      root: "apoyar", relations: ["gobierno": "nsubj", "propuesta": "obj"]),
    Example(
      language: "en", forms: ["The", "government", "doesn't", "support", "the", "new", "proposal", "."],
      root: "support", relations: ["government": "nsubj", "proposal": "obj", "not": "advmod"]),
    Example(
      language: "de", forms: ["Die", "Regierung", "unterstützt", "den", "neuen", "Vorschlag", "."],
      root: "unterstützen", relations: ["Regierung": "nsubj", "Vorschlag": "obj"]),
    Example(
      language: "fr",
      forms: ["Le", "gouvernement", "soutient", "la", "nouvelle", "proposition", "du", "ministre", "."],
      root: "soutenir", relations: ["gouvernement": "nsubj", "proposition": "obj"]),
    Example(
      language: "pt", forms: ["O", "governo", "apoia", "a", "nova", "proposta", "do", "ministro", "."],
      root: "apoiar", relations: ["governo": "nsubj", "proposta": "obj"]),
  ].filter { annotator?.languages().contains($0.language) == true }

  @Test("parse a plain sentence", arguments: examples)
  func plainSentence(example: Example) throws {
    let annotator = try #require(Self.annotator)
    let sentence = ConlluSentence(
      tokens: example.forms.enumerated().map { ConlluToken(form: $1, words: $0..<$0 + 1) },
      words: example.forms.map { ConlluWord(form: $0) })
    var document = Document(id: "x", conllu: [sentence, sentence], language: example.language)
    document.sentences[0].language = "und"
    try annotator.annotate(&document)
    #expect(document.sentences[0].words.isEmpty)
    let tree = DependencyTree(document.sentences[1], of: document)
    let root = try #require(tree.root)
    #expect(tree[root].lemma == example.root)
    for (lemma, relation) in example.relations {
      let index = try #require(tree.range.first { tree[$0].lemma == lemma }, "\(lemma)")
      #expect(tree[index].baseRelation == relation && tree.head(of: index) == root)
    }
    #expect(document.words.allSatisfy { document.sentences[1].tokens.contains($0.token) })
  }

  @Test(
    "leave sentences alone that are partly in another language, where they were trained on little",
    arguments: [true, false])
  func mixedSentences(isMixed: Bool) throws {
    let annotator = try #require(Self.annotator)
    let forms = ["Wir", "lehnen", "den", "Vorschlag", "ab", ",", "sa", "han", "."]
    let sentence = ConlluSentence(
      tokens: forms.enumerated().map { ConlluToken(form: $1, words: $0..<$0 + 1) },
      words: forms.map { ConlluWord(form: $0) })
    var document = Document(id: "x", conllu: [sentence], language: "de")
    let cut = try #require(document.text.range(of: " sa")).lowerBound.utf16Offset(in: document.text)
    if isMixed {
      document.languages = [
        LanguageStretch(span: TextSpan(0, cut), language: "de", confidence: 1),
        LanguageStretch(span: TextSpan(cut + 1, document.utf8.count), language: "nb", confidence: 1),
      ]
    }
    try annotator.annotate(&document)
    #expect(document.words.isEmpty == isMixed)
  }

  @Test("let relations decide between parts of speech that are about as likely")
  func agreement() throws {
    let forms = ["Está", "en", "casa", "y", "está", "enfadado", "."]
    let sentence = ConlluSentence(
      tokens: forms.enumerated().map { ConlluToken(form: $1, words: $0..<$0 + 1) },
      words: forms.map { ConlluWord(form: $0) })
    let parsed = try #require(try Self.annotator?.analyze([sentence], language: "es"))
    let words = parsed[0].words
    #expect(words[0].relation == "root" && words[0].partOfSpeech == "VERB")
    #expect(words[4].relation == "cop" && words[4].partOfSpeech == "AUX")
  }

  @Test("say where they are from, and are small")
  func manifests() throws {
    let annotator = try #require(Self.annotator)
    for language in annotator.languages() {
      let folder = PackageFiles.root.appendingPathComponent("models/\(language.code)")
      let manifest = try ModelManifest(contentsOf: folder.appendingPathComponent("syntax.json"))
      #expect(!manifest.data.isEmpty && !manifest.scores.isEmpty && manifest.sha256.count == 64)
      let file = folder.appendingPathComponent(manifest.file)
      #expect(try Data(contentsOf: file).count <= 15 << 20)
      if let agreement = manifest.agreement {
        let comments = try Table(contentsOf: folder.appendingPathComponent(agreement)).comments
        #expect(comments.contains { $0.hasPrefix("source: ") } && comments.contains { $0.hasPrefix("licence: ") })
      }
    }
  }
}
