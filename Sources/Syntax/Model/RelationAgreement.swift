import Foundation
package import LanguageData
import TextModel

/// How parts of speech and relations go together, counted in treebanks.
///
/// The network chooses a word's part of speech and its relation each by itself, and now and then the two contradict each
/// other: a Spanish *que* that is both a subject and a subordinating conjunction. Their pointwise mutual information (Church
/// & Hanks 1990, “Word association norms, mutual information, and lexicography”) settles what the network leaves open: that
/// of the form itself where it is frequent and has several parts of speech, else that of all words.
package struct RelationAgreement: Sendable {
  /// How often a form has a part of speech and a relation.
  private struct Cell {
    let partOfSpeech: Int
    let relation: Int
    let count: Float
  }

  /// The probability of each relation where the part of speech is given: a row of ``relations`` for each part of speech.
  private let relationOfPart: [Float]
  /// The probability of each part of speech.
  private let shares: [Float]
  private let forms: [String: [Cell]]
  private let relations: Int

  /// What stands in the table for the counts of all words.
  package static let allWords = "*"
  /// The weight of the mutual information, and its bounds, beside the network's scores, all in nats. Chosen among 45 settings
  /// by the words that become right in the development sets of Bokmål, Nynorsk and English together.
  private static let weight: Float = 0.45
  private static let bounds: ClosedRange<Float> = -4...2
  /// What is added to each count of all words, so that no pair is impossible.
  private static let unseen: Float = 0.3
  /// How many words of a form's part of speech the relations of all words of that part of speech weigh as much as.
  private static let prior: Float = 5
  /// The same for a form's parts of speech.
  private static let partPrior: Float = 0.5

  /// The most that the mutual information can change the distance of two parts of speech.
  package static let reach = weight * (bounds.upperBound - bounds.lowerBound)

  /// Reads the table with the columns form, part-of-speech, relation and count.
  ///
  /// - Throws: `DataError` where it is no such table, or names what the model with this inventory does not know.
  package init(_ table: Table, inventory: TagInventory) throws {
    let columns = try ["form", "part-of-speech", "relation", "count"].map { try table.column($0) }
    let known = Dictionary(uniqueKeysWithValues: zip(inventory.relations, inventory.relations.indices))
    var forms: [String: [Cell]] = [:]
    for row in table.rows {
      guard let tag = UniversalPartOfSpeech(rawValue: row.fields[columns[1]]) else {
        throw table.error(row, column: columns[1], "is no universal part of speech")
      }
      guard let relation = known[row.fields[columns[2]]] else {
        throw table.error(row, column: columns[2], "is a relation that the model does not have")
      }
      guard let count = Float(row.fields[columns[3]]), count > 0 else {
        throw table.error(row, column: columns[3], "is no count from 1")
      }
      forms[row.fields[columns[0]], default: []].append(
        Cell(partOfSpeech: TagInventory.index(of: tag.rawValue), relation: relation, count: count))
    }
    relations = inventory.relations.count
    let all = forms.removeValue(forKey: Self.allWords) ?? []
    self.forms = forms
    let parts = TagInventory.partsOfSpeech.count
    var counts = [Float](repeating: Self.unseen, count: parts * relations)
    for cell in all { counts[cell.partOfSpeech * relations + cell.relation] += cell.count }
    let total = counts.reduce(0, +)
    var shares: [Float] = []
    for part in 0..<parts {
      let row = part * relations..<(part + 1) * relations
      let sum = counts[row].reduce(0, +)
      shares.append(sum / total)
      for index in row { counts[index] /= sum }
    }
    relationOfPart = counts
    self.shares = shares
  }

  /// What to add to the score of each part of speech of a form, where its relations have these probabilities.
  package func support(for form: String, relations probabilities: [Float]) -> [Float] {
    let (given, parts) = distribution(of: form)
    let likely = probabilities.indices.filter { probabilities[$0] > 0.001 }
    var support = [Float](repeating: 0, count: parts.count)
    for relation in likely {
      let share = parts.indices.reduce(Float(0)) { $0 + parts[$1] * given[$1 * relations + relation] }
      for part in parts.indices {
        let information = log(given[part * relations + relation] / share)
        support[part] += Self.weight * probabilities[relation] * information.clamped(to: Self.bounds)
      }
    }
    return support
  }

  /// The probability of each relation given the part of speech, and of each part of speech, among the uses of a form.
  private func distribution(of form: String) -> (relationOfPart: [Float], shares: [Float]) {
    guard let cells = forms[form.lowercased()] else { return (relationOfPart, shares) }
    var counts = [Float](repeating: 0, count: shares.count)
    for cell in cells { counts[cell.partOfSpeech] += cell.count }
    let total = counts.reduce(0, +)
    var given = relationOfPart
    for part in shares.indices {
      let scale = Self.prior / (counts[part] + Self.prior)
      for index in part * relations..<(part + 1) * relations { given[index] *= scale }
    }
    for cell in cells {
      given[cell.partOfSpeech * relations + cell.relation] += cell.count / (counts[cell.partOfSpeech] + Self.prior)
    }
    let parts = shares.indices.map { (counts[$0] + Self.partPrior * shares[$0]) / (total + Self.partPrior) }
    return (given, parts)
  }
}

extension Float {
  fileprivate func clamped(to bounds: ClosedRange<Float>) -> Float {
    Swift.min(Swift.max(self, bounds.lowerBound), bounds.upperBound)
  }
}
