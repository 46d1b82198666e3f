import Foundation
import Store
import TestSupport
import TextModel
import Testing

@Suite struct StoreTests {
  private let manifest = RunManifest(version: "1", program: "abc")
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A run over articles that are no more than their text.
  private func run(
    _ articles: [(id: String, text: String)], _ manifest: RunManifest? = nil, end: Bool = true
  ) throws -> [String] {
    let store = try Store.forRun(in: folder.url)
    let run = try StoredRun(in: store, manifest: manifest ?? self.manifest, inputs: ["x"], started: Date())
    var taken: [String] = []
    for (place, article) in articles.enumerated() {
      let document = Document(id: article.id, text: article.text)
      if try run.takeOver(article.id, hash: document.contentHash, place: place) != nil {
        taken.append(article.id)
      } else {
        try run.keep(StoredDocument(record(document), hash: document.contentHash, place: place))
      }
    }
    if end { try run.end(.finished, removingTheRest: true, at: Date()) }
    try store.close()
    return taken
  }

  private func record(_ document: Document) -> DocumentRecord {
    var record = DocumentRecord(id: document.id, text: document.text, primaryLanguage: LanguageTag("nb"))
    record.countries = [CountryRecord(start: 0, end: 5, text: "Norge", id: "NO", form: .name, name: "Norway")]
    return record
  }

  private func found(_ query: String, _ adjust: (inout SearchFilter) -> Void = { _ in }) throws -> [String] {
    let store = try Store.forReading(in: folder.url)
    var filter = SearchFilter(limit: 10)
    adjust(&filter)
    let results = try store.search(SearchQuery(query), filter)
    try store.close()
    return results.map(\.record.id)
  }

  private let articles = [
    (id: "a", text: "Norge la frem en årsmelding."), (id: "b", text: "Sverige og Norge er naboer."),
  ]

  @Test func onlyWhatIsNewOrChangedIsNotTakenOver() throws {
    #expect(try run(articles) == [])
    #expect(try run(articles) == ["a", "b"])
    #expect(try run([articles[0], ("b", "Norge og Finland.")]) == ["a"])
    var other = manifest
    other.options["locale"] = "nb"
    #expect(try run(articles, other) == [])
  }

  @Test func aDocumentWithAnotherNameIsTakenOver() throws {
    _ = try run(articles)
    #expect(try run([("c", articles[0].text), articles[1]]) == ["c", "b"])
    #expect(try found("årsmelding") == ["c"])
  }

  @Test func whatIsGoneOrChangedIsNotFound() throws {
    _ = try run(articles)
    _ = try run([("b", "Norge og Finland er naboer.")])
    #expect(try found("årsmelding") == [])
    #expect(try found("Sverige") == [])
    #expect(try found("Finland") == ["b"])
  }

  @Test func whatIsAnalysedAgainUnderAnotherManifestIsFoundOnce() throws {
    _ = try run(articles)
    var other = manifest
    other.options["locale"] = "nb"
    #expect(try run([("a", articles[0].text), ("b", "Norge og Finland er naboer.")], other) == [])
    #expect(try found("årsmelding") == ["a"])
    #expect(try found("Sverige") == [])
    #expect(try found("Finland") == ["b"])
  }

  @Test(.timeLimit(.minutes(1))) func whatIsKeptIsThereSoonAlthoughTheRunGoesOn() throws {
    let store = try Store.forRun(in: folder.url)
    let run = try StoredRun(in: store, manifest: manifest, inputs: ["x"], started: Date())
    let document = Document(id: "a", text: articles[0].text)
    try run.keep(StoredDocument(record(document), hash: document.contentHash, place: 0))
    while try found("årsmelding") != ["a"] { Thread.sleep(forTimeInterval: 0.01) }
    try store.close()
  }

  @Test func aCopyIsTakenOverAtOnce() throws {
    #expect(try run([("a", articles[0].text), ("b", articles[0].text)]) == ["b"])
  }

  @Test func aRunThatDidNotEndKeepsWhatItDid() throws {
    _ = try run(articles, end: false)
    let store = try Store.forReading(in: folder.url)
    let status = try store.status(isRunning: false)
    try store.close()
    #expect(status.runs.map(\.state) == [.killed])
    #expect(status.runs.map(\.analysed) == [2])
    #expect(try run(articles) == ["a", "b"])
  }

  @Test func searchKnowsNearnessAndFilters() throws {
    _ = try run(articles)
    #expect(try found("arsmelding") == ["a"])
    #expect(try found("Sverige NEAR/2 naboer") == [])
    #expect(try found("Sverige NEAR/3 naboer") == ["b"])
    #expect(try found("Norge NOT Sverige") == ["a"])
    #expect(try found("Norge OR Sverige").sorted() == ["a", "b"])
    #expect(try found("nab*") == ["b"])
    #expect(try found("Norge") { $0.country = "SE" } == [])
    #expect(try found("Norge") { $0.language = "nn" } == [])
    #expect(try found("Norge") { $0.from = "2019" } == [])
  }

  @Test func theSnippetShowsWhatWasLookedFor() throws {
    _ = try run([("a", String(repeating: "Først kom regn. ", count: 50) + "Så kom\nÅrs\u{30A}meldingen om Norge.")])
    let store = try Store.forReading(in: folder.url)
    let result = try store.search(SearchQuery("norge arsmeld*"), SearchFilter(limit: 1)).first
    try store.close()
    #expect(
      result?.snippet?.text { "[\($0)]" }
        == "… Først kom regn. Først kom regn. Så kom [Års\u{30A}meldingen] om [Norge].")
  }

  @Test func failuresAreRememberedUnderTheirConditions() throws {
    let store = try Store.forRun(in: folder.url)
    let run = try StoredRun(in: store, manifest: manifest, inputs: [], started: Date())
    try run.keepFailure(path: "a", reason: "too long", hash: "1", conditions: "60 s")
    #expect(try run.knownFailure(hash: "1", conditions: "60 s") == "too long")
    #expect(try run.knownFailure(hash: "1", conditions: "90 s") == nil)
    try store.close()
  }

  @Test func aFileThatIsNoStoreIsRefused() throws {
    try folder.write("This is no database, whatever it is called, and long enough to be looked at.", to: Store.fileName)
    let error = #expect(throws: StoreError.self) { try Store.forRun(in: folder.url) }
    #expect(error?.message.contains("is not a store") == true)
  }

  @Test func theManifestKnowsItsData() throws {
    try folder.write("1", to: "data/nb/words.tsv")
    try folder.write("read me", to: "data/nb/README.md")
    let data = folder.url.appendingPathComponent("data")
    var first = manifest
    try first.addData(in: data, as: "lexicons")
    #expect(Array(first.data.keys) == ["lexicons/nb"])
    try folder.write("other words", to: "data/nb/README.md")
    var second = manifest
    try second.addData(in: data, as: "lexicons")
    #expect(first == second)
    try folder.write("2", to: "data/nb/words.tsv")
    var third = manifest
    try third.addData(in: data, as: "lexicons")
    #expect(first.hash != third.hash)
  }
}
