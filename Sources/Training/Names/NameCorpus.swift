package import Foundation
import LanguageData

/// Sentences with labelled names, as the name trainer reads them.
package struct NameCorpus: Sendable {
  /// One sentence.
  package struct Sentence: Sendable {
    /// The tokens' forms.
    package var forms: [String] = []
    /// The tokens' labels (`O`, `B-PER`, `I-PER` …).
    package var labels: [String] = []
  }

  /// The label of a token in a name of unknown type: the field learns that it is one, and decides itself of which type.
  package static let unknown = "?"
  /// The label of a token of which it is not known whether it is in a name: the field learns nothing from it.
  package static let open = "*"

  /// The sentences, in the file's order.
  package var sentences: [Sentence]

  /// Reads a file: CoNLL-U with `NER=` or `name=` in its last column, Universal NER's IOB2 (number, form, label), or one
  /// token a line with its label last.
  ///
  /// - Throws: ``DataError`` where the file cannot be read or a line has no label.
  package init(contentsOf url: URL) throws {
    guard let data = try? Data(contentsOf: url) else { throw DataError(file: url.path, message: "cannot be read") }
    var sentences: [Sentence] = []
    var sentence = Sentence()
    var number = 0
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty {
        if !sentence.forms.isEmpty { sentences.append(sentence) }
        sentence = Sentence()
        continue
      }
      if line.hasPrefix("# ") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard let (form, label) = Self.token(fields.count > 1 ? fields : line.split(separator: " ")) else {
        if fields.count == 10, !fields[0].allSatisfy(\.isNumber) { continue }
        throw DataError(file: url.path, line: number, message: "has no label of a name")
      }
      sentence.forms.append(form)
      sentence.labels.append(label)
    }
    if !sentence.forms.isEmpty { sentences.append(sentence) }
    self.sentences = sentences
  }

  private static func token(_ fields: [Substring]) -> (form: String, label: String)? {
    switch fields.count {
    case 10:
      let names = ["NER=", "name="]
      guard fields[0].allSatisfy(\.isNumber),
        let field = fields[9].split(separator: "|").first(where: { field in names.contains { field.hasPrefix($0) } })
      else { return nil }
      return (String(fields[1]), String(field.drop { $0 != "=" }.dropFirst()))
    case 4...5: return (String(fields[1]), String(fields[2]))
    case 2...3: return fields.last.map { (String(fields[0]), String($0)) }
    default: return nil
    }
  }
}
