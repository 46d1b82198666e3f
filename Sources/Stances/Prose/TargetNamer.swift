import TextModel

/// Names what a position is about: the shortest words of the sentence that do.
struct TargetNamer: Sendable {
  let actors: ActorFinder

  var reader: DocumentReader { actors.reader }
  var lexicon: StanceLexicon { actors.lexicon }
  var tree: SentenceTree { actors.tree }

  /// The target with this head, a nominal or the verb of a clause; `nil` where it names nothing.
  ///
  /// - Parameter alone: whether what stands behind the nominal is not its own, as what a text is called in "calificó el texto
  ///   de «panfleto»".
  /// - Parameter asNominal: whether it is a nominal though it is the predicate of its clause: "is against **the deal**".
  func reading(of head: Int, alone: Bool = false, asNominal: Bool = false) -> TargetReading? {
    if let antecedent = actors.antecedent(ofRelative: head) {
      return reading(of: taken(upBy: antecedent) ?? antecedent)
    }
    if let told = taken(upBy: head) ?? told(inClauseBefore: head) { return reading(of: told) }
    if isDate(head) || isYear(head) { return nil }
    if let name = actors.nameWord(behindOrigin: head), let entity = entity(name) { return entity }
    if let entity = entity(head) ?? titled(head) ?? unknownName(behind: head) { return entity }
    if tree.isVerbal(head) || !asNominal && isClause(head) { return clause(head) }
    if tree.words[head].partOfSpeech == .adjective, isSameness(head) { return .pointsBack(tree.spans[head]) }
    if isPronoun(head), let name = nameGiven(to: head) { return reading(of: name) }
    if isPronoun(head) || tree.words[head].partOfSpeech == .numeral, let whole = whole(of: head) {
      return reading(of: whole)
    }
    if let described = described(pronoun: head) { return described }
    if isPronoun(head) { return tree.word(head, has: "Reflex=Yes") ? nil : .pointsBack(tree.spans[head]) }
    if let thing = thing(paidIn: head) { return reading(of: thing) }
    guard tree.isNominal(head) || tree.words[head].partOfSpeech == .adjective, !isFloating(head) else { return nil }
    if isElliptic(head) || isNumberAlone(head) || isOfKindTold(head) || standsForBoth(head) {
      return .pointsBack(tree.spans[head])
    }
    switch lexicon.nouns[tree.lemmas[head]] {
    case .proposal where alone: break
    case .empty, .proposal: return complement(ofEmpty: head)
    // "exige **cuatro semanas de descanso**"
    case .time where !isTimeOfSort(head):
      guard isAmountOfTime(head) || isMoreTime(head) else { return nil }
      return named(Set(nominalWords(head, complements: 1) + comparatives(of: head)).sorted(), head: head)
    case .state:
      if let name = place(named: head) { return entity(name) }
      if isBareState(head, alone: alone) { return .pointsToState(tree.spans[head]) }
    case .territory:
      if let name = place(named: head) { return entity(name) }
    // "anklager **organisasjonen**": the one that was told of.
    case .body where !alone && tree.children(of: head, .amod).isEmpty && !isSpokenOf(head):
      if let body = actors.referent(head) { return .named(Target(of: body, at: tree.spans[head])) }
    // "krever 40 millioner kroner"
    case .measure: return tree.relations[head] == .obj ? named(measured(head), head: head) : nil
    default: break
    }
    if let named = namesake(head) ?? group(describedBy: head) ?? membersOfGroup(head) { return named }
    // A text that is voted on goes by its noun and one word of what it is about, however long its title is.
    let full =
      alone ? nominalWords(head, complements: 0) : deedWords(ofNoun: head) ?? nominalWords(head, complements: 1)
    let isTitle = lexicon.isMotion(tree.lemmas[head]) && contentCount(full) > 2
    let words = isTitle ? nominalWords(head, complements: 0) : full
    let description = alone ? [] : description(of: head, besides: words)
    let whole = named(words + description, head: head, isAlone: words == [head])
    // A year tells which one of several is meant.
    let hasShortName =
      description.contains { tree.words[$0].partOfSpeech == .noun && isAmount($0) }
      || !description.isEmpty && (strayDescription(of: head) ?? strayDeed(of: head)) != nil
    return hasShortName ? whole?.known(as: text(of: words)) : whole
  }

  /// Whether the text speaks of a thing by its noun again and again, as of what it is about: "the tribunal".
  private func isSpokenOf(_ noun: Int) -> Bool {
    let lemma = tree.words[noun].lemma
    return reader.document.words.lazy.filter { $0.lemma == lemma }.dropFirst(Self.fewMentions).first != nil
  }

  /// So many times, a text still says a noun for something that it has named.
  private static let fewMentions = 2

  /// The name of a state or territory that its noun introduces: "the breakaway republic of **Abkhazia**".
  private func place(named noun: Int) -> Int? {
    tree.children(of: noun, .nmod).first { name in
      name > noun && tree.words[name].partOfSpeech == .properNoun && names(name)
        && tree.introducers(of: name).count == 1
        && (reader.country(ofToken: tree.words[name].token)?.form == .name || isPlace(name))
    }
  }

  /// Whether a definite noun stands for a state that was named, whatever adjectives say of it: "det **vestafrikanske landet**", "its
  /// upstream **neighbour**".
  private func isBareState(_ noun: Int, alone: Bool) -> Bool {
    actors.refersBack(noun) && !tree.word(noun, has: "Number=Plur") && (alone || tree.children(of: noun, .acl).isEmpty)
      && nominalWords(noun, complements: alone ? 0 : 1).allSatisfy { word in
        word == noun || tree.relations[word] == .amod || tree.relations[word] == .compound && !actors.isActor(word)
      }
      && tree.children(of: noun, .amod).allSatisfy { reader.country(ofToken: tree.words[$0].token) == nil }
  }

  /// What somebody calls what a pronoun stands for: "condemned what it called **a provocation**", "det USA kaller **et kupp**".
  private func nameGiven(to pronoun: Int) -> Int? {
    guard let clause = tree.children(of: pronoun, .acl).first, lexicon.calls(tree.lemmas[clause]) else { return nil }
    return nameGiven(by: clause)
  }

  /// The things of which a pronoun or a number means some, any or none: "har ikke anerkjent noen av **kandidatene**", "aceptó dos de esos
  /// **vuelos**".
  func whole(of pronoun: Int) -> Int? {
    tree.children(of: pronoun, .nmod).first { whole in
      tree.introducers(of: whole).first == pronoun + 1 && tree.words[whole].partOfSpeech == .noun && names(whole)
        && tree.word(whole, has: "Number=Plur")
    }
  }

  /// Whether a number stands for a thing told before: "is against **one**".
  private func isNumberAlone(_ head: Int) -> Bool {
    tree.words[head].partOfSpeech == .numeral && tree.forms[head].allSatisfy(\.isLetter)
      && tree.children[head].allSatisfy { [.case, .punct, .cop, .nsubj].contains(tree.relations[$0]) }
  }

  /// Whether an adjective with an article stands for a noun told before: "støtter **den nye**", "rechaza **la segunda**". Where
  /// adjectives do not agree with nouns, what is tagged so is mostly a noun ("rejects **the fine**").
  private func isElliptic(_ adjective: Int) -> Bool {
    guard tree.words[adjective].partOfSpeech == .adjective, !tree.word(adjective, has: "VerbForm=Part"),
      tree.word(adjective, has: "Definite=Def") || tree.word(adjective, has: "Number=Sing")
        || tree.word(adjective, has: "Number=Plur")
    else { return false }
    let articles = tree.children(of: adjective, .det)
    return articles == [adjective - 1] && tree.children[adjective] == articles
      && !tree.word(adjective - 1, has: "PronType=Ind") && !tree.word(adjective - 1, has: "Definite=Ind")
  }

  /// Whether a number says of how many of the holders something is told: "De avviser **alle tre** å stemme".
  private func isFloating(_ head: Int) -> Bool {
    tree.words[head].partOfSpeech == .numeral
      && tree.children(of: head, .det).contains { tree.word($0, has: "PronType=Tot") }
  }

  /// A unit with how much of it there is.
  private func measured(_ unit: Int) -> [Int] {
    tree.subtree(of: unit) { [.nummod, .nmod, .compound, .flat].contains(tree.relations[$0]) && $0 < unit }
  }

  /// How many of the words have a meaning of their own.
  func contentCount(_ words: [Int]) -> Int {
    words.filter { word in
      switch tree.words[word].partOfSpeech {
      case .noun, .properNoun, .verb, .adjective, .numeral: true
      default: false
      }
    }.count
  }

  /// The target that these words, picked from the sentence, name.
  ///
  /// - Parameter isAlone: whether the head's noun alone names it, and other words but describe it; by default, whether it is
  ///   one word.
  func named(_ words: [Int], head: Int? = nil, isAlone: Bool? = nil) -> TargetReading? {
    let words = head.map { withoutQuotes(words, head: $0) } ?? words
    guard let span = tree.span(of: words) else { return nil }
    let text = text(of: words)
    guard !text.isEmpty else { return nil }
    let lemma = head.map { tree.lemmas[$0] } ?? text
    return .named(
      Target(
        text: text, span: span, head: lemma, actor: nil, id: nil, isMotion: lexicon.isMotion(lemma),
        isKnown: head.map { words.count <= 2 && actors.refersBack($0) } ?? false,
        isDeed: head.map { tree.isVerbal($0) } ?? false,
        agreement: head.flatMap { _ in
          lexicon.agreement(lemma, isAlone: isAlone ?? !text.utf8.contains(UInt8(ascii: " ")))
        }))
  }

  /// The words of a nominal but for those in quotation marks that open behind it, which say something of it: "kalte **framstøtet**
  /// «en farse for åpen scene»".
  private func withoutQuotes(_ words: [Int], head: Int) -> [Int] {
    guard !tree.isVerbal(head), let last = words.max(),
      let mark = (head...max(head, last)).first(where: { Self.openingMarks.contains(tree.forms[$0]) })
    else { return words }
    // Not "votación **de**" of "votación de «arbitraria»", nor "organismo **como**" of "organismo como «moribundo»".
    return words.filter { word in
      word < mark
        && !([.case, .det, .mark].contains(tree.relations[word]) && tree.heads[word].map { $0 > mark } ?? false)
    }
  }

  private static let openingMarks: Set<String> = ["«", "“", "„"]

  func isPronoun(_ head: Int) -> Bool {
    switch tree.words[head].partOfSpeech {
    case .pronoun, .determiner: true
    default: false
    }
  }

  /// What an empty noun is about: its complement ("forslaget om en avgift"); else something told before, or what the noun
  /// itself says of it, where it brings in something new ("et lignende forslag") or is what has been proposed ("forslaget").
  func complement(ofEmpty head: Int) -> TargetReading? {
    for child in tree.children(of: head, .nmod, .acl, .ccomp, .xcomp) where child > head {
      if tree.relations[child] == .nmod, !names(child) || actors.isActor(child) { continue }
      // "the peace proposal for Gaza" proposes something else.
      if tree.relations[child] == .nmod, isPlace(child) {
        return named(nominalWords(head, complements: 1), head: head)
      }
      // "forslaget, **som** Norge la fram" is about what it says itself.
      let isRelative = tree.subtype(of: child) == "relcl" || tree.introducers(of: child).isEmpty
      if tree.relations[child] == .acl, isRelative { continue }
      return reading(of: child) ?? named(nominalWords(head, complements: 1), head: head)
    }
    if let deed = deed(namedBy: head) { return reading(of: deed) }
    let isProposal = lexicon.nouns[tree.lemmas[head]] == .proposal
    guard isNew(head) || isProposal || isOfState(head) || isKindOfVoting(head) else {
      return .pointsBack(tree.spans[head])
    }
    return named(nominalWords(head, complements: 1), head: head)
  }

  func isPlace(_ nominal: Int) -> Bool {
    reader.mention(ofToken: tree.words[nominal].token).map { reader.document.entities[$0.entity].type == .place }
      ?? false
  }

  /// Whether an adjective tells of which kind a vote is, not how it is cast: "el voto **electrónico**".
  func isKindOfVoting(_ noun: Int) -> Bool {
    lexicon.ballots.contains(tree.lemmas[noun])
      && tree.children(of: noun, .amod).contains { lexicon.evaluation(tree.lemmas[$0]) == nil && !tree.isVerbal($0) }
  }

  /// Whether an adjective tells whose a thing is: "den **norske** linjen".
  private func isOfState(_ noun: Int) -> Bool {
    tree.children(of: noun, .amod).contains { reader.country(ofToken: tree.words[$0].token)?.form == .adjective }
  }

  /// Whether a noun brings in something new, of which it says more than that it is there.
  private func isNew(_ noun: Int) -> Bool {
    let isIndefinite =
      tree.word(noun, has: "Definite=Ind")
      || tree.children(of: noun, .det).contains { tree.word($0, has: "Definite=Ind") }
    return isIndefinite && !tree.children(of: noun, .amod).isEmpty
  }
}
