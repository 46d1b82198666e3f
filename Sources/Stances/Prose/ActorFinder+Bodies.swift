import TextModel

/// Finds the organization for which a noun stands that only says of what kind it is: "partiet", "the company".
extension ActorFinder {
  /// The organization named before for which a definite noun stands that says no more: "partiet", "the company", "selskapet hans".
  func referent(_ noun: Int) -> Actor? {
    let kind = lexicon.nouns[tree.lemmas[noun]]
    guard kind == .body || kind == .institution || kind == .namedBody, refersBack(noun),
      !tree.word(noun, has: "Number=Plur"),
      !standsBesideOrganization(noun),
      tree.children(of: noun, .nmod, .compound, .appos, .acl).allSatisfy({
        // "the party, **according to the BBC**,"
        tree.word($0, has: "Poss=Yes") && tree.relations[noun] == .nsubj || tree.relations[$0] == .nmod && isSetOff($0)
          || isTold($0, besides: noun) || isMeans($0, for: noun)
      }),
      tree.children(of: noun, .amod).allSatisfy({ reader.country(ofToken: tree.words[$0].token) != nil })
    else { return nil }
    // "la **federación francesa**" is not the world's.
    let isOfState = !tree.children(of: noun, .amod).isEmpty
    if let body = bodyOfPerson(owning: noun) { return body }
    if let namesake = memory.organization(with: tree.lemmas[noun]) { return isOfState ? nil : namesake }
    if kind != .body { return isOfState ? nil : organizationNamed(before: noun) }
    guard let organization = bodyTold(before: noun) ?? bodySpeaking(above: noun) ?? memory.organization(),
      !isOther(noun, than: organization), !isOfOtherState(noun, than: organization)
    else { return nil }
    return organization
  }

  /// Whether a complement tells what a body is helped with or the like, though a parser has hung it on the body: "backed the airline **with
  /// cheap fuel**".
  func isMeans(_ complement: Int, for noun: Int) -> Bool {
    guard tree.relations[complement] == .nmod, complement > noun, tree.relations[noun] == .obj,
      tree.children(of: complement, .det).isEmpty, tree.words[complement].partOfSpeech == .noun,
      tree.introducers(of: complement).contains(where: { has(.means, among: [$0]) })
    else { return false }
    return lexicon.collective(tree.lemmas[noun]) == .body
  }

  /// The last organization named before whose name, as compounds do, ends in the noun: "**laget**" is the "Norges Fiskarlag", "**museet**" the
  /// "Kon-Tiki Museet".
  private func organizationNamed(before noun: Int) -> Actor? {
    let lemma = tree.lemmas[noun]
    let document = reader.document
    let mention = document.entityMentions.last { mention in
      guard mention.span.end <= tree.spans[noun].start, mention.form == .name else { return false }
      let entity = document.entities[mention.entity]
      guard entity.isNamed, entity.type == .organization, entity.actsFor == nil,
        let last = entity.name.lowercased().split(separator: " ").last
      else { return false }
      return (0...Self.longestEnding).contains { last.dropLast($0).hasSuffix(lemma) }
    }
    return mention.flatMap { mention in
      reader.holder(entity: mention.entity).map { Actor(holder: $0, span: tree.spans[noun]) }
    }
  }

  /// The most letters of an article at the end of a name.
  private static let longestEnding = 3

  /// Whether a relative clause behind a mark or a copula tells more of whomever its noun means, and not who that is: "**Partiet**, som lenge
  /// har nølt, støtter avtalen", "Det er **partiet** som går imot avtalen".
  func isTold(_ clause: Int, besides noun: Int) -> Bool {
    guard tree.relations[clause] == .acl, noun + 1 < clause else { return false }
    return tree.words[noun + 1].partOfSpeech == .punctuation
      || !tree.children(of: noun, .cop).isEmpty && !tree.children(of: noun, .expl).isEmpty
  }

  /// Whether all that relative clauses tell of a noun stands behind marks.
  func isToldMoreOf(_ noun: Int) -> Bool { tree.children(of: noun, .acl).allSatisfy { isTold($0, besides: noun) } }

  /// The organization of which an apposition tells what kind of body it is, where its name alone would not: "**Unión Insular**, un partido
  /// canario, presentó …".
  func bodyDescribed(_ name: Int) -> Actor? {
    guard tree.words[name].partOfSpeech == .properNoun, tree.relations[name] != .flat,
      reader.country(ofToken: tree.words[name].token) == nil, named(name)?.holder.type != .organization,
      tree.children(of: name, .appos).contains(where: { $0 > name && lexicon.nouns[tree.lemmas[$0]] == .body }),
      let span = tree.span(of: tree.subtree(of: name) { tree.relations[$0] == .flat })
    else { return nil }
    return Actor(
      holder: StanceHolder(type: .organization, id: nil, name: String(reader.document[span])), span: span)
  }

  /// The organization that says of itself what a clause tells: "**SVT** understreker at **selskapet** ikke har tatt stilling".
  private func bodySpeaking(above noun: Int) -> Actor? {
    guard tree.relations[noun] == .nsubj, let verb = tree.heads[noun], let above = tree.heads[verb],
      [.ccomp, .xcomp].contains(tree.relations[verb]), has(.statement, among: [above]),
      let subject = tree.children(of: above, .nsubj).first, subject < noun,
      let actor = named(subject) ?? unknownName(subject)
    else { return nil }
    return actor.holder.type == .organization ? actor : nil
  }

  /// The organization that does something in a clause before a colon: "**Greenpeace** responde en una carta: la organización deplora …".
  private func bodyTold(before noun: Int) -> Actor? {
    guard let colon = tree.forms[..<noun].lastIndex(of: ":") else { return nil }
    return bodyBefore(colon)
  }

  /// Whether a noun is told together with an organization, which it then does not stand for: "Svenska Skidförbundet og **det finske
  /// forbundet**".
  private func standsBesideOrganization(_ noun: Int) -> Bool {
    tree.coordination(of: noun).contains { $0 != noun && tree.words[$0].partOfSpeech == .properNoun }
  }

  /// Whether a compound says itself which body is meant, and no other one is named so: "**Fiskarlaget**" is not Greenpeace.
  private func isOther(_ noun: Int, than organization: Actor) -> Bool {
    let lemma = tree.lemmas[noun]
    guard !organization.holder.name.lowercased().contains(lemma) else { return false }
    return (3..<max(3, lemma.count - 2)).contains { lexicon.nouns[String(lemma.suffix($0))] == .body }
  }
}
