import TextModel

/// A document of sentences that are written as trees, one word a line: form, lemma, part of speech, head from 1 (0 the
/// root), relation, and features if any; sentences are parted by blank lines.
func treeDocument(_ trees: String, language: LanguageTag, countries: [String: String]) -> Document {
  let sentences = trees.split(separator: "\n\n").map { sentence in
    sentence.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }.filter { $0.count >= 5 }
  }
  let text = sentences.map { $0.map { $0[0] }.joined(separator: " ") }.joined(separator: "\n")
  var document = Document(id: "test", text: text)
  document.primaryLanguage = language
  var offset = 0
  for (index, rows) in sentences.enumerated() {
    let (firstToken, firstWord, start) = (document.tokens.count, document.words.count, offset)
    for row in rows {
      let span = TextSpan(offset, offset + row[0].utf8.count)
      let part = UniversalPartOfSpeech(rawValue: row[2]) ?? .other
      document.tokens.append(Token(span: span, kind: part == .punctuation ? .punctuation : .word))
      let head = Int(row[3]) ?? 0
      document.words.append(
        Word(
          token: document.tokens.count - 1, form: row[0], lemma: row[1], partOfSpeech: part,
          features: row.count > 5 ? row[5] : "", head: head == 0 ? nil : firstWord + head - 1, relation: row[4]))
      if let id = countries[row[0]] {
        document.countries.append(CountryMention(span: span, id: id, form: part == .adjective ? .adjective : .name))
      }
      offset = span.end + 1
    }
    let span = TextSpan(start, offset - 1)
    document.sentences.append(
      Sentence(
        span: span, tokens: firstToken..<document.tokens.count, block: index, language: language,
        words: firstWord..<document.words.count))
    document.blocks.append(Block(span: span, kind: .paragraph, sentences: index..<index + 1))
  }
  document.languages = [LanguageStretch(span: TextSpan(0, text.utf8.count), language: language, confidence: 1)]
  return document
}
