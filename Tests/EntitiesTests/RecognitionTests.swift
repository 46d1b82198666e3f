import Entities
import LanguageData
import Segmentation
import Syntax
import Testing
import TextModel

/// Recognizing names in parsed text, with the models of the package.
@Suite struct RecognitionTests {
  private static let data = try? DataLocation.standard()

  /// A text, all of it in one language, with its names.
  private func recognized(_ text: String, _ language: LanguageTag) throws -> Document {
    let data = try #require(Self.data)
    var document = Document(id: "example", text: text)
    try Segmenter(data: data).annotate(&document)
    document.primaryLanguage = language
    for index in document.sentences.indices { document.sentences[index].language = language }
    try SyntaxAnnotator(data: data).annotate(&document)
    try NameRecognizer(data: data).annotate(&document)
    return document
  }

  /// The names in a text, all of it in one language.
  private func recognize(in text: String, _ language: LanguageTag) throws -> [String] {
    let document = try recognized(text, language)
    return document.names.map { String(document[$0.span]) }
  }

  struct Capitals: Sendable, CustomTestStringConvertible {
    let language: LanguageTag
    let text: String
    let words: Set<String>
    var testDescription: String { text }
  }

  static let capitals = [
    Capitals(language: "nb", text: "AVSTO: Kina, India og Brasil.", words: ["AVSTO"]),
    Capitals(
      language: "nb", text: "Anerkjenner Guaidó: USA, Chile og Peru.\nStøtter Maduro: Russland og Kina.",
      words: ["Anerkjenner", "Støtter"]),
    Capitals(language: "nn", text: "RØYSTA FOR: Noreg, Sverige og Island.", words: ["RØYSTA", "FOR"]),
    Capitals(
      language: "es", text: "APOYAN: Chile y Uruguay.\nRechazan: Cuba y Bolivia.", words: ["APOYAN", "Rechazan"]),
    Capitals(
      language: "es", text: "A favor: Costa Rica ✔ Ecuador ✔ Colombia ✘", words: ["✔", "✘"]),
    Capitals(
      language: "en", text: "We support the plan, said the French ambassador.\nABSTAINED: China and India.",
      words: ["We", "French", "ABSTAINED"]),
  ]

  @Test("common words with capitals are no names", arguments: capitals)
  func commonWords(example: Capitals) throws {
    let words = try recognize(in: example.text, example.language).flatMap { $0.split(separator: " ").map(String.init) }
    #expect(example.words.isDisjoint(with: words), "\(words)")
  }

  struct Persons: Sendable, CustomTestStringConvertible {
    let language: LanguageTag
    let text: String
    let names: [String]
    var testDescription: String { text }
  }

  static let persons = [
    Persons(
      language: "nb", text: "Utenriksminister Kari Nordmann møtte Anders Holm i Bergen på mandag.",
      names: ["Kari Nordmann", "Anders Holm"]),
    Persons(
      language: "es", text: "La ministra Carmen Ruiz habló con el embajador Pedro Salas en Madrid.",
      names: ["Carmen Ruiz", "Pedro Salas"]),
    Persons(
      language: "en", text: "Anna Miller, the education minister, met John Baker in London on Monday.",
      names: ["Anna Miller", "John Baker"]),
    Persons(
      language: "nb", text: "Vi snakket med Jan van der Meer i går. Statsminister Rosa Díaz Gil tok ordet.",
      names: ["Jan van der Meer", "Rosa Díaz Gil"]),
    Persons(
      language: "nn", text: "Dovilė Kazlauskaitė seier nei. Ursula von der Heide seier ja.",
      names: ["Dovilė Kazlauskaitė", "Ursula von der Heide"]),
    Persons(
      language: "en", text: "We spoke to Park Ji-hoon and Pierre-Yves Lacombe yesterday.",
      names: ["Park Ji-hoon", "Pierre-Yves Lacombe"]),
  ]

  @Test("persons are found, without what is said of them", arguments: persons)
  func personsAreFound(example: Persons) throws {
    let found = try recognize(in: example.text, example.language)
    for name in example.names { #expect(found.contains(name), "\(found)") }
  }

  @Test("a given name of the language makes a person, where else it may be a firm that owns something")
  func givenNamesMakePersons() throws {
    let document = try recognized(
      "I går skrev Barbro Hedlunds förlag till riksdagen. Ämnet togs upp av Börje Alsters i tidningen.", "sv")
    let persons = document.names.filter { $0.type == .person }.map { String(document[$0.span]) }
    #expect(persons == ["Barbro Hedlunds", "Börje Alsters"])
  }

  @Test func aRoleBehindANameMakesItAPerson() throws {
    let document = try recognized(
      "Mariem Mint Salek, the education minister, said no.\n\nPalo Alto, the town, was quiet.", "en")
    let persons = document.names.filter { $0.type == .person }.map { String(document[$0.span]) }
    #expect(persons == ["Mariem Mint Salek"])
  }

  @Test func aWordThatIsKnownIsNoPartOfTheNameBehindIt() throws {
    let text = "Klimautsending Vik sier nei."
    #expect(try recognize(in: text, "nb") == ["Vik"])
  }
}
