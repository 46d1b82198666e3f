import TextModel

/// One name where it stands, with its words made comparable.
struct NameReading {
  /// Its tokens.
  var tokens: Range<Int>
  /// What it names.
  var type: EntityType
  /// Its words, folded, without a possessor's ending.
  var words: [String]
  /// The name as the text writes it, without a possessor's ending.
  var surface: String
}

/// Reads the names of a document, and takes the possessor's -s off those that have it.
struct NameReader {
  let text: LinkingText
  let lexicons: EntityLexicons

  /// The readings of these names, in their order.
  func readings(_ names: [(tokens: Range<Int>, type: EntityType)]) -> [NameReading] {
    let lastWords = Set(names.compactMap { $0.tokens.last.map { NameWords.fold(plainWord($0)) } })
    return names.map { reading($0.tokens, $0.type, known: lastWords) }
  }

  private func plainWord(_ token: Int) -> String { NameWords.withoutApostrophe(text.forms[token]) }

  private func reading(_ tokens: Range<Int>, _ type: EntityType, known: Set<String>) -> NameReading {
    let isApostrophe = tokens.count > 1 && tokens.last.map { ["'s", "’s", "’", "'"].contains(text.words[$0]) } ?? false
    let tokens = withoutState(isApostrophe ? tokens.dropLast() : tokens, type)
    guard let last = tokens.last else { return NameReading(tokens: tokens, type: type, words: [], surface: "") }
    var final = plainWord(last)
    if isPossessor(last, final, known) { final = String(final.dropLast()) }
    let words = joined(
      tokens.dropLast().flatMap { parts(of: text.forms[$0], at: $0) } + parts(of: final, at: last), tokens)
    let surface = text.text(tokens)
    let cut = text.forms[last].count - final.count
    return NameReading(
      tokens: tokens, type: type, words: words.filter { $0.contains { $0.isLetter || $0.isNumber } },
      surface: String(surface.dropLast(cut)))
  }

  /// The words, with what stands behind a hyphen without a capital joined to the word before: "Ki-moon" where a text's tokens end at
  /// hyphens.
  private func joined(_ words: [String], _ tokens: Range<Int>) -> [String] {
    guard words.count == tokens.count else { return words }
    var joined: [String] = []
    for (word, token) in zip(words, tokens) {
      let isBehind =
        token - 1 > tokens.lowerBound && text.forms[token - 1] == "-" && text.forms[token].startsWithSmallLetter
      if isBehind, joined.count > 1 {
        joined.removeLast()
        joined[joined.count - 1] += "-" + word
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  /// The folded words of a token: of "al-Assad" those on both sides of the hyphen, since texts have "Assad" as well.
  private func parts(of form: String, at token: Int) -> [String] {
    let word = NameWords.fold(form)
    guard let hyphen = word.firstIndex(of: "-"), let words = lexicons[language: text.language(ofToken: token)]?.words,
      words.isA(.particle, String(word[..<hyphen]))
    else { return [word] }
    return [String(word[..<hyphen]), String(word[word.index(after: hyphen)...])]
  }

  /// A person's name without the state of which the bearer is: "Abdallah II **de Jordania**".
  private func withoutState(_ tokens: Range<Int>, _ type: EntityType) -> Range<Int> {
    guard type == .person, let last = tokens.last, let mention = text.countries[last],
      case let link = text.tokens(ofCountry: mention).lowerBound - 1, link > tokens.lowerBound, tokens.contains(link),
      let words = lexicons[language: text.language(ofToken: link)]?.words, words.isA(.of, text.words[link])
    else { return tokens }
    return tokens.lowerBound..<link
  }

  /// Whether the last word ends in the -s of a possessor, and not in an s of its own.
  private func isPossessor(_ token: Int, _ word: String, _ known: Set<String>) -> Bool {
    guard let lexicon = lexicons[language: text.language(ofToken: token)],
      lexicon.words.all(.genitiveEnding).contains("s"), word.count > 2, word.hasSuffix("s"), !word.hasSuffix("ss")
    else { return false }
    if known.contains(NameWords.fold(word.dropLast())) { return true }
    // "SVs"
    if word.dropLast().allSatisfy(\.isUppercase) { return true }
    if word.count < 4 || lexicons.givenNames.keys.contains(word.lowercased()) { return false }
    let next = token + 1
    guard next < text.words.count, text.sentences[next] == text.sentences[token],
      text.document.tokens[next].kind == .word, text.forms[next].first?.isLowercase ?? false
    else { return false }
    return lexicon.roles.role(ofWord: text.words[next]) != nil
  }
}
