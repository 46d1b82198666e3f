package import TextModel
internal import UnicodeText

/// Groups targets by what they mean, whatever the language.
///
/// A target that is a state or an entity goes by its id. Any other becomes a set of concepts (``ConceptLexicon``), of states
/// that the document names with the target's words, and of word families; targets with the same set are one issue. So
/// "nytt presidentvalg", "nuevas elecciones presidenciales" and "a new presidential election" are.
package struct ConceptGrouping: TargetGrouping {
  private let lexicon: ConceptLexicon?
  private var families = WordFamilies()

  /// A grouping with this lexicon; without one every word stands for its family.
  package init(lexicon: ConceptLexicon? = nil) { self.lexicon = lexicon }

  /// One key for each stance.
  package mutating func keys(of record: DocumentRecord) -> [String] {
    let names = NamedStates(record)
    return record.stances.map { stance in
      if let id = stance.targetID ?? names.state(named: stance.target ?? "") { return "id:\(id)" }
      let language = record.language(at: stance.evidence.start)
      return key(of: stance.target ?? "", language: language, names: names)
    }
  }

  private mutating func key(of target: String, language: LanguageTag, names: NamedStates) -> String {
    let parts = lexicon?.parts(of: target, language: language) ?? target.foldedWords.map(TargetPart.word)
    var marks: Set<String> = []
    for part in parts {
      switch part {
      case .concept(let concept): marks.insert("#\(concept)")
      case .word(let word):
        if let state = names.state(named: word) {
          marks.insert("id:\(state)")
        } else {
          marks.insert(families.representative(of: word))
        }
      }
    }
    if marks.isEmpty { return "words:\(target.foldedWords.joined(separator: " "))" }
    return marks.sorted().joined(separator: " ")
  }
}

/// The states and groups that a document names, by the words it names them with.
private struct NamedStates {
  private var ids: [String: String] = [:]

  init(_ record: DocumentRecord) {
    for mention in record.countries where mention.form != .metonym {
      let words = mention.text.foldedWords.joined(separator: " ")
      ids[words] = ids[words] ?? mention.id
    }
  }

  func state(named words: String) -> String? { ids[words.foldedWords.joined(separator: " ")] }
}

extension String {
  /// The text's words, folded.
  fileprivate var foldedWords: [String] {
    foldedForComparison().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
