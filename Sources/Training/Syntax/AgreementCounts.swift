import Syntax
package import TextModel

/// Counts how parts of speech and relations go together, of all words and of each form that is frequent and has several
/// parts of speech: what ``RelationAgreement`` reads.
package struct AgreementCounts: Sendable {
  private struct Use: Hashable, Comparable {
    let partOfSpeech: String
    let relation: String

    static func < (left: Use, right: Use) -> Bool {
      (left.partOfSpeech, left.relation) < (right.partOfSpeech, right.relation)
    }
  }

  private var all: [Use: Int] = [:]
  private var forms: [String: [Use: Int]] = [:]
  /// A form that stands less often is counted among all words alone.
  private static let frequent = 10

  /// The counts in these sentences.
  package init(_ sentences: [ConlluSentence]) {
    for word in sentences.lazy.flatMap(\.words) where !word.partOfSpeech.isEmpty && !word.relation.isEmpty {
      let use = Use(partOfSpeech: word.partOfSpeech, relation: word.relation)
      all[use, default: 0] += 1
      forms[word.form.lowercased(), default: [:]][use, default: 0] += 1
    }
  }

  /// The table, with comment lines of this source and licence.
  package func table(source: String, licence: String) -> String {
    let ambiguous = forms.filter { _, uses in
      uses.values.reduce(0, +) >= Self.frequent && Set(uses.keys.map(\.partOfSpeech)).count > 1
    }
    let rows = [(RelationAgreement.allWords, all)] + ambiguous.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let lines = rows.flatMap { form, uses in
      uses.sorted { $0.key < $1.key }.map { use, count in
        "\(form)\t\(use.partOfSpeech)\t\(use.relation)\t\(count)"
      }
    }
    return """
      # How often words have a part of speech and a relation, all together (\(RelationAgreement.allWords)) and by form.
      # source: counted in \(source)
      # licence: \(licence)
      form\tpart-of-speech\trelation\tcount

      """ + lines.map { $0 + "\n" }.joined()
  }
}
