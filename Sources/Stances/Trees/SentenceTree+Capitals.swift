import TextModel

/// What the capitals of a sentence tell.
extension SentenceTree {
  /// Whether most words with letters begin with a capital, as in headlines, so that a capital says nothing of a word.
  var isInTitleCase: Bool {
    var (letters, capitals) = (0, 0)
    for index in words.indices {
      if words[index].form.beginsWithCapital {
        capitals += 1
        letters += 1
      } else if words[index].form.first?.isLetter ?? false {
        letters += 1
      }
    }
    return capitals * 2 > letters
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
    return form.beginsWithCapital && form.contains(where: \.isLowercase) && !opensSentence(word)
  }
}

extension String {
  /// Whether it begins with a capital; a byte tells it of most words.
  var beginsWithCapital: Bool {
    guard let byte = utf8.first else { return false }
    return byte < 0x80 ? (0x41...0x5A).contains(byte) : first?.isUppercase ?? false
  }
}
