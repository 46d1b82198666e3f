import Entities
import LanguageData
import Segmentation
import TestSupport
import TextModel

/// A text whose names and countries are marked, linked: `⟦person|Juan Guaidó⟧` is a name, `⟦NO:adjective|norske⟧` a country.
///
/// Names are given, not recognized, so that what is tested is the linking alone.
struct LinkedText {
  let document: Document

  init(_ marked: String, _ language: LanguageTag) throws {
    let data = try DataLocation.standard()
    let text = MarkedText(marked)
    var document = Document(id: "example", text: text.text)
    try Segmenter(data: data).annotate(&document)
    document.primaryLanguage = language
    for index in document.sentences.indices { document.sentences[index].language = language }
    for mark in text.marks {
      let label = mark.label.split(separator: ":").map(String.init)
      if let type = EntityType(rawValue: mark.label) {
        document.names.append(NameSpan(span: mark.span, type: type, confidence: 1))
      } else if label.count == 2, let form = CountryForm(rawValue: label[1]) {
        document.countries.append(CountryMention(span: mark.span, id: label[0], form: form))
      }
    }
    try EntityLinker(data: data).annotate(&document)
    self.document = document
  }

  /// The entity of this name, or `nil`.
  func entity(_ name: String) -> Entity? { document.entities.first { $0.name == name } }

  /// The words by which the entity of this name is mentioned, in order.
  func mentions(_ name: String) -> [String] {
    guard let index = document.entities.firstIndex(where: { $0.name == name }) else { return [] }
    return document.entityMentions.filter { $0.entity == index }.map { String(document[$0.span]) }
  }
}
