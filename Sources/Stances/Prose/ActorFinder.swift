import TextModel

/// What is known of a sentence when it is asked whom its words mean.
///
/// A class, since many readers hold one: to copy it would cost as much as what is asked of it.
final class SentenceContext: Sendable {
  let reader: DocumentReader
  let lexicon: StanceLexicon
  let tree: SentenceTree
  /// The operators of the sentence.
  let operators: [CueMatch<OperatorCue>]
  /// Who was spoken of before.
  let memory: ActorMemory

  init(
    reader: DocumentReader, lexicon: StanceLexicon, tree: SentenceTree, operators: [CueMatch<OperatorCue>],
    memory: ActorMemory
  ) {
    (self.reader, self.lexicon, self.tree) = (reader, lexicon, tree)
    (self.operators, self.memory) = (operators, memory)
  }
}

/// Finds who the words of a sentence mean, as holders of positions.
struct ActorFinder: Sendable {
  private let context: SentenceContext

  init(_ context: SentenceContext) { self.context = context }

  var reader: DocumentReader { context.reader }
  var lexicon: StanceLexicon { context.lexicon }
  var tree: SentenceTree { context.tree }
  /// The operators of the sentence.
  var operators: [CueMatch<OperatorCue>] { context.operators }
  /// Who was spoken of before.
  var memory: ActorMemory { context.memory }

  /// Whom the nominal with this head means, with those coordinated with it, named after it as included, or that it
  /// stands for; nobody where it means no actor.
  func actors(of head: Int) -> [Actor] {
    let antecedent = antecedent(ofRelative: head)
    let first = antecedent.flatMap(described) ?? antecedent ?? nameToldOf(by: head) ?? head
    return tree.coordination(of: first).filter { !isLeftOut($0) }.flatMap(individuals).filter { !isLeftOut($0) }
      .distinct
  }

  /// The name before a noun that says what its bearer is, where a relative clause without a pronoun of its own goes on about it: "**CUP**, det
  /// lille venstrepartiet som har krevd det".
  private func nameToldOf(by noun: Int) -> Int? {
    guard tree.relations[noun] == .appos, isDescribed(noun), isDescriptionOfName(noun) else { return nil }
    return described(by: noun)
  }

  /// Whether a word names somebody of whom the clause says the opposite: "the support of Kenya, but **not of Peru**", "all but for
  /// **Iceland**".
  func isLeftOut(_ nominal: Int) -> Bool {
    let before = tree.children[nominal].filter { $0 < nominal }
    return operators.contains { match in
      switch match.cue.effect {
      case .exception: match.words.max().map { $0 == nominal - 1 || before.contains($0) } ?? false
      case .negation:
        tree.relations[nominal] == .conj && match.words.allSatisfy(before.contains) && !isNegated(tree.heads[nominal])
      default: false
      }
    }
  }

  /// Whether the words that name somebody say that the others do what he does not: "todos los socios menos **Malta**".
  func isLeftOut(_ actor: Actor) -> Bool {
    tree.indices.contains { tree.spans[$0].start == actor.span.start && isLeftOut($0) }
  }

  /// Those coordinated with a nominal of whom the clause says that they do not do so: "Uruguay, pero no **Panamá**, respalda el plan".
  func leftOut(besides nominal: Int) -> [Actor] {
    tree.coordination(of: nominal).filter { tree.relations[$0] == .conj && isLeftOut($0) }.flatMap(individuals)
  }

  /// Whether a negation stands before a word, so that the next one only goes on: "**neither** Kuwait nor Bahrain".
  private func isNegated(_ word: Int?) -> Bool {
    guard let word, let first = tree.subtree(of: word).first else { return false }
    return operators.contains {
      $0.cue.effect == .negation && $0.head < word && (tree.heads[$0.head] == word || $0.head == first - 1)
    }
  }

  /// Whom this nominal means by itself.
  func individuals(of nominal: Int) -> [Actor] {
    if let antecedent = antecedent(ofRelative: nominal) { return individuals(of: antecedent) }
    if let name = organizationWithOrgan(nominal) ?? organization(ofOrgan: nominal) ?? organization(apposedTo: nominal)
      ?? name(behindOrigin: nominal) ?? group(namedByNoun: nominal)
    {
      return [name]
    }
    if let person = person(describedBy: nominal) { return [person] }
    if let teller = stateTold(owning: nominal) ?? groupWithOrgan(nominal) { return [teller] }
    if let named = named(nominal) {
      return isTreaty(nominal) ? [] : [government(nominal) ?? sender(of: nominal, named) ?? named]
    }
    if let state = stateToldByPronoun(owning: nominal) { return [state] }
    let included = included(below: nominal)
    if !included.isEmpty { return included }
    let bracketed = bracketed(behind: nominal)
    if !bracketed.isEmpty { return bracketed }
    let listed = members(behindClauseOf: nominal)
    if !listed.isEmpty { return listed }
    let apposed = several(apposedTo: nominal)
    if !apposed.isEmpty { return apposed }
    if let titled = titled(nominal) { return [titled] }
    let represented = represented(by: nominal)
    if !represented.isEmpty { return represented }
    if let delegating = delegating(nominal) { return [delegating] }
    if let owned = government(nominal) { return [owned] }
    if let group = groupNamesake(nominal) { return [group] }
    if let unknown = unknownName(nominal) { return [unknown] }
    let subjects = subjects(ofPredicate: nominal)
    if !subjects.isEmpty { return subjects }
    let issuers = issuers(ofText: nominal)
    if !issuers.isEmpty { return issuers }
    return anaphor(nominal)
  }

  /// The person whose name stands behind a noun that only describes them, though a recognizer took it for an organization's name: "Frankrikes
  /// **førstebrett**, Hélène Barrault,".
  private func person(describedBy noun: Int) -> Actor? {
    guard tree.words[noun].partOfSpeech == .noun, !tree.words[noun].form.beginsWithCapital,
      let mention = reader.mention(ofToken: tree.words[noun].token), mention.form == .name,
      reader.document.entities[mention.entity].type == .organization,
      let name = tree.children(of: noun, .appos).first(where: { $0 > noun }), isPerson(name)
    else { return nil }
    return named(name)
  }

  /// The organization that an apposition names, where the nominal only describes it: "the largest opposition party, **Citizens
  /// First**".
  private func organization(apposedTo nominal: Int) -> Actor? {
    guard tree.words[nominal].partOfSpeech == .noun else { return nil }
    // "**Landsorganisasjonen** COB"
    if let name = tree.children(of: nominal, .flat, .appos).first(where: { $0 == nominal + 1 }), refersBack(nominal),
      lexicon.collective(tree.lemmas[nominal]) == .body, reader.country(ofToken: tree.words[name].token) == nil,
      let actor = named(name), actor.holder.type == .organization, !actor.span.overlaps(tree.spans[nominal])
    {
      return actor
    }
    // "their association, **Northern Star Families**,", "the trade union federation **UNTG**"
    let names =
      tree.children(of: nominal, .appos)
      + (lexicon.collective(tree.lemmas[nominal]) == .body ? listed(behind: nominal) : [])
    guard let name = names.first(where: { $0 > nominal }), isDescription(nominal, of: name) else { return nil }
    let actor = named(name) ?? nameBehind(name) ?? unknownName(name) ?? nameOfCommonWords(name)
    return actor.flatMap { $0.holder.type == .organization ? $0 : nil }
  }

  /// Whether a noun names nobody, but may describe an organization: "the **owner**, Nuclear Marine Transport,".
  private func isDescription(_ noun: Int, of name: Int) -> Bool {
    guard let mention = reader.mention(ofToken: tree.words[noun].token) else {
      let first = tree.subtree(of: name).first { tree.words[$0].partOfSpeech != .punctuation } ?? name
      let isNamed = first > noun && tree.forms[first - 1] != ":"
      return isNamed && refersBack(noun) && reader.country(ofToken: tree.words[noun].token) == nil
    }
    let entity = reader.document.entities[mention.entity]
    return mention.form == .nominal && entity.type == .organization && !entity.isNamed && entity.actsFor == nil
  }

  /// Whether the nominal names or describes an actor that is told in this sentence.
  func isActor(_ nominal: Int) -> Bool {
    named(nominal) != nil || titled(nominal) != nil || government(nominal) != nil
  }

  /// Whether the word is the name of somebody, known or not.
  func isName(_ nominal: Int) -> Bool { named(nominal) != nil || unknownName(nominal) != nil }

  /// The actor whom the word itself mentions.
  func named(_ index: Int) -> Actor? {
    let token = tree.words[index].token
    let mention = reader.mention(ofToken: token) ?? personTitled(by: index)
    var country = reader.country(ofToken: token)
    // "FN-ambassadøren" is no group, and "EU-land" are none.
    // In "Mali's military-led government" the state owns the government, whatever else begins with its name.
    let isOwner = tree.children(of: index, .case).contains { tree.words[$0].token == token }
    let isInWord = mention.map { !isOwner || $0.span.length <= tree.spans[index].length } ?? false
    if let part = country, isInWord || isCompoundOfState(index) && !isWholeGroup(index),
      part.span.length < tree.spans[index].length
    {
      country = nil
    }
    if let mention, !isNounForState(index, mention.span), country.map({ mention.span.length <= $0.span.length }) ?? true
    {
      return reader.holder(entity: mention.entity).map { Actor(holder: state(withCapital: $0), span: mention.span) }
    }
    return country.map { Actor(holder: reader.holder(country: $0.id), span: $0.span) }
  }

  /// The mention of the person whose name stands right behind a title that a parser has taken for its first word: "his lawyer, **Mr** Otieno
  /// Ogola,".
  private func personTitled(by word: Int) -> EntityMention? {
    guard tree.words[word].partOfSpeech == .properNoun, word + 1 < tree.words.count, tree.heads[word + 1] == word,
      tree.relations[word + 1] == .flat, reader.country(ofToken: tree.words[word].token) == nil,
      let mention = reader.mention(ofToken: tree.words[word + 1].token),
      mention.span.start == tree.spans[word + 1].start
    else { return nil }
    return reader.document.entities[mention.entity].type == .person ? mention : nil
  }

  /// Whether what was taken for a name is but a noun for a state, with the capital that a language gives it: "ningún **Estado**".
  func isNounForState(_ index: Int, _ name: TextSpan) -> Bool {
    lexicon.nouns[tree.lemmas[index]] == .state && name == tree.spans[index]
  }

  /// Whether a noun with a hyphen describes states by the group that they are in: "EU-land".
  private func isCompoundOfState(_ index: Int) -> Bool {
    let lemma = tree.lemmas[index]
    let last = lemma.utf8.contains(UInt8(ascii: "-")) ? lemma.split(separator: "-").last.map(String.init) : lemma
    return last.map { lexicon.nouns[$0]?.describesState ?? false } ?? false
  }

  /// Whether a compound means all states of its group, none of which is named: "**G7-landene** oppfordrer".
  private func isWholeGroup(_ index: Int) -> Bool {
    tree.word(index, has: "Definite=Def") && tree.word(index, has: "Number=Plur")
      && tree.children(of: index, .appos, .flat, .acl, .nmod, .amod, .nummod).isEmpty
      && tree.children(of: index, .det).isEmpty
  }

  /// Of whom a nominal is said, where a relative clause goes on about it: "Ungarn er det eneste **medlemmet** som er imot".
  private func subjects(ofPredicate nominal: Int) -> [Actor] {
    guard !tree.children(of: nominal, .cop).isEmpty, !tree.children(of: nominal, .acl).isEmpty else { return [] }
    return tree.children(of: nominal, .nsubj).first.map(tree.coordination)?.compactMap(named) ?? []
  }

  /// The first of those of whom a nominal tells what they are: "Belize og Palau, to av **statene** som anerkjenner …".
  private func described(by nominal: Int) -> Int? {
    guard !isActor(nominal) || isDescriptionOfName(nominal) else { return nil }
    let isOfNumber =
      tree.relations[nominal] == .nmod
      && tree.heads[nominal].map { [.numeral, .determiner, .pronoun].contains(tree.words[$0].partOfSpeech) } ?? false
    let name = isOfNumber ? tree.heads[nominal] ?? nominal : nominal
    // "Polonia es **uno de los países** que lo condenan"
    if isOfNumber, !tree.children(of: name, .cop).isEmpty, let told = tree.children(of: name, .nsubj).first,
      named(told) != nil
    {
      return told
    }
    guard name != nominal || tree.relations[name] == .appos, let head = tree.heads[name],
      tree.relations[name] == .appos || tree.relations[name] == .conj
    else { return nil }
    let first = tree.firstConjunct(of: head)
    return named(first) == nil && unknownName(first) == nil ? nil : first
  }

  /// Whether a noun says of what kind the name before it is, and names nobody itself: "CUP, **det lille venstrepartiet** som har krevd det".
  private func isDescriptionOfName(_ noun: Int) -> Bool {
    guard tree.relations[noun] == .appos, tree.words[noun].partOfSpeech == .noun, let name = tree.heads[noun],
      name < noun, tree.words[name].partOfSpeech == .properNoun
    else { return false }
    guard let mention = reader.mention(ofToken: tree.words[noun].token) else {
      return reader.country(ofToken: tree.words[noun].token) == nil
    }
    let entity = reader.document.entities[mention.entity]
    return mention.form == .nominal && entity.type == .organization && !entity.isNamed && entity.actsFor == nil
  }

  func isNumber(_ word: Int) -> Bool { tree.words[word].partOfSpeech == .numeral }

  /// The person whose title, or whose description, the noun is: "forsker Kari Moe", "lederen, Kari Moe".
  private func titled(_ nominal: Int) -> Actor? {
    guard tree.isNominal(nominal) else { return nil }
    let names = tree.children(of: nominal, .flat, .appos, .compound, .nmod).filter { child in
      tree.introducers(of: child).isEmpty && child > nominal
    }
    return names.lazy.compactMap { name in
      // "el presidente de la federación, el **egipcio** Hany Mansour"
      (self.name(behindOrigin: name) ?? named(name)).flatMap { actor in
        // An organization only where the name follows its kind at once: "partiet Venstre", "el colectivo Nunca Más".
        actor.holder.type != .organization || name == nominal + 1 ? actor : nil
      }
    }.first
  }

  func has(_ effect: OperatorCue.Effect, among words: [Int]) -> Bool {
    operators.contains { $0.cue.effect == effect && words.contains($0.head) }
  }

  func isActorNoun(_ index: Int) -> Bool {
    // "Gobierno de Chile", written like a name, is often taken for one.
    (tree.words[index].partOfSpeech == .noun || tree.words[index].partOfSpeech == .properNoun)
      && lexicon.nouns[tree.lemmas[index]]?.describesState ?? false
  }

  /// Whether a singular noun has an ending that can but be that of the definite form, where the tagger has not told.
  private func hasDefiniteEnding(_ index: Int) -> Bool {
    tree.forms[index] != tree.lemmas[index] && !tree.word(index, has: "Definite=Ind")
      && !tree.word(index, has: "Number=Plur")
      // "det standpunktet"
      && tree.children(of: index, .det).allSatisfy {
        tree.word($0, has: "PronType=Art") && !tree.word($0, has: "Definite=Ind")
      }
  }

  /// Whether a relative clause says which ones are meant: "landene som støtter avtalen".
  func isDescribed(_ noun: Int) -> Bool {
    tree.children(of: noun, .acl).contains { tree.subtype(of: $0) == "relcl" && $0 > noun }
      && !tree.children(of: noun, .det).contains { tree.word($0, has: "PronType=Dem") && $0 < noun }
  }

  /// Whether the noun points back: definite by ending, article or demonstrative.
  func refersBack(_ index: Int) -> Bool {
    tree.word(index, has: "Definite=Def") || hasDefiniteEnding(index)
      || tree.children(of: index, .det).contains {
        tree.word($0, has: "PronType=Dem") || tree.word($0, has: "Definite=Def")
          || tree.word($0, has: "PronType=Art,Dem")
          || tree.word($0, has: "PronType=Prs")
      }
      // "her country"
      || tree.children(of: index, .nmod).contains {
        tree.word($0, has: "Poss=Yes") && tree.word($0, has: "PronType=Prs")
      }
  }
}
