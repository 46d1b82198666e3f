import TextModel

/// Finds whom a description or a pronoun stands for that names nobody.
extension ActorFinder {
  /// The several states named before for which a description stands: "**both countries**", "**de to landene**", "los dos vecinos".
  func both(describedBy nominal: Int) -> [Actor] {
    guard tree.words[nominal].partOfSpeech == .noun, isActorNoun(nominal), tree.word(nominal, has: "Number=Plur"),
      !isActor(nominal)
    else { return [] }
    let modifiers = tree.children(of: nominal, .det, .amod, .nummod, .advmod)
    let isPair = has(.pair, among: modifiers) && refersBack(nominal) && lexicon.nouns[tree.lemmas[nominal]] == .state
    guard has(.both, among: modifiers) || isPair else { return [] }
    let both = anaphor(nominal)
    // Nobody is for or against two of whom it is one itself.
    let isOneOfThem = has(.pair, among: modifiers) && both.contains { isNamed($0, before: nominal) }
    return both.count > 1 && !isOneOfThem ? both : []
  }

  /// Whether the sentence names somebody before a word.
  private func isNamed(_ actor: Actor, before word: Int) -> Bool {
    tree.indices.contains { $0 < word && named($0)?.holder == actor.holder }
  }

  /// The state told of before that somebody with an office speaks for: "**the country's** foreign minister, Ana Ruiz, praised it".
  func stateTold(owning nominal: Int) -> Actor? {
    let owners = tree.children(of: nominal, .nmod)
    guard
      let owner = owners.first(where: { owner in
        owner < nominal && lexicon.nouns[tree.lemmas[owner]] == .state
          && (tree.subtype(of: owner) == "poss" || tree.word(owner, has: "Case=Gen"))
      }),
      hasOffice(nominal), !tree.word(nominal, has: "Number=Plur"), refersBack(owner),
      tree.children(of: owner, .amod, .compound).isEmpty
    else { return nil }
    return memory.state().first
  }

  /// Whether a noun, alone or at the end of a compound, tells an office: "minister", "handelsminister".
  func hasOffice(_ noun: Int) -> Bool {
    let lemma = tree.lemmas[noun]
    if lexicon.nouns[lemma] == .representative { return true }
    return (Self.shortestOffice...max(Self.shortestOffice, lemma.count)).contains { length in
      lexicon.nouns[String(lemma.suffix(length))] == .representative
    }
  }

  /// The letters of the shortest noun of an office that ends compounds.
  private static let shortestOffice = 5

  /// The group of states of which a text has just told, whose organ a noun is: "**its** observer mission", "su comisión".
  func groupWithOrgan(_ nominal: Int) -> Actor? {
    guard lexicon.organs.contains(tree.lemmas[nominal]), tree.isOwnedByAnother(nominal) else { return nil }
    return memory.latestState().first { $0.holder.type == .group }
  }

  /// The group of states for which a definite noun stands that is a part of its name: "unionen", "la Liga".
  func groupNamesake(_ nominal: Int) -> Actor? {
    let lemma = tree.lemmas[nominal]
    guard tree.isNominal(nominal), tree.words[nominal].partOfSpeech != .pronoun, lemma.count >= 4, refersBack(nominal)
    else { return nil }
    // "the engineering union" is none of them.
    guard tree.children(of: nominal, .compound, .appos).isEmpty else { return nil }
    let groups = reader.groups.filter { $0.words.contains(lemma) }.map(\.id)
    guard let group = groups.count == 1 ? groups.first : usualGroup(nominal) else { return nil }
    return Actor(holder: reader.holder(country: group), span: tree.spans[nominal])
  }

  /// The group that a noun alone usually means, of those that the document names, where none of its organizations has such a noun in
  /// its name: "unionen", "kommisjonen", "the bloc".
  func usualGroup(_ noun: Int) -> String? {
    let lemma = tree.lemmas[noun]
    guard let usual = lexicon.groupNouns[lemma], tree.children(of: noun, .amod, .nmod, .compound, .flat).isEmpty,
      !reader.namedThings.contains(where: { thing in
        // "the European Commission" is the EU itself.
        thing.words != [lemma] && thing.words.contains { $0.contains(lemma) }
          && reader.holder(entity: thing.entity)?.id.map(usual.contains) != true
      }), !isOfOther(noun)
    else { return nil }
    let named = reader.groups.map(\.id).filter(usual.contains)
    return named.count == 1 ? named.first : memory.latest(of: named)
  }

  /// Whether the text has told before of something else with such a noun: "the **electoral** commission".
  private func isOfOther(_ noun: Int) -> Bool {
    let lemma = tree.lemmas[noun]
    return reader.trees.prefix(tree.sentence + 1).contains { other in
      guard let other else { return false }
      return other.indices.contains { word in
        other.lemmas[word] == lemma
          && other.children(of: word, .amod, .compound).contains { modifier in
            other.words[modifier].form.first?.isLowercase ?? false
              && reader.country(ofToken: other.words[modifier].token) == nil
          }
      }
    }
  }

  /// Whom a pronoun or a description without a name stands for: "begge", "disse landene", "landet", "they".
  func anaphor(_ nominal: Int) -> [Actor] {
    let modifiers = tree.subtree(of: nominal) { [.det, .amod, .nummod, .advmod].contains(tree.relations[$0]) }
    if has(.pair, among: modifiers), has(.others, among: modifiers + [nominal]) { return memory.otherTwo() }
    // "Italia avsto. **De andre landene** godkjente loven."
    if has(.others, among: modifiers), tree.word(nominal, has: "Number=Plur"), isActorNoun(nominal) { return [] }
    if has(.pair, among: modifiers), has(.latter, among: modifiers + [nominal]) {
      return Array(memory.several().suffix(2))
    }
    if has(.both, among: modifiers) || has(.pair, among: modifiers) && refersBack(nominal) {
      return isToldApart(nominal) ? [] : pair(before: nominal)
    }
    if isAllTogether(nominal, modifiers) { return memory.more(than: 2) }
    if isPairAlone(nominal) { return memory.several(2) }
    if tells(.latter, modifiers) { return two(before: nominal).last.map { [$0] } ?? [] }
    if tells(.former, modifiers) { return two(before: nominal).first.map { [$0] } ?? [] }
    let isPlural = tree.word(nominal, has: "Number=Plur")
    if isSignatories(nominal) { return memory.signatories }
    if isActorNoun(nominal) {
      guard refersBack(nominal), !isDescribed(nominal) || isToldMoreOf(nominal) else { return [] }
      let claimant = isPlural ? [] : claimant(above: nominal).filter { $0.holder.id != nil }
      guard claimant.isEmpty else { return claimant }
      if !isPlural, let own = countryOfSpeaker(of: nominal) ?? countryOfSubject(owning: nominal) { return [own] }
      if isPlural {
        let own = owners(of: nominal)
        return own.isEmpty
          ? remembered(for: nominal).several() : own.compactMap { named($0) }.filter { $0.holder.type == .organization }
      }
      if leadsSomethingElse(nominal) || isOneOfSeveral(nominal) { return [] }
      if let subject = stateOfClauseAbove(nominal) { return [subject] }
      return lexicon.nouns[tree.lemmas[nominal]] == .state ? memory.state() : memory.single()
    }
    if isPlural, isMinisters(nominal) { return memory.several() }
    guard tree.words[nominal].partOfSpeech == .pronoun, tree.word(nominal, has: "PronType=Prs"),
      !tree.word(nominal, has: "Person=1"), !tree.word(nominal, has: "Person=2")
    else { return [] }
    guard isPlural else {
      guard tree.word(nominal, has: "Gender=Neut") || isThing(nominal) else { return [] }
      let claimant = claimant(above: nominal)
      if !claimant.isEmpty { return claimant }
      if let state = stateBefore(nominal) { return [state] }
      return mayMeanClause(nominal) ? [] : memory.latestState()
    }
    if isSaidOfNobody(nominal) { return [] }
    let here = severalBefore(nominal)
    if !here.isEmpty { return here }
    if let body = bodyBefore(nominal) { return [body] }
    // "**Uruguay** har sagt at dei kan godta lova"
    let claimant = claimant(above: nominal)
    return claimant.isEmpty ? memory.several() : claimant
  }

  /// Whether a pronoun stands for those of whom it is told that none of them says so: "**Ingen** i Paris vil si at **de** er imot".
  private func isSaidOfNobody(_ pronoun: Int) -> Bool {
    guard tree.relations[pronoun] == .nsubj, let verb = tree.heads[pronoun],
      [.ccomp, .xcomp].contains(tree.relations[verb]), let above = tree.heads[verb],
      let subject = speaker(of: above), subject < pronoun
    else { return false }
    return tree.words[subject].partOfSpeech == .pronoun && has(.negation, among: [subject])
  }

  /// Whether a neuter pronoun that tells no case opens its sentence: it stands for what was told before, and for no state: "**Det** krever
  /// samstemmighet".
  private func mayMeanClause(_ pronoun: Int) -> Bool {
    tree.word(pronoun, has: "Gender=Neut") && !tree.word(pronoun, has: "Case=")
      && (0..<pronoun).allSatisfy { tree.words[$0].partOfSpeech == .punctuation }
  }

  /// The state that is the subject of the clause to which that of a description is added: "**Kina** avsto, slik **landet** gjorde i fjor".
  private func stateOfClauseAbove(_ nominal: Int) -> Actor? {
    guard lexicon.nouns[tree.lemmas[nominal]] == .state, tree.relations[nominal] == .nsubj,
      let verb = tree.heads[nominal], tree.relations[verb] == .advcl, let above = tree.heads[verb], above < verb,
      let subject = tree.children(of: above, .nsubj).first, tree.coordination(of: subject).count == 1
    else { return nil }
    return named(subject).flatMap { $0.holder.type == .country ? $0 : nil }
  }

  /// Whether a noun means those who speak for the states just named: "**ministrene** krever", "the foreign ministers demanded".
  private func isMinisters(_ noun: Int) -> Bool {
    lexicon.nouns[tree.lemmas[noun]] == .representative && refersBack(noun)
      && tree.children(of: noun, .nmod, .amod, .compound, .acl, .appos).isEmpty
  }

  /// The names behind a noun of those of whom several are told: "sus antiguos aliados de **Podemos**", "its partners in **the LO**".
  private func owners(of nominal: Int) -> [Int] {
    tree.children(of: nominal, .nmod).filter { $0 > nominal && tree.hasIntroducer($0) }.flatMap(tree.coordination)
      .filter { tree.words[$0].form.beginsWithCapital }
  }

  /// Whether a noun describes a person without a name by what they lead, which is no state: "el presidente **del club**".
  private func leadsSomethingElse(_ nominal: Int) -> Bool {
    guard let mention = reader.mention(ofToken: tree.words[nominal].token) else { return false }
    let entity = reader.document.entities[mention.entity]
    return entity.type == .person && !entity.isNamed && entity.actsFor == nil
      && tree.children(of: nominal, .nmod).contains { $0 > nominal && tree.hasIntroducer($0) }
  }

  /// The organization that is the subject of the clause before that of a pronoun in the plural: "**The Liberal Democrats** voted for it,
  /// though they want a review".
  func bodyBefore(_ pronoun: Int) -> Actor? {
    let subject = tree.indices.last { word in
      word < pronoun && tree.relations[word] == .nsubj && tree.words[word].partOfSpeech != .pronoun
    }
    return (subject ?? opening(before: pronoun)).flatMap(named).flatMap {
      $0.holder.type == .organization ? $0 : nil
    }
  }

  /// The state, group or organization that is the subject of the clause before that of a pronoun: "**Poland** is not against the plan;
  /// it merely asks for more time", "**the Centre for Equity** blames Spain, but it has also urged …".
  private func stateBefore(_ pronoun: Int) -> Actor? {
    let last = tree.indices.last { word in
      word < pronoun && tree.relations[word] == .nsubj
        && (tree.words[word].partOfSpeech != .pronoun || tree.isRelative(word))
    }
    // "**China**, which had signalled that it would vote for it"
    let subject = last.map { antecedent(ofRelative: $0) ?? $0 }
    guard let subject, tree.coordination(of: subject).count == 1, let actor = named(subject) ?? unknownName(subject),
      actor.holder.type != .person
    else { return nil }
    return actor
  }

  /// The state of whoever says what a clause tells of "su país", "his country".
  private func countryOfSpeaker(of nominal: Int) -> Actor? {
    guard lexicon.nouns[tree.lemmas[nominal]] == .state,
      tree.children(of: nominal, .nmod, .det).contains(where: { tree.word($0, has: "Poss=Yes") })
    else { return nil }
    let around = reader.document.quotes.filter { $0.span.contains(tree.spans[nominal]) }
    let country = around.min { $0.span.length < $1.span.length }?.speakerCountry
    return country.map { Actor(holder: reader.holder(country: $0), span: tree.spans[nominal]) }
  }

  /// The state of the subject whose country or government a nominal behind its verb is: "**el representante mexicano** justificó la
  /// abstención de su país".
  private func countryOfSubject(owning nominal: Int) -> Actor? {
    guard tree.relations[nominal] != .nsubj, tree.isOwnedByAnother(nominal),
      let verb = tree.ancestors(of: nominal).first(where: tree.isVerbal), verb < nominal,
      let subject = speaker(of: verb), subject < verb
    else { return nil }
    let owners = named(subject).map { [$0] } ?? individuals(of: subject)
    return owners.count == 1 && owners[0].holder.type == .country ? owners[0] : nil
  }

  /// The state or organization that says of itself what a complement clause tells: "**Den afrikanske union** sier at den aldri vil
  /// anerkjenne ham", "the **Slovak** minister denied reports that his country would recognise it".
  func claimant(above pronoun: Int) -> [Actor] {
    guard tree.relations[pronoun] == .nsubj, let verb = tree.heads[pronoun] else { return [] }
    let clause = ([verb] + tree.ancestors(of: verb)).first {
      [.ccomp, .xcomp].contains(tree.relations[$0]) || tree.isContent($0) || isToldOf($0)
    }
    guard let clause, let above = tree.heads[clause],
      let head = tree.isContent(clause) ? tree.heads[above] : above,
      // "Texas-based **Skyhail** said it would": parsers give the verb both names.
      let subject = speaker(of: head), subject < pronoun || isToldBehind(pronoun, in: clause, by: head)
    else { return [] }
    let speakers = named(subject).map { [$0] } ?? individuals(of: subject)
    // "**The company** said it would sue"
    if speakers.isEmpty { return holders(of: subject).filter { $0.holder.type != .person } }
    return speakers.filter { $0.holder.type != .person }
  }

  /// Whether what says whose words a clause tells stands behind it, and the clause has a noun for the state that means the speaker's own:
  /// "**Landet** vil ikke støtte forslaget, **sier** statsministeren".
  private func isToldBehind(_ noun: Int, in clause: Int, by verb: Int) -> Bool {
    lexicon.nouns[tree.lemmas[noun]] == .state && tree.relations[clause] == .ccomp && clause < verb
      && tree.heads[noun] == clause
  }

  /// The subject of a verb, of several the first that names somebody, else the one that stands nearest before it.
  private func speaker(of verb: Int) -> Int? {
    let subjects = tree.children(of: verb, .nsubj)
    // "**la Cancillería** rechazó el informe, pero negó que el país vaya a irse"
    if subjects.isEmpty, tree.relations[verb] == .conj, let first = tree.heads[verb], first < verb {
      return speaker(of: first)
    }
    return subjects.first { named($0) != nil } ?? subjects.last { $0 < verb } ?? subjects.first
  }

  /// Whether a clause that a preposition and a conjunction open completes its verb: "advarte **om at** landet vil innføre toll".
  private func isToldOf(_ clause: Int) -> Bool {
    guard tree.relations[clause] == .advcl else { return false }
    let opening = tree.introducers(of: clause).map { tree.words[$0].partOfSpeech }
    return opening.contains(.adposition) && opening.contains(.subordinatingConjunction)
  }

  /// Whether a pronoun of the third person stands for no person: the language tells no gender of it, or tells that it is none.
  func isThing(_ pronoun: Int) -> Bool {
    // The Norwegian "den" has the gender that men and women share, and stands for neither.
    let hasGender = tree.word(pronoun, has: "Gender=Masc") || tree.word(pronoun, has: "Gender=Fem")
    return tree.relations[pronoun] == .nsubj && (!hasGender || tree.word(pronoun, has: "Gender=Fem,Masc"))
  }
}
