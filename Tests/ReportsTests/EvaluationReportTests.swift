import Evaluation
import Foundation
import LanguageData
import Reports
import Testing
import TextModel

@Suite struct EvaluationReportTests {
  private func report(_ detail: EvaluationReport.Detail = []) throws -> EvaluationReport {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("standpunkt-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ name: String, _ text: String) throws -> String {
      let url = folder.appendingPathComponent(name)
      try Data(text.utf8).write(to: url)
      return url.path
    }
    _ = try write("a.txt", "Norge og\u{1B}[31m Sverige")
    _ = try write(
      "a.gold.json",
      #"""
      {"id": "a", "primary_language": "nb", "countries": [
        {"start": 0, "end": 5, "text": "Norge", "id": "NO", "form": "name"},
        {"start": 6, "end": 21, "text": "og\u001b[31m Sverige", "id": "SE", "form": "name"}]}
      """#)
    let predictions = try write("p.jsonl", #"{"id": "a", "countries": [{"start": 0, "end": 5, "id": "NO"}]}"#)
    let evaluation = Evaluation(
      corpus: try GoldCorpus(folder: folder.path), predictions: try Predictions(path: predictions))
    return EvaluationReport([("all", evaluation)], detail: detail)
  }

  @Test func tableShowsScoresAndPlaces() throws {
    let table = try report([.differences, .languages, .documents]).table
    #expect(table.contains("countries exact                 0.667  0.667–0.667  1.000  0.500      1     2      1\n"))
    #expect(table.contains("language nb, 1 document\n"))
    #expect(table.contains("document a, 1 document\n"))
    #expect(table.contains("6  missed  country  SE"))
    #expect(!table.unicodeScalars.contains("\u{1B}"))
  }

  @Test func jsonIsReadByOthers() throws {
    let json = try report(.differences).json
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let scores = try #require(object["scores"] as? [[String: Any]])
    #expect(scores.first?["value"] as? Double == 0.666667)
    #expect((object["differences"] as? [[String: Any]])?.count == 1)
  }

  @Test func committedScoresNoticeADrop() throws {
    let rows = try report().rows
    let tsv = try report().tsv
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("standpunkt-\(UUID().uuidString).tsv")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(tsv.utf8).write(to: folder)
    #expect(try CommittedScores(path: folder.path).drops(to: rows) == [])
    try Data(tsv.replacing("0.667", with: "0.668").utf8).write(to: folder)
    #expect(
      try CommittedScores(path: folder.path).drops(to: rows) == [
        "all, countries exact: 0.668 before, 0.667 now", "all, countries set: 0.668 before, 0.667 now",
      ])
    #expect(try CommittedScores(path: folder.path).drops(to: []).count == rows.count)
  }
}
