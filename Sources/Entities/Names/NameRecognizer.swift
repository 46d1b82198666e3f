public import LanguageData
public import TextModel

/// Finds the stretches that read as names: of persons, organizations, places, events and works.
///
/// A learned model proposes them where the language has one; elsewhere, and for the lines under posts, capitalized runs and
/// what the lexicons know decide.
public struct NameRecognizer: Annotator {
  /// The step's name.
  public let name = "names"
  /// The layers it reads.
  public let reads: Set<Layer> = [.blocks, .tokens, .sentences, .languages, .words]
  /// The layer it writes.
  public let writes: Set<Layer> = [.names]

  private let lexicons: EntityLexicons
  private let taggers: NameTaggers
  private let plain: NameLexicon
  private let known: KnownNames
  /// The rules for languages without a model, and for those that have no lexicon either.
  private let writing: [LanguageTag: CapitalizedNames]
  private let plainWriting: CapitalizedNames

  /// Parts of speech of which no name but a title consists: "AVSTO" and "We" are none.
  private static let unnamed: Set<UniversalPartOfSpeech> = [
    .verb, .auxiliary, .pronoun, .determiner, .adposition, .particle, .coordinatingConjunction,
    .subordinatingConjunction, .interjection, .punctuation,
  ]

  /// The most tokens that the title of a work may have; what is longer is something quoted.
  private static let longestTitle = 6

  /// A recognizer with the lexicons and the models at `data`; `models/names.tsv` says which model serves which language.
  ///
  /// - Throws: ``DataError`` where a lexicon or a model cannot be used.
  public init(data: DataLocation) throws { try self.init(data: data, lexicons: EntityLexicons(data: data)) }

  /// A recognizer with these lexicons and the models at `data`.
  ///
  /// - Throws: ``DataError`` where a model cannot be used.
  package init(data: DataLocation, lexicons: EntityLexicons) throws {
    self.lexicons = lexicons
    plain = lexicons.nameLexicon(.undetermined)
    known = KnownNames(lexicons)
    let taggers = try NameTaggers(data: data, lexicons: lexicons)
    self.taggers = taggers
    plainWriting = CapitalizedNames(lexicons: lexicons, language: .undetermined)
    writing = Dictionary(
      uniqueKeysWithValues: lexicons.tags.filter { !taggers.languages.contains($0) }.map {
        ($0, CapitalizedNames(lexicons: lexicons, language: $0))
      })
  }

  /// Writes ``Document/names``.
  public func annotate(_ document: inout Document) throws {
    let forms = document.forms
    var names: [NameSpan] = []
    for (language, sentences) in sentencesByLanguage(document) {
      if let tagger = try taggers[language] {
        names += try recognize(sentences, language, tagger, document, forms)
      } else {
        names += sentences.flatMap { byWriting($0, language, document, forms) }
      }
    }
    for index in document.sentences.indices where isSignature(index, document) {
      names += signature(document.sentences[index], document, forms)
    }
    document.names = try addingKnown(to: names, document, forms).sorted { $0.span < $1.span }
  }

  /// The names of a document with those that are known, sentence by sentence.
  private func addingKnown(to names: [NameSpan], _ document: Document, _ forms: [String]) throws -> [NameSpan] {
    var rest = names.sorted { $0.span < $1.span }[...]
    return try document.sentences.flatMap { sentence in
      try AnalysisWatch.check()
      let own = rest.prefix { $0.span.start < sentence.span.end }
      rest = rest.dropFirst(own.count)
      return mended(known.added(to: Array(own), in: sentence, document, forms), in: sentence, document, forms)
    }
  }

  /// The names of a sentence, with those of bodies whole, and of persons parted from the state before them.
  private func mended(
    _ names: [NameSpan], in sentence: Sentence, _ document: Document, _ forms: [String]
  ) -> [NameSpan] {
    guard let lexicon = lexicons[language: sentence.language] else { return names }
    let parted = NamesBehindPlaces(document: document, forms: forms, lexicon: lexicon, words: plain).mended(
      names, in: sentence)
    if parted.isEmpty { return parted }
    return OrganizationNames(document: document, forms: forms, lexicon: lexicon).mended(parted, in: sentence)
  }

  private func isSignature(_ index: Int, _ document: Document) -> Bool {
    let block = document.sentences[index].block
    return document.blocks.indices.contains(block) && document.blocks[block].kind == .signature
  }

  /// The sentences that are no signatures, by language; those of unknown language go with the document's.
  private func sentencesByLanguage(_ document: Document) -> [(language: LanguageTag, sentences: [Sentence])] {
    var groups: [LanguageTag: [Sentence]] = [:]
    for (index, sentence) in document.sentences.enumerated() where !isSignature(index, document) {
      let isKnown = sentence.language != .undetermined
      groups[isKnown ? sentence.language : document.primaryLanguage, default: []].append(sentence)
    }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func recognize(
    _ sentences: [Sentence], _ language: LanguageTag, _ tagger: NameTagger, _ document: Document, _ forms: [String]
  ) throws -> [NameSpan] {
    let seenSentences = sentences.map { sentence in
      NameFeatures.Sentence(
        tokens: sentence.tokens.map { index in
          tagger.tokens.value(of: forms[index]) {
            NameToken(forms[index], lexicon: tagger.lexicon, clusters: tagger.model.clusters)
          }
        }, tags: document.partsOfSpeech(of: sentence), language: language.code)
    }
    let features = NameFeatures(document: seenSentences)
    lazy var inLowerCase = Set(forms.filter(\.startsWithSmallLetter))
    var names: [NameSpan] = []
    for (sentence, seen) in zip(sentences, seenSentences) {
      try AnalysisWatch.check()
      let tags = document.partsOfSpeech(of: sentence)
      let scores = tagger.model.scores(of: seen, features) { token, sum in
        let variant = (token == 0 ? 1 : 0) + (seen.hasClusters ? 2 : 0)
        return tagger.sums.value(of: forms[sentence.tokens.lowerBound + token], variant: variant, sum)
      }
      let (labels, probabilities) = tagger.decoder.decode(scores)
      var pieces: [NamePieces.Piece] = []
      for (tokens, type) in tagger.model.labels.spans(labels) {
        guard let tagged = tagger.types[type] else { continue }
        let type =
          isTitledPerson(tokens, seen, language, forms[sentence.tokens.lowerBound + tokens.lowerBound])
          ? .person : tagged
        let confidence = tokens.reduce(Float(1)) { $0 * probabilities[$1] }
        let first = sentence.tokens.lowerBound
        var trimmed = trim(tokens.lowerBound + first..<tokens.upperBound + first, type, language, document, forms)
        // "Moe Avviser": in a list without line ends a capitalized verb may follow the name.
        let end = trimmed.dropFirst().first { token in
          type == .person && (inLowerCase.contains(forms[token].lowercased()) || tags[token - first] == .verb)
        }
        if let end, forms[end].startsWithCapital { trimmed = trimmed.lowerBound..<end }
        guard !trimmed.isEmpty, !(type == .work && trimmed.count > Self.longestTitle), !isDate(trimmed, forms) else {
          continue
        }
        let canName = trimmed.contains { token in
          let classes = seen.tokens[token - first].classes
          // "**Kultur-** og likestillingsminister"
          if forms[token].hasSuffix("-") { return false }
          return classes.contains(.knownOrganization) || tags[token - first].map { !Self.unnamed.contains($0) } ?? true
        }
        guard type == .work || canName else { continue }
        let classes = trimmed.map { seen.tokens[$0 - first].classes }
        pieces.append(
          NamePieces.Piece(
            tokens: trimmed.lowerBound - first..<trimmed.upperBound - first,
            type: Self.isPerson(type, classes) ? .person : type, confidence: Double(confidence)))
      }
      let joiner = NamePieces(
        sentence, tokens: document.tokens, forms: forms, classes: seen.tokens.map(\.classes), tags: tags,
        isStartUnfamiliar: isUnfamiliar(forms[sentence.tokens.lowerBound].lowercased(), language, tagger))
      names += joiner.joined(pieces).map { piece in
        let first = sentence.tokens.lowerBound
        let tokens = piece.tokens.lowerBound + first..<piece.tokens.upperBound + first
        return NameSpan(
          span: document.span(ofTokens: Self.inOneCell(tokens, document)),
          type: piece.type, confidence: piece.confidence)
      }
    }
    return names
  }

  /// Whether no other word begins a sentence so, which then may be the first of a name; "Mr" is none.
  private func isUnfamiliar(_ word: String, _ language: LanguageTag, _ tagger: NameTagger) -> Bool {
    tagger.lexicon.isUnfamiliar(word) && !isTitle(word, language)
  }

  /// The tokens of the first cell among them: no name goes on in the next cell of a table.
  private static func inOneCell(_ tokens: Range<Int>, _ document: Document) -> Range<Int> {
    tokens.lowerBound..<(tokens.dropFirst().first(where: document.hasCellGap(beforeToken:)) ?? tokens.upperBound)
  }

  /// Whether what the model takes for a place is a person by its words: a given name and one that nothing else is known to
  /// have ("Jordan Ellis").
  private static func isPerson(_ type: EntityType, _ classes: [NameWordClasses]) -> Bool {
    guard type == .place, (2...3).contains(classes.count), let first = classes.first, let last = classes.last else {
      return false
    }
    return first.contains(.givenName) && first.isDisjoint(with: [.place, .organization, .role, .particle])
      && last.isDisjoint(with: [.place, .country, .organization, .role, .common, .knownOrganization, .particle])
  }

  /// Whether the first word of what is taken for another name is a person's title, and two words behind it a name: "**Europaminister**
  /// Clément Beaune".
  private func isTitledPerson(
    _ tokens: Range<Int>, _ seen: NameFeatures.Sentence, _ language: LanguageTag, _ first: String
  ) -> Bool {
    tokens.count == 3 && isTitle(first.lowercased(), language)
      && tokens.dropFirst().allSatisfy {
        seen.tokens[$0].isCapitalized && seen.tokens[$0].classes.isDisjoint(with: NamePieces.otherwise)
      }
  }

  /// A name without the quotation marks and symbols around it, and a person's without title and honorific.
  private func trim(
    _ tokens: Range<Int>, _ type: EntityType, _ language: LanguageTag, _ document: Document, _ forms: [String]
  ) -> Range<Int> {
    var tokens = tokens
    if type == .person, let title = tokens.dropLast().last(where: { isTitle(forms[$0].lowercased(), language) }) {
      tokens = title + 1..<tokens.upperBound
    }
    let marks: Set<TokenKind> = [.punctuation, .symbol, .emoji]
    while let first = tokens.first, marks.contains(document.tokens[first].kind) { tokens = tokens.dropFirst() }
    // "Ecuador ✔ Colombia": a list whose items have marks.
    if let mark = tokens.first(where: { document.tokens[$0].kind == .emoji }) { tokens = tokens.lowerBound..<mark }
    while let last = tokens.last, marks.contains(document.tokens[last].kind), forms[last] != "." {
      tokens = tokens.dropLast()
    }
    return tokens
  }

  /// Whether tokens are but months and numbers, in any language.
  private func isDate(_ tokens: Range<Int>, _ forms: [String]) -> Bool {
    tokens.allSatisfy { token in
      if forms[token].first?.isNumber ?? false { return true }
      let lowered = forms[token].lowercased()
      return lexicons.all.contains { $0.words.isA(.month, lowered) }
    }
  }

  private func isTitle(_ word: String, _ language: LanguageTag) -> Bool {
    guard let lexicon = lexicons[language: language] else { return false }
    return lexicon.roles.role(ofWord: word)?.kind.entityType == .person || lexicon.words.isA(.honorific, word)
  }

  /// The names of a sentence in a language without a model.
  private func byWriting(
    _ sentence: Sentence, _ language: LanguageTag, _ document: Document, _ forms: [String]
  ) -> [NameSpan] {
    let rules = writing[language] ?? plainWriting
    return rules.names(in: sentence.tokens.map { forms[$0] }).map { name in
      let first = sentence.tokens.lowerBound
      let tokens = name.tokens.lowerBound + first..<name.tokens.upperBound + first
      return NameSpan(span: document.span(ofTokens: tokens), type: name.type, confidence: name.confidence)
    }
  }

  /// The name in the line under a post: what stands between a dash and a bracket, handle or date.
  private func signature(_ sentence: Sentence, _ document: Document, _ forms: [String]) -> [NameSpan] {
    let start = sentence.tokens.first { document.tokens[$0].kind == .word } ?? sentence.tokens.upperBound
    var end = start
    while end < sentence.tokens.upperBound {
      let kind = document.tokens[end].kind
      guard kind == .word || (forms[end] == "." && end > start) || forms[end] == "-" else { break }
      end += 1
    }
    var tokens = start..<end
    let lexicon = lexicons[language: document.primaryLanguage]
    while let first = tokens.first, tokens.count > 1, lexicon?.words.isA(.honorific, forms[first].lowercased()) ?? false
    {
      tokens = tokens.dropFirst()
      if let next = tokens.first, forms[next] == "." { tokens = tokens.dropFirst() }
    }
    guard !tokens.isEmpty, !isDate(tokens, forms) else { return [] }
    let isOrganization = tokens.contains { isOfOrganizations(forms[$0]) }
    let type: EntityType = isOrganization ? .organization : .person
    return [NameSpan(span: document.span(ofTokens: tokens), type: type, confidence: 0.9)]
  }

  private func isOfOrganizations(_ form: String) -> Bool {
    plain.classes(of: form, lowered: form.lowercased()).contains(.organization) || taggers.isOfOrganizations(form)
  }
}

extension Document {
  /// For each token of a sentence its part of speech: proper noun where one of its words is one, else that of the first
  /// word, and `nil` where the sentence was not parsed.
  package func partsOfSpeech(of sentence: Sentence) -> [UniversalPartOfSpeech?] {
    var tags = [UniversalPartOfSpeech?](repeating: nil, count: sentence.tokens.count)
    for word in words[sentence.words] where sentence.tokens.contains(word.token) {
      let place = word.token - sentence.tokens.lowerBound
      if tags[place] == nil || word.partOfSpeech == .properNoun { tags[place] = word.partOfSpeech }
    }
    return tags
  }

  /// From the first of these tokens to the last; they must not be empty.
  func span(ofTokens range: Range<Int>) -> TextSpan {
    TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
  }
}
