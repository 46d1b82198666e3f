import TextModel

/// Writes the words of a target as the document does.
extension TargetNamer {
  /// The words as the document writes them, those that stand side by side with what is between them.
  func text(of words: [Int]) -> String {
    var tokens: [Int] = []
    for word in words.sorted() where !isMark(word) {
      let token = tree.words[word].token
      if tokens.last.map({ $0 < token }) ?? true { tokens.append(token) }
      while let last = tokens.last, let next = hyphenated(after: last) { tokens.append(next) }
    }
    while let first = tokens.first, isArticle(first, among: words) { tokens.removeFirst() }
    var text = ""
    for (index, token) in tokens.enumerated() {
      if index > 0 { text += join(between: tokens[index - 1], and: token) }
      text += reader.document.form(ofToken: token)
    }
    return text
  }

  /// The token that a hyphen joins to this one: "write-**off**".
  private func hyphenated(after token: Int) -> Int? {
    let document = reader.document
    guard token + 2 < document.tokens.count, document.form(ofToken: token + 1) == "-",
      join(between: token, and: token + 2) == "-", document.tokens[token + 2].kind == .word
    else { return nil }
    return token + 2
  }

  /// What to write between two tokens: nothing or one mark where the document joins them so, else a space.
  private func join(between left: Int, and right: Int) -> String {
    let document = reader.document
    let marks = document.tokens[left..<right].dropFirst()
    let isJoined = zip(document.tokens[left...right], document.tokens[left...right].dropFirst()).allSatisfy {
      $0.span.end == $1.span.start
    }
    guard isJoined, marks.count <= 1 else { return " " }
    return marks.isEmpty ? "" : String(document.form(ofToken: left + 1))
  }

  func isMark(_ word: Int) -> Bool {
    tree.words[word].partOfSpeech == .punctuation
  }

  private func isArticle(_ token: Int, among words: [Int]) -> Bool {
    words.contains { tree.words[$0].token == token && tree.relations[$0] == .det }
      && words.contains { tree.words[$0].token > token }
  }
}
