import TextModel

/// A document as the linking of names sees it: for each token its word, and what is known of its place.
struct LinkingText {
  let document: Document
  /// The tokens' forms.
  let forms: [String]
  /// The same in lower case.
  let words: [String]
  /// For each token its sentence, as an index into ``Document/sentences``; -1 outside.
  let sentences: [Int]
  /// For each token the mention of a country that covers it, as an index into ``Document/countries``.
  let countries: [Int?]
  /// For each token the name that covers it, as an index into ``names``.
  let names: [Int?]
  /// For each token the part of speech of its first word; `nil` where its sentence has no tree.
  let partsOfSpeech: [UniversalPartOfSpeech?]
  /// The tokens of possessives: "**her** party", but not "backs her".
  let possessives: Set<Int>
  /// The document's names but those that are nothing but a country.
  let nameSpans: [NameSpan]
  /// For each of ``nameSpans`` its tokens.
  let nameTokens: [Range<Int>]

  init(_ document: Document) {
    self.document = document
    forms = document.forms
    words = forms.map { $0.lowercased() }
    var sentences = Array(repeating: -1, count: document.tokens.count)
    for (index, sentence) in document.sentences.enumerated() {
      for token in sentence.tokens { sentences[token] = index }
    }
    self.sentences = sentences
    var partsOfSpeech = Array(repeating: UniversalPartOfSpeech?.none, count: document.tokens.count)
    var possessives: Set<Int> = []
    for word in document.words where partsOfSpeech[word.token] == nil {
      partsOfSpeech[word.token] = word.partOfSpeech
      if word.partOfSpeech == .pronoun, word.features.contains("Poss=Yes") { possessives.insert(word.token) }
    }
    self.possessives = possessives
    self.partsOfSpeech = partsOfSpeech
    nameSpans = document.names.filter { name in !document.countries.contains { Self.isOnly($0, name) } }
    let tags = partsOfSpeech
    nameTokens = nameSpans.map { name in
      let tokens = document.tokens(in: name.span)
      return name.type == .person ? Self.withoutNoun(tokens) { tags[$0] } : tokens
    }
    var names = Array(repeating: Int?.none, count: document.tokens.count)
    for (index, tokens) in nameTokens.enumerated() { for token in tokens { names[token] = index } }
    self.names = names
    var countries = Array(repeating: Int?.none, count: document.tokens.count)
    for (index, mention) in document.countries.enumerated() {
      for token in document.tokens(in: mention.span) where countries[token] == nil { countries[token] = index }
    }
    self.countries = countries
  }

  /// The tokens of a person's name without a noun that opens the sentence and is written large for that alone: "Portazo de **Milei** al
  /// acuerdo".
  private static func withoutNoun(_ tokens: Range<Int>, tag: (Int) -> UniversalPartOfSpeech?) -> Range<Int> {
    guard tokens.count > 2, tag(tokens.lowerBound) == .noun, tag(tokens.lowerBound + 1) == .adposition else {
      return tokens
    }
    return tokens.dropFirst(2)
  }

  /// Whether a name is nothing but the mention of a country, or several of them taken together.
  private static func isOnly(_ country: CountryMention, _ name: NameSpan) -> Bool {
    let isInside = country.span.start <= name.span.start && name.span.end <= country.span.end + 2
    let startsIt = country.span.start == name.span.start && country.form == .name && name.type != .organization
    let isMost = name.span.contains(country.span) && country.span.length * 10 >= name.span.length * 6
    return isInside || isMost || (startsIt && name.span.overlaps(country.span))
  }

  /// The language of a token's sentence, or of the document where that cannot be told.
  func language(ofToken token: Int) -> LanguageTag {
    guard sentences[token] >= 0 else { return document.primaryLanguage }
    let language = document.sentences[sentences[token]].language
    return language == .undetermined ? document.primaryLanguage : language
  }

  /// The tokens of the sentence that holds this one.
  func sentence(ofToken token: Int) -> Range<Int> {
    sentences[token] < 0 ? token..<token + 1 : document.sentences[sentences[token]].tokens
  }

  /// The block that holds a token, as an index into ``Document/blocks``; -1 outside.
  func block(ofToken token: Int) -> Int { sentences[token] < 0 ? -1 : document.sentences[sentences[token]].block }

  /// The last sentence of the paragraph before that of this one, where it begins with a dash, as what somebody says then does: "Venstre
  /// er imot. / **–** Vi stemmer nei, sier talsperson Moe".
  func sentence(beforeTurnOf sentence: Int) -> Int? {
    let block = document.sentences[sentence].block
    guard block > 0, let first = document[document.blocks[block].span].first, "–—".contains(first),
      let last = document.blocks[block - 1].sentences.last
    else { return nil }
    return last
  }

  /// The tokens of the country mention that covers this token.
  func tokens(ofCountry mention: Int) -> Range<Int> { document.tokens(in: document.countries[mention].span) }

  /// The text from the first to the last of these tokens, without line ends.
  func text(_ tokens: Range<Int>) -> String {
    guard !tokens.isEmpty else { return "" }
    return document[document.span(ofTokens: tokens)].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
