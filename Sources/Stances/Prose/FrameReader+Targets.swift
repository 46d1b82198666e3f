import TextModel

/// The words of a sentence that tell what a position is toward.
extension FrameReader {
  /// The words of the first slot that is filled with something that names a target or points to one.
  func targetWords(of match: CueMatch<PositionCue>, besides holders: [Int]) -> [Int] {
    // "gir **ministeren** ros for at han sto på sitt"
    if match.cue.position == .condemn, let praised = recipient(of: match), tree.relations[praised] == .iobj {
      return [praised]
    }
    // Who is asked is not what is asked for, wherever the clause stands that tells it: "exigieron a Ecuador, …, **que conceda**".
    let isAsked = match.cue.position == .demand && match.cue.target.contains { tellsDeed($0, match) }
    let slots = isAsked ? match.cue.target.filter { !namesOnlyActors($0, match) } : match.cue.target
    if let cleft = cleft(around: match) { return [cleft] }
    if let object = inverted(in: match)?.object { return [object] }
    if match.cue.target.contains(.clause([])), let deed = discouraged(by: match) { return [deed] }
    for slot in slots.isEmpty ? match.cue.target : slots {
      let words = words(in: slot, of: match, isHolder: false).filter {
        guard !holders.contains($0), !isOwn($0, match), !isAddedHolder($0), !isPartOfHolder($0, holders),
          !isCondition($0, of: match), !isVoteItself($0, match), !isOnlyDoubted($0, match), !isScene($0, match),
          let reading = namer.reading(of: $0)
        else { return false }
        return match.cue.targetClass != .deed || match.cue.target.count == 1 || reading.target?.actor == nil
      }
      if let thing = words.first(where: { isThingOfCue($0, match) }) { return [thing] }
      if !words.isEmpty { return demanded(words.map { thing(meantBy: $0, match) }, by: match) }
    }
    return (recipient(of: match) ?? putToVote(beside: match)).map { [$0] } ?? []
  }

  /// What a clause that is the subject of a copula asks for or is against: "**What Pakistan is asking for** is a share of the water",
  /// "**Det Norge krever**, er at Russland trekker seg ut", "**Lo que Perú rechaza** es una tasa".
  private func cleft(around match: CueMatch<PositionCue>) -> Int? {
    guard match.cue.cue.kind == .verb, let clause = clauseOfCleft(match.head), let above = tree.heads[clause],
      above > match.head
    else { return nil }
    if tree.words[above].partOfSpeech == .auxiliary, let content = tree.children(of: above, .ccomp).first {
      return content
    }
    let predicate = above
    guard !tree.children(of: predicate, .cop).isEmpty else { return nil }
    let isNamed = tree.isNominal(predicate) && tree.words[predicate].partOfSpeech != .adjective
    return isNamed || tree.isVerbal(predicate) && !tree.children(of: predicate, .mark).isEmpty ? predicate : nil
  }

  /// The word under which a clause that stands for what its verb is toward is the subject of a copula: its pronoun, or where a parser takes
  /// that for an article the verb itself.
  private func clauseOfCleft(_ verb: Int) -> Int? {
    if [.csubj, .nsubj, .advcl].contains(tree.relations[verb]), let first = tree.subtree(of: verb).first,
      first < verb,
      tree.words[first].partOfSpeech == .pronoun, tree.relations[first] == .det
    {
      return verb
    }
    guard tree.relations[verb] == .acl, let opener = tree.heads[verb], opener < verb,
      tree.words[opener].partOfSpeech == .pronoun, tree.relations[opener] == .nsubj
    else { return nil }
    return opener
  }

  /// Whether a slot is filled with nobody but states, persons and organizations.
  private func namesOnlyActors(_ slot: Slot, _ match: CueMatch<PositionCue>) -> Bool {
    let words = words(in: slot, of: match, isHolder: false)
    return !words.isEmpty && words.allSatisfy { actors.named($0) != nil }
  }

  /// Whether a slot is filled with a clause that a word opens: "**que conceda** un salvoconducto".
  private func tellsDeed(_ slot: Slot, _ match: CueMatch<PositionCue>) -> Bool {
    guard case .clause = slot else { return false }
    return words(in: slot, of: match, isHolder: false).contains {
      tree.isVerbal($0) && (tree.hasIntroducer($0) || namer.isRequest($0))
    }
  }

  /// Whether a word is a part of the cue, or of a phrase that names nothing: "vil **på sin side** ikke skrive under på avtalen".
  private func isOwn(_ word: Int, _ match: CueMatch<PositionCue>) -> Bool {
    match.words.contains(word) && !isThingOfCue(word, match)
      // "se ha puesto **del lado** de Mogadiscio"
      && (match.cue.cue.kind == .predicate || isInPhrase(word, match.words))
      || operators.contains { $0.cue.effect == .contrast && $0.words.count > 1 && $0.words.contains(word) }
  }

  /// Whether a word is the noun of a cue that tells what is joined or left, and so itself what the cue is toward: "salió **del pacto**".
  private func isThingOfCue(_ word: Int, _ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.cue.kind == .verb, match.parts.contains(word), match.cue.target.count == 1,
      case .oblique(let words) = match.cue.target[0],
      tree.introducers(of: word).contains(where: { match.parts.contains($0) && words.contains(tree.lemmas[$0]) })
    else { return false }
    return lexicon.isMotion(tree.lemmas[word]) || lexicon.collective(tree.lemmas[word]) == .body
      || lexicon.nouns[tree.lemmas[word]] == .agreement
  }

  /// Whether a word is the noun of a cue that says the position, and so nothing that it is toward: "gave its **approval**".
  func isPositionOfCue(_ word: Int, _ match: CueMatch<PositionCue>) -> Bool {
    match.cue.position == .support && match.words.contains(word) && tree.words[word].partOfSpeech == .noun
      && lexicon.isPosition(tree.lemmas[word])
  }

  /// Whether a position depends on what a clause tells. Of one that is left open it is what is open: "har ikke bestemt seg for **om**
  /// landet skal boikotte".
  private func isCondition(_ clause: Int, of match: CueMatch<PositionCue>) -> Bool {
    if case .fixed(.neutral) = match.cue.side { return false }
    return namer.isCondition(clause)
  }

  /// Whether a noun stands behind a preposition in a cue of several words, and names nobody's: not "ved **togolesernes** side".
  private func isInPhrase(_ noun: Int, _ words: [Int]) -> Bool {
    tree.introducers(of: noun).contains(where: words.contains)
      && tree.children(of: noun, .nmod).allSatisfy { tree.hasIntroducer($0) || tree.word($0, has: "Poss=Yes") }
  }

  /// Whether a word that a parser has hung on the verb is a part of the name of whoever holds the position: "krever minister
  /// Abdulkadir **Warsame** at …".
  private func isPartOfHolder(_ word: Int, _ holders: [Int]) -> Bool {
    guard !holders.isEmpty, let mention = reader.mention(ofToken: tree.words[word].token), !tree.hasIntroducer(word)
    else { return false }
    return holders.contains { holder in
      ([holder] + tree.children(of: holder, .flat, .appos)).contains {
        $0 != word && reader.mention(ofToken: tree.words[$0].token)?.span == mention.span
      }
    }
  }

  /// Whom a verb gives or promises what a noun says: "lover **presidenten** full støtte".
  private func recipient(of match: CueMatch<PositionCue>) -> Int? {
    guard match.cue.cue.kind == .noun, [.support, .condemn].contains(match.cue.position) else { return nil }
    // "the support that Norway has given **Ukraine**"
    if let gift = gift(of: match.head) {
      return tree.children(of: gift, .iobj, .obj, .obl).first { word in
        !tree.isRelative(word) && (actors.isActor(word) || tree.word(word, has: "Person=1"))
      }
    }
    guard tree.relations[match.head] == .obj, let verb = tree.heads[match.head],
      operators.contains(where: { $0.head == verb && $0.cue.worksOnNouns })
    else { return nil }
    let others = tree.children(of: verb, .iobj, .obj).filter { $0 != match.head }
    // "Zelenskyj, **som** Norge har lovet full støtte"
    let gap = others.isEmpty ? clauses.relativeGap(of: verb) : nil
    return (others + [gap].compactMap { $0 }).first(where: actors.isActor)
  }

  /// Of what a demand is directed at and of what it asks for, the latter: "piden a la ONU **una reunión**".
  private func demanded(_ words: [Int], by match: CueMatch<PositionCue>) -> [Int] {
    guard match.cue.position == .demand, words.count > 1 else { return words }
    let things = words.filter { !actors.isActor($0) }
    // "instó a las partes **a una mediación**"
    let prepositions = things.map { tree.introducers(of: $0).map { tree.lemmas[$0] } }
    if things.count > 1, let last = things.last, let first = prepositions.first, !first.isEmpty,
      prepositions.allSatisfy({ $0 == first })
    {
      return [last]
    }
    return things.isEmpty ? words : things
  }

  /// A nominal and those coordinated with it, or a clause.
  func aims(of word: Int) -> [Int] {
    guard !tree.isVerbal(word) else { return [word] }
    // "for a levy, but not **free**": an adjective is no thing beside a noun.
    let isAdjective = { [tree] (word: Int) in tree.words[word].partOfSpeech == .adjective }
    return tree.coordination(of: word).filter { !joinsHolders($0, after: word) && !turnsAround($0) }.filter {
      $0 == word || (!isAdjective($0) || isAdjective(word)) && !hasOwnCue($0) && !isNextPredicate($0)
    }
  }

  /// Whether a conjunct is a predicate with a copula of its own: "no estamos contra las patentes, **estamos** contra **los abusos**".
  private func isNextPredicate(_ conjunct: Int) -> Bool {
    !tree.children(of: conjunct, .cop).isEmpty && tree.hasIntroducer(conjunct)
  }

  /// Whether a preposition before a conjunct says a position of its own, or with the verb: "for the pact and **against** the levy".
  private func hasOwnCue(_ conjunct: Int) -> Bool {
    // "is open to talks, but not **to** a cut" goes on with the same one.
    let opening = tree.introducers(of: conjunct)
    let before = tree.introducers(of: tree.firstConjunct(of: conjunct))
    if opening.map({ tree.lemmas[$0] }) == before.map({ tree.lemmas[$0] }) { return false }
    // "får støtte frå Peru, som er **imot** tollen, men ikkje **frå Chile**"
    if !opening.isEmpty, positions.contains(where: { $0.cue.cue.kind == .predicate && before.contains($0.head) }) {
      return true
    }
    return opening.contains { word in
      positions.contains { $0.head == word && $0.cue.cue.kind == .predicate || goesOn($0) && $0.parts == [word] }
    }
  }

  /// Whether a verb says another position by the preposition of a second nominal: "voted for the ban and **against** the levy".
  private func goesOn(_ match: CueMatch<PositionCue>) -> Bool {
    positions.contains { other in
      other.head == match.head && match.parts.count == 1 && other.parts.count == 1
        && tree.joinsPrepositions(match.parts[0], to: other.parts[0])
    }
  }

  /// Whether a verb says two positions by the prepositions of two nominals, and this is one of them.
  func isOneOfTwo(_ match: CueMatch<PositionCue>) -> Bool {
    goesOn(match)
      || positions.contains { other in
        other.head == match.head && match.parts.count == 1 && other.parts.count == 1
          && tree.joinsPrepositions(other.parts[0], to: match.parts[0])
      }
  }

  /// Whether a conjunct only says that holder and target change places: "acusa a Grecia, y **viceversa**".
  private func turnsAround(_ conjunct: Int) -> Bool {
    operators.contains { $0.cue.effect == .reversal && $0.words.contains(conjunct) }
  }

  /// Whether a conjunct is somebody who does the same as the holder, and no target: "Chile apoya el tratado y **Perú** también".
  private func joinsHolders(_ conjunct: Int, after first: Int) -> Bool {
    conjunct != first && actors.named(conjunct) != nil && actors.named(first) == nil
      && operators.contains { $0.cue.effect == .addition && $0.words.min() == conjunct + 1 }
  }

  /// The objects of a verb; of several that parsers give it those without a preposition, and of these the nominals: "pidió por
  /// nota **un trato**", "le exige **una condena** expresa".
  func directObjects(of verb: Int, _ match: CueMatch<PositionCue>) -> [Int] {
    if match.cue.targetClass == .accused, let accused = relative(accusedBy: verb) { return [accused] }
    if let receiver = receiver(of: match, verb) { return [receiver] }
    // "envió una carta en la que rechaza **el acuerdo**"
    if clauses.goesOnFromObject(verb), let misread = misreadObject(of: verb) { return [misread] }
    let objects = withoutTimes(clauses.object(of: verb))
    if objects.isEmpty, let object = object(behindTimeOf: verb) { return [object] }
    if let object = strayObject(of: verb, besides: objects) { return [object] }
    // What something is called may be an object too: "kalla vedtaket **ein skandale**".
    if match.cue.side == .evaluated, objects.count > 1 {
      // "por considerarlo **ineficaz**"
      let things = objects.filter {
        (tree.words[$0].partOfSpeech != .adjective || tree.hasIntroducer($0)) && !isCalledSo($0, by: verb)
          && (tree.hasIntroducer($0) || lexicon.evaluation(tree.lemmas[$0]) == nil)
      }
      return things.isEmpty ? objects : things
    }
    guard objects.count > 1 else { return objects }
    // "las sanciones **que** Kallas había propuesto a los ministros"
    if lexicon.marksObjects,
      let relative = objects.first(where: { $0 < verb && tree.isRelative($0) && !tree.hasIntroducer($0) }),
      objects.allSatisfy({ $0 == relative || tree.hasIntroducer($0) })
    {
      return [relative]
    }
    let bare = objects.filter { !tree.hasIntroducer($0) && !tree.isVerbal($0) && !namer.isPronoun($0) }
    return bare.isEmpty ? objects : bare
  }

  /// Whether a preposition that marks no object opens what a verb calls a thing for which a pronoun stands: "la tachó **de absurda**".
  private func isCalledSo(_ object: Int, by verb: Int) -> Bool {
    let openers = tree.introducers(of: object)
    return object > verb && !openers.isEmpty && !openers.contains { clauses.has(.accusative, at: $0) }
      && tree.children(of: verb, .obj).contains { $0 < verb && namer.isPronoun($0) }
  }

  /// The pronoun of a relative clause for those whom its verb accuses: "la Corte, **a la que** acusan de parcialidad".
  private func relative(accusedBy verb: Int) -> Int? {
    tree.children(of: verb, .obl, .obj, .iobj).first { word in
      word < verb && tree.isRelative(word) && tree.introducers(of: word).contains { clauses.has(.accusative, at: $0) }
    }
  }

  /// The object that a parser took for an adverbial, and an adverbial for the object: "ratificó por 28 votos **el convenio**".
  private func strayObject(of verb: Int, besides objects: [Int]) -> Int? {
    guard !objects.isEmpty, !clauses.isPassive(verb),
      objects.allSatisfy({ object in
        let openers = tree.introducers(of: object)
        return !openers.isEmpty && !openers.contains { clauses.has(.accusative, at: $0) }
      })
    else { return nil }
    return tree.children(of: verb, .obl).first { word in
      word > verb && !tree.hasIntroducer(word) && tree.words[word].partOfSpeech == .noun
        && lexicon.nouns[tree.lemmas[word]] != .time && !tree.children(of: word, .det).isEmpty
    }
  }

  /// What is called something, where parsers take it for what it is called as well: "kaller **planen** «et skritt tilbake»".
  func named(by match: CueMatch<PositionCue>, _ anchor: Int) -> Int? {
    let complements = tree.children(of: anchor, .xcomp).filter { $0 > anchor && tree.isNominal($0) }
    guard match.cue.side == .evaluated, let first = complements.first else { return nil }
    // "kaller den britiske **linjen** «ren galskap»"
    let hasName = tree.children(of: first, .appos).contains { $0 > first }
    return complements.count == 2 || complements.count == 1 && hasName ? first : nil
  }

  /// Of several objects those that tell no time: "kalla **sist veke** prosjektet ein skandale".
  private func withoutTimes(_ objects: [Int]) -> [Int] {
    guard objects.count > 1 else { return objects }
    let things = objects.filter { lexicon.nouns[tree.lemmas[$0]] != .time }
    return things.isEmpty ? objects : things
  }

  /// What a word is to the cue as a target.
  func reading(of word: Int, for match: CueMatch<PositionCue>) -> TargetReading? {
    // "Lo que pedimos es **una consulta**"
    let isPredicate = word == anchor(of: match) || word == cleft(around: match)
    let isAlone =
      match.cue.namesTargetAlone && !hasOwnComplement(word, beside: match) || isDefended(word, by: match)
      || tree.children(of: word, .nmod).contains(where: { $0 > word && match.parts.contains($0) })
    return namer.reading(of: word, alone: isAlone, asNominal: isPredicate && word != match.head)
  }

  /// The targets of a nominal or clause and of those coordinated with it.
  func readings(of word: Int) -> [TargetReading] { aims(of: word).compactMap { namer.reading(of: $0) } }

  /// Whether a target is something that a text can be about: no actor, nobody described ("63 land"), no time and no measure.
  func isThing(_ target: Target) -> Bool {
    guard target.actor == nil, target.text.contains(where: \.isLetter), !beginsWithMark(target.text),
      !target.isCapitals, !isVerdict(target), !isNumberedTime(target.head), !tellsTime(target)
    else { return false }
    switch lexicon.nouns[target.head] {
    case .actor, .state, .organ, .time, .measure, .representative, .people: return false
    default: return true
    }
  }

  /// Whether a target is the end of a time, or its beginning: "**fin de año**".
  func tellsTime(_ target: Target) -> Bool {
    guard target.actor == nil, lexicon.nouns[target.head] == .bound,
      let last = FoldedWords.content(of: target.text).last
    else { return false }
    return lexicon.nouns.contains { noun, kind in
      kind == .time && last.hasPrefix(noun) && last.count - noun.count <= Self.longestNounEnding
    }
  }

  /// The most letters that a noun's forms add to it: "måned**ene**".
  private static let longestNounEnding = 3

  /// Whether a target is but a side that is taken: "sier **nei**".
  func isVerdict(_ target: Target) -> Bool {
    let isSide = target.text.utf8.count <= Self.longestSide && lexicon.verdicts[target.text.lowercased()] != nil
    // "**nei** til megling", but not the "nei til" of a label
    let isNamedSide = target.head.utf8.count < Self.shortestThing && lexicon.verdicts[target.head] != nil
    return isSide || isNamedSide && target.text.split(separator: " ").count > 2
  }

  /// In UTF-8 bytes, as long as "contra". Among longer verdicts are nouns that are targets as well: "boikott".
  private static let longestSide = 6
  /// In UTF-8 bytes, longer than "nei" and "yes".
  private static let shortestThing = 4

  /// Whether a target is a place, as a dateline names one.
  func isPlace(_ target: Target) -> Bool {
    target.id.map { id in reader.document.entities.contains { $0.id == id && $0.type == .place } } ?? false
  }

  /// Whether a name begins with the mark of an item, which parsers take for a part of it: "• Polonia".
  private func beginsWithMark(_ text: String) -> Bool { text.first.map { "•▪■►*–—".contains($0) } ?? false }
}
