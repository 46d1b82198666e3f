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
    let tokens = isApostrophe ? tokens.dropLast() : tokens
    guard let last = tokens.last else { return NameReading(tokens: tokens, type: type, words: [], surface: "") }
    var final = plainWord(last)
    if isPossessor(last, final, known) { final = String(final.dropLast()) }
    let words = tokens.dropLast().map { NameWords.fold(text.forms[$0]) } + [NameWords.fold(final)]
    let surface = text.text(tokens)
    let cut = text.forms[last].count - final.count
    return NameReading(
      tokens: tokens, type: type, words: words.filter { $0.contains { $0.isLetter || $0.isNumber } },
      surface: String(surface.dropLast(cut)))
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
