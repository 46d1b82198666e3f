import Foundation
import Interchange
import Testing

/// What a later run keeps of the translations that came in.
@Suite struct ListUpdateTests {
  private func store(_ units: [QuoteUnit], translated: [QuoteUnit]) throws -> ListStore {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var store = try ListStore(folder: folder)
    for unit in translated { store.keep(KnownTranslation(text: "T", state: .translated), for: unit, target: "nb") }
    for file in store.files(units: units, target: "nb") {
      try Data(file.bytes).write(to: folder.appendingPathComponent(file.name))
    }
    return try ListStore(folder: folder)
  }

  @Test func unchangedQuoteKeepsItsTranslation() throws {
    let units = [Sample.plain, Sample.link]
    let update = ListUpdate(from: try store(units, translated: units), to: units, target: "nb")
    #expect(
      update.translations == [
        Sample.plain.id: KnownTranslation(text: "T", state: .translated),
        Sample.link.id: KnownTranslation(text: "T", state: .translated),
      ])
    #expect(update.moved == [])
    #expect(update.vanished == [])
  }

  @Test func changedQuoteNeedsReview() throws {
    let old = Sample.unit("es", "No vamos a ceder nunca jamás", "uno")
    let new = Sample.unit("es", "No vamos a ceder nunca", "uno")
    let update = ListUpdate(from: try store([old], translated: [old]), to: [new], target: "nb")
    #expect(update.translations == [new.id: KnownTranslation(text: "T", state: .needsReview)])
    #expect(update.changed.map(\.old) == [old.id])
  }

  @Test func movedAndVanishedQuotesAreListed() throws {
    var moved = Sample.plain
    moved.occurrences = [Sample.place("uno", 500)]
    let update = ListUpdate(
      from: try store([Sample.plain, Sample.link], translated: [Sample.plain]), to: [moved], target: "nb")
    #expect(update.moved == [Sample.plain.id])
    #expect(update.vanished == [Sample.link.id])
    #expect(update.translations[Sample.plain.id]?.state == .translated)
  }

  @Test func memoryFillsKnownSources() throws {
    let memory = TranslationList(units: [Sample.plain], target: "nb", translations: Sample.translations).files(.tmx)
    let known = try ListUpdate.memory(try #require(memory.first).bytes)
    let update = ListUpdate(from: try store([], translated: []), to: [Sample.plain], target: "nb", memory: known)
    #expect(update.translations[Sample.plain.id] == Sample.translations[Sample.plain.id])
  }

  @Test func verificationComparesBytes() {
    let text = "Luego: No vamos a ceder & <nunca>, dijo."
    var place = Sample.place("uno", 7)
    place.end = 7 + Sample.plain.source.plain.utf8.count
    let unit = QuoteUnit(language: "es", source: Sample.plain.source, occurrences: [place])
    var right = QuoteVerification(units: [unit])
    right.check(document: "uno", utf8: Array(text.utf8))
    right.finish()
    #expect(right.checked == 1)
    #expect(right.findings == [])
    var wrong = QuoteVerification(units: [unit])
    wrong.check(document: "uno", utf8: Array("Ya. \(text)".utf8))
    wrong.finish()
    #expect(wrong.findings.map(\.fault) == ["the article changed; the words stand at another place"])
  }
}
