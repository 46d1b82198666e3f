import LanguageData
import TextModel

/// What stands before a role's noun: "the former Danish (minister)", "Norges (statsminister)".
extension RolePhraseFinder {
  /// Takes what belongs to a role before its noun: articles, adjectives, possessors.
  func extendLeft(_ phrase: inout RolePhrase, notBefore start: Int, _ lexicon: EntityLexicon) {
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
        let isPossessive = lexicon.words.isA(.possessive, word)
        if unknown > 0, !isPossessive, before == text.sentence(ofToken: before).lowerBound, !isAdjective(before + 1) {
          break
        }
        // "De anerkjenner opposisjonsleder": an article of a language that marks the noun too needs a marked noun.
        if unknown > 0, reference == .definite, !lexicon.words.all(.definiteEnding).isEmpty,
          !isDefiniteForm(text.words[phrase.head.upperBound - 1], phrase.role, lexicon)
        {
          break
        }
        phrase.reference = reference
        phrase.isPossessive = phrase.isPossessive || isPossessive
        reached = before
        break
      } else if let name = text.names[before], name == text.names[phrase.head.lowerBound],
        phrase.role.kind.entityType == .organization,
        text.nameTokens[name].contains(where: { text.countries[$0] != nil })
      {
        // "South Korea's Unification Ministry" may be taken for one name.
        first = before
        reached = before
        modifiers = before
      } else if let name = text.names[before] {
        let isGovernment = phrase.role.kind == .government && text.nameSpans[name].type == .person
        guard isGovernment || isHolder(name, before, first) else { break }
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
        !lexicon.words.isA(.function, word), mayModify(before), !isOtherNoun(before, lexicon)
      {
        unknown += 1
        readAdjective(word, &phrase, lexicon)
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

  /// Reads an adjective that says that a role is none of the state's: "el presidente **canario**", "the **Scottish** first minister", "el
  /// portavoz **socialista**".
  func readAdjective(_ word: String, _ phrase: inout RolePhrase, _ lexicon: EntityLexicon) {
    let isPartisan = phrase.role.kind == .spokesperson && lexicon.words.isA(.partisan, word)
    if isPartisan || lexicon.words.isA(.regional, word) { phrase.isLocal = true }
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

  /// Whether a noun before a role is none of its words, in a language that writes compounds together and has possessors before nouns: "en
  /// **beslutning** statsminister Moe beklaget".
  private func isOtherNoun(_ token: Int, _ lexicon: EntityLexicon) -> Bool {
    let endings = lexicon.words.all(.genitiveEnding)
    return text.partsOfSpeech[token] == .noun && !endings.isEmpty && !endings.contains("'s")
      && !lexicon.words.ends(text.words[token], as: .genitiveEnding)
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
}
