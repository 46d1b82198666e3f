import TextModel

/// Finds names that are known: those of organizations, as they are written ("Le Monde", "Human Rights Watch"), and those of people in
/// high office, of one word ("Trump").
struct KnownNames {
  private let names: Set<String>
  /// Those of one word.
  private let words: Set<String>
  /// The institutions of one word, which is no other word.
  private let institutions: Set<String>
  /// The number of words of the longest name that begins with a word.
  private let longest: [String: Int]

  /// The last names of people in high office, in lower case.
  private let people: Set<String>

  private let lexicons: EntityLexicons

  /// A finder of the names in these lexicons.
  init(_ lexicons: EntityLexicons) {
    self.lexicons = lexicons
    let (organizations, people) = (lexicons.organizations, lexicons.officeholders.names)
    let written = lexicons.institutionNames.filter(\.startsWithCapital)
    institutions = written.filter { !$0.contains(" ") && $0.count >= Self.shortestInstitution }
    // A name of one word may be another word; but for labels and names in capitals the model decides about it.
    names = organizations.union(written).filter { $0.contains(" ") }
    words = organizations.subtracting(names)
    self.people = Set(people.filter { !$0.contains(" ") && $0.count >= Self.shortestPerson })
    let phrases = names.map { $0.split(separator: " ") }
    longest = Dictionary(
      phrases.compactMap { phrase in phrase.first.map { (String($0), phrase.count) } }, uniquingKeysWith: max)
  }

  private static let shortestPerson = 4
  private static let shortestInstitution = 5
  private static let genitives = ["'s", "’s"]

  /// The names with those that are known, which take the place of names inside them.
  func added(to found: [NameSpan], in sentence: Sentence, _ document: Document, _ forms: [String]) -> [NameSpan] {
    var found = found
    var next = sentence.tokens.lowerBound
    while next < sentence.tokens.upperBound {
      let here = document.tokens[next].span
      if isPerson(forms[next]) {
        // "Slovakia's Fico" may be taken for one name.
        let isOwned = next > sentence.tokens.lowerBound && Self.genitives.contains(where: forms[next - 1].hasSuffix)
        if isOwned { found.removeAll { $0.span.contains(here) && $0.span.start < here.start } }
        if !found.contains(where: { $0.span.overlaps(here) }) {
          found.append(NameSpan(span: here, type: .person, confidence: 0.95))
        }
      }
      guard let tokens = match(at: next, before: sentence.tokens.upperBound, forms) ?? word(next, in: sentence, forms)
      else {
        next += 1
        continue
      }
      next = tokens.upperBound
      let span = document.span(ofTokens: tokens)
      if found.contains(where: { $0.span.overlaps(span) && !span.contains($0.span) }) { continue }
      found.removeAll { span.contains($0.span) }
      found.append(NameSpan(span: span, type: .organization, confidence: 0.95))
    }
    return found
  }

  /// A known name of one word that is a label ("**Rødt**: Mot", "- **Venstre**: For") or written in capitals among words that are not
  /// ("**KrF** sier nei"), or a long one.
  private func word(_ token: Int, in sentence: Sentence, _ forms: [String]) -> Range<Int>? {
    if institutions.contains(forms[token]), !isRole(forms[token], sentence.language) { return token..<token + 1 }
    guard words.contains(forms[token]) else { return nil }
    let isLabel =
      token + 1 < sentence.tokens.upperBound && forms[token + 1] == ":"
      && sentence.tokens.prefix { $0 < token }.allSatisfy { !forms[$0].contains { $0.isLetter || $0.isNumber } }
    let isAcronym =
      forms[token].dropFirst().contains(where: \.isUppercase)
      && sentence.tokens.contains { $0 != token && forms[$0].contains(where: \.isLowercase) }
    return isLabel || isAcronym || isUnmistakable(forms[token]) ? token..<token + 1 : nil
  }

  /// Whether the noun of an institution is one in the language of the text as well, where linking tells whose it is: "Stortinget".
  private func isRole(_ form: String, _ language: LanguageTag) -> Bool {
    lexicons[language: language]?.roles.role(ofWord: form.lowercased()) != nil
  }

  /// Whether a word with a capital is too long to be another word than the name that it is known as: "**Flyktninghjelpen** fordømmer
  /// avtalen".
  private func isUnmistakable(_ form: String) -> Bool {
    form.startsWithCapital && form.dropFirst().contains(where: \.isLowercase)
      && form.count >= Self.shortestUnmistakable && form.allSatisfy(\.isLetter)
  }

  private static let shortestUnmistakable = 9

  private func isPerson(_ form: String) -> Bool {
    form.startsWithCapital && form.dropFirst().contains(where: \.isLowercase)
      && people.contains(form.lowercased())
  }

  private func match(at start: Int, before end: Int, _ forms: [String]) -> Range<Int>? {
    guard forms[start].startsWithCapital, let longest = longest[forms[start]] else { return nil }
    for count in stride(from: min(longest, end - start), through: 2, by: -1)
    where names.contains(forms[start..<start + count].joined(separator: " ")) {
      return start..<start + count
    }
    return nil
  }
}
