package import Foundation
internal import LanguageData
internal import TOMLKit
internal import TextModel

/// Reads a codebook from TOML and says what is wrong with it, and where.
package struct CodebookFile {
  private let path: String
  private let places: TOMLPlaces
  private let root: TOMLTable

  /// The codebook at `url`; `lexicon` lets its target words match across languages.
  ///
  /// - Throws: ``DataError`` with line and column where the file is no codebook.
  package static func read(_ url: URL, lexicon: ConceptLexicon?) throws -> Codebook {
    let text: String
    do {
      text = try String(contentsOf: url, encoding: .utf8)
    } catch {
      throw DataError(file: url.path, message: "cannot be read as UTF-8 text")
    }
    return Codebook(issues: try CodebookFile(text, path: url.path).issues(), lexicon: lexicon)
  }

  private init(_ text: String, path: String) throws {
    self.path = path
    places = TOMLPlaces(text)
    do {
      root = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let place = error.source.begin
      throw DataError(file: path, line: place.line, column: place.column, message: error.description)
    }
  }

  private func issues() throws -> [CodedIssue] {
    try allow(["issue"], in: root, "")
    let tables = try tables(root, "issue", in: "")
    var names: Set<String> = []
    return try tables.enumerated().map { index, table in
      let issue = try issue(table, "issue[\(index)]")
      if !names.insert(issue.name).inserted {
        throw error("issue[\(index)].name", "a second issue named “\(issue.name)”")
      }
      return issue
    }
  }

  private func issue(_ table: TOMLTable, _ path: String) throws -> CodedIssue {
    try allow(["name", "title", "position"], in: table, path)
    let name = try text(table, "name", in: path)
    let positions = try tables(table, "position", in: path).enumerated().map { index, table in
      try position(table, "\(path).position[\(index)]")
    }
    return CodedIssue(name: name, title: try optionalText(table, "title", in: path) ?? name, positions: positions)
  }

  private func position(_ table: TOMLTable, _ path: String) throws -> CodedPosition {
    try allow(["name", "position", "polarity", "targets", "ids"], in: table, path)
    let positions = try texts(table, "position", in: path).map { word in
      try value(StancePosition.self, word, "\(path).position")
    }
    if positions.isEmpty { throw error("\(path).position", "names no position", Self.choices(StancePosition.self)) }
    let targets = try texts(table, "targets", in: path)
    let ids = try texts(table, "ids", in: path)
    if targets.isEmpty, ids.isEmpty {
      throw error(path, "has neither targets nor ids", "List the words that name the target: targets = [\"nytt valg\"]")
    }
    return CodedPosition(
      name: try text(table, "name", in: path), positions: positions,
      polarity: try value(StancePolarity.self, try text(table, "polarity", in: path), "\(path).polarity"),
      targets: targets, ids: ids)
  }

  private func allow(_ keys: [String], in table: TOMLTable, _ path: String) throws {
    guard let unknown = table.keys.sorted().first(where: { !keys.contains($0) }) else { return }
    let name = path.isEmpty ? unknown : "\(path).\(unknown)"
    throw error(name, "“\(unknown)” is no key here", "The keys are \(keys.joined(separator: ", "))")
  }

  private func tables(_ table: TOMLTable, _ key: String, in path: String) throws -> [TOMLTable] {
    let name = path.isEmpty ? key : "\(path).\(key)"
    guard let array = table[key]?.array, !array.isEmpty else {
      throw error(name, "has no [[\(key)]]", path.isEmpty ? "A codebook is a list of [[issue]] tables" : nil)
    }
    return try array.map { value in
      guard let table = value.table else { throw error(name, "“\(key)” is no list of tables") }
      return table
    }
  }

  private func text(_ table: TOMLTable, _ key: String, in path: String) throws -> String {
    guard let text = try optionalText(table, key, in: path), !text.isEmpty else {
      throw error(path, "has no “\(key)”")
    }
    return text
  }

  private func optionalText(_ table: TOMLTable, _ key: String, in path: String) throws -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string else { throw error("\(path).\(key)", "“\(key)” is no text in quotes") }
    return text
  }

  /// A list of texts, or a single one.
  private func texts(_ table: TOMLTable, _ key: String, in path: String) throws -> [String] {
    guard let value = table[key] else { return [] }
    if let text = value.string { return [text] }
    let texts = value.array?.compactMap(\.string) ?? []
    guard texts.count == value.array?.count, texts.allSatisfy({ !$0.isEmpty }) else {
      throw error("\(path).\(key)", "“\(key)” is no list of texts")
    }
    return texts
  }

  private func value<Value: RawRepresentable & CaseIterable>(
    _ type: Value.Type, _ word: String, _ path: String
  ) throws -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: word) else { throw error(path, "“\(word)” is not known", Self.choices(type)) }
    return value
  }

  private static func choices<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> String
  where Value.RawValue == String {
    "Choose from \(Value.allCases.map(\.rawValue).joined(separator: ", "))"
  }

  private func error(_ item: String, _ message: String, _ hint: String? = nil) -> DataError {
    let place = places[item]
    return DataError(
      file: path, line: place?.line ?? 1, column: place?.column, message: "\(item): \(message)", hint: hint)
  }
}
