import Foundation
import LanguageData
import TextModel

/// The stance tables of a language as they are written: what a ``StanceLexicon`` is made of.
struct StanceTables {
  private(set) var positions = CueTable<PositionCue>()
  private(set) var operators = CueTable<OperatorCue>()
  private(set) var participles: [(ending: String, infinitive: String)] = []
  private(set) var verbEndings: [(ending: String, infinitive: String)] = []
  private(set) var firstPersons: [(ending: String, infinitive: String)] = []
  private(set) var reflexives: [String: String] = [:]
  private(set) var verdicts: [String: Verdict] = [:]
  /// Number of words of the longest verdict.
  private(set) var longestVerdict = 0
  private(set) var evaluations: [String: StancePolarity] = [:]
  /// The words of praise that praise only where nothing stands behind them.
  private(set) var evaluationsAlone: Set<String> = []
  private(set) var nouns: [String: NounClass] = [:]
  private(set) var outcomeNouns: Set<String> = []
  private(set) var organs: Set<String> = []
  private(set) var ballots: Set<String> = []
  private(set) var groupNouns: [String: Set<String>] = [:]
  private(set) var capitals: [String: String] = [:]

  /// The tables of these folders; a later folder adds to what an earlier one says. A table that a folder lacks is empty.
  ///
  /// - Throws: ``DataError`` where a table is not as `lexicons/world/README-stances.md` defines it.
  init(folders: [URL]) throws {
    var notations = SlotNotations()
    for folder in folders {
      try read("positions", in: folder) { try add(position: $0, &notations) }
      try read("operators", in: folder) { try add(operator: $0) }
      try read("verdicts", in: folder) { try add(verdict: $0) }
      try read("evaluations", in: folder) { try add(evaluation: $0) }
      try read("nouns", in: folder) { try add(noun: $0) }
      try read("group-nouns", in: folder) { try add(groupNoun: $0) }
      try read("seats", in: folder) { try add(seat: $0) }
      try read("participles", in: folder) { participles.append(try ending($0)) }
      try read("reflexives", in: folder) { reflexives[try $0.text("form")] = try $0.text("reflexive") }
      try read("verb-endings", in: folder) { verbEndings.append(try ending($0)) }
      try read("first-person", in: folder) { firstPersons.append(try ending($0)) }
    }
  }

  private func read(_ name: String, in folder: URL, _ add: (StanceRow) throws -> Void) throws {
    let url = folder.appendingPathComponent("\(name).tsv")
    guard FileManager.default.fileExists(atPath: url.path) else { return }
    let table = try Table(contentsOf: url)
    for row in table.rows { try add(StanceRow(table: table, row: row)) }
  }

  private mutating func add(position row: StanceRow, _ notations: inout SlotNotations) throws {
    let cue = try row.cue()
    let side: PositionCue.Side =
      try row.text("polarity") == "evaluated"
      ? .evaluated : .fixed(row.value("polarity", StancePolarity.init(rawValue:)))
    let entry = PositionCue(
      cue: cue, position: try row.value("position", StancePosition.init(rawValue:)), side: side,
      holder: try row.slots("holder", &notations), target: try row.slots("target", &notations),
      targetClass: try row.value("class", PositionCue.TargetClass.init(rawValue:)),
      condition: try row.value("when", PositionCue.Condition.init(rawValue:)),
      modality: try row.optional("modality", StanceModality.init(rawValue:)))
    positions.add(entry, first: [.outcome, .dispute].contains(entry.targetClass))
  }

  private mutating func add(operator row: StanceRow) throws {
    let cue = try row.cue()
    let over = try row.text("over").split(separator: ",")
    let entry = OperatorCue(
      cue: cue, effect: try row.value("effect", OperatorCue.Effect.init(rawValue:)),
      worksOnClauses: over.contains("clause"), worksOnNouns: over.contains("noun"))
    operators.add(entry)
  }

  private func ending(_ row: StanceRow) throws -> (ending: String, infinitive: String) {
    (try row.text("ending"), try row.text("infinitive"))
  }

  private mutating func add(verdict row: StanceRow) throws {
    let words = try row.text("words").lowercased()
    verdicts[words] = Verdict(
      position: try row.value("position", StancePosition.init(rawValue:)),
      polarity: try row.value("polarity", StancePolarity.init(rawValue:)),
      modality: try row.optional("modality", StanceModality.init(rawValue:)))
    longestVerdict = max(longestVerdict, words.split(separator: " ").count)
  }

  private mutating func add(evaluation row: StanceRow) throws {
    let lemma = try row.text("lemma").lowercased()
    switch try row.value("polarity", EvaluationSide.init(rawValue:)) {
    case .against: evaluations[lemma] = .against
    case .for: evaluations[lemma] = .for
    case .forAlone:
      evaluations[lemma] = .for
      evaluationsAlone.insert(lemma)
    }
  }

  private enum EvaluationSide: String {
    case `for`
    case against
    case forAlone = "for-alone"
  }

  private mutating func add(seat row: StanceRow) throws {
    guard try row.text("kind") == "capital" else { return }
    capitals[try row.text("form")] = try row.text("id")
  }

  private mutating func add(groupNoun row: StanceRow) throws {
    let groups = try row.text("groups").split(separator: "|").map(String.init)
    groupNouns[try row.text("lemma").lowercased(), default: []].formUnion(groups)
  }

  private mutating func add(noun row: StanceRow) throws {
    let lemma = try row.text("lemma").lowercased()
    let classes = try row.value("class") { field in
      let classes = field.split(separator: ",").map { NounClass(rawValue: String($0)) }
      return classes.contains(nil) || classes.isEmpty ? nil : classes.compactMap { $0 }
    }
    nouns[lemma] = classes[0]
    if classes.contains(.organ) { organs.insert(lemma) }
    if classes.contains(.ballot) { ballots.insert(lemma) }
    if classes.contains(.outcome) { outcomeNouns.insert(lemma) }
  }
}
