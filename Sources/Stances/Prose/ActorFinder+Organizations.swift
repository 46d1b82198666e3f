import TextModel

/// Organizations that only their place in a clause, their writing or their description tells: who does what only somebody can do
/// is somebody.
extension ActorFinder {
  /// Who holds the position of a cue, where this nominal fills the slot of the holder: those whom it means, else the
  /// organizations that it names or describes.
  func holders(of head: Int) -> [Actor] {
    let found = actors(of: head)
    let nominals = antecedent(ofRelative: head).map { [$0] } ?? tree.coordination(of: head).filter { !isLeftOut($0) }
    guard found.count < nominals.count else { return found.map(withWholeName) }
    let holders = nominals.flatMap { nominal in
      let known = individuals(of: nominal)
      return known.isEmpty ? organizations(nominal) : known.filter { !isLeftOut($0) }
    }
    return (holders + found).map(withWholeName).distinct
  }

  /// The organizations that a nominal names or describes.
  private func organizations(_ nominal: Int) -> [Actor] {
    guard tree.words[nominal].partOfSpeech != .pronoun, !isTreaty(nominal) else { return [] }
    if let name = misnamed(nominal) ?? written(nominal) ?? completed(nominal) ?? joined(nominal) { return [name] }
    if tree.words[nominal].partOfSpeech == .noun, let name = nameBehind(nominal),
      name.span.start <= tree.spans[nominal].end + 1
    {
      return [name]
    }
    if let name = adjectival(behind: nominal) { return [name] }
    if let name = longName(behind: nominal) ?? organization(ledBy: nominal) { return [name] }
    // "**Leaders** of the Pacific Islands Forum"
    if lexicon.nouns[tree.lemmas[nominal]] == .representative, tree.word(nominal, has: "Number=Plur") {
      return membersOf(nominal)
    }
    guard let kind = collective(nominal), kind == .body || tree.word(nominal, has: "Number=Plur")
    else { return [] }
    if let name = nameBehind(nominal) ?? capitals(behind: nominal) { return [name] }
    let members = membersOf(nominal) + ownersOf(nominal)
    if !members.isEmpty { return members }
    let describes = !isNothingButNamed(nominal) && !isRest(nominal)
    return [referent(nominal) ?? (describes ? described(nominal) : nil)].compactMap { $0 }
  }

  /// Whether a noun stands alone that says only of what kind a body is, so that it describes none: "the **council**", "**clubs**", but
  /// "the unions".
  private func isNothingButNamed(_ noun: Int) -> Bool {
    let kind = lexicon.nouns[tree.lemmas[noun]]
    let isOfSeveral = tree.word(noun, has: "Number=Plur") && refersBack(noun)
    return (kind == .namedBody || kind == .body && !isOfSeveral)
      && tree.children(of: noun, .amod, .nmod, .compound, .flat, .acl).isEmpty
  }

  /// Whether a noun means those whom a text does not name, beside one that it names: "Volvo and **other manufacturers**".
  private func isRest(_ noun: Int) -> Bool {
    tree.relations[noun] == .conj && has(.others, among: tree.children(of: noun, .det, .amod))
      && named(tree.firstConjunct(of: noun)) != nil
  }

  /// The organization for which somebody speaks who is described by its noun, where a name stands behind that ("a spokesman for **the
  /// builder, Condotte**,"), or told of before: "**leiaren i laget**", "en talsperson for foreningen".
  private func organization(ledBy nominal: Int) -> Actor? {
    guard let mention = reader.mention(ofToken: tree.words[nominal].token), mention.form == .nominal,
      reader.document.entities[mention.entity].type == .person,
      let body = tree.children(of: nominal, .nmod).first(where: { $0 > nominal && tree.hasIntroducer($0) })
    else { return nil }
    if let named = nameBehind(body) { return named }
    return lexicon.nouns[tree.lemmas[body]] == .body && refersBack(body) ? bodyBefore(nominal) ?? referent(body) : nil
  }

  /// The organization whose organ a compound with a hyphen is: "**FIS**-styret", "**LO**-ledelsen".
  func organizationWithOrgan(_ noun: Int) -> Actor? {
    guard tree.lemmas[noun].utf8.contains(UInt8(ascii: "-")), reader.country(ofToken: tree.words[noun].token) == nil
    else { return nil }
    let parts = tree.words[noun].form.split(separator: "-")
    // A lemmatizer may leave a name its article: "NLF-styre**t**".
    guard parts.count == 2, let organ = tree.lemmas[noun].split(separator: "-").last,
      (0...Self.longestArticle).contains(where: { lexicon.organs.contains(String(organ.dropLast($0))) })
    else { return nil }
    let document = reader.document
    let known = document.entityMentions.first { mention in
      document[mention.span] == parts[0] && document.entities[mention.entity].type == .organization
    }
    if let known { return reader.holder(entity: known.entity).map { Actor(holder: $0, span: tree.spans[noun]) } }
    guard parts[0].count > 1, parts[0].allSatisfy(\.isUppercase) else { return nil }
    return Actor(holder: StanceHolder(type: .organization, id: nil, name: String(parts[0])), span: tree.spans[noun])
  }

  /// The kind of collective that a noun names, by its lemma, or by its form without its article where a lemmatizer does not know
  /// the compound: "dyrevernallianse**n**".
  private func collective(_ noun: Int) -> NounClass? {
    if let known = lexicon.collective(tree.lemmas[noun]) { return known }
    guard tree.words[noun].partOfSpeech == .noun, tree.word(noun, has: "Definite=Def") else { return nil }
    return (1...Self.longestArticle).lazy.compactMap { lexicon.collective(String(tree.forms[noun].dropLast($0))) }.first
  }

  /// The most letters of an article behind a noun.
  private static let longestArticle = 4

  // MARK: - Names

  /// Somebody whose name was taken for that of a place or a work: "**Greenpeace** exige", "**Nordfos** kaller".
  private func misnamed(_ name: Int) -> Actor? {
    let token = tree.words[name].token
    guard tree.isNominal(name), reader.country(ofToken: token) == nil, let mention = reader.mention(ofToken: token)
    else { return nil }
    let entity = reader.document.entities[mention.entity]
    // "støtte **fra** Nordgruve", "avvist **av** Nordgruve"
    let isHolder = tree.introducers(of: name).contains { has(.agent, among: [$0]) || has(.sender, among: [$0]) }
    let isPlace =
      entity.type == .place && (reader.isPlace(entity: mention.entity, besidesHolder: isHolder) || isUppercase(name))
    guard entity.isNamed, [.place, .work, .event].contains(entity.type), !isPlace else { return nil }
    let holder = StanceHolder(type: .organization, id: nil, name: entity.name)
    return Actor(holder: state(withCapital: holder), span: mention.span)
  }

  private func isUppercase(_ word: Int) -> Bool { tree.words[word].form.uppercased() == tree.words[word].form }

  /// A noun written as the last part of a name, with the parts before it: "the **Danish People's Party**".
  private func written(_ noun: Int) -> Actor? {
    guard isCapitalized(noun) else { return nil }
    var first = noun
    while first > 0, isPartOfName(first - 1) { first -= 1 }
    while first < noun, !isCapitalized(first) { first += 1 }
    guard first < noun, let span = tree.span(of: Array(first...noun)) else { return nil }
    return Actor(
      holder: StanceHolder(type: .organization, id: nil, name: String(reader.document[span])), span: span)
  }

  /// A noun written as the first part of a name, with the name behind its preposition: "the **Movement for Renewal**".
  private func completed(_ noun: Int) -> Actor? {
    guard noun > 1, tree.words[noun].partOfSpeech == .noun, isCapitalized(noun),
      reader.mention(ofToken: tree.words[noun].token) == nil,
      let name = tree.children(of: noun, .nmod).first(where: { $0 > noun }), beginsWithCapital(name),
      reader.country(ofToken: tree.words[name].token) == nil,
      case let prepositions = tree.introducers(of: name), !prepositions.isEmpty,
      prepositions.allSatisfy({ has(.naming, among: [$0]) }), let span = tree.span(of: Array(noun...name))
    else { return nil }
    return Actor(
      holder: StanceHolder(type: .organization, id: nil, name: String(reader.document[span])), span: span)
  }

  /// A common word with a capital that stands beside an organization's name: "Enhedslisten og **Alternativet**".
  private func joined(_ noun: Int) -> Actor? {
    guard noun > 1, tree.words[noun].partOfSpeech == .noun, tree.relations[noun] == .conj, isCapitalized(noun),
      named(tree.firstConjunct(of: noun))?.holder.type == .organization
    else { return nil }
    let span = tree.spans[noun]
    return Actor(holder: StanceHolder(type: .organization, id: nil, name: String(reader.document[span])), span: span)
  }

  private func isCapitalized(_ word: Int) -> Bool {
    tree.words[word].form.beginsWithCapital && !isUppercase(word)
  }

  private func isPartOfName(_ word: Int) -> Bool {
    let isContent = [.noun, .properNoun, .adjective].contains(tree.words[word].partOfSpeech)
    return isContent && isCapitalized(word)
      || tree.relations[word] == .case && tree.heads[word].map { $0 < word } ?? false
  }

  /// The name right behind the noun of a body, or behind its comma: "the campaign group **ICAN**", "the engineers' union, **IG
  /// Metall**,".
  func nameBehind(_ noun: Int) -> Actor? {
    let names =
      tree.children(of: noun, .appos, .flat, .compound, .nmod) + listed(behind: noun) + tree.siblings(behind: noun)
    return names.lazy.filter { $0 > noun && tree.introducers(of: $0).isEmpty && beginsWithCapital($0) }
      .compactMap { named($0) ?? misnamed($0) ?? unknownName($0) ?? completed($0) ?? plainName($0) }
      .first { $0.holder.type == .organization }
  }

  /// What parsers join to a noun by nothing but the comma between them, as they do with names of common words: "the lobby's body,
  /// **Polymers Forward**,".
  func listed(behind noun: Int) -> [Int] {
    tree.children(of: noun, .conj).filter { name in
      let first = tree.subtree(of: name).first { tree.words[$0].partOfSpeech != .punctuation } ?? name
      return first > noun && tree.forms[first - 1] == "," && tree.children(of: name, .cc).isEmpty
    }
  }

  /// The words with capitals right behind the noun of a body, whatever the parser has made of them: "la red **Frontera Digna**",
  /// "the opposition **Umoja Party**".
  func capitals(behind noun: Int) -> Actor? {
    guard collective(noun) == .body else { return nil }
    return run(ofCapitalsBehind: noun)
  }

  /// The words with capitals behind a definite noun of any kind and what describes it: "la campaña **Ahora Ella** exige", "el gigante químico
  /// **Sumar**", "oppdrettsgiganten **Nordhav**".
  private func longName(behind noun: Int) -> Actor? {
    guard tree.words[noun].partOfSpeech == .noun, !beginsWithCapital(noun) || tree.opensSentence(noun),
      refersBack(noun),
      !tree.word(noun, has: "Number=Plur"), !lexicon.isProposed(tree.lemmas[noun]), !tree.isInTitleCase
    else { return nil }
    let describing = tree.subtree(of: noun) { [.amod, .nmod, .case, .det].contains(tree.relations[$0]) }
    let last = (noun + 1..<tree.words.count).prefix { describing.contains($0) && !beginsWithCapital($0) }.last ?? noun
    return isJoined(behind: last) ? nil : run(ofCapitalsBehind: last)
  }

  /// Whether a word joins what stands behind it, as another's, to what stands before: "los sindicatos **de** Galicia", "la mayoría **del**
  /// Congreso".
  func isJoined(behind word: Int) -> Bool {
    [.adposition, .determiner, .coordinatingConjunction, .numeral].contains(tree.words[word].partOfSpeech)
  }

  private func run(ofCapitalsBehind noun: Int) -> Actor? {
    guard noun + 1 < tree.words.count, beginsWithCapital(noun + 1),
      reader.country(ofToken: tree.words[noun + 1].token) == nil, !isPerson(noun + 1), !isUppercase(noun)
    else { return nil }
    var end = noun + 1
    while end + 1 < tree.words.count {
      let joins = tree.relations[end + 1] == .case && end + 2 < tree.words.count && beginsWithCapital(end + 2)
      guard beginsWithCapital(end + 1) || joins else { break }
      end += joins ? 2 : 1
    }
    guard let span = tree.span(of: Array(noun + 1...end)) else { return nil }
    return Actor(
      holder: StanceHolder(type: .organization, id: nil, name: String(reader.document[span])), span: span)
  }

  /// A name right behind a noun that was taken for its adjective: "el gobernante **Libre**".
  private func adjectival(behind noun: Int) -> Actor? {
    let name = noun + 1
    guard tree.words[noun].partOfSpeech == .noun, !beginsWithCapital(noun), name < tree.words.count,
      tree.words[name].partOfSpeech == .adjective, tree.relations[name] == .amod, tree.heads[name] == noun,
      isCapitalized(name), reader.country(ofToken: tree.words[name].token) == nil
    else { return nil }
    let span = tree.spans[name]
    return Actor(holder: StanceHolder(type: .organization, id: nil, name: String(reader.document[span])), span: span)
  }

  func beginsWithCapital(_ word: Int) -> Bool { tree.words[word].form.beginsWithCapital }

  private func plainName(_ name: Int) -> Actor? {
    let words = tree.subtree(of: name) { tree.relations[$0] == .flat }
    guard tree.words[name].partOfSpeech == .properNoun, let span = tree.span(of: words) else { return nil }
    return Actor(
      holder: StanceHolder(type: .organization, id: nil, name: String(reader.document[span])), span: span)
  }

  /// An organization whose name is common words that all begin with capitals: "her coalition partner, the **Freedom List**,".
  func nameOfCommonWords(_ noun: Int) -> Actor? {
    let words = tree.subtree(of: noun) { [.amod, .compound].contains(tree.relations[$0]) }
    guard tree.words[noun].partOfSpeech == .noun, words.count > 1, words.allSatisfy(beginsWithCapital),
      !tree.children(of: noun, .det).isEmpty, let span = tree.span(of: words)
    else { return nil }
    return Actor(
      holder: StanceHolder(type: .organization, id: nil, name: String(reader.document[span])), span: span)
  }

  /// The organizations whose members or parts a noun describes: "Campaigners at **Debt Justice**", "las bancadas de **Valor y
  /// Cambio**".
  private func membersOf(_ noun: Int) -> [Actor] {
    // Not "the party, according to **the BBC**,".
    let owners = tree.children(of: noun, .nmod).filter { $0 > noun && beginsWithCapital($0) && !isSetOff($0) }
    guard let owner = owners.first else { return [] }
    return tree.coordination(of: owner).compactMap { name in
      [named(name), misnamed(name)].compactMap { $0 }.first { $0.holder.type == .organization }
    }
  }

  /// Whether a comma or a bracket stands before a nominal: "critics, **among them** two ministers".
  func isSetOff(_ nominal: Int) -> Bool {
    guard let first = tree.subtree(of: nominal).first else { return false }
    return [first, first - 1].contains { $0 >= 0 && [",", "("].contains(tree.forms[$0]) }
  }

  /// The organization that says something of those who are a part of it: "**the museum** said **its trustees** were opposed".
  private func ownersOf(_ noun: Int) -> [Actor] {
    tree.isOwnedByAnother(noun) ? claimant(above: noun).filter { $0.holder.type == .organization } : []
  }

  // MARK: - Descriptions

  /// The organization in the words that describe it: "the coffee exporters", "los sindicatos agrarios de Galicia".
  private func described(_ noun: Int) -> Actor? {
    let words = tree.subtree(of: noun) { word in
      switch tree.relations[word] {
      case .amod, .compound, .flat: true
      case .case: tree.heads[word] != noun
      // "**Desmond Tutu's** foundation", "the **textile workers'** union"
      case .nmod where tree.subtype(of: word) == "poss" && tree.heads[word] == noun:
        isPerson(word) || tree.words[word].partOfSpeech == .noun && tree.word(word, has: "Number=Plur")
      // "stiftelsen **på sin side**"
      case .nmod:
        (word > noun || tree.heads[word] != noun) && !isContrast(word) && lexicon.nouns[tree.lemmas[word]] != .time
          && !isSetOff(word) && !has(.inclusion, among: tree.introducers(of: word))
      default: false
      }
    }
    guard let span = tree.span(of: words) else { return nil }
    return Actor(
      holder: StanceHolder(type: .organization, id: nil, name: String(reader.document[span])), span: span)
  }
}
