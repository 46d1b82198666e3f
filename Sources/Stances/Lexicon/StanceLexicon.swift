package import Foundation
import LanguageData
import TextModel

/// What one language says about positions: the tables `positions`, `operators`, `verdicts`, `evaluations`, `nouns`
/// and `group-nouns` of its folder.
package struct StanceLexicon: Sendable {
  /// Position cues by their key word.
  private(set) var positions = CueTable<PositionCue>()
  /// Operators by their key word.
  private(set) var operators = CueTable<OperatorCue>()
  /// The keys of both.
  private var keys = StringFilter()
  /// The verbs among the keys of both, by stem.
  private(set) var verbs = VerbStems([])
  /// How participles end that taggers take for adjectives with lemmas of their own, and how their verbs do.
  private var participles: [(ending: String, infinitive: String)] = []
  /// How finite forms and gerunds end that lemmatizers get wrong, and how their verbs do.
  private var verbEndings: [(ending: String, infinitive: String)] = []
  /// How forms of the first person singular end, and how their verbs do.
  private var firstPersons: [(ending: String, infinitive: String)] = []
  /// The reflexive of the third person for which that of another stands, by its form: "seg" for "oss".
  private(set) var reflexives: [String: String] = [:]
  /// Verdicts by their words, lower case, one space between.
  private(set) var verdicts: [String: Verdict] = [:]
  /// Number of words of the longest verdict.
  private(set) var longestVerdict = 0
  /// Words that praise or blame, by lemma, and which may.
  private var evaluations: [String: StancePolarity] = [:]
  private var evaluating = StringFilter()
  /// Nouns with a part to play, by lemma.
  private(set) var nouns: [String: NounClass] = [:]
  /// The nouns that describe an organ of a group of states, whatever else they are.
  private(set) var organs: Set<String> = []
  /// The groups of states for which a noun stands alone where the text has named one of them, by lemma: "unionen".
  private(set) var groupNouns: [String: Set<String>] = [:]
  /// The states for whose governments capitals stand, by the capital's name as it is written.
  private(set) var capitals: [String: String] = [:]
  /// The nouns of texts that are voted on, signed or proposed; they also end compounds ("himmelavtale").
  private var motions = WordEndings<NounClass>([])
  /// The nouns of what an election or a count has come to; they also end compounds ("valgresultat").
  private var outcomes = WordEndings<NounClass>([])
  private var outcomeNouns: Set<String> = []
  /// The nouns of quarrels; they also end compounds ("makrellstrid").
  private var disputes = WordEndings<NounClass>([])
  /// The further words of verb cues, which may end a compound that is told in their stead: "innføre **forbud**", "innfører
  /// eksportforbud".
  private var parts = WordEndings<String>([])
  /// The prepositions with which the language marks the objects that are persons or states.
  private(set) var objectMarks: Set<String> = []
  /// Whether the language marks such objects.
  var marksObjects: Bool { !objectMarks.isEmpty }
  /// The nouns of bodies and of people; they also end compounds ("fagforening").
  private var collectives = WordEndings<NounClass>([])

  /// The lexicon of these folders; a later folder adds to what an earlier one says. A table that a folder lacks is empty.
  ///
  /// - Throws: ``DataError`` where a table is not as `lexicons/world/README-stances.md` defines it.
  package init(folders: [URL]) throws {
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
    let cues = positions.all.map(\.cue) + operators.all.map(\.cue)
    for cue in cues { keys.insert(cue.key) }
    verbs = VerbStems(
      cues.filter { $0.kind == .verb }.map(\.key), participles: participles, endings: verbEndings,
      firstPersons: firstPersons)
    let others = Set(cues.filter { $0.kind == .verb }.flatMap(\.others).filter { $0.count >= Self.shortestPart })
    parts = WordEndings(others.sorted().map { ($0, $0) })
    motions = endings(of: [.motion, .agreement, .proposal])
    collectives = endings(of: [.body, .people])
    disputes = endings(of: [.dispute])
    objectMarks = Set(operators.all.filter { $0.effect == .accusative }.map(\.cue.key))
    outcomes = WordEndings(outcomeNouns.sorted().map { ($0, .outcome) })
  }

  private func endings(of classes: Set<NounClass>) -> WordEndings<NounClass> {
    WordEndings(nouns.filter { classes.contains($0.value) }.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 })
  }

  /// Whether it says nothing, so that no stance can be found by it.
  package var isEmpty: Bool { positions.isEmpty && verdicts.isEmpty }

  /// Whether a cue may have this lemma or form as its key; most words are none.
  func mayBeKey(_ word: String) -> Bool { keys.mayHold(word) }

  /// The side of a word that praises or blames; `nil` for any other, as most are.
  func evaluation(_ lemma: String) -> StancePolarity? { evaluating.mayHold(lemma) ? evaluations[lemma] : nil }

  /// Whether a noun is a text that is voted on, signed or proposed.
  func isMotion(_ lemma: String) -> Bool { motions.first(of: lemma) != nil }

  /// The noun for such a text that a name is, which may have kept its ending where it was tagged as a name: of "Rammeavtalen"
  /// "rammeavtal"; `nil` for any other name.
  func motion(named name: String) -> String? {
    (0...Self.longestEnding).lazy.map { String(name.dropLast($0)) }.first(where: isMotion)
  }

  /// The most letters of an article behind a noun.
  private static let longestEnding = 2

  /// Whether a noun is such a text, or stands for what somebody has proposed.
  func isProposed(_ lemma: String) -> Bool { nouns[lemma] == .proposal || isMotion(lemma) }

  /// The words of cues for which a compound may stand that ends in them.
  func parts(ofCompound lemma: String) -> [String] {
    guard lemma.utf8.count >= Self.shortestPart + Self.shortestModifier, !lemma.utf8.contains(UInt8(ascii: "-")) else {
      return []
    }
    return parts.all(of: lemma) { lemma.utf8.count >= $0.utf8.count + Self.shortestModifier }
  }

  /// Shorter words end others by chance.
  private static let shortestPart = 5
  private static let shortestModifier = 3

  /// Whether a noun names a quarrel over something.
  func isDispute(_ lemma: String) -> Bool {
    nouns[lemma].map { $0 == .dispute } ?? (disputes.first(of: lemma) { $0.count >= 4 } != nil)
  }

  /// Whether a noun tells what an election or a count has come to.
  func isOutcome(_ lemma: String) -> Bool { outcomes.first(of: lemma) != nil }

  /// Whether a noun names a body that takes positions, or such people; `nil` where it is neither.
  func collective(_ lemma: String) -> NounClass? {
    if let known = nouns[lemma] { return [.body, .people].contains(known) ? known : nil }
    return collectives.first(of: lemma) { $0.count >= 4 }
  }

  /// Whether a noun says that somebody takes a position: "sanction", "demand".
  func isPosition(_ lemma: String) -> Bool { positions[lemma]?.cues.contains { $0.cue.kind == .noun } ?? false }

  /// Whether a verb calls a thing something: "call", "describe".
  func calls(_ lemma: String) -> Bool {
    positions[lemma]?.cues.contains { $0.side == .evaluated && $0.cue.kind == .verb } ?? false
  }

  /// Whether a verb, or one of which this is a participle, says a position.
  func isPositionVerb(_ lemma: String) -> Bool {
    ([lemma] + verbs.infinitives(of: lemma)).contains { verb in
      positions[verb]?.cues.contains { $0.cue.kind == .verb && $0.cue.words.count == 1 } ?? false
    }
  }

  /// Whether a verb alone says that somebody is for what its object or clause tells, or demands it.
  func proposes(_ lemma: String) -> Bool {
    ([lemma] + verbs.infinitives(of: lemma)).contains { verb in
      positions[verb]?.cues.contains { cue in
        cue.cue.kind == .verb && cue.cue.words.count == 1 && cue.side == .fixed(.for)
          && [.support, .demand].contains(cue.position)
      } ?? false
    }
  }

  /// How a target with such a head names an agreement; `nil` where it is none.
  func agreement(_ lemma: String, isAlone: Bool) -> Target.Agreement? {
    guard motions.first(of: lemma) == .agreement else { return nil }
    return isAlone && nouns[lemma] == .agreement ? .bare : .specific
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
    positions.add(entry, cue, first: entry.targetClass == .outcome)
  }

  private mutating func add(operator row: StanceRow) throws {
    let cue = try row.cue()
    let over = try row.text("over").split(separator: ",")
    let entry = OperatorCue(
      cue: cue, effect: try row.value("effect", OperatorCue.Effect.init(rawValue:)),
      worksOnClauses: over.contains("clause"), worksOnNouns: over.contains("noun"))
    operators.add(entry, cue)
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
    evaluations[lemma] = try row.value("polarity", StancePolarity.init(rawValue:))
    evaluating.insert(lemma)
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
    if classes.contains(.outcome) { outcomeNouns.insert(lemma) }
  }
}
