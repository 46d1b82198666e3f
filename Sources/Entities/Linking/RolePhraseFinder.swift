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
      while next < sentence.tokens.upperBound {
        let earliest = found.last?.tokens.upperBound ?? sentence.tokens.lowerBound
        guard let phrase = phrase(at: next, notBefore: earliest, lexicon) else {
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
    guard var phrase = headPhrase(at: start, lexicon), !isModifier(phrase, lexicon) else { return nil }
    joinNouns(&phrase, lexicon)
    extendRight(&phrase, lexicon)
    extendLeft(&phrase, notBefore: earliest, lexicon)
    return isOutsideNames(phrase) ? phrase : nil
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
    phrase.organ = organ.role.kind
    phrase.country = institution(organ.head)?.country
    phrase.tokens = organ.head.lowerBound..<person.head.upperBound
    phrase.roleTokens = phrase.tokens
    phrase.head = phrase.tokens
  }

  private func institution(_ tokens: Range<Int>) -> EntityLexicons.Institution? {
    lexicons.institutions[text.text(tokens).lowercased()]
  }

  private func headPhrase(at start: Int, _ lexicon: EntityLexicon) -> RolePhrase? {
    let first = text.words[start]
    let mayStart = lexicon.startsRole.value(of: first) {
      lexicon.roles.mayStart(with: first) || word(first, ofForm: lexicon) != nil
    }
    guard mayStart else { return nil }
    let sentence = text.sentence(ofToken: start)
    let words = text.words[start..<sentence.upperBound]
    if let (role, count) = lexicon.roles.longestMatch(words) {
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
    for prefix in lexicon.words.all(.formerPrefix) where word.hasPrefix(prefix) {
      if let role = lexicon.roles.role(ofWord: String(word.dropFirst(prefix.count))) { return (role, true) }
    }
    for ending in lexicon.words.all(.genitiveEnding) where word.hasSuffix(ending) {
      if let role = lexicon.roles.role(ofWord: String(word.dropLast(ending.count))) { return (role, false) }
    }
    return nil
  }

  /// Whether no longer name holds the noun, as in "Presidente Prudente" or "Fundación Gobierno Abierto"; a name that is
  /// all description, "el Gobierno de Chipre", is none.
  private func isOutsideNames(_ phrase: RolePhrase) -> Bool {
    guard let name = text.names[phrase.head.lowerBound] else { return true }
    let tokens = text.nameTokens[name]
    let isDescribed = phrase.role.kind.standsAlone || phrase.role.kind.entityType == .person
    return text.nameSpans[name].type != .person && isDescribed && phrase.tokens.contains(tokens.lowerBound)
      && phrase.tokens.upperBound >= tokens.upperBound
  }

  // MARK: - What stands after the noun

  private func extendRight(_ phrase: inout RolePhrase, _ lexicon: EntityLexicon) {
    let end = text.sentence(ofToken: phrase.head.lowerBound).upperBound
    var next = phrase.head.upperBound
    var links = 0
    while next < end, links < 4 {
      let word = text.words[next]
      if let mention = text.countries[next], text.document.countries[mention].form == .adjective {
        setCountry(mention, &phrase)
        next = text.tokens(ofCountry: mention).upperBound
      } else if lexicon.words.isA(.elect, word), text.names[next] == nil {
        phrase.isElect = true
        next += 1
      } else if lexicon.words.isA(.incumbent, word), !isCapitalized(next) {
        next += 1
      } else if let after = complement(at: next, end, &phrase, lexicon) {
        next = after
      } else {
        break
      }
      links += 1
    }
    phrase.tokens = phrase.tokens.lowerBound..<max(next, phrase.tokens.upperBound)
  }

  /// Reads "of" and what follows, and returns where that ends; `nil` where it does not belong to the role.
  private func complement(
    at start: Int, _ end: Int, _ phrase: inout RolePhrase, _ lexicon: EntityLexicon
  ) -> Int? {
    let isOf = lexicon.words.isA(.of, text.words[start])
    guard isOf || lexicon.words.isA(.place, text.words[start]), text.names[start] == nil else { return nil }
    var next = start + 1
    while next < end, lexicon.words.isA(.definite, text.words[next]) { next += 1 }
    guard next < end else { return nil }
    if let mention = text.countries[next], text.document.countries[mention].form != .adjective {
      guard phrase.role.kind.residesInState || (isOf && phrase.role.kind != .envoy) || (isOf && phrase.country == nil)
      else { return phrase.role.kind == .envoy ? text.tokens(ofCountry: mention).upperBound : nil }
      setCountry(mention, &phrase)
      return text.tokens(ofCountry: mention).upperBound
    }
    if let organ = organ(at: next, lexicon) {
      phrase.organ = organ.role.kind
      if phrase.country == nil, let country = organ.country {
        phrase.country = country
        phrase.namesCountry = organ.namesCountry
      }
      if organ.holder != nil { phrase.holder = organ.holder }
      return organ.tokens.upperBound
    }
    if phrase.role.kind.entityType == .organization { return nil }
    if let name = text.names[next] {
      // "la ministra francesa de Océanos": what a minister answers for, written like a name.
      let isPortfolio = isOf && phrase.role.kind == .minister && phrase.country != nil
      if isPortfolio, text.nameSpans[name].type != .person, text.nameSpans[name].type != .place {
        return portfolio(at: next, end, &phrase, lexicon)
      }
      switch text.nameSpans[name].type {
      case .organization, .person: setHolder(name, &phrase)
      case .place: phrase.isLocal = true
      default: return nil
      }
      return text.nameTokens[name].upperBound
    }
    return isOf ? portfolio(at: next, end, &phrase, lexicon) : nil
  }

  /// The organ that a complement describes: "(for) det russiske utenriksdepartementet".
  private func organ(at start: Int, _ lexicon: EntityLexicon) -> RolePhrase? {
    let sentence = text.sentence(ofToken: start)
    for head in start..<min(start + 3, sentence.upperBound) {
      if head > start, text.countries[head - 1] == nil { return nil }
      guard var organ = headPhrase(at: head, lexicon), organ.role.kind.entityType == .organization,
        organ.role.use != .title, isOutsideNames(organ)
      else { continue }
      extendRight(&organ, lexicon)
      if head > start, let mention = text.countries[head - 1] { setCountry(mention, &organ) }
      return organ
    }
    return nil
  }

  /// What a minister or an official answers for: "(de) Relaciones Exteriores y Culto", "(de) salud".
  private func portfolio(
    at start: Int, _ end: Int, _ phrase: inout RolePhrase, _ lexicon: EntityLexicon
  ) -> Int? {
    let kinds: Set<RoleClass> = [
      .minister, .official, .chief, .legislator, .spokesperson, .envoy, .ministry, .groupLeader,
    ]
    guard kinds.contains(phrase.role.kind),
      text.document.tokens[start].kind == .word, !lexicon.words.isA(.function, text.words[start]),
      !lexicon.words.isA(.possessive, text.words[start]), !lexicon.words.isA(.indefinite, text.words[start])
    else { return nil }
    var next = start + 1
    while next < end {
      let isJoined = next + 1 < end && (lexicon.words.isA(.particle, text.words[next]) || text.words[next] == ",")
      if isCapitalized(next), text.countries[next] == nil, text.document.tokens[next].kind == .word,
        isCapitalized(start),
        text.names[next].map({ text.nameSpans[$0].type != .person }) ?? true
      {
        next += 1
      } else if isJoined, text.words[next] != ",", isCapitalized(next + 1), isCapitalized(start),
        text.countries[next + 1] == nil, text.names[next + 1].map({ text.nameSpans[$0].type != .person }) ?? true
      {
        next += 2
      } else {
        break
      }
    }
    phrase.roleTokens = phrase.roleTokens.lowerBound..<next
    return next
  }

  // MARK: - What stands before the noun

  private func extendLeft(_ phrase: inout RolePhrase, notBefore start: Int, _ lexicon: EntityLexicon) {
    var first = phrase.head.lowerBound
    var unknown = 0
    var reached = first
    var modifiers = first
    while first > start {
      let before = first - 1
      let word = text.words[before]
      if let mention = text.countries[before] {
        guard country(mention, standsBefore: first, lexicon) else { break }
        setCountry(mention, &phrase)
        first = text.tokens(ofCountry: mention).lowerBound
        reached = first
        if isPossessor(before, lexicon) {
          phrase.reference = .definite
          break
        }
      } else if lexicon.words.isA(.genitiveEnding, word) {
        first = before
      } else if lexicon.words.isA(.former, word) {
        phrase.isFormer = true
        first = before
        reached = first
      } else if lexicon.words.isA(.incumbent, word) || lexicon.words.isA(.elect, word) {
        phrase.isElect = phrase.isElect || lexicon.words.isA(.elect, word)
        first = before
        reached = first
      } else if let reference = determiner(word, lexicon) {
        // "Det kunngjorde departementet": what opens a sentence before an unknown word may be no article.
        if unknown > 0, before == text.sentence(ofToken: before).lowerBound, !isAdjective(before + 1) { break }
        // "De anerkjenner opposisjonsleder": an article of a language that marks the noun too needs a marked noun.
        if unknown > 0, reference == .definite, !lexicon.words.all(.definiteEnding).isEmpty,
          !isDefiniteForm(text.words[phrase.head.upperBound - 1], phrase.role, lexicon)
        {
          break
        }
        phrase.reference = reference
        phrase.isPossessive = lexicon.words.isA(.possessive, word)
        reached = before
        break
      } else if let name = text.names[before] {
        guard isHolder(name, before, first) else { break }
        setHolder(name, &phrase)
        phrase.reference = .definite
        reached = text.nameTokens[name].lowerBound
        break
      } else if first == phrase.head.lowerBound, let part = otherPart(before, start) {
        modifiers = part
        first = part
        reached = part
      } else if unknown < 2, text.document.tokens[before].kind == .word,
        !isCapitalized(before) || isCapitalized(phrase.head.lowerBound),
        !lexicon.words.isA(.function, word), mayModify(before)
      {
        unknown += 1
        if first == phrase.roleTokens.lowerBound { modifiers = before }
        first = before
      } else {
        break
      }
    }
    phrase.tokens = min(reached, phrase.tokens.lowerBound)..<phrase.tokens.upperBound
    if reached <= modifiers { phrase.roleTokens = modifiers..<phrase.roleTokens.upperBound }
    let last = text.words[phrase.head.upperBound - 1]
    if phrase.reference == .bare, !phrase.isPlural, isDefiniteForm(last, phrase.role, lexicon) {
      phrase.reference = .definite
    }
  }

  /// The first token of the other half of a compound: "klima- og (miljøminister)".
  private func otherPart(_ conjunction: Int, _ start: Int) -> Int? {
    let word = conjunction - 1
    guard word >= start, text.document.tokens[conjunction].kind == .word else { return nil }
    if text.words[word].count > 1, text.words[word].hasSuffix("-") { return word }
    return text.words[word] == "-" && word > start && text.document.tokens[word - 1].kind == .word ? word - 1 : nil
  }

  private func isAdjective(_ token: Int) -> Bool { text.partsOfSpeech[token] == .adjective }

  /// Whether the tree, where there is one, lets a word stand between article and noun.
  private func mayModify(_ token: Int) -> Bool {
    guard let part = text.partsOfSpeech[token] else { return true }
    return [.adjective, .noun, .numeral, .properNoun, .adverb].contains(part)
  }

  private func determiner(_ word: String, _ lexicon: EntityLexicon) -> RolePhrase.Reference? {
    if lexicon.words.isA(.definite, word) || lexicon.words.isA(.possessive, word) { return .definite }
    return lexicon.words.isA(.indefinite, word) ? .indefinite : nil
  }

  /// Whether a country before a noun belongs to it: an adjective, a possessor, or in front of an English noun.
  private func country(_ mention: Int, standsBefore noun: Int, _ lexicon: EntityLexicon) -> Bool {
    switch text.document.countries[mention].form {
    case .adjective: true
    case .flag: false
    case .name, .demonym, .metonym:
      isPossessor(text.tokens(ofCountry: mention).upperBound - 1, lexicon)
        || text.words[noun - 1] != text.words[text.tokens(ofCountry: mention).upperBound - 1]
        || lexicon.words.all(.genitiveEnding).contains("'s")
    }
  }

  private func isPossessor(_ token: Int, _ lexicon: EntityLexicon) -> Bool {
    lexicon.words.ends(text.words[token], as: .genitiveEnding)
  }

  /// Whether a name before a noun has the role to give: "Maduros utsending", "Høyres leder", "SV-leder".
  private func isHolder(_ name: Int, _ last: Int, _ noun: Int) -> Bool {
    let isAdjacent = noun - last == 1
    let word = text.words[last]
    let isGenitive = word.hasSuffix("s") || word.hasSuffix("’") || word.hasSuffix("'")
    switch text.nameSpans[name].type {
    case .organization: return isGenitive || isAdjacent
    case .person: return isGenitive || !isAdjacent
    default: return false
    }
  }

  private func isDefiniteForm(_ word: String, _ role: Role, _ lexicon: EntityLexicon) -> Bool {
    word != role.lemma && !role.lemma.hasSuffix(word) && lexicon.words.ends(word, as: .definiteEnding)
  }

  private func isCapitalized(_ token: Int) -> Bool { text.forms[token].first?.isUppercase ?? false }

  /// Makes a name the one whose role it is; an institution of a state stands for its state.
  private func setHolder(_ name: Int, _ phrase: inout RolePhrase) {
    guard phrase.holder == nil else { return }
    if let institution = institution(text.nameTokens[name]) {
      phrase.organ = institution.kind
      phrase.country = phrase.country ?? institution.country
    } else {
      phrase.holder = name
    }
  }

  private func setCountry(_ mention: Int, _ phrase: inout RolePhrase) {
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
