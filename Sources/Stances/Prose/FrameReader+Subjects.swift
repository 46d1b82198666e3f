import TextModel

/// Finds the subject of a cue, also where the parser has put it elsewhere.
extension FrameReader {
  func subjects(of match: CueMatch<PositionCue>, _ anchor: Int) -> [Int] {
    if match.cue.cue.kind == .noun { return bearers(of: match.head) }
    if let gapped = gappedHolder(of: match) { return [gapped] }
    if let named = namedAmong(match) { return [named] }
    if match.cue.cue.kind == .predicate, let bearer = bearer(ofSetOff: anchor) { return [bearer] }
    // "Det er **Ungarn** imot"
    if match.cue.cue.kind == .predicate, let inverted = invertedSubject(of: match) { return [inverted] }
    if let named = named(behindFronted: match) { return [named] }
    if clauses.isPassive(anchor), match.cue.cue.kind == .verb {
      let agents = clauses.agents(of: anchor)
      // "Det blir **frå fransk hald** åtvara mot ei oppdeling av Meta": whoever is told by whom it comes has not been told as agent.
      let isImpersonal = !tree.children(of: anchor, .expl).isEmpty
      let senders = agents.isEmpty || isImpersonal ? senders(of: match, anchor) : []
      return senders.isEmpty ? agents : senders
    }
    if match.cue.cue.kind == .verb, misreadObject(of: anchor) != nil {
      return subjectAbove(anchor).map { [$0] } ?? []
    }
    if isImpersonal(match, anchor) || isAskedInHeadline(match) { return [] }
    let neighbour = neighbour(before: match.words.min() ?? match.head, anchor)
    // "New Zealand was also opposed": who is so is to the parser whom others oppose. "Nå er **landet** imot": to it the copula has none.
    let described =
      match.cue.cue.kind == .predicate
      ? (tree.children(of: anchor, .nsubj) + tree.children(of: match.head, .nsubj)).first : nil
    guard let subject = clauses.subject(of: anchor) ?? described else {
      // "Imot var Polen og Ungarn": who is against is the predicate to a parser.
      if match.cue.cue.kind == .predicate, match.head < anchor, actors.named(anchor) != nil { return [anchor] }
      let found =
        neighbour ?? misreadOblique(of: match, anchor) ?? signer(of: match, anchor) ?? straySubject(of: anchor)
      return found.map { [$0] } ?? namedMembers(of: anchor)
    }
    if let neighbour, isSeparated(subject, from: neighbour), !isPromised(to: neighbour, anchor) { return [neighbour] }
    if let label = label(before: subject, of: anchor) { return [label] }
    return [subject] + members(of: subject, besides: anchor)
  }

  /// The organization before a colon that a description behind it stands for: "**FIFPRO**: el sindicato mundial denunció el calendario".
  private func label(before subject: Int, of verb: Int) -> Int? {
    guard tree.words[subject].partOfSpeech == .noun, subject > 1, !tree.word(subject, has: "Number=Plur"),
      actors.refersBack(subject), actors.named(subject) == nil,
      let colon = tree.indices.first(where: { tree.forms[$0] == ":" }), colon > 0, colon < subject
    else { return nil }
    return (0..<colon).first { word in
      tree.relations[word] != .flat && actors.named(word)?.holder.type == .organization
        && tree.subtree(of: word).filter { $0 < colon }.count == colon
    }
  }

  /// Whether a reflexive that is no part of the cue tells that it is done, and not by whom: "criticó que **se firmara** a oscuras".
  func isImpersonal(_ match: CueMatch<PositionCue>, _ anchor: Int) -> Bool {
    guard match.cue.cue.kind == .verb, tree.relations[anchor] == .ccomp, tree.children(of: anchor, .nsubj).isEmpty,
      tree.word(anchor, has: "VerbForm=Fin")
    else { return false }
    return tree.children(of: anchor, .expl).contains {
      tree.word($0, has: "Reflex=Yes") && tree.word($0, has: "Person=3") && !match.words.contains($0)
    }
  }

  /// Whether a headline leaves out the auxiliary of a passive that tells of whom something is demanded: "Kenya **urged** to reject the pact".
  private func isAskedInHeadline(_ match: CueMatch<PositionCue>) -> Bool {
    let verb = match.head
    guard match.cue.cue.kind == .verb, match.cue.position == .demand, match.words.count == 1,
      tree.relations[verb] == .root, tree.word(verb, has: "Tense=Past"),
      tree.children(of: verb, .obj, .iobj, .aux).isEmpty,
      let last = tree.words.last, last.partOfSpeech != .punctuation
    else { return false }
    return tree.children(of: verb, .xcomp).contains { deed in
      tree.word(deed, has: "VerbForm=Inf")
        && tree.children(of: deed, .mark).contains { $0 == verb + 1 && tree.words[$0].partOfSpeech == .particle }
    }
  }

  /// From whom it comes what a passive without an agent tells: "Det ble protestert **fra Tokyo**", "**fra svensk hold** tas det til orde for",
  /// "Kravet **fra Irak** ble lagt fram".
  private func senders(of match: CueMatch<PositionCue>, _ anchor: Int) -> [Int] {
    // "was expelled from the council"
    guard match.cue.position != .sanction else { return [] }
    let nouns = match.parts.filter { tree.words[$0].partOfSpeech == .noun && lexicon.isPosition(tree.lemmas[$0]) }
    let told = tree.children(of: anchor, .obl) + nouns.flatMap { tree.children(of: $0, .nmod) }
    let senders = told.filter { nominal in
      tree.introducers(of: nominal).contains { clauses.has(.sender, at: $0) }
    }
    let found = senders.compactMap { sender in
      actors.named(sender) != nil
        ? sender : tree.children(of: sender, .amod).first { actors.named($0)?.holder.type == .country }
    }
    return found.isEmpty ? nouns.flatMap(possessors) : found
  }

  /// The actor of whom an adjective behind a comma is said, or one that opens the sentence before a comma: "**Brasil**, contrario a la
  /// minería submarina, presidirá …", "Contrario a la minería submarina, **Brasil** presidirá …".
  func bearer(ofSetOff adjective: Int) -> Int? {
    guard tree.relations[adjective] == .amod, let noun = tree.heads[adjective], actors.named(noun) != nil else {
      return nil
    }
    let isSetOff =
      noun < adjective
      ? adjective > 1 && tree.forms[adjective - 1] == "," : tree.forms[adjective..<noun].contains(",")
    return isSetOff ? noun : nil
  }

  /// The object that a parser took for the subject, since it is all that stands behind a verb without one: "aunque critica **el
  /// reglamento**".
  func misreadObject(of verb: Int) -> Int? {
    let subjects = tree.children(of: verb, .nsubj)
    guard subjects.count == 1, let subject = subjects.first, subject > verb, tree.isVerbal(verb),
      tree.words[subject].relation == "nsubj", tree.words[subject].partOfSpeech == .noun,
      tree.children(of: verb, .obj, .ccomp, .xcomp, .aux).isEmpty, subjectAbove(verb) != nil,
      actors.actors(of: subject).isEmpty, lexicon.nouns[tree.lemmas[subject]]?.describesState != true
    else { return nil }
    return subject
  }

  /// The subject of a verb whose own stands above it: that of the clause around it, or the actor of whom a relative clause tells, in
  /// which the particle stands for the subject: "**Østerrike**, som i fjor avviste tanken".
  func subjectAbove(_ verb: Int) -> Int? {
    if let subject = clauses.subjectAbove(verb) { return subject }
    guard let head = tree.heads[verb], [.advcl, .acl].contains(tree.relations[verb]), head < verb,
      actors.named(head) != nil, tree.children(of: verb, .mark).contains(where: tree.isRelative)
    else { return nil }
    return head
  }

  /// The actor right behind an adverbial of the cue whose last word the parser took for a preposition: "Votaron en contra **Suiza
  /// y Japón**".
  func misreadOblique(of match: CueMatch<PositionCue>, _ anchor: Int) -> Int? {
    guard match.cue.cue.kind == .verb, match.words.count > 2, let last = match.words.max(),
      last + 1 < tree.words.count
    else { return nil }
    let own = Set(match.words)
    return tree.children(of: anchor, .obl, .obj).first { child in
      child > last && actors.named(child) != nil
        && tree.subtree(of: child).filter { $0 < child }.allSatisfy(own.contains)
    }
  }

  /// The state right behind a verb of signing that the parser took for what is signed: "Tampoco firmaron **Surinam y Guyana**".
  func signer(of match: CueMatch<PositionCue>, _ anchor: Int) -> Int? {
    guard match.cue.cue.kind == .verb, match.cue.target.contains(.topic), lexicon.marksObjects,
      let last = match.words.max()
    else { return nil }
    return tree.children(of: anchor, .obj).first { child in
      child > last && actors.named(child)?.holder.type == .country && tree.introducers(of: child).isEmpty
        && (last + 1..<child).allSatisfy { [.determiner, .properNoun].contains(tree.words[$0].partOfSpeech) }
    }
  }

  /// The actor before a verb, or before a verb above it, that hangs there by a relation which tells of a parser's doubt.
  func straySubject(of verb: Int) -> Int? {
    let verbs = [verb] + tree.ancestors(of: verb).prefix { tree.isVerbal($0) }
    for above in verbs {
      let strays = tree.children(
        of: above, .punct, .dep, .vocative, .dislocated, .discourse, .obl, .parataxis)
      let actor = strays.last {
        $0 < above && tree.introducers(of: $0).isEmpty
          && (actors.named($0) != nil || !actors.included(below: $0).isEmpty
            // "**OpenMind**, a start-up, is against it"
            || tree.relations[$0] == .vocative && actors.unknownName($0) != nil)
      }
      if let actor { return actor }
    }
    return nil
  }

  /// Those who are named as being among the subjects of a verb that has no other: "Imot stemte blant andre Polen".
  func namedMembers(of verb: Int) -> [Int] {
    tree.children(of: verb, .obl).filter { child in
      let below = tree.subtree(of: child).filter { $0 < child }
      return child > verb && operators.contains { $0.cue.effect == .inclusion && $0.words.allSatisfy(below.contains) }
    }
  }

  /// Who thinks something of a thing and goes on with a verb that a parser has joined to what is thought: "**Frp** mener at avtalen er dyr
  /// og **krever** ny behandling".
  func thinker(above match: CueMatch<PositionCue>) -> Int? {
    let verb = anchor(of: match)
    guard match.cue.cue.kind == .verb, match.cue.holder.first == .subject, tree.relations[verb] == .conj,
      tree.children(of: verb, .nsubj, .mark).isEmpty, let thought = tree.heads[verb], thought < verb,
      tree.relations[thought] == .ccomp, !tree.children(of: thought, .cop).isEmpty,
      let thing = tree.children(of: thought, .nsubj).first, tree.words[thing].partOfSpeech == .noun,
      let above = tree.heads[thought], above < thing
    else { return nil }
    return clauses.subject(of: above)
  }

  /// The actor right before a cue, with no verb, conjunction or preposition between: where the parser has put the cue into
  /// another clause, still most likely its subject.
  func neighbour(before cue: Int, _ anchor: Int) -> Int? {
    var index = min(cue, anchor) - 1
    while index >= 0,
      ["AUX", "ADV", "PART", "PRON"].contains(tree.words[index].partOfSpeech.rawValue) || isContrast(index)
    {
      if tree.isRelative(index) { return nil }
      index -= 1
    }
    guard index >= 0 else { return nil }
    let head = tree.relations[index] == .flat && !isNamedAlone(index) ? tree.heads[index] ?? index : index
    let first = tree.firstConjunct(of: head)
    let isFree = tree.introducers(of: first).isEmpty || standsBehindTime(first)
    guard actors.named(first) != nil, isFree, tree.relations[first] != .nmod, !actors.isLeftOut(head),
      tree.subtype(of: anchor) != "relcl"
    else { return nil }
    return first
  }

  /// Whether a word belongs to what sets a clause against the one before it, or is a mark around it: "Lisboa**, en cambio,** lo abraza".
  private func isContrast(_ word: Int) -> Bool {
    let words = operators.filter { $0.cue.effect == .contrast }.flatMap(\.words)
    return words.contains(word) || tree.forms[word] == "," && (words.contains(word - 1) || words.contains(word + 1))
  }

  /// Whether a word that a parser has joined to the name before it is a name of its own: "On Monday **Denmark** accused …".
  private func isNamedAlone(_ word: Int) -> Bool {
    guard let head = tree.heads[word], let actor = actors.named(word) else { return false }
    return !actor.span.overlaps(tree.spans[head])
  }

  /// Whether the preposition before an actor belongs to a time that the parser has joined with it: "**On Monday** Kenya recognised …".
  private func standsBehindTime(_ actor: Int) -> Bool {
    guard let preposition = tree.introducers(of: actor).first, tree.introducers(of: actor).count == 1 else {
      return false
    }
    return preposition + 1 < actor && lexicon.nouns[tree.lemmas[preposition + 1]] == .time
  }

  /// Whether another clause stands between the subject that the parser gives and an actor nearer to the cue.
  func isSeparated(_ subject: Int, from neighbour: Int) -> Bool {
    guard subject < neighbour, !tree.coordination(of: subject).contains(neighbour) else { return false }
    return (subject + 1..<neighbour).contains { tree.words[$0].partOfSpeech == .verb || tree.forms[$0] == ";" }
  }

  /// Whether an actor right before what an infinitive tells is the one to whom the subject of the verb above has promised it: "har lovet
  /// **Russland** å stanse innsynet", "promised **Peru** to lift the ban".
  private func isPromised(to name: Int, _ deed: Int) -> Bool {
    guard tree.relations[deed] == .xcomp, let verb = tree.heads[deed], verb < name else { return false }
    return tree.heads[tree.firstConjunct(of: name)] == verb && clauses.has(.intention, at: verb)
  }

  /// For "the countries that support it are A and B": A and B, where the subject's own noun names nobody.
  func members(of subject: Int, besides anchor: Int) -> [Int] {
    guard tree.isNominal(subject), tree.words[subject].partOfSpeech != .pronoun, !actors.isActor(subject) else {
      return []
    }
    let inside = Set(tree.subtree(of: anchor))
    guard lexicon.nouns[tree.lemmas[subject]]?.describesState ?? false, tree.subtree(of: subject).contains(anchor)
    else { return [] }
    let clause = [subject] + tree.ancestors(of: subject).prefix(2)
    return clause.flatMap { head in
      ([head] + tree.children(of: head, .nsubj, .obj, .conj, .appos)).filter { word in
        word != subject && !inside.contains(word) && actors.isActor(word)
      }
    }
  }

  /// The actor right before a predicate of one word that ends a clause without a verb, which goes on from one with a copula: "France is in
  /// favour, **Japan** against".
  func gappedHolder(of match: CueMatch<PositionCue>) -> Int? {
    let (cue, name) = (match.head, match.head - 1)
    guard match.cue.cue.kind == .predicate, match.words.count == 1, name > 1,
      cue + 1 == tree.words.count || tree.words[cue + 1].partOfSpeech == .punctuation,
      let anchor = tree.heads[cue], anchor < name, !tree.children(of: anchor, .cop).isEmpty, actors.named(name) != nil
    else { return nil }
    let first =
      tree.subtree(of: name) { [.flat, .compound, .det, .amod].contains(tree.relations[$0]) }.min() ?? name
    return first > 0 && [",", ";"].contains(tree.forms[first - 1]) ? name : nil
  }

  /// Who stands behind the copula of a sentence that a predicate with what it is toward opens: "Against the plan are **Chile and Peru**".
  func named(behindFronted match: CueMatch<PositionCue>) -> Int? {
    guard match.cue.cue.kind == .predicate, match.words.min() == 0, tree.relations[match.head] == .case,
      let thing = tree.heads[match.head], [.obl, .nsubj].contains(tree.relations[thing]),
      let holder = tree.heads[thing], tree.children(of: holder, .nsubj).allSatisfy({ $0 == thing }),
      tree.children(of: holder, .cop).contains(where: { $0 > thing && $0 < holder }),
      !actors.holders(of: holder).isEmpty
    else { return nil }
    return holder
  }

  /// The actors of whom a predicate at the end is said, which the parser took for the predicate themselves: "Det er **Norge** imot".
  func invertedSubject(of match: CueMatch<PositionCue>) -> Int? {
    guard let last = match.words.max(), tree.children(of: match.head, .cop).isEmpty else { return nil }
    guard last + 1 >= tree.words.count || tree.words[last + 1].partOfSpeech == .punctuation else {
      return subjectBehindCopula(of: match)
    }
    let holder = tree.ancestors(of: match.head).first { !tree.children(of: $0, .cop).isEmpty }
    guard let holder, holder < match.head, actors.named(holder) != nil,
      tree.children(of: holder, .cop).contains(where: { $0 < holder })
    else { return nil }
    return holder
  }

  /// The actor between a copula and a preposition that says a position, where something else opens the sentence and a parser took the
  /// actor for the predicate: "Ifølge NTB er **Høyre** imot avtalen".
  private func subjectBehindCopula(of match: CueMatch<PositionCue>) -> Int? {
    guard tree.relations[match.head] == .case, match.words.count == 1, let nominal = tree.heads[match.head],
      tree.relations[nominal] == .nmod, let holder = tree.heads[nominal], holder < match.head,
      tree.children(of: holder, .nsubj, .expl).isEmpty,
      let copula = tree.children(of: holder, .cop).last(where: { $0 > 0 && $0 < holder }),
      (copula + 1..<match.head).allSatisfy({ $0 == holder || tree.ancestors(of: $0).contains(holder) }),
      !actors.holders(of: holder).isEmpty
    else { return nil }
    return holder
  }
}
