import LanguageData
import TextModel

/// What stands after a role's noun: "(ministro) español del Interior", "(leader) of the Senate".
extension RolePhraseFinder {
  /// Takes what belongs to a role behind its noun: countries, organs, portfolios.
  func extendRight(_ phrase: inout RolePhrase, _ lexicon: EntityLexicon) {
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
      } else if isAdjective(behindRole: next, end, lexicon) {
        readAdjective(word, &phrase, lexicon)
        next += 1
      } else if Self.owned.contains(phrase.role.kind), next == phrase.head.upperBound,
        lexicon.words.isA(.possessive, word)
      {
        // "den russiske kollegaen **hennes**", "talsmannen **deira**"
        phrase.isPossessive = true
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

  /// The roles of which a text tells whose they are by a possessive behind them.
  private static let owned: Set<RoleClass> = [.counterpart, .spokesperson, .leader]

  /// Whether a word is an adjective of the role before it, in a language that has them there: one that ties it to a part of the state or
  /// to a party, or one before a name: "el asesor **presidencial** Caetano Furtado", "la presidenta **saliente**, Ana Ruiz".
  private func isAdjective(behindRole token: Int, _ end: Int, _ lexicon: EntityLexicon) -> Bool {
    guard lexicon.words.all(.genitiveEnding).isEmpty, text.names[token] == nil, text.countries[token] == nil,
      !isCapitalized(token), text.document.tokens[token].kind == .word
    else { return false }
    let word = text.words[token]
    if lexicon.words.isA(.regional, word) || lexicon.words.isA(.partisan, word) { return true }
    let next = token + 1 < end && text.words[token + 1] == "," ? token + 2 : token + 1
    guard text.partsOfSpeech[token] == .adjective, next < end, let name = text.names[next] else { return false }
    return text.nameSpans[name].type == .person && text.nameTokens[name].lowerBound == next
  }

  /// Reads "of" and what follows, and returns where that ends; `nil` where it does not belong to the role.
  private func complement(
    at start: Int, _ end: Int, _ phrase: inout RolePhrase, _ lexicon: EntityLexicon
  ) -> Int? {
    let isOf = lexicon.words.isA(.of, text.words[start])
    // "el Congreso de Perú" may be taken for one name.
    let isFree =
      text.names[start] == nil || text.names[start] == text.names[phrase.head.lowerBound]
      || isInsideName(start, after: phrase.head)
    guard isOf || lexicon.words.isA(.place, text.words[start]), isFree else { return nil }
    var next = start + 1
    while next < end, lexicon.words.isA(.definite, text.words[next]) { next += 1 }
    guard next < end else { return nil }
    if let mention = text.countries[next], text.document.countries[mention].form != .adjective {
      // "generalsekretæren i FN"
      let leadsGroup = phrase.role.kind == .groupLeader && CountryFocus.isGroup(text.document.countries[mention].id)
      guard
        phrase.role.kind.residesInState || leadsGroup || (isOf && phrase.role.kind != .envoy)
          || (isOf && phrase.country == nil)
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
    if !isOf, phrase.country == nil, let end = capital(at: next, &phrase) { return end }
    // "Ministerio de Defensa de Colombia"
    if phrase.role.kind == .ministry, isOf { return portfolio(at: next, end, &phrase, lexicon) }
    // "el Gobierno de Boric"
    if phrase.role.kind == .government, let name = text.names[next], text.nameSpans[name].type == .person {
      setHolder(name, &phrase)
      return text.nameTokens[name].upperBound
    }
    if phrase.role.kind.entityType == .organization { return nil }
    if leadsNoState(phrase, of: next, lexicon) { phrase.isLocal = true }
    if let name = text.names[next] {
      // "la ministra francesa de Océanos", "el ministro de Defensa": what a minister answers for, written like a name.
      let isAcronym = text.forms[next].count > 1 && text.forms[next].allSatisfy(\.isUppercase)
      let isMinister =
        phrase.role.kind == .minister
        || phrase.role.kind == .groupLeader && phrase.role.use == .title && next == start + 1
      let isPortfolio = isOf && isMinister && (phrase.country != nil || !isAcronym)
      // "el ministro de **Juventud** y Deporte"
      let isJoined = isOf && isMinister && isJoinedPortfolio(name, end, lexicon)
      // "el ministro noruego de Pesca": the minister of a state is of no place in it. "el ministro de Salud": no place is known by
      // that name.
      let isPlace =
        text.nameSpans[name].type == .place && phrase.country == nil
        && lexicons.places.contains(text.text(text.nameTokens[name]).lowercased())
      if isPortfolio && text.nameSpans[name].type != .person && !isPlace || isJoined {
        return portfolio(at: next, end, &phrase, lexicon)
      }
      switch text.nameSpans[name].type {
      case .organization, .person: setHolder(name, &phrase)
      // An ambassador's place is only where the office is, and that of whose state is told where they are.
      case .place: phrase.isLocal = phrase.role.kind != .envoy && !phrase.namesCountry
      default: return nil
      }
      return text.nameTokens[name].upperBound
    }
    return isOf ? portfolio(at: next, end, &phrase, lexicon) : nil
  }

  /// Whether a complement in small letters says that somebody leads something else than a state: "la presidenta de la **red** Vivir con
  /// Diabetes", "the president of the **club**".
  private func leadsNoState(_ phrase: RolePhrase, of token: Int, _ lexicon: EntityLexicon) -> Bool {
    phrase.role.kind == .leader && phrase.country == nil && text.partsOfSpeech[token] == .noun && !isCapitalized(token)
      && text.names[token] == nil && !lexicon.words.isA(.state, text.words[token])
  }

  /// Whether another word with a capital is joined to a name of one word, so that both are what a minister answers for.
  private func isJoinedPortfolio(_ name: Int, _ end: Int, _ lexicon: EntityLexicon) -> Bool {
    let next = text.nameTokens[name].upperBound
    return text.nameTokens[name].count == 1 && next + 1 < end && lexicon.words.isA(.particle, text.words[next])
      && !lexicon.words.isA(.of, text.words[next]) && isCapitalized(next + 1)
  }

  /// Whether a name runs on here that began behind the role's noun, so that what it has before is a portfolio: "(viceministro de) Pesca
  /// **de** Senegal".
  private func isInsideName(_ token: Int, after head: Range<Int>) -> Bool {
    guard let name = text.names[token] else { return false }
    let start = text.nameTokens[name].lowerBound
    return start < token && start >= head.upperBound
  }

  /// Takes the state in whose capital an organ of a state sits, and returns where its name ends: "utenriksdepartementet i
  /// **Bern**".
  private func capital(at start: Int, _ phrase: inout RolePhrase) -> Int? {
    guard phrase.role.kind.entityType == .organization, phrase.role.kind.actsForState, phrase.role.kind != .embassy
    else {
      return nil
    }
    // "Helsedepartementet i Washington" may be taken for one name.
    let name = text.names[start].map { text.nameTokens[$0] } ?? start..<start + 1
    let tokens = name.contains(phrase.head.lowerBound) ? start..<name.upperBound : name
    let language = text.language(ofToken: start)
    guard tokens.lowerBound == start, let state = lexicons.state(ofCapital: text.text(tokens), in: language) else {
      return nil
    }
    phrase.country = state
    phrase.namesCountry = true
    return tokens.upperBound
  }

  /// The organ that a complement describes: "(for) det russiske utenriksdepartementet".
  private func organ(at start: Int, _ lexicon: EntityLexicon) -> RolePhrase? {
    let sentence = text.sentence(ofToken: start)
    for head in start..<min(start + 3, sentence.upperBound) {
      if head > start, text.countries[head - 1] == nil { return nil }
      guard var organ = headPhrase(at: head, lexicon), organ.role.kind.entityType == .organization,
        organ.role.use != .title
      else { continue }
      extendRight(&organ, lexicon)
      guard isOutsideNames(organ) else { continue }
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
      .minister, .official, .chief, .head, .legislator, .spokesperson, .envoy, .ministry, .groupLeader,
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
}
