import LanguageData
import TextModel

/// Gives the lexicon of a language.
protocol CountryLexiconSource: Sendable {
  /// The language's lexicon, read when it is first asked for.
  func lexicon(_ language: LanguageTag) throws -> CountryLexicon
}

/// Finds the mentions of one document: first every phrase of the tables, then what each of them is here.
struct CountryFinder {
  private let text: PhraseText
  private let sites: [CountrySite]
  private let words: Set<String>

  /// Finds the phrases.
  ///
  /// - Throws: `DataError` where a lexicon that the text needs is not valid.
  init(_ document: Document, lexicons: some CountryLexiconSource) throws {
    let text = PhraseText(document)
    var found: [(PhraseMatch<CountryEntry>, CountryLexicon, Sentence)] = []
    var languages = StretchCursor(document)
    let primary = try lexicons.lexicon(document.primaryLanguage)
    for sentence in document.sentences where document.blocks[sentence.block].kind != .signature {
      try AnalysisWatch.check()
      let units = text.units(ofTokens: sentence.tokens)
      var position = units.lowerBound
      while position < units.upperBound {
        let language = languages.language(at: text.units[position].span.start)
        let own = language == document.primaryLanguage ? primary : try lexicons.lexicon(language)
        var best = own.matcher.matches(in: text, at: position, before: units.upperBound).first.map { ($0, own) }
        if best == nil, language != document.primaryLanguage {
          best = primary.matcher.matches(in: text, at: position, before: units.upperBound).first.map { ($0, primary) }
        }
        if let (match, lexicon) = best { found.append((match, lexicon, sentence)) }
        position = best?.0.units.upperBound ?? position + 1
      }
    }
    let matches = found.map(\.0)
    let isCountry = Self.membership(of: matches) { $0 != .exclusion && !$0.isSeat }
    let isSeat = Self.membership(of: matches, where: \.isSeat)
    let states = Self.states(of: matches)
    let partOfSpeech = Self.partsOfSpeech(in: document, text)
    self.text = text
    sites = found.map { match, lexicon, sentence in
      let isRow = document.blocks[sentence.block].kind == .tableRow
      let whole = text.units(ofTokens: sentence.tokens)
      let units = isRow ? Self.cell(around: match.units, in: whole, text, document) : whole
      return CountrySite(
        text: text, match: match, sentence: units, lexicon: lexicon, block: document.blocks[sentence.block].kind,
        isDisplayed: lexicon.conventions.capitalizesNouns || Self.isDisplayed(text.units[units]),
        partOfSpeech: partOfSpeech, isCountry: isCountry,
        isOfSameState: { [ids = match.payload.ids] in states[$0].map(ids.contains) ?? false }, isSeat: isSeat)
    }
    words = Set(text.units.map(\.folded))
  }

  /// The units of a table's row that stand in the same cell as a phrase: what stands in the next cell says nothing of it.
  private static func cell(
    around phrase: Range<Int>, in row: Range<Int>, _ text: PhraseText, _ document: Document
  ) -> Range<Int> {
    let openers = row.dropFirst().filter { unit in
      text.units[unit].token != text.units[unit - 1].token && document.hasCellGap(beforeToken: text.units[unit].token)
    }
    let start = openers.last { $0 <= phrase.lowerBound } ?? row.lowerBound
    let end = openers.first { $0 >= phrase.upperBound } ?? row.upperBound
    return start..<end
  }

  /// Tells a unit's part of speech, where its sentence is parsed.
  private static func partsOfSpeech(
    in document: Document, _ text: PhraseText
  ) -> @Sendable (Int) -> UniversalPartOfSpeech? {
    let tags = Dictionary(document.words.map { ($0.token, $0.partOfSpeech) }, uniquingKeysWith: { first, _ in first })
    return { text.units.indices.contains($0) ? tags[text.units[$0].token] : nil }
  }

  /// The likeliest state of each unit that belongs to a phrase.
  private static func states(of matches: [PhraseMatch<CountryEntry>]) -> [Int: String] {
    var states: [Int: String] = [:]
    for match in matches { for unit in match.units { states[unit] = match.payload.ids.first } }
    return states
  }

  /// Tells whether a unit belongs to a match of such a sense.
  private static func membership(
    of matches: [PhraseMatch<CountryEntry>], where holds: (CountrySense) -> Bool
  ) -> @Sendable (Int) -> Bool {
    let members = Set(matches.filter { holds($0.payload.sense) }.flatMap(\.units))
    return { members.contains($0) }
  }

  /// Whether a sentence is a headline in title case or capitals, so that capitals do not tell names from words.
  private static func isDisplayed(_ units: ArraySlice<PhraseText.Unit>) -> Bool {
    let long = units.filter { $0.form.count >= 4 && $0.form.first?.isLetter == true }
    guard long.count >= 3 else { return false }
    if long.count(where: { $0.form == $0.form.uppercased() }) * 10 >= long.count * 8 { return true }
    let isSentence = units.last?.form.last.map { ".!?…»”\"".contains($0) } ?? false
    return !isSentence && long.count { $0.isCapitalized } * 10 >= long.count * 7
  }

  /// The mentions, in the order of the text.
  func mentions() -> [CountryMention] {
    let hasPerson = Set(sites.filter(\.namesPerson).map(\.entry.ids))
    let accepted = sites.compactMap { site in form(of: site, persons: hasPerson).map { (site, $0) } }
    let certain = Set(accepted.filter { $0.0.entry.ids.count == 1 }.compactMap { $0.0.entry.ids.first })
    return accepted.compactMap { site, form in
      guard let id = site.entry.ids.first(where: certain.contains) ?? site.entry.ids.first else { return nil }
      return CountryMention(span: site.match.span, id: id, form: form)
    }
  }

  private func form(of site: CountrySite, persons: Set<[String]>) -> CountryForm? {
    if let homonym = site.entry.homonym, !isCountry(homonym, site, persons) { return nil }
    switch site.entry.sense {
    case .exclusion: return nil
    case .name: return site.isNameMention ? .name : nil
    case .adjective, .people, .demonym: return site.isPeopleMention ? site.peopleForm : nil
    case .capital, .seat: return site.isActor ? .metonym : nil
    }
  }

  /// Whether a phrase that can be something else is the state here: the words of its sentence decide, then those of the
  /// document, then what it mostly is.
  private func isCountry(_ homonym: CountryHomonym, _ site: CountrySite, _ persons: Set<[String]>) -> Bool {
    if homonym.isPersonalName, site.isPersonalName { return false }
    let sentence = Set(text.units[site.sentence].map(\.folded))
    if let verdict = homonym.verdict(of: sentence) { return verdict }
    if persons.contains(site.entry.ids) { return site.isListed || site.has(site.first - 1, .placePreposition) }
    return site.isListed || homonym.verdict(of: words) ?? homonym.isCountryByDefault
  }
}

extension CountrySense {
  /// Whether it is a place that may stand for a government.
  var isSeat: Bool { self == .capital || self == .seat }
}

extension CountryHomonym {
  /// What these words say: `true` for the state, `false` against it, `nil` where they say nothing or both.
  fileprivate func verdict(of words: Set<String>) -> Bool? {
    let speaksFor = !wordsFor.isDisjoint(with: words)
    return speaksFor == !wordsAgainst.isDisjoint(with: words) ? nil : speaksFor
  }
}

extension CountrySite {
  /// Whether it is part of the name of a person of whom the text may go on to tell by this part alone: "Michael **Jordan**", but not
  /// "**Israel** Katz".
  fileprivate var namesPerson: Bool {
    guard let homonym = entry.homonym, homonym.isPersonalName, isPersonalName else { return false }
    return isFamilyName || !homonym.isCountryByDefault
  }

  /// Whether it stands in a list with other phrases for states or seats.
  var isListed: Bool {
    func isMember(_ index: Int) -> Bool { isCountry(index) || isSeat(index) }
    func joins(_ index: Int) -> Bool {
      has(index, .conjunction) || unit(index).map { [",", "|", "/", "•", ";"].contains($0.form) } ?? false
    }
    return isCountry(first - 1) || isCountry(end) || joins(first - 1) && isMember(first - 2)
      || joins(end) && isMember(end + 1)
  }
}

/// Reads the languages of a document's text from left to right.
private struct StretchCursor {
  private let stretches: [LanguageStretch]
  private let primary: LanguageTag
  private var index = 0

  init(_ document: Document) {
    stretches = document.languages
    primary = document.primaryLanguage
  }

  /// The language at a byte offset not before the one asked for last; the document's where none is known.
  mutating func language(at offset: Int) -> LanguageTag {
    while index < stretches.count, stretches[index].span.end <= offset { index += 1 }
    guard index < stretches.count, stretches[index].span.contains(offset) else { return primary }
    let language = stretches[index].language
    return language == .undetermined ? primary : language
  }
}
