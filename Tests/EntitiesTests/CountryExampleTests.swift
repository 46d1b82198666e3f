import Entities
import Foundation
import LanguageData
import Segmentation
import TestSupport
import Testing
import TextModel

/// Every line of `lexicons/<language>/country-examples.txt` is a text with its mentions marked, `⟦ID:form|words⟧`; what is not
/// marked mentions nobody.
@Suite struct CountryExampleTests {
  static let data = try? DataLocation.standard()

  /// The languages that have examples.
  static var languages: [String] {
    guard let data, let folders = try? FileManager.default.contentsOfDirectory(atPath: data.lexicon("").path) else {
      return []
    }
    return folders.sorted().filter {
      FileManager.default.fileExists(atPath: data.lexicon("\($0)/country-examples.txt").path)
    }
  }

  /// Examples that are not read right yet; one that is has to leave this list.
  private static let knownFailures: Set = [
    "A turkey sandwich costs more in ⟦TR:name|Turkey⟧.", "The Kremlin wall was repaired.",
    "El acuerdo con ⟦VE:metonym|Caracas⟧ depende de ⟦VE:metonym|Miraflores⟧.",
  ]

  @Test func thereAreExamples() {
    #expect(Set(Self.languages).isSuperset(of: ["en", "es", "nb", "nn"]))
  }

  @Test(arguments: languages) func examplesHold(language: String) throws {
    let data = try #require(Self.data)
    let annotator = try CountryAnnotator(data: data)
    let segmenter = try Segmenter(data: data)
    let text = try String(contentsOf: data.lexicon("\(language)/country-examples.txt"), encoding: .utf8)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let marked = MarkedText(String(line.replacing("\\n", with: "\n")))
      var document = Document(id: "example", text: marked.text)
      segmenter.annotate(&document)
      document.primaryLanguage = LanguageTag(language)
      try annotator.annotate(&document)
      if Self.knownFailures.contains(String(line)) {
        withKnownIssue { #expect(written(document) == line) }
      } else {
        #expect(written(document) == line, "as found")
      }
      #expect(try violations(of: annotator, on: document) == [])
    }
  }

  /// The document's text with its mentions marked.
  private func written(_ document: Document) -> String {
    var result = ""
    var position = 0
    for mention in document.countries {
      result += document[TextSpan(position, mention.span.start)]
      result += "⟦\(mention.id):\(mention.form.rawValue)|\(document[mention.span])⟧"
      position = mention.span.end
    }
    result += document[TextSpan(position, document.utf8.count)]
    return result.replacing("\n", with: "\\n")
  }
}
