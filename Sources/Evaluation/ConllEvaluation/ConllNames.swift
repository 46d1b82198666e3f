import TextModel

/// A name that a CoNLL-U file marks: the characters that it covers, white space not counted, and its type.
struct ConllName: Hashable {
  var span: Range<Int>
  var type: String
}

extension ConllName {
  /// What NorNE and CoNLL-2002 call types that this program tells less finely; a word derived from a name is none (`DRV`).
  private static let types = ["GPE_LOC": "LOC", "GPE_ORG": "ORG", "GPE": "LOC", "MISC": "PROD"]
  private static let derived = "DRV"

  /// The names of words with these labels, each with the characters of the word. As in conlleval, a name begins wherever the type
  /// changes too.
  static func names(_ words: [(span: Range<Int>, label: NameLabel?)]) -> [ConllName] {
    var names: [ConllName] = []
    var isOpen = false
    for (span, label) in words {
      guard let label, label.type != derived else {
        isOpen = false
        continue
      }
      let type = types[label.type] ?? label.type
      if isOpen, !label.isFirst, names.last?.type == type {
        names[names.count - 1].span = names[names.count - 1].span.lowerBound..<span.upperBound
      } else {
        names.append(ConllName(span: span, type: type))
      }
      isOpen = true
    }
    return names
  }
}
