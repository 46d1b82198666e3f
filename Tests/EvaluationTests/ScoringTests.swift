import Evaluation
import Foundation
import LanguageData
import Testing
import TextModel

@Suite struct ScoringTests {
  private func gold(_ folder: TemporaryFolder) throws -> GoldDocument {
    try folder.write("a.txt", "Norge støtter pakten. Ho seier nei.")
    try folder.write(
      "a.gold.json",
      """
      {"id": "a", "primary_language": "nb",
       "languages": [{"start": 0, "end": 22, "lang": "nb"}, {"start": 22, "end": 35, "lang": "nn"}],
       "countries": [{"start": 0, "end": 5, "text": "Norge", "id": "NO", "form": "name"}],
       "quotes": [{"start": 31, "end": 34, "text": "nei", "type": "indirect", "speaker": "Kari"}],
       "stances": [{"holder": {"type": "country", "id": "NO", "name": "Norge"}, "position": "support",
         "polarity": "for", "target": "pakten", "modality": "asserted", "source": null,
         "evidence": {"start": 0, "end": 21, "text": "Norge støtter pakten."}}]}
      """)
    return try GoldDocument(name: "a", folder: folder.path)
  }

  @Test func theGoldItselfScoresOne() throws {
    let gold = try gold(TemporaryFolder())
    let score = DocumentScore(gold: gold, predicted: gold.record)
    #expect(score.discrepancies.isEmpty)
    #expect(score.counts[.countryMentions] == Counts(truePositives: 1, gold: 1, predicted: 1))
    #expect(score.counts[.stances]?.f1 == 1)
    #expect(score.shares[.languageLetters] == Share(right: 28, total: 28))
  }

  @Test func everyDifferenceIsListedWithItsPlace() throws {
    let gold = try gold(TemporaryFolder())
    var predicted = gold.record
    predicted.languages = [LanguageRecord(start: 0, end: 35, lang: "nb")]
    predicted.countries = [CountryRecord(start: 6, end: 13, text: "støtter", id: "SE", form: .name)]
    predicted.quotes[0].speaker = "Ola"
    predicted.stances[0].modality = .intended
    predicted.stances.append(predicted.stances[0])
    let found = DocumentScore(gold: gold, predicted: predicted).discrepancies
      .map { "\($0.item) \($0.kind) \($0.offset) \($0.gold)|\($0.predicted)|\($0.text)" }
    #expect(
      found == [
        "language different 22 nn|nb|Ho seier nei", "country missed 0 NO||Norge", "country extra 6 |SE|støtter",
        "speaker different 31 Kari|Ola|nei", "modality different 0 asserted|intended|Norge støtter pakten.",
        "stance extra 0 |NO · support · for · pakten · intended|Norge støtter pakten.",
      ])
  }

  @Test func theDifferenceOfTwoSystemsIsThatOfTheirScores() throws {
    let folder = try TemporaryFolder()
    _ = try gold(folder)
    let record = try String(contentsOfFile: "\(folder.path)/a.gold.json", encoding: .utf8)
      .replacingOccurrences(of: "\n", with: " ")
      .replacingOccurrences(of: #"{"id": "a","#, with: #"{"id": "a", "text": "Norge støtter pakten. Ho seier nei.","#)
    let right = try Predictions(path: folder.write("right.jsonl", record))
    let nothing = try Predictions(path: folder.write("nothing.jsonl", ""))
    let corpus = try GoldCorpus(folder: folder.path)
    let comparison = PairedComparison(
      Evaluation(corpus: corpus, predictions: right), against: Evaluation(corpus: corpus, predictions: nothing))
    let stances = try #require(comparison.differences.first { $0.layer == .stances })
    #expect(stances.f1 == 1)
    #expect(stances.otherF1 == 0)
    let interval = try #require(stances.interval)
    #expect(interval.lower == 1)
    #expect(interval.upper == 1)
  }

  @Test func withoutPredictionEverythingIsMissed() throws {
    let score = DocumentScore(gold: try gold(TemporaryFolder()), predicted: nil)
    #expect(score.counts[.stances] == Counts(truePositives: 0, gold: 1, predicted: 0))
    #expect(score.shares[.languageLetters] == Share(right: 0, total: 28))
    #expect(score.counts[.stances]?.f1 == 0)
  }

  @Test(arguments: [
    (#""start": 0, "end": 5, "text": "Norgg""#, "countries[0]: the text at 0–5 reads “Norge”, not “Norgg”"),
    (#""start": 0, "end": 99, "text": "Norge""#, "countries[0]: 0–99 is not in the text, which has 5 code points"),
    (#""start": 3, "end": 2, "text": """#, "countries[0]: 3–2 is not in the text, which has 5 code points"),
  ]) func goldThatDoesNotReadAsItSaysIsRefused(span: String, message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "Norge")
    try folder.write("a.gold.json", #"{"id": "a", "countries": [{\#(span), "id": "NO", "form": "name"}]}"#)
    #expect {
      try GoldCorpus(folder: folder.path)
    } throws: {
      ($0 as? DataError)?.message == message && ($0 as? DataError)?.file == "\(folder.path)/a.gold.json"
    }
  }

  @Test func aWrongLineOfPredictionsIsNamed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("p.jsonl", "{\"id\": \"a\"}\n\n{\"id\": \"b\", \"quotes\": [{}]}\n")
    #expect {
      try Predictions(path: path)
    } throws: { ($0 as? DataError)?.line == 3 && "\($0)".contains("quotes[0]") }
    let twice = try folder.write("q.jsonl", "{\"id\": \"x/a\"}\n{\"id\": \"y/a.txt\"}")
    #expect {
      try Predictions(path: twice)
    } throws: { ($0 as? DataError)?.line == 2 }
  }

  @Test func calibrationComparesPromiseAndTruth() {
    let judgements = [(0.9, true), (0.95, false), (0.5, true), (1.0, true)].map { confidence, isRight in
      Judgement(confidence: confidence, isRight: isRight)
    }
    let calibration = Calibration(judgements)
    #expect(calibration.bins.map(\.tenth) == [5, 9])
    #expect(calibration.bins.map(\.count) == [1, 3])
    let expected = 0.25 * (1 - 0.5) + 0.75 * (0.95 - 2.0 / 3)
    #expect(abs(calibration.expectedError - expected) < 1e-12)
  }

  @Test func theCurveTellsHowToMendTheConfidences() throws {
    // Of those promised with 0.5 a half is right, of those with 0.731 (log-odds 1) 0.881 (log-odds 2).
    func judgements(_ confidence: Double, right: Int, of count: Int) -> [Judgement] {
      (0..<count).map { Judgement(confidence: confidence, isRight: $0 < right) }
    }
    let curve = try #require(
      LogisticCurve(judgements(0.5, right: 500, of: 1000) + judgements(0.7310586, right: 881, of: 1000)))
    #expect(abs(curve.slope - 2) < 0.01)
    #expect(abs(curve.shift) < 0.01)
    #expect(LogisticCurve(judgements(0.5, right: 3, of: 3)) == nil)
  }

  @Test func everyDocumentOfTheCorpusReadsAsItsGoldSays() throws {
    let folder = packageRoot.appendingPathComponent("corpora/development").path
    let split = try CorpusSplit(path: "\(folder)/split.tsv")
    let corpus = try GoldCorpus(folder: folder)
    let named = try split.parts.map { try split.documents(in: $0) }
    #expect(named.reduce(Set()) { $0.union($1) } == Set(corpus.documents.map(\.name)))
    #expect(named.map(\.count).reduce(0, +) == corpus.documents.count)
  }
}
