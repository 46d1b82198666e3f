import Foundation
package import LanguageData
package import TextModel

/// Splits tokens that hold several syntactic words (`del`, `dárselo`, `don't`), by a language's `multiwords.tsv`.
///
/// A row of the table has in `form` a whole form, or an ending after `*`, and in `words` the words it holds, where `*`
/// stands for what comes before the ending: `*árselo` holds `*ar se lo`. In a row that has `known` under `host`, the ending
/// counts only where the model's vocabulary has the first of these words, and does not have the form itself as one word
/// (`parte` is no `par te`). Words that may have such an ending and are missing from the vocabulary stand in `hosts.tsv`
/// (`vetar`, so that `vetarlo` is `vetar lo`).
package struct MultiwordSplitter: Sendable {
  private struct Row: Sendable {
    /// What the first word has after the host; empty in a row for a whole form.
    var hostEnding = ""
    /// The words; of a row with a host those after it.
    let words: [String]
    var needsKnownHost = false
  }

  private var forms: [String: Row] = [:]
  private var endings: [String: Row] = [:]
  private var longestEnding = 0
  /// First words that are known whatever the model's vocabulary has.
  private let hosts: Set<String>

  /// The splitter of a language; `nil` where it has no table.
  ///
  /// - Throws: `DataError` where the table is not well formed.
  package static func standard(_ language: LanguageTag, data: DataLocation) throws -> MultiwordSplitter? {
    let url = data.lexicon("\(language.code)/multiwords.tsv")
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    let hosts = data.lexicon("\(language.code)/hosts.tsv")
    let known = FileManager.default.fileExists(atPath: hosts.path) ? try Table(contentsOf: hosts) : nil
    return try MultiwordSplitter(Table(contentsOf: url), hosts: known)
  }

  /// The splitter of a table, and of one with more words that may be first.
  ///
  /// - Throws: `DataError` where it is not well formed.
  package init(_ table: Table, hosts: Table? = nil) throws {
    let known = try hosts.map { table in
      let word = try table.column("word")
      return table.rows.map { $0.fields[word] }
    }
    self.hosts = Set(known ?? [])
    let (form, words, host) = (try table.column("form"), try table.column("words"), try table.column("host"))
    for row in table.rows {
      let parts = row.fields[words].split(separator: " ").map(String.init)
      let isEnding = row.fields[form].hasPrefix("*")
      guard parts.count > 1 else { throw table.error(row, column: words, "holds one word, not several") }
      guard isEnding == parts[0].hasPrefix("*") else {
        throw table.error(row, column: words, "has “*” in one of form and words, and not in the other")
      }
      guard ["", "known"].contains(row.fields[host]) else {
        throw table.error(row, column: host, "is neither empty nor “known”")
      }
      let key = isEnding ? String(row.fields[form].dropFirst()) : row.fields[form]
      let entry =
        isEnding
        ? Row(
          hostEnding: String(parts[0].dropFirst()), words: Array(parts.dropFirst()),
          needsKnownHost: row.fields[host] == "known")
        : Row(words: parts)
      guard (isEnding ? endings[key] : forms[key]) == nil else {
        throw table.error(row, column: form, "stands in the table twice")
      }
      if isEnding { endings[key] = entry } else { forms[key] = entry }
      longestEnding = max(longestEnding, isEnding ? key.count : 0)
    }
  }

  /// The words of a form; `nil` where it is one word. `isKnown` says whether the model's vocabulary has a form.
  package func split(_ form: String, isKnown: (String) -> Bool) -> [String]? {
    let plain = WordFeatureExtractor.plainMarks(form).lowercased()
    if let row = forms[plain] { return cased(row.words, like: form) }
    guard form.count == plain.count else { return nil }
    for length in stride(from: min(longestEnding, plain.count - 1), through: 1, by: -1) {
      guard let row = endings[String(plain.suffix(length))] else { continue }
      let host = form.dropLast(length)
      guard host.last?.isLetter == true || host.last?.isNumber == true else { continue }
      let first = host + row.hostEnding
      guard !row.needsKnownHost || isHost(String(first), isKnown) && !isKnown(form) else { continue }
      return [String(first)] + parts(of: form.suffix(length - row.hostEnding.count), row.words)
    }
    return nil
  }

  private func isHost(_ word: String, _ isKnown: (String) -> Bool) -> Bool {
    isKnown(word) || hosts.contains(word.lowercased())
  }

  /// The words of an ending as the form writes them, where they are cuts of it.
  private func parts(of ending: Substring, _ words: [String]) -> [String] {
    guard words.reduce(0, { $0 + $1.count }) == ending.count else { return words }
    var rest = ending
    return words.map { word in
      defer { rest = rest.dropFirst(word.count) }
      return String(rest.prefix(word.count))
    }
  }

  /// The words of a whole form, in capitals where it has them.
  private func cased(_ words: [String], like form: String) -> [String] {
    guard let first = form.first, first.isUppercase else { return words }
    if form.count > 1, form.allSatisfy({ $0.isUppercase || !$0.isLetter }) { return words.map { $0.uppercased() } }
    return [words[0].prefix(1).uppercased() + words[0].dropFirst()] + words.dropFirst()
  }
}
