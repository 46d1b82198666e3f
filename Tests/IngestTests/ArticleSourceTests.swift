import Foundation
import Ingest
import TestSupport
import Testing
import TextModel

@Suite struct ArticleSourceTests {
  @Test func aFolderIsReadInTheOrderOfItsPaths() throws {
    let folder = try TemporaryFolder()
    for path in ["b.txt", "a/z.txt", "a/2019-02-02-caracas.txt", "c.bin", ".hidden.txt"] {
      try folder.write("Hei.", to: path)
    }
    var source = ArticleSource([folder.url.path])
    let documents = source.documents()
    #expect(documents.map(\.id) == ["a/2019-02-02-caracas", "a/z", "b"])
    #expect(documents[0].metadata.date == "2019-02-02")
    #expect(source.skipped == 1)
  }

  @Test func whatHoldsNoArticlesIsSkippedInAFolderAndFailsByItself() throws {
    let folder = try TemporaryFolder()
    try folder.write("Hei.", to: "a.txt")
    try folder.write(#"{"id": "a", "countries": [{"text": "Norge", "id": "NO"}]}"#, to: "a.gold.json")
    try folder.write("id\tlanguage\na\tnb\n", to: "split.tsv")
    try folder.write("Om mappen.", to: "README.md")
    var source = ArticleSource([folder.url.path])
    let items = Array(IteratorSequence(source))
    #expect(items.failures().isEmpty)
    #expect(source.documents().map(\.id) == ["a"])
    #expect(source.skipped == 3)
    let table = Array(IteratorSequence(ArticleSource([folder.url.path + "/split.tsv"])))
    #expect(table.failures().map(\.reason) == ["has no column “text”; its columns are id, language"])
  }

  @Test func aFileThatCannotBeReadFailsAloneWithItsReason() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data([0x68, 0x00, 0x69]), to: "binary.txt")
    try folder.write(" \n\t", to: "empty.txt")
    try folder.write("Hei.", to: "whole.txt")
    var source = ArticleSource([folder.url.path, "/no/such/file"])
    let items = Array(IteratorSequence(source))
    #expect(source.documents().map(\.id) == ["whole"])
    let reasons = items.failures().map(\.reason)
    #expect(reasons.count == 3)
    #expect(reasons[0].contains("binary"))
    #expect(reasons[1] == "is empty")
    #expect(reasons[2] == "does not exist")
  }

  @Test func aByteOrderMarkIsNoPartOfTheText() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Data([0xEF, 0xBB, 0xBF] + Array("Hei.".utf8)), to: "mark.txt")
    var source = ArticleSource([file.path])
    #expect(source.documents().map(\.text) == ["Hei."])
  }

  @Test func recordsKeepTheirFieldsAndABadLineFailsAlone() throws {
    let folder = try TemporaryFolder()
    let lines = [
      #"{"id": "one", "text": "Hei.", "title": "Tittel", "date": "2020-01-31", "lang": "nb"}"#, "",
      #"{"id": "two"}"#, "not json", #"{"id": "one", "text": "again"}"#, #"{"text": "no id"}"#,
    ]
    let file = try folder.write(lines.joined(separator: "\n"), to: "articles.jsonl")
    var source = ArticleSource([file.path])
    let items = Array(IteratorSequence(source))
    let documents = source.documents()
    #expect(documents.map(\.id) == ["one", "\(file.path):6"])
    #expect(documents[0].metadata == DocumentMetadata(title: "Tittel", date: "2020-01-31", languageHint: "nb"))
    let failures = items.failures()
    #expect(failures.map(\.path) == ["\(file.path):3", "\(file.path):4", "\(file.path):5"])
    #expect(failures[0].reason.contains("“text”"))
    #expect(failures[2].reason.contains("another document has the id “one”"))
  }

  @Test func aLinkThatLoopsEndsTheWalk() throws {
    let folder = try TemporaryFolder()
    try folder.write("Hei.", to: "a/b.txt")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("a/loop"), withDestinationURL: folder.url)
    var source = ArticleSource([folder.url.path])
    #expect(source.documents().map(\.id) == ["a/b"])
  }

  @Test(arguments: [
    ("2019-02-02-caracas.txt", "2019-02-02"), ("nrk-2020-02-29.txt", "2020-02-29"), ("2019-02-29.txt", nil),
    ("12019-02-02.txt", nil), ("plain.txt", nil), ("2019-13-01.txt", nil),
  ])
  func datesAreReadFromFileNames(name: String, date: String?) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("Hei.", to: name)
    var source = ArticleSource([file.path])
    #expect(source.documents().map(\.metadata.date) == [date])
  }
}

extension ArticleSource {
  /// The documents that are left, without the failures.
  fileprivate mutating func documents() -> [Document] {
    var documents: [Document] = []
    while let item = next() { if case .document(let document) = item { documents.append(document) } }
    return documents
  }
}

extension [IngestItem] {
  fileprivate func failures() -> [IngestFailure] {
    compactMap { if case .failure(let failure) = $0 { failure } else { nil } }
  }
}
