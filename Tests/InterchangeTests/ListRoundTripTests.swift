import Foundation
import Interchange
import Testing

/// What a translator gets and gives back, in every format.
@Suite struct ListRoundTripTests {
  static let formats: [ListFormat] = [.xliff, .xliff2, .tmx, .po, .csv, .xlsx]

  @Test(arguments: formats) func translationComesBack(_ format: ListFormat) throws {
    let list = Sample.list(translations: Sample.translations)
    for file in list.files(format) {
      let outcomes = try TranslationImport(units: list.units, target: "nb").outcomes(name: file.name, bytes: file.bytes)
      for outcome in outcomes {
        #expect(outcome.translation?.text == Sample.translations[outcome.id]?.text, "\(outcome)")
      }
      #expect(
        outcomes.count { $0.translation != nil } == file.units(of: list).count { Sample.translations[$0.id] != nil })
    }
  }

  @Test(arguments: formats) func stateComesBack(_ format: ListFormat) throws {
    let review = Sample.translations.mapValues { KnownTranslation(text: $0.text, state: .needsReview) }
    let list = Sample.list(translations: review)
    for file in list.files(format) {
      let outcomes = try TranslationImport(units: list.units, target: "nb").outcomes(name: file.name, bytes: file.bytes)
      #expect(outcomes.allSatisfy { $0.translation?.state == .needsReview }, "\(outcomes)")
    }
  }

  @Test(arguments: formats) func untouchedListBringsNothingIn(_ format: ListFormat) throws {
    let list = Sample.list(translations: [:])
    for file in list.files(format) {
      let outcomes = try TranslationImport(units: list.units, target: "nb").outcomes(name: file.name, bytes: file.bytes)
      #expect(outcomes == [])
    }
  }

  @Test(arguments: formats) func sameListGivesSameBytes(_ format: ListFormat) {
    #expect(
      Sample.list(translations: Sample.translations).files(format)
        == Sample.list(translations: Sample.translations).files(format))
  }

  @Test func lostCodeIsRefusedAndOthersComeIn() throws {
    let list = Sample.list(translations: Sample.translations)
    let file = try #require(list.files(.xliff).first { $0.name.contains("-es-") })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let target = try #require(text.firstRange(of: "Se her "))
    let code = try #require(text[target.upperBound...].firstMatch(of: /<ph[^>]*>[^<]*<\/ph>/))
    let damaged = text.replacingCharacters(in: code.range, with: "")
    let outcomes = try TranslationImport(units: list.units, target: "nb").outcomes(
      name: file.name, bytes: Array(damaged.utf8))
    let refused = outcomes.filter { $0.translation == nil }
    #expect(refused.map(\.id) == [Sample.link.id])
    #expect(refused.first?.remarks.first?.contains("lost") == true)
    #expect(outcomes.contains { $0.translation != nil })
  }

  @Test func everythingKnownOfAPlaceIsKept() throws {
    var unit = Sample.unit("es", "No vamos a ceder", "uno", speaker: "Rosa Vega")
    unit.names = ["Juan Guaidó"]
    unit.occurrences[0].attribution = "pronoun"
    unit.occurrences[0].certainty = 0.6
    unit.occurrences[0].organization = "Cruz Roja"
    unit.occurrences[0].outlet = "EFE"
    unit.occurrences[0].chain = ["EFE", "Reuters"]
    unit.occurrences[0].parts = ["q-1", unit.id]
    unit.occurrences[0].isUnclosed = true
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in try ListStore(folder: folder).files(units: [unit], target: "nb") {
      try Data(file.bytes).write(to: folder.appendingPathComponent(file.name))
    }
    #expect(try ListStore(folder: folder).units == [unit])
    let list = TranslationList(units: [unit], target: "nb")
    for format in [ListFormat.xliff, .xliff2, .po, .csv, .html] {
      let text = String(decoding: try #require(list.files(format).first).bytes, as: UTF8.self)
      for fact in ["pronoun", "60 %", "EFE → Reuters", "unclosed", "q-1"] {
        #expect(text.contains(fact) || format == .csv && fact == "60 %" && text.contains("0.6"), "\(format): \(fact)")
      }
    }
    let glossary = String(decoding: try #require(list.files(.xliff2).first).bytes, as: UTF8.self)
    for term in ["Rosa Vega", "EFE", "Juan Guaidó"] {
      #expect(glossary.contains("<gls:term source=\"article\">\(term)<"))
    }
  }

  @Test func cellsCannotBecomeFormulas() throws {
    let unit = Sample.unit("es", "=1+2 dijo", "a")
    let list = TranslationList(
      units: [unit], target: "nb", translations: [unit.id: KnownTranslation(text: "+4 sa han", state: .translated)])
    let file = try #require(list.files(.csv).first)
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.contains(",'=1+2 dijo,"))
    #expect(text.contains(",'+4 sa han,"))
    let outcomes = try TranslationImport(units: [unit], target: "nb").outcomes(name: file.name, bytes: file.bytes)
    #expect(outcomes.map(\.translation?.text) == ["+4 sa han"])
  }
}

/// A small list.
enum Sample {
  static let plain = unit("es", "No vamos a ceder & <nunca>", "uno", speaker: "Rosa Vega")
  static let link = QuoteUnit(
    language: "es",
    source: ProtectedText(pieces: [
      .words("Mira "), .token(ProtectedToken(id: 1, kind: .url, text: "https://example.org/a?b=1&c=2")), .words(" y "),
      .token(ProtectedToken(id: 2, kind: .hashtag, text: "#Hoy")),
    ]), occurrences: [place("uno", 30)])
  static let lines = unit("en", "First line\n\"Second\" line, 12", "two", speaker: "Ann Poe")

  static let translations = [
    plain.id: KnownTranslation(text: "Vi gir ikke etter & <aldri>", state: .translated),
    link.id: KnownTranslation(text: "Se her https://example.org/a?b=1&c=2 og #Hoy", state: .translated),
    lines.id: KnownTranslation(text: "Første linje\n«Andre» linje, 12", state: .translated),
  ]

  static func unit(_ language: String, _ text: String, _ document: String, speaker: String? = nil) -> QuoteUnit {
    var place = place(document, 0)
    place.speaker = speaker
    return QuoteUnit(language: language, source: ProtectedText(pieces: [.words(text)]), occurrences: [place])
  }

  static func place(_ document: String, _ start: Int) -> QuoteOccurrence {
    QuoteOccurrence(
      document: document, sha256: String(repeating: "0", count: 64), start: start, end: start + 20, type: "direct",
      before: "Luego ", after: ", dijo.")
  }

  static func list(translations: [String: KnownTranslation]) -> TranslationList {
    TranslationList(units: [plain, link, lines], target: "nb", translations: translations)
  }
}

extension ListFile {
  /// The units of a list that belong into this file: all, or those of the language in its name.
  fileprivate func units(of list: TranslationList) -> [QuoteUnit] {
    let own = list.units.filter { name.contains("-\($0.language)-") }
    return own.isEmpty ? list.units : own
  }
}
