import Foundation
import TestSupport
import Testing

/// The store as a user meets it: a second run, status, search, export.
@Suite struct StoreCommandTests {
  private let folder: TemporaryFolder
  private var articles: String { folder.url.appendingPathComponent("articles").path }
  private var out: String { folder.url.appendingPathComponent("out").path }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Norge støtter forslaget om sanksjoner mot Russland.", to: "articles/2022-03-01-a.txt")
    try folder.write("La ministra dijo: «España apoya el acuerdo de Noruega».", to: "articles/b.txt")
    try folder.write("Regjeringen la frem en årsmelding.", to: "articles/c.txt")
  }

  private func analyze(_ more: String...) throws -> Program {
    try Program(["analyze", articles, "-o", out] + more)
  }

  private func files(_ folder: String) throws -> [String: Data] {
    let names = ["documents.jsonl", "stances.csv", "quotes.csv", "countries.csv", "copies.csv", "report.html"]
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))) })
  }

  @Test func aLaterRunAnalysesOnlyWhatIsNewOrChangedAndEndsTheSame() throws {
    #expect(try analyze().errors == "3 documents\n")
    #expect(try analyze().errors == "3 documents (0 analysed, 3 unchanged)\n")
    try folder.write("Regjeringen la frem en melding om Sverige.", to: "articles/c.txt")
    try folder.write("Danmark krever nytt valg.", to: "articles/d.txt")
    try FileManager.default.removeItem(atPath: articles + "/b.txt")
    try FileManager.default.moveItem(atPath: articles + "/2022-03-01-a.txt", toPath: articles + "/2022-03-01-z.txt")
    #expect(try analyze("--jobs", "3").errors == "3 documents (2 analysed, 1 unchanged)\n")
    let fresh = out + "-fresh"
    #expect(try Program("analyze", articles, "-o", fresh, "--quiet", "--jobs", "1").status == 0)
    #expect(try files(out) == files(fresh))
    #expect(try Program("search", "Noruega", out).status == 1)
  }

  @Test func otherOptionsAnalyseEverythingAgain() throws {
    _ = try analyze()
    #expect(try analyze("--locale", "nb").errors == "3 documents\n")
    #expect(try analyze("--locale", "nb", "--retry", "all").errors == "3 documents\n")
    #expect(try String(contentsOfFile: out + "/countries.csv", encoding: .utf8).contains("Russland,name"))
  }

  @Test func whatFailsIsRememberedUntilItIsTriedAgain() throws {
    try folder.write(String(repeating: "Norge støtter forslaget. ", count: 100), to: "articles/long.txt")
    let first = try analyze("--max-size", "0.001")
    #expect(first.status == 1)
    #expect(first.errors.contains("long: is too large: 2600 bytes of text, and 1000 are allowed (--max-size)"))
    #expect(first.errors.contains("3 documents, 1 failed"))
    let second = try analyze("--max-size", "0.001")
    #expect(second.status == 1)
    #expect(second.errors.contains("--retry failed tries again"))
    #expect(!(try analyze("--max-size", "0.001", "--retry", "failed").errors.contains("tries again")))
    #expect(try analyze().errors == "4 documents (1 analysed, 3 unchanged)\n")
  }

  @Test func statusTellsOfRunsLanguagesAndFailures() throws {
    try folder.write(Data([0, 1]), to: "articles/binary.txt")
    _ = try analyze()
    _ = try analyze()
    let table = try Program("status", out)
    #expect(table.status == 0)
    #expect(table.output.contains("standpunkt.sqlite: 3 documents, "))
    #expect(table.output.contains("finished: 3 analysed, 0 unchanged, 1 failed"))
    #expect(table.output.contains("finished: 0 analysed, 3 unchanged, 1 failed"))
    #expect(table.output.contains("binary.txt: is binary"))
    let json = try Program("status", out, "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((object?["runs"] as? [[String: Any]])?.count == 2)
    #expect((object?["languages"] as? [String: Int])?["es"] == 1)
  }

  @Test func searchFindsFoldedWordsNearEachOtherAndShowsTheEvidence() throws {
    _ = try analyze()
    let near = try Program("search", "sanksjoner NEAR Russland", out, "--country", "NO", "--language", "nb")
    #expect(near.status == 0)
    #expect(near.output.contains("2022-03-01-a (2022-03-01, nb)"))
    #expect(near.output.contains("[sanksjoner] mot [Russland]"))
    #expect(near.output.contains("→ NO support for"))
    #expect(try Program("search", "arsmelding", out).output.contains("[årsmelding]"))
    #expect(try Program("search", "sanksjoner", out, "--from", "2022-04").status == 1)
    let lines = try Program("search", "acuerdo OR årsmelding", out, "--format", "jsonl").output.split(separator: "\n")
    #expect(lines.count == 2)
    let first = try JSONSerialization.jsonObject(with: Data((lines.first ?? "").utf8)) as? [String: Any]
    #expect(["b", "c"].contains(first?["id"] as? String))
  }

  @Test func exportWritesShardsInInputOrder() throws {
    _ = try analyze()
    let shards = folder.url.appendingPathComponent("shards").path
    let run = try Program("export", out, "--shards", "2", "-o", shards)
    #expect(run.status == 0, "\(run.errors)")
    let parts = try ["part-0001.jsonl", "part-0002.jsonl"].map {
      try String(contentsOfFile: "\(shards)/documents/\($0)", encoding: .utf8)
    }
    #expect(parts.map { $0.split(separator: "\n").count } == [1, 2])
    #expect(try Data(parts.joined().utf8) == files(out)["documents.jsonl"])
    let again = try Program("export", out, "-o", shards)
    #expect(again.status == 1)
    #expect(again.errors.contains("is not empty"))
    #expect(try Program("export", out, "--format", "csv", "-o", shards + "-csv").status == 0)
    let csv = try String(contentsOfFile: shards + "-csv/stances/part-0001.csv", encoding: .utf8)
    #expect(csv.hasPrefix("document,published,outlet,id,holder_type,"))
    #expect(csv.contains("2022-03-01-a,2022-03-01,"))
  }
}
