/// Writes sentences as CoNLL-U.
public enum ConlluWriter {
  /// The CoNLL-U text of `sentences`, each with the empty line after it.
  public static func text(of sentences: [ConlluSentence]) -> String {
    var text = ""
    for sentence in sentences { write(sentence, to: &text) }
    return text
  }

  /// Adds the CoNLL-U lines of one sentence, and the empty line after it.
  public static func write(_ sentence: ConlluSentence, to text: inout String) {
    for comment in sentence.comments { text += "# \(comment)\n" }
    for token in sentence.tokens {
      let isMultiword = token.words.count > 1
      if isMultiword {
        let id = "\(token.words.lowerBound + 1)-\(token.words.upperBound)"
        text += "\(id)\t\(token.form)\t_\t_\t_\t_\t_\t_\t_\t\(column(token.misc))\n"
      }
      for index in token.words {
        write(sentence.words[index], number: index + 1, misc: isMultiword ? nil : token.misc, to: &text)
      }
    }
    text += "\n"
  }

  private static func write(_ word: ConlluWord, number: Int, misc: String?, to text: inout String) {
    text += "\(number)\t"
    text += word.form
    add(word.lemma, to: &text)
    add(word.partOfSpeech, to: &text)
    add(word.treebankTag, to: &text)
    add(word.features, to: &text)
    add(word.head < 0 ? "" : "\(word.head)", to: &text)
    add(word.relation, to: &text)
    add("", to: &text)
    add(misc ?? word.misc, to: &text)
    text += "\n"
  }

  /// Adds a tab and a column, which is `_` where it is empty.
  private static func add(_ column: String, to text: inout String) {
    text += "\t"
    text += self.column(column)
  }

  private static func column(_ value: String) -> String { value.isEmpty ? "_" : value }
}
