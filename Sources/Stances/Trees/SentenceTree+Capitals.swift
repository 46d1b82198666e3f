import TextModel

/// What the capitals of a sentence tell.
extension SentenceTree {
  /// Whether most words with letters begin with a capital, as in headlines, so that a capital says nothing of a word.
  var isInTitleCase: Bool {
    let letters = words.filter { $0.form.first?.isLetter ?? false }
    return letters.count { $0.form.first?.isUppercase ?? false } * 2 > letters.count
  }

  /// Whether no word stands before this one, or but a mark behind which a sentence may begin.
  func opensSentence(_ word: Int) -> Bool {
    guard word > 0 else { return true }
    return words[word - 1].partOfSpeech == .punctuation && words[word - 1].form != ","
      || words[..<word].allSatisfy { $0.partOfSpeech == .punctuation }
  }

  /// Whether a word begins with a capital that neither its place nor an abbreviation calls for: "Derimot er **Havvakten** imot".
  func hasNamesCapital(_ word: Int) -> Bool {
    let form = words[word].form
    return form.first?.isUppercase ?? false && form.contains(where: \.isLowercase) && !opensSentence(word)
  }
}
