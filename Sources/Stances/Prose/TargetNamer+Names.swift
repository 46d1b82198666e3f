import TextModel

/// What has a name of its own, or stands for something that the text has named.
extension TargetNamer {
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
  func entity(_ head: Int) -> TargetReading? {
    let token = tree.words[head].token
    if let mention = reader.mention(ofToken: token), isWhole(mention.span, head) {
      if actors.isNounForState(head, mention.span) { return nil }
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
  func titled(_ head: Int) -> TargetReading? {
    guard tree.words[head].partOfSpeech == .noun else { return nil }
    return (actors.titledName(head) ?? name(behind: head) ?? apposedPerson(head)).flatMap(entity)
  }

  /// The person whom a definite noun describes that a comma parts from the name: "apoya a la capitana del equipo, **Nerea Lasa**".
  private func apposedPerson(_ noun: Int) -> Int? {
    guard
      actors.refersBack(noun) || tree.children(of: noun, .nmod).contains(where: { tree.subtype(of: $0) == "poss" }),
      !tree.word(noun, has: "Number=Plur"), !lexicon.isMotion(tree.lemmas[noun])
    else { return nil }
    return tree.children(of: noun, .appos).first { name in
      name > noun && tree.words[name].partOfSpeech == .properNoun && tree.forms[name - 1] == ","
        && !tree.hasIntroducer(name) && actors.isPerson(name)
    }
  }

  /// The name of an organization or a person that its noun introduces at once: "the carrier **Aerominsk**", "ghaneseren **Ama Boateng**".
  private func name(behind noun: Int) -> Int? {
    guard !lexicon.isMotion(tree.lemmas[noun]) else { return nil }
    return tree.children(of: noun, .appos, .flat, .nmod).first { name in
      guard name > noun, tree.subtree(of: name).first == noun + 1, !isMark(noun + 1), !tree.hasIntroducer(name),
        tree.words[name].partOfSpeech == .properNoun,
        let mention = reader.mention(ofToken: tree.words[name].token)
      else { return false }
      let entity = reader.document.entities[mention.entity]
      return entity.isNamed && (entity.type == .organization || entity.type == .person)
    }
  }

  /// What a definite noun introduces by a name that nothing else is known of: "the carrier **Aerominsk**".
  func unknownName(behind noun: Int) -> TargetReading? {
    guard tree.words[noun].partOfSpeech == .noun, actors.refersBack(noun), !lexicon.isMotion(tree.lemmas[noun]),
      let name = tree.children(of: noun, .appos).first(where: { $0 > noun }),
      reader.mention(ofToken: tree.words[name].token) == nil
    else { return nil }
    let words = tree.subtree(of: name) { [.flat, .compound, .amod].contains(tree.relations[$0]) }
    guard words.first == noun + 1, words.allSatisfy({ tree.words[$0].form.beginsWithCapital }) else {
      return nil
    }
    return named(words, head: name)
  }

  /// The organization, event or work of the document for which a definite noun stands that is a part of its name: "rådet"
  /// for "Arktisk råd", but not "rådet **sitt**".
  func namesake(_ head: Int) -> TargetReading? {
    let lemma = tree.lemmas[head]
    guard lemma.count >= 3, tree.words[head].partOfSpeech == .noun, !reader.namedThings.isEmpty,
      actors.refersBack(head), nominalWords(head, complements: 1) == [head], !tree.isOwned(head)
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
  func group(describedBy noun: Int) -> TargetReading? {
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
    word.ends(in: noun) && noun.count >= 4 && word.count > noun.count + 3
  }

  /// Whether the mention covers the nominal's own words, and is not just a part of a compound or a modifier in it.
  private func isWhole(_ span: TextSpan, _ head: Int) -> Bool {
    guard tree.spans[head].start >= span.start else { return false }
    // "Kosovo's" is one token.
    let isOwner = tree.children(of: head, .case).contains { tree.words[$0].token == tree.words[head].token }
    return tree.spans[head].end <= span.end || isOwner && tree.spans[head].start == span.start
  }
}
