package import Foundation
import LanguageData
import TextModel

/// What one language says about positions: the tables `positions`, `operators`, `verdicts`, `evaluations`, `nouns`
/// and `group-nouns` of its folder, and what follows from them.
///
/// A class, since all who read a sentence hold its lexicon and it holds many tables: to copy it would cost as much as to ask it.
package final class StanceLexicon: Sendable {
  /// Position cues by their key word.
  let positions: CueTable<PositionCue>
  /// Operators by their key word.
  let operators: CueTable<OperatorCue>
  /// The keys of both.
  private let keys: StringFilter
  /// Whether neither the keys nor the words that praise or blame have combining marks.
  private let areKeysComposed: Bool
  /// The verbs among the keys of both, by stem.
  let verbs: VerbStems
  /// The reflexive of the third person for which that of another stands, by its form: "seg" for "oss".
  let reflexives: [String: String]
  /// Those reflexives of the third person.
  let reflexivesOfThird: [String]
  /// Verdicts by their words, lower case, one space between.
  let verdicts: [String: Verdict]
  /// Number of words of the longest verdict.
  let longestVerdict: Int
  /// The first words of verdicts.
  private let verdictOpenings: Set<Substring>
  /// Words that praise or blame, by lemma, and which may.
  private let evaluations: [String: StancePolarity]
  private let evaluationsAlone: Set<String>
  private let evaluating: StringFilter
  /// Nouns with a part to play, by lemma.
  let nouns: [String: NounClass]
  /// The nouns that describe an organ of a group of states, whatever else they are.
  let organs: Set<String>
  /// The nouns of votes that are cast, by their lemmas.
  let ballots: Set<String>
  /// The groups of states for which a noun stands alone where the text has named one of them, by lemma: "unionen".
  let groupNouns: [String: Set<String>]
  /// The states for whose governments capitals stand, by the capital's name as it is written.
  let capitals: [String: String]
  /// The nouns of texts that are voted on, signed or proposed; they also end compounds ("himmelavtale").
  private let motions: WordEndings<NounClass>
  /// The nouns of what an election or a count has come to; they also end compounds ("valgresultat").
  private let outcomes: WordEndings<NounClass>
  /// Nouns for what is held.
  private let occasions: WordEndings<NounClass>
  /// The nouns of quarrels; they also end compounds ("makrellstrid").
  private let disputes: WordEndings<NounClass>
  /// The nouns of bodies and of people; they also end compounds ("fagforening").
  private let collectives: WordEndings<NounClass>
  /// The further words of verb cues, which may end a compound that is told in their stead: "innføre **forbud**", "innfører
  /// eksportforbud".
  private let parts: WordEndings<String>
  /// The prepositions with which the language marks the objects that are persons or states.
  let objectMarks: Set<String>
  /// The verbs of one word that link a subject to a predicate.
  let copulas: Set<String>
  /// Whether the language marks such objects.
  var marksObjects: Bool { !objectMarks.isEmpty }

  /// The lexicon of these folders; a later folder adds to what an earlier one says. A table that a folder lacks is empty.
  ///
  /// - Throws: ``DataError`` where a table is not as `lexicons/world/README-stances.md` defines it.
  package convenience init(folders: [URL]) throws { self.init(try StanceTables(folders: folders)) }

  private init(_ tables: StanceTables) {
    (positions, operators) = (tables.positions, tables.operators)
    (verdicts, longestVerdict) = (tables.verdicts, tables.longestVerdict)
    verdictOpenings = Set(verdicts.keys.map { $0.prefix { $0 != " " } })
    (nouns, organs, ballots) = (tables.nouns, tables.organs, tables.ballots)
    (groupNouns, capitals) = (tables.groupNouns, tables.capitals)
    (evaluations, evaluationsAlone, reflexives) = (
      tables.evaluations, tables.evaluationsAlone, tables.reflexives
    )
    let cues = positions.all.map(\.cue) + operators.all.map(\.cue)
    keys = StringFilter(cues.map(\.key))
    evaluating = StringFilter(evaluations.keys)
    areKeysComposed =
      !cues.contains { $0.key.hasCombiningMarks } && !evaluations.keys.contains(where: \.hasCombiningMarks)
    reflexivesOfThird = Set(reflexives.values).sorted()
    verbs = VerbStems(
      cues.filter { $0.kind == .verb }.map(\.key), participles: tables.participles, endings: tables.verbEndings,
      firstPersons: tables.firstPersons)
    let others = Set(cues.filter { $0.kind == .verb }.flatMap(\.others).filter { $0.count >= Self.shortestPart })
    parts = WordEndings(others.sorted().map { ($0, $0) })
    motions = Self.endings(nouns, of: [.motion, .agreement, .proposal])
    collectives = Self.endings(nouns, of: [.body, .people, .institution])
    disputes = Self.endings(nouns, of: [.dispute])
    objectMarks = Set(operators.all.filter { $0.effect == .accusative }.map(\.cue.key))
    copulas = Set(operators.all.filter { $0.effect == .copula && $0.cue.others.isEmpty }.map(\.cue.key))
    occasions = Self.endings(nouns, of: [.occasion, .list])
    outcomes = WordEndings(tables.outcomeNouns.sorted().map { ($0, .outcome) })
  }

  private static func endings(_ nouns: [String: NounClass], of classes: Set<NounClass>) -> WordEndings<NounClass> {
    WordEndings(nouns.filter { classes.contains($0.value) }.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 })
  }

  /// Whether it says nothing, so that no stance can be found by it.
  package var isEmpty: Bool { positions.isEmpty && verdicts.isEmpty }

  /// Whether a cue may have the lemma or form with this filter key as its own; most words are none.
  ///
  /// - Parameter isComposed: whether the word has no combining marks.
  func mayBeKey(_ word: StringFilter.Key, isComposed: Bool) -> Bool {
    keys.mayHold(word, isComposed: isComposed && areKeysComposed)
  }

  /// Whether the lemma with this filter key may praise or blame; most do not.
  ///
  /// - Parameter isComposed: whether the lemma has no combining marks.
  func mayEvaluate(_ lemma: StringFilter.Key, isComposed: Bool) -> Bool {
    evaluating.mayHold(lemma, isComposed: isComposed && areKeysComposed)
  }

  /// The side of a word that praises or blames; `nil` for any other, as most are.
  func evaluation(_ lemma: String) -> StancePolarity? { evaluating.mayHold(lemma) ? evaluations[lemma] : nil }

  /// Whether a noun blames what it names, as a part of a compound does too: "angrep", "kuppforsøk", but not what is proposed or takes a
  /// position, as "boikott" does.
  func isBlame(_ noun: String) -> Bool {
    if evaluation(noun) == .against { return true }
    guard !isProposed(noun), !isPosition(noun) else { return false }
    return (0...max(0, noun.count - Self.shortestBlame)).contains { length in
      evaluation(String(noun.dropFirst(length))) == .against || evaluation(String(noun.dropLast(length))) == .against
    }
  }

  /// The letters of the shortest noun that blames as a part of another.
  private static let shortestBlame = 4

  /// The side of a word of a sentence, by its lemma, or by its form where it is an adjective that a lemmatizer has traced to its verb:
  /// "er **skuffende**" (skuffe), "calls it **disappointing**".
  func evaluation(of word: Int, in tree: SentenceTree) -> StancePolarity? {
    if let side = evaluation(tree.lemmas[word]) {
      guard side == .for, tree.words[word].partOfSpeech == .adjective else { return side }
      let matters = tree.children(of: word, .obl, .nmod).filter { $0 > word && tree.hasIntroducer($0) }
      // "is responsible for **the attack**" is blame, "is responsible for **the harbour**" neither.
      if matters.contains(where: { isBlame(tree.lemmas[$0]) }) { return .against }
      return !matters.isEmpty && evaluationsAlone.contains(tree.lemmas[word]) ? nil : side
    }
    return isAdjectival(word, in: tree) ? evaluation(tree.forms[word]) : nil
  }

  /// Whether ``evaluation(of:in:)`` may find a side: for most words it does not.
  func mayEvaluate(_ word: Int, in tree: SentenceTree) -> Bool {
    mayEvaluate(tree.lemmaKeys[word], isComposed: tree.isComposed)
      || isAdjectival(word, in: tree) && mayEvaluate(tree.formKeys[word], isComposed: tree.isComposed)
  }

  private func isAdjectival(_ word: Int, in tree: SentenceTree) -> Bool {
    tree.words[word].partOfSpeech == .adjective || tree.word(word, has: "VerbForm=Ger")
  }

  /// Whether a verdict may begin with this form, lower case; few words do so.
  func mayOpenVerdict(_ form: String) -> Bool { verdictOpenings.contains(form.prefix { $0 != " " }) }

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
  func isOutcome(_ lemma: String) -> Bool {
    // A "discount" ends in "count" by chance.
    outcomes.first(of: lemma).map { _ in nouns[lemma] != .lever } ?? false
  }

  /// Whether a noun, or the one in which its compound ends, names a meeting or vote that is held: "hastemøte", "nyvalg", "referendum".
  func isOccasion(_ lemma: String) -> Bool {
    occasions.first(of: lemma) != nil || isOutcome(lemma) || nouns[lemma] == .motion
  }

  /// Whether a noun names a body that takes positions, or such people; `nil` where it is neither.
  func collective(_ lemma: String) -> NounClass? {
    let known = nouns[lemma] ?? collectives.first(of: lemma) { $0.count >= 4 }
    switch known {
    case .body, .institution, .namedBody: return .body
    case .people: return .people
    default: return nil
    }
  }

  /// Whether a noun says that somebody takes a position: "sanction", "demand".
  func isPosition(_ lemma: String) -> Bool { positions[lemma]?.cues.contains { $0.cue.kind == .noun } ?? false }

  /// Whether a noun says so without further words: "sanction", but not "measure", which does only with "against".
  func isPositionAlone(_ lemma: String) -> Bool {
    positions[lemma]?.cues.contains { $0.cue.kind == .noun && $0.cue.words.count == 1 } ?? false
  }

  /// Whether a verb calls a thing something: "call", "describe".
  func calls(_ lemma: String) -> Bool {
    positions[lemma]?.cues.contains { $0.side == .evaluated && $0.cue.kind == .verb } ?? false
  }

  /// Whether a verb alone says that somebody is for or against a thing, or praises or blames it.
  func judges(_ lemma: String) -> Bool {
    positions[lemma]?.cues.contains { cue in
      cue.cue.kind == .verb && cue.cue.words.count == 1 && [.support, .condemn].contains(cue.position)
    } ?? false
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
          && (cue.position == .support || cue.position == .demand)
      } ?? false
    }
  }

  /// How a target with such a head names an agreement; `nil` where it is none.
  func agreement(_ lemma: String, isAlone: Bool) -> Target.Agreement? {
    guard motions.first(of: lemma) == .agreement else { return nil }
    return isAlone && nouns[lemma] == .agreement ? .bare : .specific
  }
}
