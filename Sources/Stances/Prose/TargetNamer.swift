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
    if isPronoun(head) { return tree.word(head, has: "Reflex=Yes") ? nil : .pointsBack(tree.spans[head]) }
    guard tree.isNominal(head) || tree.words[head].partOfSpeech == .adjective, !isFloating(head) else { return nil }
    if isElliptic(head) || isNumberAlone(head) { return .pointsBack(tree.spans[head]) }
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
    case .body where !alone && tree.children(of: head, "amod").isEmpty && !isSpokenOf(head):
      if let body = actors.referent(head) { return .named(Target(of: body, at: tree.spans[head])) }
    // "krever 40 millioner kroner"
    case .measure: return tree.relations[head] == "obj" ? named(measured(head), head: head) : nil
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
    tree.children(of: noun, "nmod").first { name in
      name > noun && tree.words[name].partOfSpeech == .properNoun && names(name)
        && tree.introducers(of: name).count == 1
        && (reader.country(ofToken: tree.words[name].token)?.form == .name || isPlace(name))
    }
  }

  /// Whether a definite noun stands for a state that was named, whatever adjectives say of it: "det **vestafrikanske landet**", "its
  /// upstream **neighbour**".
  private func isBareState(_ noun: Int, alone: Bool) -> Bool {
    actors.refersBack(noun) && !tree.word(noun, has: "Number=Plur") && (alone || tree.children(of: noun, "acl").isEmpty)
      && nominalWords(noun, complements: alone ? 0 : 1).allSatisfy { word in
        word == noun || tree.relations[word] == "amod" || tree.relations[word] == "compound" && !actors.isActor(word)
      }
      && tree.children(of: noun, "amod").allSatisfy { reader.country(ofToken: tree.words[$0].token) == nil }
  }

  /// What somebody calls what a pronoun stands for: "condemned what it called **a provocation**", "det USA kaller **et kupp**".
  private func nameGiven(to pronoun: Int) -> Int? {
    guard let clause = tree.children(of: pronoun, "acl").first, lexicon.calls(tree.lemmas[clause]) else { return nil }
    return tree.children(of: clause, "xcomp", "obj").last { $0 > clause && tree.isNominal($0) && !isPronoun($0) }
  }

  /// The things of which a pronoun or a number means some, any or none: "har ikke anerkjent noen av **kandidatene**", "aceptó dos de esos
  /// **vuelos**".
  private func whole(of pronoun: Int) -> Int? {
    tree.children(of: pronoun, "nmod").first { whole in
      whole == pronoun + 2 + tree.children(of: whole, "det", "amod").count(where: { $0 < whole })
        && tree.words[whole].partOfSpeech == .noun && names(whole)
        && tree.word(whole, has: "Number=Plur")
    }
  }

  /// Whether a number stands for a thing told before: "is against **one**".
  private func isNumberAlone(_ head: Int) -> Bool {
    tree.words[head].partOfSpeech == .numeral && tree.forms[head].allSatisfy(\.isLetter)
      && tree.children[head].allSatisfy { ["case", "punct", "cop", "nsubj"].contains(tree.relations[$0]) }
  }

  /// Whether an adjective with an article stands for a noun told before: "støtter **den nye**", "rechaza **la segunda**". Where
  /// adjectives do not agree with nouns, what is tagged so is mostly a noun ("rejects **the fine**").
  private func isElliptic(_ adjective: Int) -> Bool {
    guard tree.words[adjective].partOfSpeech == .adjective, !tree.word(adjective, has: "VerbForm=Part"),
      tree.word(adjective, has: "Definite=Def") || tree.word(adjective, has: "Number=Sing")
        || tree.word(adjective, has: "Number=Plur")
    else { return false }
    let articles = tree.children(of: adjective, "det")
    return articles == [adjective - 1] && tree.children[adjective] == articles
      && !tree.word(adjective - 1, has: "PronType=Ind") && !tree.word(adjective - 1, has: "Definite=Ind")
  }

  /// Whether a number says of how many of the holders something is told: "De avviser **alle tre** å stemme".
  private func isFloating(_ head: Int) -> Bool {
    tree.words[head].partOfSpeech == .numeral
      && tree.children(of: head, "det").contains { tree.word($0, has: "PronType=Tot") }
  }

  /// A unit with how much of it there is.
  private func measured(_ unit: Int) -> [Int] {
    tree.subtree(of: unit) { ["nummod", "nmod", "compound", "flat"].contains(tree.relations[$0]) && $0 < unit }
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
    // Not "votación **de**" of "votación de «arbitraria»".
    return words.filter { word in
      word < mark
        && !(["case", "det"].contains(tree.relations[word]) && tree.heads[word].map { $0 > mark } ?? false)
    }
  }

  private static let openingMarks: Set<String> = ["«", "“", "„"]

  // MARK: - Nominals

  /// A treaty or the like that is known by name, which recognizers of names often take for an organization.
  private func treaty(_ head: Int, _ entity: Entity) -> Target? {
    guard [.organization, .event, .work].contains(entity.type), let lemma = lexicon.motion(named: tree.lemmas[head])
    else { return nil }
    return Target(
      text: entity.name, span: tree.spans[head], head: lemma, actor: nil, id: entity.id, isMotion: true,
      agreement: lexicon.agreement(lemma, isAlone: false))
  }

  func isDate(_ word: Int) -> Bool {
    reader.mention(ofToken: tree.words[word].token).map { reader.document.entities[$0.entity].type == .date } ?? false
  }

  /// The entity that the word itself mentions, by its full name.
  private func entity(_ head: Int) -> TargetReading? {
    let token = tree.words[head].token
    if let mention = reader.mention(ofToken: token), isWhole(mention.span, head) {
      let entity = reader.document.entities[mention.entity]
      guard entity.isNamed else { return nil }
      if let treaty = treaty(head, entity) { return .named(treaty) }
      return .named(
        Target(
          text: entity.name, span: mention.span, head: entity.name, actor: reader.holder(entity: mention.entity),
          id: entity.id,
          isMotion: false))
    }
    guard let country = reader.country(ofToken: token), country.form != .adjective, isWhole(country.span, head) else {
      return nil
    }
    // "acusa a **Washington**": a capital that stands for its state is what the text blames.
    let name = reader.name(of: country)
    return .named(
      Target(
        text: country.form == .metonym ? reader.words(of: country) : name, span: country.span, head: name,
        actor: reader.holder(country: country.id), id: country.id,
        isMotion: false))
  }

  /// The person whose title the nominal is: "den avgåtte presidenten Moe".
  private func titled(_ head: Int) -> TargetReading? {
    guard tree.words[head].partOfSpeech == .noun else { return nil }
    return (actors.titledName(head) ?? name(behind: head) ?? apposedPerson(head)).flatMap(entity)
  }

  /// The person whom a definite noun describes that a comma parts from the name: "apoya a la capitana del equipo, **Nerea Lasa**".
  private func apposedPerson(_ noun: Int) -> Int? {
    guard
      actors.refersBack(noun) || tree.children(of: noun, "nmod").contains(where: { tree.subtype(of: $0) == "poss" }),
      !tree.word(noun, has: "Number=Plur"), !lexicon.isMotion(tree.lemmas[noun])
    else { return nil }
    return tree.children(of: noun, "appos").first { name in
      name > noun && tree.words[name].partOfSpeech == .properNoun && tree.forms[name - 1] == ","
        && !tree.hasIntroducer(name) && actors.isPerson(name)
    }
  }

  /// The name of an organization or a person that its noun introduces at once: "the carrier **Aerominsk**", "ghaneseren **Ama Boateng**".
  private func name(behind noun: Int) -> Int? {
    guard !lexicon.isMotion(tree.lemmas[noun]) else { return nil }
    return tree.children(of: noun, "appos", "flat", "nmod").first { name in
      guard name > noun, tree.subtree(of: name).first == noun + 1, !isMark(noun + 1), !tree.hasIntroducer(name),
        tree.words[name].partOfSpeech == .properNoun,
        let mention = reader.mention(ofToken: tree.words[name].token)
      else { return false }
      let entity = reader.document.entities[mention.entity]
      return entity.isNamed && (entity.type == .organization || entity.type == .person)
    }
  }

  /// What a definite noun introduces by a name that nothing else is known of: "the carrier **Aerominsk**".
  private func unknownName(behind noun: Int) -> TargetReading? {
    guard tree.words[noun].partOfSpeech == .noun, actors.refersBack(noun), !lexicon.isMotion(tree.lemmas[noun]),
      let name = tree.children(of: noun, "appos").first(where: { $0 > noun }),
      reader.mention(ofToken: tree.words[name].token) == nil
    else { return nil }
    let words = tree.subtree(of: name) { ["flat", "compound", "amod"].contains(tree.relations[$0]) }
    guard words.first == noun + 1, words.allSatisfy({ tree.words[$0].form.first?.isUppercase ?? false }) else {
      return nil
    }
    return named(words, head: name)
  }

  /// The organization, event or work of the document for which a definite noun stands that is a part of its name: "rådet"
  /// for "Arktisk råd".
  private func namesake(_ head: Int) -> TargetReading? {
    let lemma = tree.lemmas[head]
    guard lemma.count >= 3, tree.words[head].partOfSpeech == .noun, !reader.namedThings.isEmpty,
      actors.refersBack(head), nominalWords(head, complements: 1) == [head]
    else { return nil }
    let alike = namedThings { $0 == lemma }
    // Of "British Museum" and "Kon-Tiki Museet" "museet" is the second.
    let written = alike.isEmpty ? [] : namedThings { $0 == tree.forms[head] }
    let whole = written.isEmpty ? alike : written
    let things = whole.isEmpty ? namedThings { ends($0, in: lemma) || ends($0, in: tree.forms[head]) } : whole
    guard things.count == 1, let index = things.first else { return nil }
    let entity = reader.document.entities[index]
    return .named(
      Target(
        text: entity.name, span: tree.spans[head], head: entity.name, actor: reader.holder(entity: index),
        id: entity.id, isMotion: false))
  }

  /// The group of states that a definite noun alone means, where it is one of several for none: "accused **the alliance**".
  private func group(describedBy noun: Int) -> TargetReading? {
    guard lexicon.groupNouns[tree.lemmas[noun]].map({ $0.count == 1 }) ?? true,
      let group = actors.groupNamesake(noun)
    else { return nil }
    return .named(
      Target(
        text: group.holder.name, span: tree.spans[noun], head: group.holder.name, actor: group.holder,
        id: group.holder.id,
        isMotion: false))
  }

  /// The named organizations, events and works with such a word in their name, as indices into ``Document/entities``.
  private func namedThings(with isMeant: (String) -> Bool) -> [Int] {
    reader.namedThings.filter { $0.words.contains(where: isMeant) }.map(\.entity)
  }

  /// Whether a word is a compound that ends in the noun.
  private func ends(_ word: String, in noun: String) -> Bool {
    word.ends(in: noun) && noun.count >= 4 && word.count > noun.count + 2
  }

  /// Whether the mention covers the nominal's own words, and is not just a part of a compound or a modifier in it.
  private func isWhole(_ span: TextSpan, _ head: Int) -> Bool {
    guard tree.spans[head].start >= span.start else { return false }
    // "Kosovo's" is one token.
    let isOwner = tree.children(of: head, "case").contains { tree.words[$0].token == tree.words[head].token }
    return tree.spans[head].end <= span.end || isOwner && tree.spans[head].start == span.start
  }

  func isPronoun(_ head: Int) -> Bool {
    switch tree.words[head].partOfSpeech {
    case .pronoun, .determiner: true
    default: false
    }
  }

  /// What an empty noun is about: its complement ("forslaget om en avgift"); else something told before, or what the noun
  /// itself says of it, where it brings in something new ("et lignende forslag") or is what has been proposed ("forslaget").
  func complement(ofEmpty head: Int) -> TargetReading? {
    for child in tree.children(of: head, "nmod", "acl", "ccomp", "xcomp") where child > head {
      if tree.relations[child] == "nmod", !names(child) || actors.isActor(child) { continue }
      // "the peace proposal for Gaza" proposes something else.
      if tree.relations[child] == "nmod", isPlace(child) {
        return named(nominalWords(head, complements: 1), head: head)
      }
      // "forslaget, **som** Norge la fram" is about what it says itself.
      let isRelative = tree.subtype(of: child) == "relcl" || tree.introducers(of: child).isEmpty
      if tree.relations[child] == "acl", isRelative { continue }
      return reading(of: child) ?? named(nominalWords(head, complements: 1), head: head)
    }
    if let deed = deed(namedBy: head) { return reading(of: deed) }
    let isProposal = lexicon.nouns[tree.lemmas[head]] == .proposal
    guard isNew(head) || isProposal || isOfState(head) else { return .pointsBack(tree.spans[head]) }
    return named(nominalWords(head, complements: 1), head: head)
  }

  func isPlace(_ nominal: Int) -> Bool {
    reader.mention(ofToken: tree.words[nominal].token).map { reader.document.entities[$0.entity].type == .place }
      ?? false
  }

  /// Whether an adjective tells whose a thing is: "den **norske** linjen".
  private func isOfState(_ noun: Int) -> Bool {
    tree.children(of: noun, "amod").contains { reader.country(ofToken: tree.words[$0].token)?.form == .adjective }
  }

  /// Whether a noun brings in something new, of which it says more than that it is there.
  private func isNew(_ noun: Int) -> Bool {
    let isIndefinite =
      tree.word(noun, has: "Definite=Ind")
      || tree.children(of: noun, "det").contains { tree.word($0, has: "Definite=Ind") }
    return isIndefinite && !tree.children(of: noun, "amod").isEmpty
  }

  /// The words that name a nominal: its head with adjectives, numerals, compounds and owner, and as many of its
  /// prepositional complements as asked for.
  func nominalWords(_ head: Int, complements: Int) -> [Int] {
    var words = [head]
    var left = complements
    for child in tree.children[head] {
      switch tree.relations[child] {
      case "amod" where child > head && (tree.isVerbal(child) || isSetOff(child, from: head) || hasAgent(child)):
        continue
      // "tachó el acuerdo **de colonial**"
      case "amod" where child > head && tree.hasIntroducer(child) && lexicon.evaluation(tree.lemmas[child]) != nil:
        continue
      case let relation where Self.modifiers.contains(relation) && child < head && isApart(child, from: head): continue
      // "en avtale **innen 2026**"
      case "nummod" where child > head && tree.hasIntroducer(child): continue
      case "amod", "nummod", "compound", "flat", "fixed":
        words += tree.subtree(of: child) {
          !["punct", "det", "conj", "cc", "acl", "advcl"].contains(tree.relations[$0])
        }
      case "nmod" where tree.introducers(of: child).isEmpty || tree.subtype(of: child) == "poss":
        // "a ban on mining **Friday**", "**Thursday's** agreement"
        let isTime = lexicon.nouns[tree.lemmas[child]] == .time
        guard !tree.word(child, has: "Poss=Yes"), !isTime || child < head && tree.subtype(of: child) != "poss" else {
          continue
        }
        words += nominalWords(child, complements: 0) + tree.introducers(of: child)
      case "nmod" where child > head && left > 0 && standsBetween(child):
        left -= 1
        words += tree.subtree(of: child) { ["conj", "cc", "case", "det", "flat"].contains(tree.relations[$0]) }
      // "la **puesta en libertad** del abogado" is one thing.
      case "nmod" where left > 0 && isBare(child, behind: head):
        left -= 1
        words += tree.introducers(of: child) + nominalWords(child, complements: 1)
      // Of "passfrihet fra EFTA og ASEAN" half would be wrong.
      case "nmod" where child > head && tree.coordination(of: child).count > 1 && actors.isActor(child): continue
      // "tildó el asilo de «insulto»" calls it so.
      case "nmod" where child > head && isSetOff(child, from: head): continue
      case "nmod" where child > head && left > 0 && names(child) && !isPronoun(child):
        left -= 1
        words +=
          tree.introducers(of: child) + articles(of: child) + nameWords(child)
          + patient(ofBare: child, in: head)
      case "acl" where child > head && left > 0 && names(child):
        left -= 1
        words += tree.introducers(of: child) + [child] + plannedObject(of: child)
      default: continue
      }
    }
    return words.sorted()
  }

  /// Whether a noun without article stands right behind another with nothing but a preposition, and has the complement of both.
  private func isBare(_ noun: Int, behind head: Int) -> Bool {
    noun == head + 2 && tree.words[noun].partOfSpeech == .noun && tree.introducers(of: noun) == [head + 1]
      && !names(noun) && tree.children(of: noun, "det", "amod").isEmpty
      && tree.children(of: noun, "nmod").contains { $0 > noun && names($0) }
  }

  /// Whether two names stand behind a noun of what they have together: "avtalen **mellom EFTA og ASEAN**".
  private func standsBetween(_ name: Int) -> Bool {
    guard tree.coordination(of: name).count == 2 else { return false }
    let introducers = tree.introducers(of: name)
    return actors.operators.contains { $0.cue.effect == .between && introducers.contains($0.head) }
  }

  /// What the deed is done to that a plan or the like names: "the plan to use **frozen assets**".
  func plannedObject(of deed: Int) -> [Int] {
    guard tree.subtype(of: deed) != "relcl" else { return [] }
    return tree.children(of: deed, "obj").filter { !isPronoun($0) }.prefix(1).flatMap {
      nominalWords($0, complements: 0)
    }
  }

  private static let modifiers: Set<String> = ["amod", "nummod", "compound"]

  /// Whether the subject of a predicate noun stands between it and what a parser has hung on it, as in a ticker: "**10.40**:
  /// Switzerland is for a **return**".
  private func isApart(_ modifier: Int, from head: Int) -> Bool {
    tree.children(of: head, "nsubj", "cop").contains { $0 > modifier && $0 < head }
  }

  /// A complement's own words, without what describes it further; of a title whose holder the sentence names the holder's name:
  /// "sanctions on the unit's commander, **Igor Baranov**".
  func nameWords(_ head: Int) -> [Int] {
    titleHolder(head) ?? [head] + tree.children(of: head, "flat", "fixed", "compound")
  }

  /// The name in the sentence of the person whom a noun describes.
  private func titleHolder(_ noun: Int) -> [Int]? {
    guard tree.words[noun].partOfSpeech == .noun, let described = reader.mention(ofToken: tree.words[noun].token),
      described.form == .nominal, reader.document.entities[described.entity].type == .person
    else { return nil }
    let words = tree.indices.filter { word in
      let mention = reader.mention(ofToken: tree.words[word].token)
      return mention?.form == .name && mention?.entity == described.entity
    }
    return words.isEmpty ? nil : words
  }

  /// Whether a prepositional complement tells what its noun is about, rather than when, how or what for.
  func names(_ complement: Int) -> Bool {
    switch lexicon.nouns[tree.lemmas[complement]] {
    // "the proposal on the **table**"
    case .time, .measure, .list: return false
    // "warned against it **in a joint statement**"
    case .statement where !actors.refersBack(complement): return false
    default: break
    }
    // "avtalen fra 1997"
    guard tree.words[complement].partOfSpeech != .numeral, !isComparison(complement) else { return false }
    return tree.introducers(of: complement).contains { word in
      actors.operators.contains { $0.cue.effect == .naming && $0.head == word }
    }
  }

  func articles(of head: Int) -> [Int] { tree.children(of: head, "det").filter { $0 < head } }
}
