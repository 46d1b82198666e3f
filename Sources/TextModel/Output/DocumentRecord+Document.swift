extension DocumentRecord {
  /// The record of an analysed document.
  ///
  /// - Parameters:
  ///   - offsets: The unit of every offset in the record.
  ///   - tokens: Whether the record lists every syntactic word.
  ///   - countryName: The name of a state or group, by its code, in the language asked for; `nil` where it has none, and
  ///     the code stands for it.
  public init(
    _ document: Document, offsets: OffsetUnit = .codePoints, tokens: Bool = false, countryName: (String) -> String?
  ) {
    self.init(id: document.id, text: document.text, primaryLanguage: document.primaryLanguage)
    title = document.metadata.title
    date = document.metadata.date
    url = document.metadata.url
    author = document.metadata.author
    outlet = document.metadata.outlet
    let slices = Slices(document: document, map: OffsetMap(utf8: document.utf8, unit: offsets))
    languages = document.languages.map { slices.record($0) }
    sentences = document.sentences.map { slices.record($0) }
    blocks = document.blocks.map { slices.record($0) }
    syntax = SyntaxRecord(document)
    self.tokens = tokens ? slices.tokenRecords() : nil
    countries = document.countries.map { slices.record($0, name: countryName($0.id) ?? $0.id) }
    entities = document.entityMentions.map { slices.record($0) }
    quotes = slices.quoteRecords()
    unquoted = document.unquoted.map { UnquotedRecord(passage: slices.slice($0.span), reason: $0.reason) }
    stances = slices.stanceRecords()
  }
}

extension SyntaxRecord {
  /// Which languages of the document's sentences have words, and which have none.
  init(_ document: Document) {
    var withWords: Set<String> = []
    var all: Set<String> = []
    for sentence in document.sentences {
      all.insert(sentence.language.code)
      if !sentence.words.isEmpty { withWords.insert(sentence.language.code) }
    }
    parsed = withWords.sorted()
    unparsed = all.subtracting(withWords).sorted()
  }
}

/// Cuts records out of one document, in the unit of its map.
private struct Slices {
  let document: Document
  let map: OffsetMap

  func start(_ span: TextSpan) -> Int { map.offset(ofUTF8: span.start) }
  func end(_ span: TextSpan) -> Int { map.offset(ofUTF8: span.end) }
  func text(_ span: TextSpan) -> String { String(document[span]) }

  func slice(_ span: TextSpan) -> SliceRecord { SliceRecord(start: start(span), end: end(span), text: text(span)) }

  func record(_ stretch: LanguageStretch) -> LanguageRecord {
    LanguageRecord(
      start: start(stretch.span), end: end(stretch.span), lang: stretch.language.code, confidence: stretch.confidence)
  }

  func record(_ sentence: Sentence) -> SentenceRecord {
    SentenceRecord(start: start(sentence.span), end: end(sentence.span), lang: sentence.language.code)
  }

  func record(_ block: Block) -> BlockRecord {
    BlockRecord(start: start(block.span), end: end(block.span), kind: block.kind)
  }

  func record(_ mention: CountryMention, name: String) -> CountryRecord {
    CountryRecord(
      start: start(mention.span), end: end(mention.span), text: text(mention.span), id: mention.id, form: mention.form,
      name: name)
  }

  func record(_ mention: EntityMention) -> EntityRecord {
    let entity = document.entities[mention.entity]
    return EntityRecord(
      start: start(mention.span), end: end(mention.span), text: text(mention.span), type: entity.type, id: entity.id,
      name: entity.name)
  }

  func tokenRecords() -> [TokenRecord] {
    document.sentences.enumerated().flatMap { index, sentence in
      sentence.words.isEmpty
        ? sentence.tokens.map { record(document.tokens[$0], sentence: index) }
        : sentence.words.map { record(document.words[$0], firstWord: sentence.words.lowerBound, sentence: index) }
    }
  }

  private func record(_ token: Token, sentence: Int) -> TokenRecord {
    TokenRecord(
      start: start(token.span), end: end(token.span), kind: token.kind, form: text(token.span), sentence: sentence)
  }

  private func record(_ word: Word, firstWord: Int, sentence: Int) -> TokenRecord {
    var record = record(document.tokens[word.token], sentence: sentence)
    record.form = word.form
    record.lemma = word.lemma
    record.upos = word.partOfSpeech.rawValue
    record.feats = word.features
    record.deprel = word.relation
    record.head = word.head.map { $0 - firstWord + 1 } ?? 0
    return record
  }

  func quoteRecords() -> [QuoteRecord] {
    var ids = StableIDs(prefix: "q")
    return document.quotes.map { quote in
      let words = text(quote.span)
      var record = QuoteRecord(
        id: ids.next([words]), start: start(quote.span), end: end(quote.span), text: words, type: quote.type,
        lang: quote.language.code)
      record.speaker = quote.speaker
      record.speakerCountry = quote.speakerCountry
      record.speakerRole = quote.speakerRole
      record.speakerOrganization = quote.speakerOrganization
      record.speakerKnownBy = quote.attribution
      record.speakerConfidence = quote.speakerConfidence
      record.cue = quote.cue.map(slice)
      record.source = quote.source
      record.chain = quote.chain
      record.isUnclosed = quote.isUnclosed
      record.group = quote.group.map(QuoteGroup.number)
      return record
    }
  }

  func stanceRecords() -> [StanceRecord] {
    var ids = StableIDs(prefix: "s")
    return document.stances.map { stance in
      let evidence = slice(stance.evidence)
      var record = StanceRecord(
        id: ids.next(Self.content(stance, evidence: evidence.text)), holder: HolderRecord(stance.holder),
        position: stance.position, polarity: stance.polarity, target: stance.target, modality: stance.modality,
        evidence: evidence)
      record.targetID = stance.targetID
      record.condition = stance.condition
      record.source = stance.source
      record.date = stance.date ?? document.metadata.date
      record.confidence = stance.confidence
      record.rule = stance.rule
      return record
    }
  }

  /// What makes two stances the same claim. A `denied` one is another claim; finer modality is a property of the claim.
  private static func content(_ stance: Stance, evidence: String) -> [String] {
    [
      stance.holder.type.rawValue, stance.holder.id ?? stance.holder.name, stance.position.rawValue,
      stance.polarity.rawValue, stance.modality == .denied ? "denied" : "", stance.target ?? "", evidence,
    ]
  }
}

extension HolderRecord {
  /// The record of a holder.
  init(_ holder: StanceHolder) { self.init(type: holder.type, id: holder.id, name: holder.name) }
}
