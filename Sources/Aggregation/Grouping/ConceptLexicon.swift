package import Foundation
internal import LanguageData
internal import TextModel
internal import UnicodeText

/// Political concepts and their words in several languages (`lexicons/world/concepts.tsv`).
///
/// The first column names a concept, each other column is a language. A cell lists words, with a comma between them:
/// `valg*` takes the endings of the row `~ending`, `president-` and `-valg*` are first and last parts of compounds, and the
/// words of the row `~empty` name nothing.
package struct ConceptLexicon: Sendable {
  private var languages: [LanguageTag: ConceptWords] = [:]

  /// Reads the table at `url`.
  ///
  /// - Throws: ``DataError`` where it is no such table, or a word stands for two concepts.
  package init(contentsOf url: URL) throws {
    let table = try Table(contentsOf: url)
    let concept = try table.column("concept")
    for column in table.columns.indices where column != concept {
      let endings =
        table.rows.first { $0.fields[concept] == Self.endingRow }.map { Self.items($0.fields[column]) } ?? []
      var words = ConceptWords(endings: endings)
      for row in table.rows where row.fields[concept] != Self.endingRow {
        for item in Self.items(row.fields[column]) {
          let name = row.fields[concept]
          if let other = words.add(item, concept: name == Self.emptyRow ? "" : name) {
            throw table.error(row, column: column, "“\(item)” stands for “\(name)” and “\(other)”")
          }
        }
      }
      languages[LanguageTag(table.columns[column])] = words
    }
  }

  /// The languages of the table, in order of code.
  var languageTags: [LanguageTag] { languages.keys.sorted() }

  /// The concepts and the remaining words of a target in a language, folded, in order.
  func parts(of target: String, language: LanguageTag) -> [TargetPart] {
    parts(of: target.foldedWords, language: language)
  }

  /// The concepts and the remaining words of a target's folded words, in order.
  func parts(of words: [String], language: LanguageTag) -> [TargetPart] {
    languages[language]?.parts(of: words) ?? words.map(TargetPart.word)
  }

  private static let endingRow = "~ending"
  private static let emptyRow = "~empty"

  private static func items(_ cell: String) -> [String] {
    cell.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}

/// A part of what a target means.
enum TargetPart: Hashable, Sendable {
  /// A concept, the same in all languages.
  case concept(String)
  /// A folded word that no concept has.
  case word(String)
}

/// The words of one language.
private struct ConceptWords: Sendable {
  private let endings: [String]
  /// Concept of each whole word or phrase; empty for words that name nothing.
  private var whole: [String: String] = [:]
  private var first: [String: String] = [:]
  private var last: [String: String] = [:]
  private var longestPhrase = 1

  init(endings: [String]) { self.endings = [""] + endings.map { $0.foldedForComparison() } }

  /// Adds an item; returns the other concept that has the word already.
  mutating func add(_ item: String, concept: String) -> String? {
    let folded = item.foldedForComparison()
    if folded.hasSuffix("-") { return Self.add([String(folded.dropLast())], concept, to: &first) }
    if folded.hasPrefix("-") {
      return Self.add(forms(of: String(folded.dropFirst())), concept, to: &last)
    }
    longestPhrase = max(longestPhrase, folded.split(separator: " ").count)
    return Self.add(forms(of: folded), concept, to: &whole)
  }

  private static func add(_ forms: [String], _ concept: String, to words: inout [String: String]) -> String? {
    var conflict: String?
    for form in forms {
      if let other = words[form], other != concept { conflict = conflict ?? other }
      words[form] = concept
    }
    return conflict
  }

  private func forms(of pattern: String) -> [String] {
    guard pattern.hasSuffix("*") else { return [pattern] }
    return endings.map { pattern.dropLast() + $0 }
  }

  /// Reads folded words: the longest phrase first, then single words, then compounds.
  func parts(of words: [String]) -> [TargetPart] {
    var parts: [TargetPart] = []
    var index = 0
    while index < words.count {
      let (found, length) = phrase(words[index...]) ?? (compound(words[index]) ?? [.word(words[index])], 1)
      parts += found
      index += length
    }
    return parts
  }

  private func phrase(_ words: ArraySlice<String>) -> ([TargetPart], Int)? {
    for length in stride(from: min(longestPhrase, words.count), through: 1, by: -1) {
      guard let concept = whole[words.prefix(length).joined(separator: " ")] else { continue }
      return (concept.isEmpty ? [] : [.concept(concept)], length)
    }
    return nil
  }

  /// The parts of a compound: a first part, perhaps a linking letter, and a word or a last part; or any word and a last part.
  private func compound(_ word: String) -> [TargetPart]? {
    let cuts = word.indices.dropFirst(2)
    for cut in cuts.reversed() {
      guard let concept = first[String(word[..<cut])] else { continue }
      let rest = word[cut...]
      for ending in [rest, rest.hasPrefix("s") || rest.hasPrefix("e") ? rest.dropFirst() : rest] {
        if let parts = secondPart(String(ending)) { return [.concept(concept)] + parts }
      }
    }
    for cut in cuts {
      if let concept = last[String(word[cut...])] { return [.word(String(word[..<cut])), .concept(concept)] }
    }
    return nil
  }

  private func secondPart(_ word: String) -> [TargetPart]? {
    if word.isEmpty { return nil }
    if let concept = whole[word] ?? last[word] { return concept.isEmpty ? nil : [.concept(concept)] }
    return compound(word)
  }
}
