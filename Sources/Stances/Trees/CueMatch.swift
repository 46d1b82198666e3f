import LanguageData
import TextModel

/// A cue found in a sentence.
struct CueMatch<Cue> {
  /// What was found.
  var cue: Cue
  /// The word that has the arguments.
  var head: Int
  /// The other words of the cue.
  var parts: [Int]

  /// All words of the cue.
  var words: [Int] { [head] + parts }
}

extension CueMatch: Sendable where Cue: Sendable {}

extension CueMatch {
  /// Whether the last word of the cue opens a deed without a subject below its head: "joined Peru **in rejecting** it".
  func tellsDeed(in tree: SentenceTree) -> Bool {
    tree.children(of: head, .advcl, .xcomp).contains { deed in
      tree.isVerbal(deed) && tree.children(of: deed, .nsubj).isEmpty && parts.contains { tree.heads[$0] == deed }
    }
  }
}

/// Finds the cues of a lexicon in a tree.
struct CueFinder: Sendable {
  let lexicon: StanceLexicon
  let tree: SentenceTree
  /// The words at which cues may be found, and by what; most words of a sentence are none.
  private let places: [Place]
  /// Of each compound the words of cues for which it may stand.
  private let compounds: [Int: [String]]
  /// What stands for further words of cues besides lemmas and forms: what compounds and reflexives stand for.
  private let further: [String]
  /// These, to tell at once most words that are none of them.
  private let furtherFilter: StringFilter

  /// A word under which cues may be looked up.
  private struct Place {
    let word: Int
    /// Whether its lemma and its form may be keys of cues.
    let mayBeLemma, mayBeForm: Bool
    let isVerb: Bool
    /// The verbs that it may be, if it is one whose lemma is no key.
    let infinitives: [String]

    var isNone: Bool { !mayBeLemma && !mayBeForm && infinitives.isEmpty }
  }

  init(lexicon: StanceLexicon, tree: SentenceTree) {
    self.lexicon = lexicon
    self.tree = tree
    places = tree.indices.compactMap { index in
      let place = Self.place(of: index, in: tree, lexicon)
      return place.isNone ? nil : place
    }
    var compounds: [Int: [String]] = [:]
    for index in tree.indices where tree.words[index].partOfSpeech == .noun {
      let parts = lexicon.parts(ofCompound: tree.lemmas[index])
      if !parts.isEmpty { compounds[index] = parts }
    }
    self.compounds = compounds
    further = lexicon.reflexivesOfThird + compounds.values.joined()
    furtherFilter = StringFilter(few: further.map { StringFilter.Key($0) })
  }

  private static func place(of index: Int, in tree: SentenceTree, _ lexicon: StanceLexicon) -> Place {
    let isVerb = isVerb(index, in: tree)
    return Place(
      word: index, mayBeLemma: lexicon.mayBeKey(tree.lemmaKeys[index], isComposed: tree.isComposed),
      mayBeForm: lexicon.mayBeKey(tree.formKeys[index], isComposed: tree.isComposed)
        && tree.forms[index] != tree.lemmas[index],
      isVerb: isVerb, infinitives: isVerb ? infinitives(index, in: tree, lexicon) : [])
  }

  /// The position cues of the sentence, in order, given its operators; where one cue is part of a longer one, only the longer.
  func positions(beside operators: [CueMatch<OperatorCue>]) -> [CueMatch<PositionCue>] {
    let found = places.flatMap { matches(at: $0, in: lexicon.positions) }
    if found.isEmpty { return [] }
    let prepositions = operators.filter {
      [.attribution, .condition, .comparison, .inclusion].contains($0.cue.effect) && !$0.cue.worksOnClauses
    }
    let topics = operators.filter { $0.cue.effect == .topic && !$0.parts.isEmpty }
    let meant = found.filter { cue in
      !prepositions.contains { cue.words.allSatisfy($0.words.contains) && $0.words.count > 1 }
        && !topics.contains { tellsAbout($0, cue) } && !governsOther(cue)
        && !operators.contains { isPartOfContrast($0, cue) }
        && !operators.contains { $0.cue.effect == .comparison && $0.head == cue.head && $0.tellsDeed(in: tree) }
    }
    return withoutCovered(meant, size: { $0.cue.cue.words.count })
  }

  /// Whether an operator says what is voted on, in whose name a preposition stands that was taken for the cue's: "voted **on** a waiver
  /// **for** vaccines".
  private func tellsAbout<Cue>(_ about: CueMatch<OperatorCue>, _ cue: CueMatch<Cue>) -> Bool {
    guard about.head == cue.head, let preposition = about.parts.max(),
      let noun = tree.heads[preposition]
    else { return false }
    return cue.parts.contains { part in
      part > noun && tree.relations[part] == .case
        && tree.heads[part].map { tree.relations[$0] == .nmod && tree.heads[$0] == noun } ?? false
    }
  }

  /// The operators of the sentence, in order.
  func operators() -> [CueMatch<OperatorCue>] {
    places.flatMap { matches(at: $0, in: lexicon.operators) }
  }

  private func matches<Cue>(at place: Place, in table: CueTable<Cue>) -> [CueMatch<Cue>] {
    let byLemma = place.mayBeLemma ? table[tree.lemmas[place.word]] : nil
    let byForm = place.mayBeForm ? table[tree.forms[place.word]] : nil
    var found: [CueMatch<Cue>] = []
    if let byLemma { add(byLemma, at: place, to: &found) }
    if let byForm { add(byForm, at: place, to: &found) }
    // "Yo **apoyo** la propuesta": lemmatizers take some forms of verbs for nouns.
    guard byLemma?.hasOnlyNouns ?? true, byForm?.hasOnlyNouns ?? true else { return found }
    for infinitive in place.infinitives {
      if let entry = table[infinitive] { add(entry, at: place, to: &found) }
    }
    return found
  }

  private func add<Cue>(_ entry: CueTable<Cue>.Entry, at place: Place, to found: inout [CueMatch<Cue>]) {
    let isNoun = isNoun(place.word)
    for index in entry.cues.indices where mayStand(entry.needs[index], at: place, isNoun: isNoun) {
      let cue = entry.cues[index]
      guard mayStand(cue.cue, at: place.word), let match = match(cue, at: place) else { continue }
      found.append(match)
    }
  }

  /// Whether the key of a cue is a word of its kind, and the sentence may have its second word, where it has one.
  private func mayStand<Cue>(_ need: CueTable<Cue>.Need, at place: Place, isNoun: Bool) -> Bool {
    switch need.kind {
    case .verb where !place.isVerb: return false
    case .noun where !isNoun: return false
    default: break
    }
    guard let second = need.second else { return true }
    return tree.mayHold(second)
      || need.kind != .predicate && furtherFilter.mayHold(second, isComposed: tree.isComposed)
  }

  /// Whether the second word of a cue, where it has one, may stand with the first: right behind it in a phrase, else anywhere.
  private func mayStand(_ words: CueWords, at index: Int) -> Bool {
    guard let second = words.others.first else { return true }
    if words.kind == .predicate { return index + 1 < tree.words.count && tree.word(index + 1, is: second) }
    return mayHold(second)
  }

  /// Whether the sentence has a further word of a cue.
  private func mayHold(_ word: String) -> Bool { tree.holds(word) || further.contains(word) }

  /// The verbs that a verb may be whose lemma is no key: by the lemma, which may have but the wrong ending, else by the form.
  private static func infinitives(_ index: Int, in tree: SentenceTree, _ lexicon: StanceLexicon) -> [String] {
    let byLemma = lexicon.verbs.infinitives(of: tree.lemmas[index])
    return byLemma.isEmpty ? lexicon.verbs.infinitives(ofForm: tree.forms[index]) : byLemma
  }

  private func match<Cue: WordedCue>(_ entry: Cue, at place: Place) -> CueMatch<Cue>? {
    let (cue, index) = (entry.cue, place.word)
    switch cue.kind {
    case .predicate:
      guard let range = tree.phrase(cue.words, at: index) else { return nil }
      let heads = range.filter { word in tree.heads[word].map { !range.contains($0) } ?? true }
      let head = preposition(of: heads) ?? heads.first ?? index
      return CueMatch(cue: entry, head: head, parts: range.filter { $0 != head })
    case .verb:
      guard let parts = parts(cue.others, around: index), !onlyTellsTense(index, of: parts),
        !parts.contains(where: {
          isSharedAuxiliary($0, index) || opensClauseOfAnother($0, index) || opensComparison($0)
        })
      else { return nil }
      return CueMatch(cue: entry, head: index, parts: parts)
    case .noun:
      return parts(cue.others, around: index).map { CueMatch(cue: entry, head: index, parts: $0) }
    }
  }

  /// The preposition that says of what, where a parser has taken the adverb before it for a clause: "was **neither** for nor against the
  /// reserve".
  private func preposition(of heads: [Int]) -> Int? {
    guard let first = heads.first, tree.words[first].partOfSpeech == .adverb, tree.opensClause(first) else {
      return nil
    }
    return heads.first { tree.relations[$0] == .case }
  }

  /// Whether a verb is the auxiliary of a participle that is no part of the cue: "**har** gått imot" and "**har** tatt imot" are no
  /// "ha noe imot", and "**has** dropped its objection" no "have objection".
  private func onlyTellsTense(_ verb: Int, of parts: [Int]) -> Bool {
    guard !parts.isEmpty, tree.relations[verb] == .aux, let main = tree.heads[verb], !parts.contains(main) else {
      return false
    }
    // "**did** not agree **with** the plan but would not stay **away**" is no "do away with".
    if tree.word(main, has: "VerbForm=Inf"), tree.words[main].partOfSpeech == .verb, parts.count > 1 {
      return parts.allSatisfy { [.adposition, .adverb].contains(tree.words[$0].partOfSpeech) }
    }
    return tree.word(main, has: "VerbForm=Part")
      && parts.allSatisfy { part in
        switch tree.words[part].partOfSpeech {
        case .adposition, .adverb: true
        case .noun: part > main
        default: false
        }
      }
  }

  /// Whether two auxiliaries of one verb only tell its tense: "**ville ha** støttet", "**har villet** ta side"; or one is that of
  /// another verb ("**ville** stanse dem, men **har** gått bort fra det").
  private func isSharedAuxiliary(_ one: Int, _ other: Int) -> Bool {
    guard tree.relations[one] == .aux, tree.relations[other] == .aux, let verb = tree.heads[one] else { return false }
    if one < other, tree.word(other, has: "VerbForm=Part") { return true }
    if let main = tree.heads[other], main != verb, tree.relations[verb] == .conj, tree.heads[verb] == main {
      return true
    }
    // "vil ha utredet planen" wants it.
    return tree.heads[other] == verb && tree.word(verb, has: "VerbForm=Part")
      && (tree.word(one, has: "Tense=Past") || tree.word(other, has: "Tense=Past"))
  }

  private static func isVerb(_ index: Int, in tree: SentenceTree) -> Bool {
    switch tree.words[index].partOfSpeech {
    case .verb, .auxiliary: true
    case .adjective where tree.word(index, has: "VerbForm=Part"): true
    default: tree.isMisreadVerb(index)
    }
  }

  private func isNoun(_ index: Int) -> Bool {
    switch tree.words[index].partOfSpeech {
    // "an opposition leader"
    case .noun, .properNoun: tree.relations[index] != .compound
    // "no contra el pacto, pero **sí** contra la tasa"
    case .interjection: ![.compound, .advmod].contains(tree.relations[index])
    // "en viktig alliert", "los contrarios": parsers often take such nouns for adjectives.
    case .adjective: ![.amod, .advmod].contains(tree.relations[index])
    default: false
    }
  }

  /// The words of the clause around `index` that these are, each another one; `nil` where one is missing.
  private func parts(_ others: ArraySlice<String>, around index: Int) -> [Int]? {
    guard !others.isEmpty else { return [] }
    guard others.dropFirst().allSatisfy(mayHold) else { return nil }
    let reach = nearby(index)
    var found: [Int] = []
    for (place, other) in zip(others.indices, others) {
      let next = place + 1 < others.endIndex ? others[place + 1] : nil
      let part = reach.first {
        !found.contains($0)
          && (tree.word($0, is: other) || isReflexive($0, other, of: index) || compounds[$0]?.contains(other) ?? false)
          && !isOwnCase($0, of: index) && !belongsElsewhere($0, index) && !standsBelowOther($0, index, others)
          && !isInsideOther($0, index, others) && !isInNextClause($0, index)
          && !hasOwnSubject($0, besides: index) && !belongsToExpression($0, before: index, others)
          && !isDeed($0, completing: index, others) && !completesPredicate($0, of: index, others)
          && !isParted($0, of: index, from: next, others)
          && !standsBeforeParticle($0, found.last, index, others) && !followsParticle($0, of: index, others)
      }
      guard let part else { return nil }
      found.append(part)
    }
    return found
  }

  /// Whether a pronoun stands for the reflexive of a cue, since who speaks does it: "vi motsetter **oss** forslaget".
  private func isReflexive(_ pronoun: Int, _ reflexive: String, of verb: Int) -> Bool {
    guard lexicon.reflexives[tree.forms[pronoun]] == reflexive, tree.heads[pronoun] == verb else { return false }
    return tree.word(verb, has: "Person=1")
      || tree.children(of: verb, .nsubj).contains { tree.word($0, has: "Person=1") }
  }

  /// How far after a cue's head its parts may stand.
  static let reach = 4

  /// The words in which the parts of a cue may stand: those of its clause, of an auxiliary that of its verb, and the next ones after it
  /// whatever their heads, since parsers often misattach particles.
  private func nearby(_ index: Int) -> [Int] {
    let isAuxiliary = tree.relations[index] == .aux || tree.relations[index] == .cop
    let top = isAuxiliary ? tree.heads[index] ?? index : index
    // "has yet **to take a position**": an infinitive below the verb belongs to its cue.
    let clause = tree.subtree(of: top) { word in
      !tree.opensClause(word) || tree.heads[word] == top && tree.word(word, has: "VerbForm=Inf")
    }.filter { $0 != index && abs($0 - index) <= 14 }
    // "warned on Monday all who were listening **against** trying": what opens a clause of the verb stands with it.
    let openers = tree.children[top].filter(tree.opensClause).flatMap(tree.introducers).filter {
      $0 > index && !clause.contains($0)
    }
    let after = (index + 1..<min(index + Self.reach, tree.words.count)).filter { !clause.contains($0) }
    return clause.filter { $0 > index } + after + openers.filter { !after.contains($0) }
      + clause.filter { $0 < index }.reversed()
  }
}
