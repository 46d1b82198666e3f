import TextModel

/// Tells the further words of a cue from words of the same form that belong elsewhere.
extension CueFinder {
  /// Whether a word opens a clause that says how something is, and not as what: "could not accept the text **as** it stands", "aceptar el texto
  /// tal **como** está".
  func opensComparison(_ part: Int) -> Bool {
    guard tree.words[part].partOfSpeech == .subordinatingConjunction else { return false }
    let opener = tree.relations[part] == .fixed ? tree.heads[part] ?? part : part
    return tree.relations[opener] == .mark
      && tree.heads[opener].map { tree.relations[$0] == .advcl && tree.word($0, has: "VerbForm=Fin") } ?? false
  }

  /// Whether a word is a verb with a subject of its own, and so no noun of a cue: "denies that it **supports** them" is no "deny support".
  func hasOwnSubject(_ part: Int, besides verb: Int) -> Bool {
    tree.words[part].partOfSpeech == .verb && tree.heads[part] == verb && !tree.children(of: part, .nsubj).isEmpty
  }

  /// Whether a word that may be a noun is the infinitive that completes a verb behind a particle which is no part of the cue: "promised **to
  /// support** the pact" is no "promise support".
  func isDeed(_ part: Int, completing verb: Int, _ others: ArraySlice<String>) -> Bool {
    guard tree.words[part].partOfSpeech == .verb, tree.relations[part] == .xcomp, tree.heads[part] == verb,
      tree.word(part, has: "VerbForm=Inf"), lexicon.isPosition(tree.lemmas[part]),
      let particle = tree.children(of: part, .mark).first, tree.words[particle].partOfSpeech == .particle
    else { return false }
    return !others.contains { tree.word(particle, is: $0) }
  }

  /// Whether a preposition stands within what somebody is quoted with, and no verb's own: "called it «a mortgage **on** children»".
  func belongsElsewhere(_ part: Int, _ verb: Int) -> Bool {
    // "acepta tanto el plan **como** la reforma"
    if tree.relations[part] == .cc, tree.words[part].partOfSpeech != .coordinatingConjunction { return true }
    // "**er** for å **la** dem gå" is no "la være".
    if tree.relations[part] == .cop, tree.heads[part] == verb, part < verb { return true }
    // "Chile, **que** se negó a firmarlo", but "negó **que** …"
    if part < verb, tree.words[part].partOfSpeech == .pronoun, tree.isRelative(part) { return true }
    // "blant dem **som** hyller avtalen" is no "hylle som", and "fordi **at** de nekter" no "nekte at".
    if part < verb, tree.relations[part] == .mark, tree.heads[part] == verb,
      tree.words[part].partOfSpeech == .subordinatingConjunction
    {
      return true
    }
    if isActor(part, of: verb) || isInClause(part, before: verb) || opensNext(part, behind: verb) { return true }
    if isInNominal(part, before: verb) || isInNextPredicate(part, behind: verb) || isOfDeed(part, below: verb) {
      return true
    }
    if isPronoun(part, ofDeedBelow: verb) { return true }
    guard tree.words[part].partOfSpeech == .adposition, part > verb else { return false }
    if hangsOnDeed(part, below: verb) { return true }
    let marks = (verb..<part).filter { Self.quotationMarks.contains(tree.forms[$0]) }
    return marks.count % 2 == 1
  }

  /// Whether the only further word of a copula's cue is a preposition that belongs to another predicate: "**está** en guerra **con** Rusia" is
  /// no "estar con".
  func completesPredicate(_ part: Int, of copula: Int, _ others: ArraySlice<String>) -> Bool {
    guard others.count == 1, tree.relations[part] == .case, part > copula + 1, let nominal = tree.heads[part] else {
      return false
    }
    if tree.relations[copula] == .cop {
      return tree.heads[copula].map { $0 != nominal && $0 > copula && $0 < part } ?? false
    }
    // Some parsers take the copula for a verb and the predicate for where somebody is.
    guard lexicon.copulas.contains(tree.lemmas[copula]), tree.relations[nominal] == .nmod,
      let predicate = tree.heads[nominal], tree.heads[predicate] == copula
    else { return false }
    return tree.relations[predicate] == .obl && predicate > copula && predicate < part
      && tree.children(of: copula, .obj).isEmpty
  }

  /// Whether a preposition right behind the particle of a verb has a name of its own, and is no particle too: "broke **up off** Port
  /// Dickson" is no "break off".
  func followsParticle(_ part: Int, of verb: Int, _ others: ArraySlice<String>) -> Bool {
    guard part == verb + 2, tree.words[part - 1].relation == "compound:prt", tree.heads[part - 1] == verb,
      tree.relations[part] == .case, let nominal = tree.heads[part]
    else { return false }
    return tree.words[nominal].partOfSpeech == .properNoun && !others.contains { tree.word(part - 1, is: $0) }
  }

  /// Whether a pronoun is that of the infinitive between it and the verb: "må **slutte** å regulere **seg** bort" is no "slutte seg", and
  /// "**estudia** hacer**lo**" no "estudiar lo".
  private func isPronoun(_ pronoun: Int, ofDeedBelow verb: Int) -> Bool {
    guard tree.words[pronoun].partOfSpeech == .pronoun, let deed = tree.heads[pronoun], deed > verb, deed < pronoun,
      tree.word(deed, has: "VerbForm=Inf")
    else { return false }
    let isEnclitic = tree.words[pronoun].token == tree.words[deed].token && !tree.word(pronoun, has: "Reflex=Yes")
    return isEnclitic
      || tree.children(of: deed, .mark).contains { tree.words[$0].partOfSpeech == .particle && $0 > verb }
  }

  /// Whether a preposition stands before the noun of a cue as its own, which should be another's behind it: "is **against** measures" is no
  /// "measure against".
  func isOwnCase(_ part: Int, of noun: Int) -> Bool {
    part < noun && tree.relations[part] == .case && tree.heads[part] == noun && tree.isNominal(noun)
  }

  /// Whether the particle of a verb that names no target is a preposition with a nominal of its own: "signed a declaration **on** trade"
  /// is no "sign on".
  func governsOther(_ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.cue.kind == .verb, match.cue.target == [.topic] else { return false }
    return match.parts.contains { part in
      guard tree.relations[part] == .case, let nominal = tree.heads[part], nominal > part else { return false }
      return !match.words.contains(nominal)
    }
  }

  /// Whether a conjunction opens the next of several clauses: "som Polen fordømmer og **som** Danmark støtter" is no "fordømme som".
  private func opensNext(_ part: Int, behind verb: Int) -> Bool {
    guard tree.relations[part] == .mark, let clause = tree.heads[part] else { return false }
    return clause != verb && tree.relations[clause] == .conj && tree.heads[clause] == verb
  }

  /// Whether an adverb belongs to the infinitive between it and the verb: "**krever** å få **tilbake** maskene" is no "kreve tilbake".
  private func isOfDeed(_ adverb: Int, below verb: Int) -> Bool {
    guard tree.words[adverb].partOfSpeech == .adverb, tree.relations[adverb] == .advmod,
      let deed = tree.heads[adverb], deed == adverb - 1, deed > verb + 1, tree.word(deed, has: "VerbForm=Inf"),
      tree.relations[deed] == .xcomp, tree.heads[deed] == verb
    else { return false }
    return tree.children(of: deed, .mark).contains(deed - 1)
  }

  /// Whether a word stands in the second of two predicates of a copula, where the first has a preposition as well: "**está** a favor de la
  /// veda, pero **en contra** de la tasa" is no "estar en contra".
  private func isInNextPredicate(_ part: Int, behind copula: Int) -> Bool {
    guard part > copula, tree.relations[copula] == .cop, let first = tree.heads[copula], first < part,
      tree.introducers(of: first).contains(where: { $0 > copula }),
      let next = ([part] + tree.ancestors(of: part)).first(where: {
        tree.relations[$0] == .conj && tree.heads[$0] == first
      })
    else { return false }
    return tree.children(of: next, .cc).contains { $0 < part }
  }

  /// Whether a preposition stands in what describes a nominal before the verb: "i et hus **med** hage **holder** Moe til" is no "holde
  /// med", "the Commission **of** Jurists has not **taken** sides" no "take side of".
  private func isInNominal(_ part: Int, before verb: Int) -> Bool {
    guard part < verb, tree.isVerbal(verb), tree.words[part].partOfSpeech == .adposition,
      tree.relations[part] == .case, let nominal = tree.heads[part], tree.relations[nominal] == .nmod,
      let noun = tree.heads[nominal]
    else { return false }
    return noun < part && (tree.hasIntroducer(noun) || tree.relations[noun] == .nsubj && nominal < verb)
  }

  /// Whether a word stands in a clause before the verb that it completes: "«**No** vamos **a** firmar», dijo" is no "decir no a".
  private func isInClause(_ part: Int, before verb: Int) -> Bool {
    guard part < verb else { return false }
    return tree.ancestors(of: part).contains { clause in
      clause < verb && tree.heads[clause] == verb && tree.isVerbal(clause)
        && [.ccomp, .xcomp, .parataxis].contains(tree.relations[clause])
    }
  }

  /// Whether a preposition before a verb opens an expression that is another than the cue: "**por** ahora no toma partido", "**en** cambio,
  /// están contra el pacto".
  func belongsToExpression(_ part: Int, before verb: Int, _ others: ArraySlice<String>) -> Bool {
    guard part < verb, tree.words[part].partOfSpeech == .adposition, tree.relations[part] == .advmod,
      let next = tree.children(of: part, .fixed).first
    else { return false }
    return !others.contains { tree.word(next, is: $0) }
  }

  /// Whether a preposition governs a nominal that is no part of the cue, though the cue's next word should follow it: "**en** 2021 votó
  /// contra el pacto" and "votó **en** el Senado contra el pacto" are no "votar en contra".
  func isParted(_ part: Int, of verb: Int, from next: String?, _ others: ArraySlice<String>) -> Bool {
    guard let next, tree.words[part].partOfSpeech == .adposition else { return false }
    if standsBehindCount(part) { return true }
    guard tree.relations[part] == .case, let nominal = tree.heads[part],
      !others.contains(where: { tree.word(nominal, is: $0) })
    else { return false }
    // "entonces **en** el Gobierno, votó contra el pacto"
    if nominal < part { return part < verb && !tree.word(part + 1, is: next) }
    return (part < verb || isPhrase(part, next)) && !(part + 1...nominal).contains { tree.word($0, is: next) }
  }

  /// Whether a preposition and a word say a position as a phrase, whose words stand side by side: "en contra", "in favour".
  private func isPhrase(_ part: Int, _ next: String) -> Bool {
    lexicon.positions[tree.forms[part]]?.cues.contains { entry in
      entry.cue.kind == .predicate && entry.cue.others.elementsEqual(CollectionOfOne(next))
    } ?? false
  }

  /// Whether a preposition only says of a number how so many voted: "salió adelante con 71 votos a favor, **29 en** contra".
  private func standsBehindCount(_ part: Int) -> Bool {
    part > 0 && tree.words[part - 1].partOfSpeech == .numeral && tree.heads[part] == part - 1
  }

  /// Whether a preposition governs a nominal that is no part of the cue between the verb and the word of the cue that comes before it,
  /// behind which another preposition stands: "går **i** stedet **inn** for" is no "gå inn i".
  func standsBeforeParticle(_ part: Int, _ last: Int?, _ verb: Int, _ others: ArraySlice<String>) -> Bool {
    guard let last, part > verb, part < last, tree.words[part].partOfSpeech == .adposition,
      tree.relations[part] == .case, let nominal = tree.heads[part], nominal > part, nominal < last,
      last + 1 < tree.words.count, tree.words[last + 1].partOfSpeech == .adposition,
      tree.forms[last + 1] != tree.forms[part]
    else { return false }
    return !others.contains { tree.word(nominal, is: $0) }
  }

  /// Whether a noun does what an active verb tells, and is nothing that the verb is told with: "el **respaldo** de Kenia **da** aire al
  /// Gobierno" is no "dar respaldo".
  private func isActor(_ noun: Int, of verb: Int) -> Bool {
    tree.words[noun].relation == "nsubj" && tree.heads[noun] == verb && noun < verb
      && tree.words[noun].partOfSpeech == .noun && !tree.word(verb, has: "VerbForm=Part")
      && tree.children(of: verb, .obj).contains { $0 > verb }
  }

  /// Whether a preposition stands below a noun that has one of its own and is no part of the cue: "voted on a ban **on** mines", "stemte
  /// over et forbud **mot** miner".
  func standsBelowOther(_ part: Int, _ verb: Int, _ others: ArraySlice<String>) -> Bool {
    guard tree.relations[part] == .case, let nominal = tree.heads[part], tree.relations[nominal] == .nmod,
      let noun = tree.heads[nominal], noun > verb, noun < part, tree.hasIntroducer(noun),
      lexicon.isPosition(tree.lemmas[noun]) || lexicon.isMotion(tree.lemmas[noun])
    else { return false }
    return !others.contains { tree.word(noun, is: $0) }
  }

  /// Whether a noun stands behind a preposition in the name of another thing in a clause below the verb: "el respaldo que ha **dado** para
  /// insistir en la entrada de **ayuda**" is no "dar ayuda".
  func isInsideOther(_ noun: Int, _ verb: Int, _ others: ArraySlice<String>) -> Bool {
    guard tree.words[noun].partOfSpeech == .noun, tree.relations[noun] == .nmod, tree.hasIntroducer(noun),
      let whole = tree.heads[noun], whole > verb, whole < noun,
      // "announced its support for a **ban**"
      lexicon.isPositionAlone(tree.lemmas[whole])
        || tree.ancestors(of: noun).prefix(while: { $0 != verb }).contains(where: tree.isVerbal)
    else { return false }
    return !others.contains { tree.word(whole, is: $0) }
  }

  /// Whether a word stands below the next verb of several, behind the object of this one: "**rejected** the statement and vowed to boycott
  /// the **elections**", "**gave** samples and got bans **in** return".
  func isInNextClause(_ part: Int, _ verb: Int) -> Bool {
    // "A favor votó Chile; **en contra**, Brasil" is no "votar en contra".
    if part > verb, (verb..<part).contains(where: { tree.forms[$0] == ";" }) { return true }
    guard part > verb, let next = tree.ancestors(of: part).first(where: { tree.heads[$0] == verb }),
      tree.relations[next] == .conj, next > verb, part > next, tree.words[next].partOfSpeech == .verb
    else { return false }
    return tree.children(of: verb, .obj).contains { $0 > verb && $0 < next }
  }

  /// Whether a preposition far behind a verb stands in the deed that completes it: "voted to set up a court **for** crimes".
  private func hangsOnDeed(_ part: Int, below verb: Int) -> Bool {
    guard part - verb > Self.reach, tree.relations[part] == .case else { return false }
    return tree.ancestors(of: part).prefix { $0 != verb }.contains { word in
      word > verb && tree.relations[word] == .xcomp && tree.word(word, has: "VerbForm=Inf")
    }
  }

  private static let quotationMarks: Set<String> = ["\"", "«", "“", "”", "„"]

  /// Whether a conjunction opens what completes the verb of an auxiliary, which takes no clause itself ("**vil** si **at** …"), or a
  /// relative clause: "**godtar** kvotene **som** EU satte" says not as what.
  func opensClauseOfAnother(_ part: Int, _ verb: Int) -> Bool {
    guard tree.words[part].partOfSpeech == .subordinatingConjunction else { return false }
    let opened = tree.relations[part] == .mark ? tree.heads[part] : nil
    return tree.relations[verb] == .aux || opened.map { tree.words[$0].relation == "acl:relcl" } ?? false
  }
}
