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
    // The lists of a document name one target many times.
    var known: [WrittenTarget: String] = [:]
    return record.stances.map { stance in
      if let id = stance.targetID { return "id:\(id)" }
      let target = WrittenTarget(
        text: stance.target ?? "", language: record.language(at: stance.evidence.start))
      if let key = known[target] { return key }
      let key = key(of: target, names: names)
      known[target] = key
      return key
    }
  }

  private mutating func key(of target: WrittenTarget, names: NamedStates) -> String {
    let words = target.text.foldedWords
    if let id = names.state(named: words) { return "id:\(id)" }
    return key(of: words, language: target.language, names: names)
  }

  private mutating func key(of words: [String], language: LanguageTag, names: NamedStates) -> String {
    let parts = lexicon?.parts(of: words, language: language) ?? words.map(TargetPart.word)
    var marks: Set<String> = []
    for part in parts {
      switch part {
      case .concept(let concept): marks.insert("#\(concept)")
      case .word(let word):
        if let state = names.state(named: [word]) {
          marks.insert("id:\(state)")
        } else {
          marks.insert(families.representative(of: word))
        }
      }
    }
    if marks.isEmpty { return "words:\(words.joined(separator: " "))" }
    return marks.sorted().joined(separator: " ")
  }
}

/// A target as a document writes it.
private struct WrittenTarget: Hashable {
  let text: String
  let language: LanguageTag
}

/// The states and groups that a document names, by the words it names them with.
private struct NamedStates {
  private var ids: [String: String] = [:]

  init(_ record: DocumentRecord) {
    var seen: Set<String> = []
    for mention in record.countries where mention.form != .metonym && seen.insert(mention.text).inserted {
      let words = mention.text.foldedWords.joined(separator: " ")
      ids[words] = ids[words] ?? mention.id
    }
  }

  func state(named foldedWords: [String]) -> String? { ids[foldedWords.joined(separator: " ")] }
}

extension String {
  /// The text's words, folded.
  var foldedWords: [String] {
    foldedForComparison().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
