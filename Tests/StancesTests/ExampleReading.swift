import Entities
import LanguageData
import Quotes
import Segmentation
import Stances
import Syntax
import TestSupport
import TextModel

/// Reads a text of one language with all steps that stances need.
///
/// The language is given, not guessed: an example of a lexicon is often too short to tell Bokmål from Danish.
struct ExampleReading: Sendable {
  private let segmenter: Segmenter
  private let steps: [any Annotator]

  private static let loaded = Result { try ExampleReading(data: .standard()) }

  static func shared() throws -> ExampleReading { try loaded.get() }

  private init(data: DataLocation) throws {
    segmenter = try Segmenter(data: data)
    steps = [
      SyntaxAnnotator(data: data), try NameRecognizer(data: data), try CountryAnnotator(data: data),
      try EntityLinker(data: data), try QuoteAnnotator(data: data), StanceAnnotator(data: data, leastConfidence: 0),
    ]
  }

  /// The document with its stances.
  func read(_ text: String, _ language: LanguageTag) throws -> Document {
    var document = Document(id: "example", text: text)
    segmenter.annotate(&document)
    document.primaryLanguage = language
    document.languages = [LanguageStretch(span: TextSpan(0, document.utf8.count), language: language, confidence: 1)]
    for index in document.sentences.indices { document.sentences[index].language = language }
    for step in steps { try step.annotate(&document) }
    return document
  }
}

/// The stances of a text with their holders, sides, targets and modalities, a line each.
func stances(_ text: String, _ language: LanguageTag) throws -> [String] {
  try ExampleReading.shared().read(text, language).stances.map {
    "\($0.holder.id ?? $0.holder.name) \($0.position) \($0.polarity) \($0.target ?? "-") \($0.modality)"
  }
}
