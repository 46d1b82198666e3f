import LanguageData
import TextModel

/// Finds the phrases that name roles, by the words alone: no tree is needed.
///
/// A class, so that what is asked for every word holds it by one reference.
final class RolePhraseFinder {
  let text: LinkingText
  let lexicons: EntityLexicons

  init(text: LinkingText, lexicons: EntityLexicons) {
    self.text = text
    self.lexicons = lexicons
  }

  /// All phrases of the document, in order; none inside another.
  func phrases() -> [RolePhrase] {
    text.document.sentences.flatMap { sentence in
      var found: [RolePhrase] = []
      var next = sentence.tokens.lowerBound
      guard next < sentence.tokens.upperBound, let lexicon = lexicons[language: text.language(ofToken: next)] else {
        return found
      }
      // Who says what is quoted in another language is told in the document's.
      let primary = text.document.primaryLanguage
      let own = sentence.language == primary ? nil : lexicons[language: primary]
      while next < sentence.tokens.upperBound {
        let earliest = found.last?.tokens.upperBound ?? sentence.tokens.lowerBound
        guard
          let phrase = phrase(at: next, notBefore: earliest, lexicon)
            ?? own.flatMap({ self.phrase(at: next, notBefore: earliest, $0) })
        else {
          next += 1
          continue
        }
        found.append(phrase)
        next = phrase.tokens.upperBound
      }
      return found
    }
  }

  /// The phrase whose noun starts at this token, and which takes no token before `earliest`.
  private func phrase(at start: Int, notBefore earliest: Int, _ lexicon: EntityLexicon) -> RolePhrase? {
    guard !isInStatesName(start), var phrase = headPhrase(at: start, lexicon), !isModifier(phrase, lexicon),
      !isAttitude(phrase, lexicon)
    else { return nil }
    joinNouns(&phrase, lexicon)
    readGroup(inCompound: &phrase)
    extendRight(&phrase, lexicon)
    extendLeft(&phrase, notBefore: earliest, lexicon)
    readOwner(&phrase, lexicon)
    return isOutsideNames(phrase) ? phrase : nil
  }

  /// Whether a noun is a part of the name of a state or group: "the European **Union**'s foreign policy chief".
  private func isInStatesName(_ token: Int) -> Bool {
    guard let mention = text.countries[token] else { return false }
    return text.document.countries[mention].form == .name && text.tokens(ofCountry: mention).count > 1
  }

  /// Whether the noun for an opposition tells that somebody is against a thing: "Chile's **opposition** to the plan".
  private func isAttitude(_ phrase: RolePhrase, _ lexicon: EntityLexicon) -> Bool {
    let next = phrase.head.upperBound
    return phrase.role.kind == .oppositionGroup && next < text.words.count
      && text.sentences[next] == text.sentences[phrase.head.lowerBound] && lexicon.words.isA(.toward, text.words[next])
  }

  /// Whether a person's role only modifies the one that follows it, as nouns do in languages with possessors before them:
  /// "the ⟦chief⟧ American delegate".
  private func isModifier(_ phrase: RolePhrase, _ lexicon: EntityLexicon) -> Bool {
    guard phrase.role.kind.entityType == .person, lexicon.words.all(.genitiveEnding).contains("'s") else {
      return false
    }
    var next = phrase.head.upperBound
    while next < text.words.count, let mention = text.countries[next],
      text.document.countries[mention].form == .adjective
    {
      next = text.tokens(ofCountry: mention).upperBound
    }
    guard next < text.words.count, text.sentences[next] == text.sentences[phrase.head.lowerBound],
      text.names[next] == nil, let head = headPhrase(at: next, lexicon)
    else { return false }
    return head.role.kind.entityType == .person
  }

  /// Takes an organ and the role in it as one: "(State) Department official", "government spokesman".
  private func joinNouns(_ phrase: inout RolePhrase, _ lexicon: EntityLexicon) {
    let end = phrase.head.upperBound
    guard phrase.role.kind.entityType == .organization, !phrase.isPlural, end < text.words.count,
      text.sentences[end] == text.sentences[phrase.head.lowerBound],
      let person = headPhrase(at: end, lexicon), person.role.kind.entityType == .person
    else { return }
    let organ = phrase
    phrase = person
    if person.role.kind == .spokesperson, isOwner(organ, lexicon) { return }
    let institution = institution(organ.head)
    phrase.organ = institution?.kind ?? organ.role.kind
    phrase.country = institution?.country
    phrase.tokens = organ.head.lowerBound..<person.head.upperBound
    phrase.roleTokens = phrase.tokens
    phrase.head = phrase.tokens
  }

  /// Takes the group of states whose name is the first part of a compound as the one that is led or spoken for: "**EU**-kommissær",
  /// "**NATO**-sjef". "FN-ambassadør" is but sent to it.
  private func readGroup(inCompound phrase: inout RolePhrase) {
    guard phrase.head.count == 1, Self.leading.contains(phrase.role.kind),
      let mention = text.countries[phrase.head.lowerBound],
      CountryFocus.isGroup(text.document.countries[mention].id)
    else { return }
    setCountry(mention, &phrase)
  }

  /// Roles of those who lead a group of states or speak for it.
  private static let leading: Set<RoleClass> = [.groupLeader, .leader, .chief, .spokesperson]

  /// The institution that words name, be it in the genitive: "**Europakommisjonens** president".
  func institution(_ tokens: Range<Int>) -> EntityLexicons.Institution? {
    let name = text.text(tokens).lowercased()
    if let known = lexicons.institutions[name] { return known }
    let endings = lexicons[language: text.language(ofToken: tokens.lowerBound)]?.words.all(.genitiveEnding) ?? []
    let stems = endings.lazy.filter(name.hasSuffix).map { String(name.dropLast($0.count)) }
    return stems.compactMap { self.lexicons.institutions[$0] }.first
  }

  func headPhrase(at start: Int, _ lexicon: EntityLexicon) -> RolePhrase? {
    let first = text.words[start]
    let mayStart = lexicon.startsRole.value(of: first) {
      lexicon.roles.mayStart(with: first) || word(first, ofForm: lexicon) != nil
    }
    guard mayStart else { return nil }
    let sentence = text.sentence(ofToken: start)
    let words = text.words[start..<sentence.upperBound]
    if let (role, count) = lexicon.roles.longestMatch(words), count > 1 || former(first, lexicon) == nil {
      return RolePhrase(head: start..<start + count, role: role, lexicon: lexicon, word: text.words[start + count - 1])
    }
    return word(first, ofForm: lexicon).map { role, isFormer in
      var phrase = RolePhrase(head: start..<start + 1, role: role, lexicon: lexicon, word: text.words[start])
      phrase.isFormer = isFormer
      return phrase
    }
  }

  /// The role of a word with a possessor's or a former holder's mark: "ministerens", "expresidente", "minister's".
  private func word(_ word: String, ofForm lexicon: EntityLexicon) -> (role: Role, isFormer: Bool)? {
    if let role = former(word, lexicon) { return (role, true) }
    for ending in lexicon.words.all(.genitiveEnding) where word.hasSuffix(ending) {
      if let role = lexicon.roles.role(ofWord: String(word.dropLast(ending.count))) { return (role, false) }
    }
    return nil
  }

  /// The role that a compound says somebody had: "**eks**president", which is no kind of president as "visepresident" is.
  private func former(_ word: String, _ lexicon: EntityLexicon) -> Role? {
    lexicon.words.all(.formerPrefix).lazy.filter(word.hasPrefix).compactMap {
      lexicon.roles.role(ofWord: String(word.dropFirst($0.count)))
    }.first
  }

  /// Whether no longer name holds the noun, as in "Presidente Prudente" or "Fundación Gobierno Abierto"; a name that is
  /// all description, "el Gobierno de Chipre", is none.
  func isOutsideNames(_ phrase: RolePhrase) -> Bool {
    guard let name = text.names[phrase.head.lowerBound] else { return true }
    let tokens = text.nameTokens[name]
    let isDescribed = phrase.role.kind.standsAlone || phrase.role.kind.entityType == .person
    return text.nameSpans[name].type != .person && isDescribed && phrase.tokens.contains(tokens.lowerBound)
      && phrase.tokens.upperBound >= tokens.upperBound
  }

  func isDefiniteForm(_ word: String, _ role: Role, _ lexicon: EntityLexicon) -> Bool {
    word != role.lemma && !role.lemma.hasSuffix(word) && lexicon.words.ends(word, as: .definiteEnding)
  }

  func isCapitalized(_ token: Int) -> Bool { text.forms[token].first?.isUppercase ?? false }

  /// Makes a name the one whose role it is; an institution of a state stands for its state.
  func setHolder(_ name: Int, _ phrase: inout RolePhrase) {
    guard phrase.holder == nil else { return }
    if let institution = institution(text.nameTokens[name]) {
      phrase.organ = institution.kind
      phrase.country = phrase.country ?? institution.country
    } else {
      phrase.holder = name
    }
  }

  func setCountry(_ mention: Int, _ phrase: inout RolePhrase) {
    guard !phrase.namesCountry else { return }
    phrase.country = text.document.countries[mention].id
    phrase.namesCountry = true
  }
}

extension RolePhrase {
  /// A phrase of the noun alone; `word` is the noun's last word as it stands.
  fileprivate init(head: Range<Int>, role: Role, lexicon: EntityLexicon, word: String) {
    self.init(tokens: head, head: head, role: role, roleTokens: head)
    isPlural = isPluralForm(word, role, lexicon)
  }

  private func isPluralForm(_ word: String, _ role: Role, _ lexicon: EntityLexicon) -> Bool {
    !role.lemma.hasSuffix(word) && !lexicon.words.ends(word, as: .definiteEnding)
      && lexicon.words.ends(word, as: .pluralEnding)
  }
}
