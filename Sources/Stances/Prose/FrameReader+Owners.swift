import TextModel

/// Finds of whom a noun is said and who owns it.
extension FrameReader {
  /// Whether the noun of a measure is what its verb is against, so that its subject imposes none: "**rejected** a levy".
  func isOpposed(_ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.position == .sanction, match.cue.cue.kind == .noun, let verb = tree.heads[match.head] else {
      return false
    }
    return positions.contains { other in
      other.head == verb && other.cue.cue.kind == .verb && other.cue.position == .support
        && other.cue.side == .fixed(.against)
    }
  }

  /// Of whom a noun is said: the subject of its copula, what it is an apposition of, or whose description it is.
  func bearers(of noun: Int) -> [Int] {
    if let subject = tree.children(of: noun, .nsubj).first { return [subject] }
    guard let head = tree.heads[noun] else { return tree.children(of: noun, .appos) }
    let named = namedAs(noun, by: head)
    if !named.isEmpty { return named }
    switch tree.relations[noun] {
    case .appos, .acl: return [head]
    // "is one of the treaty's **supporters**"
    case .nmod where [.numeral, .pronoun, .determiner].contains(tree.words[head].partOfSpeech) && head < noun:
      return tree.relations[head] == .appos ? bearers(of: head) : clauses.subject(of: head).map { [$0] } ?? []
    case .conj: return bearers(of: head)
    case .xcomp, .advcl: return clauses.subject(of: head).map { [$0] } ?? []
    case .obl, .obj: return clauses.has(.copula, at: head) ? clauses.subject(of: head).map { [$0] } ?? [] : []
    default: return tree.children(of: noun, .appos)
    }
  }

  /// The actors that a clause names as those whom its noun describes: "The opponents are **Norway and China**", "Among the opponents
  /// are **Norway and China**", "The noes included **Russia**".
  private func namedAs(_ noun: Int, by head: Int) -> [Int] {
    guard noun < head || tree.introducers(of: noun).contains(where: { clauses.has(.inclusion, at: $0) }),
      [.nsubj, .obl].contains(tree.relations[noun])
    else { return [] }
    let isCopular = !tree.children(of: head, .cop).isEmpty
    if isCopular, actors.isActor(head) || !actors.holders(of: head).isEmpty { return [head] }
    guard tree.isVerbal(head) else { return [] }
    if tree.relations[noun] == .nsubj, clauses.has(.inclusion, at: head) {
      return tree.children(of: head, .obj).filter { !actors.holders(of: $0).isEmpty }
    }
    let isAmong = tree.introducers(of: noun).contains { clauses.has(.inclusion, at: $0) }
    return isAmong ? tree.children(of: head, .nsubj, .obj).filter { actors.isActor($0) } : []
  }

  /// Who owns a noun: genitive, possessive, adjective of a state, or the subject of a light verb that has it.
  func possessors(of noun: Int) -> [Int] {
    var found: [Int] = []
    for child in tree.children[noun] {
      switch tree.relations[child] {
      // The English genitive's mark stands behind its noun.
      case .nmod where tree.introducers(of: child).allSatisfy { $0 > child }:
        found += tree.word(child, has: "Poss=Yes") ? owner(of: child, noun) : [child]
      case .det where tree.word(child, has: "Poss=Yes"): found += owner(of: child, noun)
      case .amod, .compound: if actors.named(child)?.holder.id != nil { found.append(child) }
      default: continue
      }
    }
    return found + lightSubject(of: noun) + giver(of: noun) + agents(ofParticipleBehind: noun)
  }

  /// Whose the noun is that a verb takes with it: "is on **Peru's** side", "está de **nuestro** lado".
  func owners(ofPartsOf match: CueMatch<PositionCue>) -> [Int] {
    guard match.cue.cue.kind == .verb else { return [] }
    return match.parts.filter(tree.isNominal).flatMap { noun in
      tree.children(of: noun, .nmod, .det).filter { owner in
        tree.introducers(of: owner).allSatisfy { $0 > owner }
          && (tree.relations[owner] == .nmod || tree.word(owner, has: "Poss=Yes") || clauses.has(.own, at: owner))
      }
    }
  }

  /// The subject of a relative clause that tells whose a noun is: "the support that **Norway** has given Ukraine", "el respaldo que nos ha
  /// dado **el Parlamento**".
  private func giver(of noun: Int) -> [Int] {
    gift(of: noun).map { tree.children(of: $0, .nsubj).filter { !tree.isRelative($0) } } ?? []
  }

  /// The verb of a relative clause that merely gives, expresses or keeps what its noun says.
  func gift(of noun: Int) -> Int? {
    tree.children(of: noun, .acl).first { clause in
      clause > noun && operators.contains { $0.head == clause && $0.cue.worksOnNouns } && !clauses.isPassive(clause)
    }
  }

  /// Whether a noun with an article has the name of a state behind it whose it is, so that the subject of its verb only tells of it: "el
  /// portavoz confirma **el apoyo de Francia**".
  func isOfNamedState(_ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.cue.kind == .noun,
      ([match.head] + tree.children(of: match.head, .det)).contains(where: { tree.word($0, has: "Definite=Def") })
    else { return false }
    return match.cue.holder.contains { slot in
      // "mantiene **el reconocimiento de Kosovo**"
      guard case .oblique(let words) = slot, !mayBeToward(match, words) else { return false }
      return tree.children(of: match.head, .nmod).contains {
        tree.isIntroduced($0, by: words) && actors.named($0)?.holder.type == .country
      }
    }
  }

  /// What a noun is toward, where a parser has hung it on whoever has the noun, behind a preposition: "støtten fra statsministeren **til
  /// avtalen**".
  func complements(ofOwnerOf match: CueMatch<PositionCue>, _ words: Set<String>) -> [Int] {
    guard match.cue.cue.kind == .noun else { return [] }
    let owners = tree.children(of: match.head, .nmod).filter { nominal in
      nominal > match.head && (actors.isActor(nominal) || !actors.holders(of: nominal).isEmpty)
        && match.cue.holder.contains { slot in
          guard case .oblique(let own) = slot else { return false }
          return own.isDisjoint(with: words) && tree.isIntroduced(nominal, by: own)
        }
    }
    return owners.flatMap { tree.children(of: $0, .nmod) }.filter { tree.isIntroduced($0, by: words) }
  }

  /// Whether what stands behind one of these prepositions may be what a cue is toward.
  private func mayBeToward(_ match: CueMatch<PositionCue>, _ words: Set<String>) -> Bool {
    match.cue.target.contains { slot in
      guard case .oblique(let others) = slot else { return false }
      return !others.isDisjoint(with: words)
    }
  }

  /// The states whose full names stand before the noun of a measure, which is against them: "the **Iran** sanctions", but not "US
  /// sanctions" or "EU sanctions", where an abbreviation tells whose they are.
  func statesMeasuredAgainst(_ match: CueMatch<PositionCue>) -> [Int] {
    guard match.cue.position == .sanction else { return [] }
    return match.words.filter { tree.isNominal($0) }.flatMap { tree.children(of: $0, .compound) }.filter { name in
      actors.named(name)?.holder.type == .country && tree.words[name].form.contains(where: \.isLowercase)
    }
  }

  /// For a possessive, the subject of the clause.
  func owner(of possessive: Int, _ noun: Int) -> [Int] {
    if actors.named(possessive) != nil { return [possessive] }
    if let name = nameBefore(possessive) { return [name] }
    if let addressee = addressee(before: noun) {
      // "thanked Brazil for its **support for the treaty**"
      let isToward = tree.children(of: noun, .nmod).contains {
        $0 > noun && tree.hasIntroducer($0) && lexicon.isMotion(tree.lemmas[$0])
      }
      return isToward ? [addressee] : []
    }
    let verb = tree.ancestors(of: noun).first { tree.isVerbal($0) }
    // "Its opposition is well known": of what the clause tells has its owner before it.
    if tree.relations[noun] == .nsubj, tree.heads[noun] == verb { return [possessive] }
    return verb.flatMap { clauses.subject(of: $0) }.map { [$0] } ?? []
  }

  /// Whose name stands before a possessive that joins it to what is theirs: "**Noreg** si støtte", "**regjeringa** sitt krav".
  private func nameBefore(_ possessive: Int) -> Int? {
    tree.children[possessive].last { owner in
      owner < possessive && tree.isNominal(owner) && !tree.hasIntroducer(owner)
    }
  }

  /// Whom a verb praises or blames for a thing, which is that one's and not the subject's: "agradece a **España** su compromiso", "thanked
  /// **Brazil** for its support".
  private func addressee(before noun: Int) -> Int? {
    guard [.obj, .obl].contains(tree.relations[noun]), let verb = tree.heads[noun], verb < noun,
      positions.contains(where: { $0.head == verb && $0.cue.position == .condemn })
    else { return nil }
    return tree.children(of: verb, .obj, .iobj).first { $0 > verb && $0 < noun && actors.isActor($0) }
  }

  /// The subject of the verb that merely expresses, keeps or gives up the noun: "uttrykker støtte", "trekker kravet".
  func lightSubject(of noun: Int) -> [Int] {
    guard let verb = tree.heads[noun] else { return [] }
    // "imposed a ban over the crackdown" tells of no crackdown of its own.
    if tree.relations[noun] == .obl, !tree.children(of: verb, .obj).isEmpty { return [] }
    // Of two subjects the one behind the verb is its object.
    let isObject =
      [.obj, .obl, .iobj, .xcomp].contains(tree.relations[noun])
      || tree.relations[noun] == .nsubj && noun > verb && tree.children(of: verb, .nsubj).contains { $0 < verb }
    guard isObject else { return [] }
    let light = operators.contains { $0.head == verb && $0.cue.worksOnNouns }
    guard light, !clauses.isPassive(verb) else { return light ? clauses.agents(of: verb) : [] }
    return clauses.subject(of: verb).map { [$0] } ?? []
  }
}
