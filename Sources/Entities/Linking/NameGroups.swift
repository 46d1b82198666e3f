import TextModel

/// Puts the names of a document together: "Guaidó" with "Juan Guaidó", "OEA" with "Organización de los Estados Americanos".
struct NameGroups {
  private(set) var drafts: [EntityDraft] = []
  /// For each reading its draft.
  private(set) var draftOfReading: [Int] = []
  /// The drafts whose names have a word, in order.
  private var draftsOfWord: [String: [Int]] = [:]
  private let text: LinkingText
  let lexicons: EntityLexicons

  /// The groups of these readings.
  init(_ readings: [NameReading], text: LinkingText, lexicons: EntityLexicons) throws {
    self.text = text
    self.lexicons = lexicons
    draftOfReading = Array(repeating: -1, count: readings.count)
    let fullFirst = readings.indices.sorted {
      readings[$0].words.count != readings[$1].words.count
        ? readings[$0].words.count > readings[$1].words.count : $0 < $1
    }
    for index in fullFirst where !readings[index].words.isEmpty {
      try AnalysisWatch.check()
      let reading = readings[index]
      let best = best(for: reading)
      if let best, isPartOfTerm(reading, drafts[best]) { continue }
      let draft = best ?? newDraft(for: reading)
      draftOfReading[index] = draft
      drafts[draft].mentions.append(
        EntityDraft.Mention(tokens: reading.tokens, form: .name, span: span(of: reading)))
    }
    linkAcronyms(readings)
    linkInitials()
  }

  private mutating func newDraft(for reading: NameReading) -> Int {
    var draft = EntityDraft(type: reading.type, name: reading.surface, words: reading.words, isNamed: true)
    if reading.type == .person, reading.words.count > 1, let token = reading.tokens.first {
      draft.gender = lexicons.givenNames[text.words[token]] ?? nil
    }
    if [.organization, .place].contains(reading.type),
      let institution = lexicons.institutions[reading.surface.lowercased()]
    {
      draft.type = .organization
      draft.country = institution.country
      draft.standing = institution.kind.actsForState ? .inOffice : .none
    }
    drafts.append(draft)
    for word in Set(draft.words) { draftsOfWord[word, default: []].append(drafts.count - 1) }
    return drafts.count - 1
  }

  private func span(of reading: NameReading) -> TextSpan {
    let whole = text.document.span(ofTokens: reading.tokens)
    return TextSpan(whole.start, whole.end)
  }

  /// The draft that a name belongs to: the one with the same words, else the fuller one that was named last.
  private func best(for reading: NameReading) -> Int? {
    let sharing = reading.words.first.flatMap { draftsOfWord[$0] } ?? []
    if let same = sharing.first(where: { drafts[$0].words == reading.words && fits(drafts[$0], reading) }) {
      return same
    }
    let ranked = sharing.compactMap { index -> (rank: Int, distance: Int, index: Int)? in
      guard fits(drafts[index], reading), let rank = rank(of: reading.words, in: drafts[index]) else { return nil }
      let last = drafts[index].lastMention(before: reading.tokens.lowerBound)
      return (rank, last.map { reading.tokens.lowerBound - $0 } ?? Int.max / 2, index)
    }
    return ranked.min { ($0.rank, $0.distance, $0.index) < ($1.rank, $1.distance, $1.index) }?.index
  }

  private func fits(_ draft: EntityDraft, _ reading: NameReading) -> Bool {
    if draft.type == reading.type { return true }
    guard draft.type == .person, [.organization, .place, .work].contains(reading.type),
      draft.words.count > reading.words.count
    else { return false }
    return draft.words.suffix(reading.words.count) == reading.words[...]
      || reading.words == [draft.words[0]] && isFamilyName(draft.words[0])
  }

  /// How well a short name stands for a fuller one: 0 the end of it, 1 a middle part, 2 the given name alone.
  private func rank(of words: [String], in draft: EntityDraft) -> Int? {
    let full = draft.words
    guard full.count > words.count, let first = words.first else { return nil }
    if draft.type == .organization {
      return words.count == 1 && first.count < 5 ? nil : (full.starts(with: words) ? 0 : nil)
    }
    guard draft.type == .person else { return nil }
    if Array(full.suffix(words.count)) == words { return 0 }
    if words.count == 1 {
      if full[0] == first { return isFamilyName(first) || first.count > 2 ? 2 : nil }
      return full.dropFirst().contains(first) && first.count > 2 ? 1 : nil
    }
    var rest = full[...]
    for word in words {
      guard let place = rest.firstIndex(of: word) else { return nil }
      rest = rest[(place + 1)...]
    }
    return 1
  }

  /// Whether what looks like a given name alone stands behind another word with a capital that is no title, as a part of what that names:
  /// "el Acuerdo **Marco**" beside Marco Ruiz.
  private func isPartOfTerm(_ reading: NameReading, _ draft: EntityDraft) -> Bool {
    let before = reading.tokens.lowerBound - 1
    guard reading.type == .person, reading.words.count == 1, rank(of: reading.words, in: draft) == 2, before > 0,
      text.sentence(ofToken: reading.tokens.lowerBound).dropFirst().contains(before),
      text.forms[before].first?.isUppercase ?? false, text.names[before] == nil,
      let lexicon = lexicons[language: text.language(ofToken: before)]
    else { return false }
    return lexicon.roles.role(ofWord: text.words[before]) == nil && !lexicon.words.isA(.honorific, text.words[before])
  }

  /// Whether the first word of a name is no given name that is known, and no initial: "**Xi** Jinping".
  private func isFamilyName(_ word: String) -> Bool {
    word.count >= 2 && word.allSatisfy(\.isLetter) && lexicons.givenNames[word] == nil
  }

  /// Links "(OEA)", or "EBU" between commas, to the organization named just before it, and all that the text calls so.
  private mutating func linkAcronyms(_ readings: [NameReading]) {
    for index in readings.indices.dropFirst() {
      let (full, short) = (readings[index - 1], readings[index])
      guard full.type == .organization, full.words.count > 1, short.words.count == 1,
        short.tokens.lowerBound == full.tokens.upperBound + 1,
        text.words[full.tokens.upperBound] == "(" || isSetOff(short),
        draftOfReading[index] >= 0, draftOfReading[index - 1] >= 0, draftOfReading[index] != draftOfReading[index - 1]
      else { continue }
      merge(draftOfReading[index], into: draftOfReading[index - 1])
      let others = drafts.indices.filter { drafts[$0].words == short.words && drafts[$0].type == .organization }
      for other in others where other != draftOfReading[index - 1] { merge(other, into: draftOfReading[index - 1]) }
    }
  }

  /// Whether a name in capitals stands between two commas, and no other name behind them, as in a row of several: "Den europeiske
  /// kringkastingsunionen, **EBU**, har vedtatt".
  private func isSetOff(_ short: NameReading) -> Bool {
    let (before, after) = (short.tokens.lowerBound - 1, short.tokens.upperBound)
    guard short.tokens.count == 1, short.surface.count >= Self.shortestInitials,
      short.surface.allSatisfy(\.isUppercase), after + 1 < text.words.count, text.words[before] == ",",
      text.words[after] == ","
    else { return false }
    return text.names[after + 1] == nil && text.countries[after + 1] == nil
  }

  /// Links "IBU" to the only organization whose words begin with its letters, "International Biathlon Union".
  private mutating func linkInitials() {
    let organizations = drafts.indices.filter { drafts[$0].type == .organization && !drafts[$0].mentions.isEmpty }
    for short in organizations where drafts[short].words.count == 1 {
      let letters = drafts[short].name
      guard letters.count >= Self.shortestInitials, letters.allSatisfy(\.isUppercase) else { continue }
      let named = organizations.filter { drafts[$0].words.count > 1 && initials(of: drafts[$0].name) == letters }
      if named.count == 1 { merge(short, into: named[0]) }
    }
  }

  /// The first letters of a name's words, those without a capital left out: "DWB" of "Doctors Without Borders".
  private func initials(of name: String) -> String {
    String(name.split { $0 == " " || $0 == "-" }.compactMap(\.first).filter(\.isUppercase))
  }

  /// Two letters may be those of many names.
  private static let shortestInitials = 3

  private mutating func merge(_ source: Int, into target: Int) {
    drafts[target].mentions += drafts[source].mentions
    drafts[source].mentions = []
    for index in draftOfReading.indices where draftOfReading[index] == source { draftOfReading[index] = target }
  }
}
