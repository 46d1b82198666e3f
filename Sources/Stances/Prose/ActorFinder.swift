import TextModel

/// Finds who the words of a sentence mean, as holders of positions.
struct ActorFinder: Sendable {
  let reader: DocumentReader
  let lexicon: StanceLexicon
  let tree: SentenceTree
  /// The operators of the sentence.
  let operators: [CueMatch<OperatorCue>]
  /// Who was spoken of before.
  let memory: ActorMemory

  /// Whom the nominal with this head means, with those coordinated with it, named after it as included, or that it
  /// stands for; nobody where it means no actor.
  func actors(of head: Int) -> [Actor] {
    let antecedent = antecedent(ofRelative: head)
    let first = antecedent.flatMap(described) ?? antecedent ?? head
    return tree.coordination(of: first).flatMap(individuals).distinct
  }

  /// Whom this nominal means by itself.
  func individuals(of nominal: Int) -> [Actor] {
    if let antecedent = antecedent(ofRelative: nominal) { return individuals(of: antecedent) }
    if let named = named(nominal) { return [government(nominal) ?? named] }
    let included = included(below: nominal)
    if !included.isEmpty { return included }
    let bracketed = bracketed(behind: nominal)
    if !bracketed.isEmpty { return bracketed }
    let listed = members(behindClauseOf: nominal)
    if !listed.isEmpty { return listed }
    if let titled = titled(nominal) { return [titled] }
    let represented = represented(by: nominal)
    if !represented.isEmpty { return represented }
    if let owned = government(nominal) { return [owned] }
    if let group = groupNamesake(nominal) { return [group] }
    if let unknown = unknownName(nominal) { return [unknown] }
    if let subject = subject(ofPredicate: nominal) { return [subject] }
    return anaphor(nominal)
  }

  /// Whether the nominal names or describes an actor that is told in this sentence.
  func isActor(_ nominal: Int) -> Bool {
    named(nominal) != nil || titled(nominal) != nil || government(nominal) != nil
  }

  /// The actor whom the word itself mentions.
  func named(_ index: Int) -> Actor? {
    let token = tree.words[index].token
    let mention = reader.mention(ofToken: token)
    var country = reader.country(ofToken: token)
    // "FN-ambassadøren" is no group, and "EU-land" are none.
    if let part = country, mention != nil || isCompoundOfState(index), part.span.length < tree.spans[index].length {
      country = nil
    }
    if let mention, country.map({ mention.span.length <= $0.span.length }) ?? true {
      return reader.holder(entity: mention.entity).map { Actor(holder: $0, span: mention.span) }
    }
    return country.map { Actor(holder: reader.holder(country: $0.id), span: $0.span) }
  }

  /// Whether a noun with a hyphen describes states by the group that they are in: "EU-land".
  private func isCompoundOfState(_ index: Int) -> Bool {
    tree.lemmas[index].split(separator: "-").last.map { lexicon.nouns[String($0)]?.describesState ?? false } ?? false
  }

  /// Of whom a nominal is said, where a relative clause goes on about it: "Ungarn er det eneste **medlemmet** som er imot".
  private func subject(ofPredicate nominal: Int) -> Actor? {
    guard !tree.children(of: nominal, "cop").isEmpty, !tree.children(of: nominal, "acl").isEmpty else { return nil }
    return tree.children(of: nominal, "nsubj").first.flatMap(named)
  }

  /// The noun that a relative pronoun stands for.
  func antecedent(ofRelative index: Int) -> Int? {
    guard tree.isRelative(index) else { return nil }
    let clause = ([index] + tree.ancestors(of: index)).first { tree.relations[$0] == "acl" }
    guard let clause else { return nominal(before: index) }
    return tree.heads[clause].map { tree.word(clause, has: "Number=Sing") ? $0 : tree.firstConjunct(of: $0) }
  }

  /// The name right before a relative pronoun with a comma, where the parser has hung the clause elsewhere: "said **Ana Ruiz**,
  /// who again demanded …".
  private func nominal(before index: Int) -> Int? {
    guard index > 1, tree.forms[index - 1] == ",", tree.words[index].partOfSpeech == .pronoun else { return nil }
    let word = tree.relations[index - 2] == "flat" ? tree.heads[index - 2] ?? index - 2 : index - 2
    return named(word) == nil ? nil : word
  }

  /// The first of those of whom a nominal tells what they are: "Belize og Palau, to av **statene** som anerkjenner …".
  private func described(by nominal: Int) -> Int? {
    guard !isActor(nominal) else { return nil }
    let isOfNumber = tree.relations[nominal] == "nmod" && tree.heads[nominal].map { isNumber($0) } ?? false
    let name = isOfNumber ? tree.heads[nominal] ?? nominal : nominal
    guard name != nominal || tree.relations[name] == "appos", let head = tree.heads[name],
      tree.relations[name] == "appos" || tree.relations[name] == "conj"
    else { return nil }
    let first = tree.firstConjunct(of: head)
    return named(first) == nil ? nil : first
  }

  private func isNumber(_ word: Int) -> Bool { tree.words[word].partOfSpeech == .numeral }

  /// Those who are named below a nominal as included in it: "over 20 land, inkludert USA og Brasil".
  private func included(below nominal: Int) -> [Actor] {
    guard named(nominal) == nil else { return [] }
    let below = tree.subtree(of: nominal) { tree.relations[$0] != "conj" || tree.isNominal($0) }
    guard let mark = operators.first(where: { $0.cue.effect == .inclusion && $0.words.allSatisfy(below.contains) })
    else { return [] }
    // Of "countries" only states are members, whoever else the clause speaks of.
    let areStates = lexicon.nouns[tree.lemmas[nominal]]?.describesState ?? false
    let start = max(mark.words.max() ?? 0, announcement(after: mark.head, nominal) ?? 0)
    let after = below.filter { word in
      word > start && tree.isNominal(word)
        && (!areStates || reader.country(ofToken: tree.words[word].token) != nil)
    }
    return after.compactMap(named).distinct
  }

  /// Those whom brackets behind a plural name: "**The regulators** (Germany, France) would settle for limits".
  private func bracketed(behind nominal: Int) -> [Actor] {
    guard nominal + 1 < tree.words.count, tree.forms[nominal + 1] == "(", named(nominal) == nil,
      let close = tree.indices.first(where: { $0 > nominal && tree.forms[$0] == ")" })
    else { return [] }
    let inside = (nominal + 2..<max(close, nominal + 2)).filter { word in
      ![.punctuation, .coordinatingConjunction, .determiner].contains(tree.words[word].partOfSpeech)
    }
    let actors = inside.map(named)
    guard inside.count > 1, actors.allSatisfy({ $0?.holder.id != nil }) else { return [] }
    return actors.compactMap { $0 }.distinct
  }

  /// Those who are named at the end of the clause as being among its subject: "13 av 15 medlemmer stemte for, **blant dem USA
  /// og Pakistan**".
  private func members(behindClauseOf nominal: Int) -> [Actor] {
    guard tree.relations[nominal] == "nsubj", tree.words[nominal].partOfSpeech != .pronoun, named(nominal) == nil,
      tree.word(nominal, has: "Number=Plur") || !tree.children(of: nominal, "nummod").isEmpty || isNumber(nominal),
      let mark = operators.first(where: { $0.cue.effect == .inclusion && $0.words.count > 1 && $0.head > nominal }),
      let first = mark.words.min(), first > 0, tree.forms[first - 1] == ","
    else { return [] }
    let end = tree.indices.first { $0 > first && (tree.isVerbal($0) || tree.forms[$0] == ";") } ?? tree.words.count
    return (first..<end).compactMap(named).filter { $0.holder.id != nil }.distinct
  }

  /// The verb after which the members stand, where a relative clause tells of what they are members: "Among the states that
  /// recognize Palestine **are** Norway and Spain".
  private func announcement(after mark: Int, _ nominal: Int) -> Int? {
    let clause = tree.children(of: nominal, "acl").first { $0 > nominal }
    guard let clause, mark < nominal else { return nil }
    let verbs = tree.indices.filter { $0 > clause && tree.isVerbal($0) }
    return verbs.last { verb in
      tree.indices.contains { $0 > verb && reader.country(ofToken: tree.words[$0].token) != nil }
    }
  }

  /// The person whose title, or whose description, the noun is: "forsker Kari Moe", "lederen, Kari Moe".
  private func titled(_ nominal: Int) -> Actor? {
    guard tree.isNominal(nominal) else { return nil }
    let names = tree.children(of: nominal, "flat", "appos", "compound", "nmod").filter { child in
      tree.introducers(of: child).isEmpty && child > nominal
    }
    return names.lazy.compactMap { name in
      named(name).flatMap { actor in
        // An organization only where the name follows its kind at once: "partiet Venstre", "el colectivo Nunca Más".
        actor.holder.type != .organization || name == nominal + 1 ? actor : nil
      }
    }.first
  }

  /// Somebody who is only known by being written as a name: taken for an organization.
  private func unknownName(_ nominal: Int) -> Actor? {
    let name =
      tree.words[nominal].partOfSpeech == .properNoun
      ? nominal : tree.children(of: nominal, "appos", "flat").first { $0 == nominal + 1 }
    guard let name, tree.words[name].partOfSpeech == .properNoun,
      reader.mention(ofToken: tree.words[name].token) == nil,
      reader.country(ofToken: tree.words[name].token) == nil, tree.words[name].form.first?.isUppercase ?? false
    else { return nil }
    let words = tree.subtree(of: name) { word in
      switch tree.relations[word] {
      case "flat", "case": true
      // "American Steel Guild", "People's Party"
      case "compound", "amod", "nmod": word < name && tree.words[word].form.first?.isUppercase ?? false
      default: false
      }
    }
    guard let span = tree.span(of: words) else { return nil }
    return Actor(
      holder: StanceHolder(type: .organization, id: nil, name: String(reader.document[span])), span: span)
  }

  /// The word that names the person whose title the noun is, right after it: "president Moe".
  func titledName(_ noun: Int) -> Int? {
    tree.children(of: noun, "flat", "appos", "compound", "nmod").first { child in
      guard child == noun + 1, let mention = reader.mention(ofToken: tree.words[child].token) else { return false }
      return reader.document.entities[mention.entity].type == .person
    }
  }

  /// The state whose government, authorities or like the noun is: "Islands regjering", "el Gobierno de Chile".
  private func government(_ nominal: Int) -> Actor? {
    let isOrgan = lexicon.nouns[tree.lemmas[nominal]] == .organ
    guard isOrgan || isActorNoun(nominal) || isUnnamedOrganization(nominal) else { return nil }
    let owners = tree.children(of: nominal, "nmod", "amod", "det", "compound", "flat", "appos")
    return owners.lazy.compactMap { named($0) }.first { owner in
      isOrgan ? owner.holder.type == .group : owner.holder.id != nil
    }
  }

  /// The states for which several people with an office speak: "los cancilleres de México y Chile".
  private func represented(by nominal: Int) -> [Actor] {
    guard lexicon.nouns[tree.lemmas[nominal]] == .representative, tree.word(nominal, has: "Number=Plur") else {
      return []
    }
    let owners = tree.children(of: nominal, "nmod", "amod", "compound").flatMap(tree.coordination).compactMap(named)
    return owners.filter { $0.holder.id != nil }.distinct
  }

  /// The group of states for which a definite noun stands that is a part of its name: "unionen", "la Liga".
  private func groupNamesake(_ nominal: Int) -> Actor? {
    let lemma = tree.lemmas[nominal]
    guard tree.isNominal(nominal), tree.words[nominal].partOfSpeech != .pronoun, lemma.count >= 4, refersBack(nominal)
    else { return nil }
    let groups = reader.groups.filter { $0.words.contains(lemma) }.map(\.id)
    guard let group = groups.count == 1 ? groups.first : usualGroup(nominal) else { return nil }
    return Actor(holder: reader.holder(country: group), span: tree.spans[nominal])
  }

  /// The group that a noun alone usually means, of those that the document names, where none of its organizations has such a noun in
  /// its name: "unionen", "kommisjonen", "the bloc".
  private func usualGroup(_ noun: Int) -> String? {
    let lemma = tree.lemmas[noun]
    guard let usual = lexicon.groupNouns[lemma], tree.children(of: noun, "amod", "nmod", "compound", "flat").isEmpty,
      !reader.namedThings.contains(where: { $0.words.contains { $0.contains(lemma) } })
    else { return nil }
    let named = reader.groups.map(\.id).filter(usual.contains)
    return named.count == 1 ? named.first : memory.latest(of: named)
  }

  /// Whether the noun describes an organization that the document gives no name: "el Parlamento", "the council".
  private func isUnnamedOrganization(_ nominal: Int) -> Bool {
    guard let mention = reader.mention(ofToken: tree.words[nominal].token) else { return false }
    let entity = reader.document.entities[mention.entity]
    return entity.type == .organization && !entity.isNamed && entity.actsFor == nil
  }

  /// Whom a pronoun or a description without a name stands for: "begge", "disse landene", "landet", "they".
  private func anaphor(_ nominal: Int) -> [Actor] {
    let modifiers = tree.subtree(of: nominal) { ["det", "amod", "nummod", "advmod"].contains(tree.relations[$0]) }
    if has(.both, among: modifiers) { return memory.several(2) }
    if has(.latter, among: modifiers) { return memory.several().last.map { [$0] } ?? [] }
    if has(.former, among: modifiers) { return memory.several().first.map { [$0] } ?? [] }
    let isPlural = tree.word(nominal, has: "Number=Plur")
    if isActorNoun(nominal) {
      guard refersBack(nominal), !isDescribed(nominal) else { return [] }
      let claimant = isPlural ? [] : claimant(above: nominal).filter { $0.holder.id != nil }
      guard claimant.isEmpty else { return claimant }
      return isPlural ? memory.several() : memory.single()
    }
    guard tree.words[nominal].partOfSpeech == .pronoun, tree.word(nominal, has: "PronType=Prs"),
      !tree.word(nominal, has: "Person=1"), !tree.word(nominal, has: "Person=2")
    else { return [] }
    guard isPlural else {
      guard tree.word(nominal, has: "Gender=Neut") || isThing(nominal) else { return [] }
      let claimant = claimant(above: nominal)
      return claimant.isEmpty ? memory.latestState() : claimant
    }
    let here = severalBefore(nominal)
    return here.isEmpty ? memory.several() : here
  }

  /// The state or organization that says of itself what a complement clause tells: "**Den afrikanske union** sier at den aldri vil
  /// anerkjenne ham".
  private func claimant(above pronoun: Int) -> [Actor] {
    guard tree.relations[pronoun] == "nsubj", let verb = tree.heads[pronoun] else { return [] }
    let clause = ([verb] + tree.ancestors(of: verb)).first { ["ccomp", "xcomp"].contains(tree.relations[$0]) }
    guard let clause, let head = tree.heads[clause], let subject = tree.children(of: head, "nsubj").first,
      subject < pronoun
    else { return [] }
    return named(subject).map { [$0] }?.filter { $0.holder.type != .person } ?? []
  }

  /// Whether a pronoun of the third person stands for no person: the language tells no gender of it, or tells that it is none.
  private func isThing(_ pronoun: Int) -> Bool {
    // The Norwegian "den" has the gender that men and women share, and stands for neither.
    let hasGender = tree.word(pronoun, has: "Gender=Masc") || tree.word(pronoun, has: "Gender=Fem")
    return tree.relations[pronoun] == "nsubj" && (!hasGender || tree.word(pronoun, has: "Gender=Fem,Masc"))
  }

  /// The first actors of the sentence that are named together before a word: "Flere land, inkludert Norge og Island, sier at
  /// de støtter …".
  private func severalBefore(_ word: Int) -> [Actor] {
    let heads = (0..<word).lazy.filter { index in
      tree.isNominal(index) && tree.words[index].partOfSpeech != .pronoun && tree.relations[index] != "conj"
        && !tree.word(index, has: "Case=Gen")
    }
    // Pronouns among those named together are left out: one of them may be the word itself.
    return heads.map { head in
      tree.coordination(of: head).filter { tree.words[$0].partOfSpeech != .pronoun }.flatMap(individuals).distinct
    }.first { $0.count > 1 } ?? []
  }

  private func has(_ effect: OperatorCue.Effect, among words: [Int]) -> Bool {
    operators.contains { $0.cue.effect == effect && words.contains($0.head) }
  }

  private func isActorNoun(_ index: Int) -> Bool {
    // "Gobierno de Chile", written like a name, is often taken for one.
    (tree.words[index].partOfSpeech == .noun || tree.words[index].partOfSpeech == .properNoun)
      && lexicon.nouns[tree.lemmas[index]]?.describesState ?? false
  }

  /// Whether a singular noun has an ending that can but be that of the definite form, where the tagger has not told.
  private func hasDefiniteEnding(_ index: Int) -> Bool {
    tree.forms[index] != tree.lemmas[index] && !tree.word(index, has: "Definite=Ind")
      && !tree.word(index, has: "Number=Plur") && tree.children(of: index, "det").isEmpty
  }

  /// Whether a relative clause says which ones are meant: "landene som støtter avtalen".
  private func isDescribed(_ noun: Int) -> Bool {
    tree.children(of: noun, "acl").contains { tree.subtype(of: $0) == "relcl" && $0 > noun }
      && !tree.children(of: noun, "det").contains { tree.word($0, has: "PronType=Dem") && $0 < noun }
  }

  /// Whether the noun points back: definite by ending, article or demonstrative.
  func refersBack(_ index: Int) -> Bool {
    tree.word(index, has: "Definite=Def") || hasDefiniteEnding(index)
      || tree.children(of: index, "det").contains {
        tree.word($0, has: "PronType=Dem") || tree.word($0, has: "Definite=Def")
          || tree.word($0, has: "PronType=Art,Dem")
          || tree.word($0, has: "PronType=Prs")
      }
  }
}
