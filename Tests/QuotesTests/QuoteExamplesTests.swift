import Entities
import Foundation
import LanguageData
import Quotes
import Segmentation
import Syntax
import TestSupport
import Testing
import TextModel

/// The examples of every language folder: what they mark is found, with its type and speaker, and nothing else is.
@Suite struct QuoteExamplesTests {
  @Test(arguments: try QuoteExample.all()) func exampleIsRead(_ example: QuoteExample) throws {
    let document = try QuoteReading.shared().read(example.marked.text, example.language)
    let found = document.quotes.map { "\($0.type.rawValue):\($0.speaker ?? "")|\(document[$0.span])" }
    let expected = example.marked.marks.map { "\($0.label)|\(document[$0.span])" }
    #expect(found == expected)
  }
}

/// One example of a language's `quote-examples.txt`.
struct QuoteExample: CustomTestStringConvertible, Sendable {
  let language: LanguageTag
  let marked: MarkedText

  var testDescription: String { "\(language): \(marked.text.prefix(60))" }

  static func all() throws -> [QuoteExample] {
    let lexicons = try DataLocation.standard().lexicon("")
    return try FileManager.default.contentsOfDirectory(atPath: lexicons.path).sorted().flatMap { folder in
      let file = lexicons.appendingPathComponent("\(folder)/quote-examples.txt")
      guard FileManager.default.fileExists(atPath: file.path) else { return [QuoteExample]() }
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      let text = lines.filter { !$0.hasPrefix("#") }.joined(separator: "\n")
      return text.split(separator: "\n---\n").map { example in
        QuoteExample(
          language: LanguageTag(folder), marked: MarkedText(example.trimmingCharacters(in: .whitespacesAndNewlines)))
      }
    }
  }
}

/// Reads a text of one language with the steps that quotes need.
struct QuoteReading: Sendable {
  private let segmenter: Segmenter
  private let syntax: SyntaxAnnotator?
  private let names: NameRecognizer
  private let countries: CountryAnnotator
  private let entities: EntityLinker
  let quotes: QuoteAnnotator

  private static let loaded = Result { try QuoteReading(data: .standard()) }
  private static let loadedWithTrees = Result {
    try QuoteReading(data: .standard(), syntax: SyntaxAnnotator(data: .standard()))
  }

  /// Without trees, as in a language that has no model.
  static func shared() throws -> QuoteReading { try loaded.get() }

  /// With trees.
  static func withTrees() throws -> QuoteReading { try loadedWithTrees.get() }

  init(data: DataLocation, syntax: SyntaxAnnotator? = nil) throws {
    self.syntax = syntax
    segmenter = try Segmenter(data: data)
    names = try NameRecognizer(data: data)
    countries = try CountryAnnotator(data: data)
    entities = try EntityLinker(data: data)
    quotes = try QuoteAnnotator(data: data)
  }

  /// The document before its quotes are found.
  func prepared(_ text: String, _ language: LanguageTag) throws -> Document {
    var document = Document(id: "example", text: text)
    try segmenter.annotate(&document)
    document.primaryLanguage = language
    document.languages = [LanguageStretch(span: TextSpan(0, document.utf8.count), language: language, confidence: 1)]
    for index in document.sentences.indices { document.sentences[index].language = language }
    try syntax?.annotate(&document)
    try names.annotate(&document)
    try countries.annotate(&document)
    try entities.annotate(&document)
    return document
  }

  func read(_ text: String, _ language: LanguageTag) throws -> Document {
    var document = try prepared(text, language)
    try quotes.annotate(&document)
    return document
  }
}
