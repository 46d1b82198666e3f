import LanguageData
import TextModel

/// A document as the finding of quotes reads it: its tokens with what the reporting tables say of each.
///
/// Tokens are named by their index into ``Document/tokens``. A class, since every finder holds it and it holds many tables.
final class ReportingText {
  /// The document.
  let document: Document
  /// Each token's text in lower case, with plain apostrophes.
  let lowered: [String]
  /// Each token's sentence; `nil` for a token outside all sentences.
  let sentences: PerToken<Int>
  /// The names of persons: at each token the mention, as an index into ``Document/entityMentions``, that covers it.
  let persons: PerToken<Int>
  /// All mentions of entities, likewise: the longest that starts first.
  let mentions: PerToken<Int>
  /// The mentions of countries and groups, likewise, as indices into ``Document/countries``.
  let countries: PerToken<Int>
  /// The outlets, by the token at which each starts.
  let outlets: [Int: Range<Int>]

  /// The function words that start at each token, the longest of each table first.
  private let phrases: [[ReportingPhrase]]
  private let firstWords: PerToken<Int>
  private let tables: [[LanguageReporting]]
  private let defaultTables: [LanguageReporting]
  private let outletWords: Set<String>
  private let givenNames: Set<String>
  private(set) var verbs: PerToken<ReportingVerb>
  /// The reporting verbs that the tables alone see, whatever the parser says: beside a quote its word is the better one.
  private(set) var possibleVerbs: PerToken<ReportingVerb>

  /// Reads `document` with the tables of `lexicon`.
  init(_ document: Document, lexicon: ReportingLexicon) {
    self.document = document
    lowered = document.forms.map(Self.lowered)
    var sentences = [Int?](repeating: nil, count: document.tokens.count)
    for (index, sentence) in document.sentences.enumerated() {
      for token in sentence.tokens { sentences[token] = index }
    }
    self.sentences = PerToken(sentences)
    mentions = Self.covering(document, document.entityMentions.indices.map { ($0, document.entityMentions[$0].span) })
    persons = Self.covering(
      document,
      document.entityMentions.indices.filter { document.isPersonName($0) }.map {
        ($0, document.entityMentions[$0].span)
      })
    countries = Self.covering(document, document.countries.indices.map { ($0, document.countries[$0].span) })
    outlets = Self.outlets(document, lexicon)
    outletWords = lexicon.outletWords
    givenNames = lexicon.givenNames
    var firstWords = [Int?](repeating: nil, count: document.tokens.count)
    for (index, word) in document.words.enumerated() where firstWords[word.token] == nil {
      firstWords[word.token] = index
    }
    self.firstWords = PerToken(firstWords)
    tables = document.sentences.map { lexicon.tables(for: $0.language, in: document.primaryLanguage) }
    defaultTables = lexicon.tables(for: document.primaryLanguage, in: document.primaryLanguage)
    phrases = Self.phrases(startingIn: lowered, sentences, tables, defaultTables)
    verbs = PerToken([])
    possibleVerbs = PerToken([])
    // What the tables say comes first: for most tokens that is nothing, and the parser need not be asked.
    possibleVerbs = PerToken(
      document.tokens.indices.map { token in
        reportingVerb(token).flatMap { isPossessive(token) ? nil : $0 }
      })
    verbs = PerToken(
      document.tokens.indices.map { token in
        possibleVerbs[token].flatMap { isTaggedAsNominal(token) ? nil : $0 }
      })
  }

  /// A token's text in lower case, with plain apostrophes.
  private static func lowered(_ form: String) -> String {
    let lowered = form.inLowerCase
    return lowered.utf8.contains(0xE2) ? String(lowered.map { $0 == "’" ? "'" : $0 }) : lowered
  }

  private static func covering(_ document: Document, _ spans: [(Int, TextSpan)]) -> PerToken<Int> {
    var found = [Int?](repeating: nil, count: document.tokens.count)
    for (index, span) in spans.sorted(by: { $0.1 < $1.1 }) {
      for token in document.tokens(in: span) where found[token] == nil { found[token] = index }
    }
    return PerToken(found)
  }

  private static func outlets(_ document: Document, _ lexicon: ReportingLexicon) -> [Int: Range<Int>] {
    let text = PhraseText(document)
    let matches = lexicon.outlets.matches(in: text, tokens: document.tokens.indices)
    return Dictionary(matches.map { ($0.tokens.lowerBound, $0.tokens) }) { first, _ in first }
  }

  private static func phrases(
    startingIn lowered: [String], _ sentences: [Int?], _ tables: [[LanguageReporting]],
    _ defaultTables: [LanguageReporting]
  ) -> [[ReportingPhrase]] {
    lowered.indices.map { token in
      let known = sentences[token].map { tables[$0] } ?? defaultTables
      return known.count == 1
        ? known[0].words(startingWith: lowered[token]) : known.flatMap { $0.words(startingWith: lowered[token]) }
    }
  }

  /// Number of tokens.
  var count: Int { document.tokens.count }

  /// The text of a token.
  func form(_ token: Int) -> Substring { document.tokens.indices.contains(token) ? document.form(ofToken: token) : "" }

  /// The tokens of the sentence that holds this token; the token alone outside all sentences.
  func sentence(of token: Int) -> Range<Int> {
    sentences[token].map { document.sentences[$0].tokens } ?? token..<token + 1
  }

  /// The span from the first to the last of these tokens.
  func span(_ tokens: Range<Int>) -> TextSpan {
    guard let first = tokens.first, let last = tokens.last else { return TextSpan(0, 0) }
    return TextSpan(document.tokens[first].span.start, document.tokens[last].span.end)
  }

  /// The tokens from `start` up to `end`; none where the end comes first.
  func tokens(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, min(end, count)) }

  /// The first token that starts at or after this offset.
  func token(from offset: Int) -> Int { document.tokens(in: TextSpan(0, offset)).upperBound }

  /// Whether a token starts with a capital.
  func isCapitalized(_ token: Int) -> Bool { form(token).first?.isUppercase ?? false }

  /// Whether a token is a word, a number, a handle or the like: no punctuation.
  func isWordLike(_ token: Int) -> Bool {
    guard document.tokens.indices.contains(token) else { return false }
    let kind = document.tokens[token].kind
    return kind != .punctuation && kind != .symbol
  }

  /// Whether a token is a word in the narrow sense: letters.
  func isWord(_ token: Int) -> Bool { document.tokens.indices.contains(token) && document.tokens[token].kind == .word }

  /// The scalar of a token of one scalar.
  func mark(_ token: Int) -> Unicode.Scalar? {
    let scalars = form(token).unicodeScalars
    guard let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex else { return nil }
    return first
  }

  /// The tokens that a word of `kind` takes from this one on, or `nil` where none starts here.
  func word(_ kind: ReportingWord, at token: Int) -> Range<Int>? {
    guard phrases.indices.contains(token) else { return nil }
    for phrase in phrases[token] where phrase.kind == kind && matches(phrase.tokens, at: token) {
      return token..<token + phrase.tokens.count
    }
    return nil
  }

  /// Whether a word of one of these kinds starts at this token.
  func isWord(_ token: Int, _ kinds: ReportingWord...) -> Bool { kinds.contains { word($0, at: token) != nil } }

  /// Whether the token denies: a word that does, or a verb with "n't".
  /// A phrase such as "no obstante" denies nothing.
  func isNegation(_ token: Int) -> Bool {
    guard lowered.indices.contains(token) else { return false }
    if let phrase = word(.adverb, at: token), phrase.count > 1 { return false }
    return isWord(token, .negation) || lowered[token].hasSuffix("n't")
  }

  /// Whether the word at this token marks a name as that of an outlet: "Post", "Tidende".
  func isOutletWord(_ token: Int) -> Bool { outletWords.contains(String(form(token))) }

  /// Whether a name has a word that only names of outlets have.
  func isOutlet(_ name: TextSpan) -> Bool { document.tokens(in: name).contains(where: isOutletWord) }

  /// The full names in the text that end in this surname: it after a given name.
  func fullNames(endingIn surname: String) -> Set<String> {
    Set(
      document.tokens.indices.dropFirst().filter {
        form($0) == surname && isCapitalized($0 - 1) && givenNames.contains(lowered[$0 - 1])
      }
      .map { "\(form($0 - 1)) \(surname)" })
  }

  /// What the noun at this token says of marked words beside it.
  func nouns(_ token: Int) -> Set<ReportingNoun> {
    guard lowered.indices.contains(token) else { return [] }
    return tables(at: token).reduce(into: []) { $0.formUnion($1.nouns(form: lowered[token])) }
  }

  private func tables(at token: Int) -> [LanguageReporting] { sentences[token].map { tables[$0] } ?? defaultTables }

  private func matches(_ word: [String], at token: Int) -> Bool {
    token + word.count <= count && zip(word, lowered[token..<token + word.count]).allSatisfy { $0 == $1 }
  }

  private func reportingVerb(_ token: Int) -> ReportingVerb? {
    guard document.tokens[token].kind == .word else { return nil }
    for table in tables(at: token) {
      let found = table.verbs(form: lowered[token]).first { $0.particle.isEmpty || hasParticle($0, token) }
      if let found { return found }
    }
    return nil
  }

  /// A particle stands at most twelve tokens after its verb, in the same sentence ("la også statsministeren til").
  private func hasParticle(_ verb: ReportingVerb, _ token: Int) -> Bool {
    let end = min(sentence(of: token).upperBound, token + Self.particleReach)
    return (token + 1..<max(token + 1, end)).contains { matches(verb.particle, at: $0) }
  }

  /// Whether the parser takes the token for a possessive: "på ⟦si⟧ side".
  private func isPossessive(_ token: Int) -> Bool {
    firstWord(ofToken: token).map { document.words[$0].feature("Poss") == "Yes" } ?? false
  }

  /// Whether the parser takes the token for a noun or name, so that it is no verb ("svar", "claims").
  private func isTaggedAsNominal(_ token: Int) -> Bool {
    guard let word = firstWord(ofToken: token) else {
      return token > 0 && isWord(token - 1, .article) && !isWord(token - 1, .impersonal, .he, .she, .they)
    }
    return [.noun, .properNoun, .adposition, .determiner].contains(document.words[word].partOfSpeech)
  }

  /// Whether a noun, name or pronoun stands in these tokens, as far as the parser knows.
  func canBeNounPhrase(_ tokens: Range<Int>) -> Bool {
    guard tokens.contains(where: { firstWords[$0] != nil }) else { return true }
    return tokens.contains { token in
      mentions[token] != nil || countries[token] != nil
        || firstWords[token].map { Self.nominal.contains(document.words[$0].partOfSpeech) } ?? false
    }
  }

  private static let nominal: Set<UniversalPartOfSpeech> = [.noun, .properNoun, .pronoun, .adjective]

  /// Whether a token is a dash.
  func isDash(_ token: Int) -> Bool { mark(token).map { "–—-".unicodeScalars.contains($0) } ?? false }

  /// The last token of a verb's particle, in its sentence: "hinzu" in "fügte der Minister hinzu".
  func particle(ofVerb verb: Int) -> Int? {
    guard let particle = (verbs[verb] ?? possibleVerbs[verb])?.particle, !particle.isEmpty else { return nil }
    let end = min(sentence(of: verb).upperBound, verb + Self.particleReach)
    return tokens(verb + 1, end).last { matches(particle, at: $0) }
  }

  private static let particleReach = 14

  /// The first syntactic word of a token, as an index into ``Document/words``; `nil` where nothing was parsed.
  func firstWord(ofToken token: Int) -> Int? {
    firstWords[token]
  }
}

extension Document {
  /// Whether the mention at this index gives a person by name.
  fileprivate func isPersonName(_ mention: Int) -> Bool {
    entityMentions[mention].form == .name && entities[entityMentions[mention].entity].type == .person
  }
}
