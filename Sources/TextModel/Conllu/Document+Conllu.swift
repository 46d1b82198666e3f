extension Document {
  /// A document with the tokens, sentences and trees of CoNLL-U sentences, all in one language.
  ///
  /// The text is put together from the tokens, with a space where the file has one; each sentence is a line and a
  /// paragraph of its own.
  public init(id: String, conllu sentences: [ConlluSentence], language: LanguageTag) {
    let text = sentences.map(Self.surfaceText).joined(separator: "\n")
    self.init(id: id, text: text)
    primaryLanguage = language
    append(sentences, language: language)
    if !utf8.isEmpty {
      languages = [LanguageStretch(span: TextSpan(0, utf8.count), language: language, confidence: 1)]
    }
  }

  private mutating func append(_ sentences: [ConlluSentence], language: LanguageTag) {
    var tokens: [Token] = []
    var offset = 0
    for sentence in sentences { append(sentence, language: language, to: &tokens, offset: &offset) }
    // All at once: each time that tokens are set, the texts of all are taken anew.
    self.tokens = tokens
  }

  /// The sentence's tokens with their spaces; none after the last.
  private static func surfaceText(_ sentence: ConlluSentence) -> String {
    var text = ""
    for (index, token) in sentence.tokens.enumerated() {
      text += token.form
      if token.isFollowedBySpace, index + 1 < sentence.tokens.count { text += " " }
    }
    return text
  }

  private mutating func append(
    _ sentence: ConlluSentence, language: LanguageTag, to tokens: inout [Token], offset: inout Int
  ) {
    let start = offset
    let firstToken = tokens.count
    let firstWord = words.count
    for token in sentence.tokens {
      let span = TextSpan(offset, offset + token.form.utf8.count)
      for index in token.words {
        words.append(Word(sentence.words[index], token: tokens.count, firstWord: firstWord))
      }
      tokens.append(Token(span: span, kind: TokenKind(form: token.form)))
      offset = span.end + (token.isFollowedBySpace ? 1 : 0)
    }
    let end = tokens.last?.span.end ?? start
    let span = TextSpan(start, end)
    sentences.append(
      Sentence(
        span: span, tokens: firstToken..<tokens.count, block: blocks.count, language: language,
        words: firstWord..<words.count))
    blocks.append(Block(span: span, kind: .paragraph, sentences: sentences.count - 1..<sentences.count))
    offset = end + 1
  }

  /// The sentences with their trees as CoNLL-U; a sentence that was not parsed has its tokens alone.
  public func conllu() -> [ConlluSentence] {
    sentences.enumerated().map { number, sentence in
      let tokens = conlluTokens(of: sentence)
      var words = self.words[sentence.words].map { ConlluWord($0, firstWord: sentence.words.lowerBound) }
      if words.isEmpty { words = tokens.map { ConlluWord(form: $0.form) } }
      let text = self[sentence.span].split(whereSeparator: \.isNewline).joined(separator: " ")
      let comments = ["sent_id = \(id)-\(number + 1)", "text = \(text)", "language = \(sentence.language)"]
      return ConlluSentence(comments: comments, tokens: tokens, words: words)
    }
  }

  private func conlluTokens(of sentence: Sentence) -> [ConlluToken] {
    var next = 0
    return sentence.tokens.map { index in
      let count = max(1, words[sentence.words].dropFirst(next).prefix { $0.token == index }.count)
      defer { next += count }
      let end = tokens[index].span.end
      let followsAtOnce = index + 1 < tokens.count && tokens[index + 1].span.start == end
      return ConlluToken(
        form: String(form(ofToken: index)), words: next..<next + count, misc: followsAtOnce ? "SpaceAfter=No" : "")
    }
  }
}

extension Word {
  fileprivate init(_ word: ConlluWord, token: Int, firstWord: Int) {
    self.init(
      token: token, form: word.form, lemma: word.lemma,
      partOfSpeech: UniversalPartOfSpeech(rawValue: word.partOfSpeech) ?? .other, features: word.features,
      head: word.head > 0 ? firstWord + word.head - 1 : nil, relation: word.relation)
  }
}

extension ConlluWord {
  fileprivate init(_ word: Word, firstWord: Int) {
    self.init(
      form: word.form, lemma: word.lemma, partOfSpeech: word.partOfSpeech.rawValue, features: word.features,
      head: word.head.map { $0 - firstWord + 1 } ?? 0, relation: word.relation)
  }
}

extension TokenKind {
  /// What a token of this form most likely is, for tokens that come without a kind.
  fileprivate init(form: String) {
    if form.allSatisfy(\.isPunctuation) {
      self = .punctuation
    } else if form.first?.isNumber == true, !form.contains(where: \.isLetter) {
      self = .number
    } else if form.allSatisfy({ $0.isSymbol || $0.isPunctuation }) {
      self = .symbol
    } else {
      self = .word
    }
  }
}
