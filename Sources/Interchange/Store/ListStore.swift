public import Foundation
import TextModel

/// The folder of a list: its units as of the last run, and every translation that came in.
public struct ListStore: Sendable {
  /// The folder.
  public let folder: URL
  /// The units of the last run; none before the first.
  public let units: [QuoteUnit]
  /// The language of the last run's translations; `nil` before the first run.
  public let target: String?
  /// Every translation that came in, by unit id, with its source so that it can be found again after a change.
  public private(set) var translations: [String: StoredTranslation]

  private static let unitsName = "units.jsonl"
  private static let translationsName = "translations.jsonl"
  private static let targetName = "target.txt"

  /// Reads the folder of a list; one that does not exist yet holds nothing.
  ///
  /// - Throws: ``ImportFailure`` where a file in it is damaged.
  public init(folder: URL) throws(ImportFailure) {
    self.folder = folder
    var units: [QuoteUnit] = []
    for (number, line) in try Self.lines(folder, Self.unitsName) {
      units.append(try UnitRecord.read(line, number: number))
    }
    self.units = units
    var translations: [String: StoredTranslation] = [:]
    for (number, line) in try Self.lines(folder, Self.translationsName) {
      let stored = try StoredTranslation.read(line, number: number)
      translations[stored.id] = stored
    }
    self.translations = translations
    let named = try Self.lines(folder, Self.targetName).first
    target = named.map { String($0.1) }
  }

  private static func lines(_ folder: URL, _ name: String) throws(ImportFailure) -> [(Int, Substring)] {
    let url = folder.appendingPathComponent(name)
    guard FileManager.default.fileExists(atPath: url.path) else { return [] }
    guard let data = try? Data(contentsOf: url), let text = String(validating: data, as: UTF8.self) else {
      throw ImportFailure("\(url.path) cannot be read as UTF-8")
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.isEmpty }.map { ($0.offset + 1, $0.element) }
  }

  /// Keeps a translation that came in.
  public mutating func keep(_ translation: KnownTranslation, for unit: QuoteUnit, target: String) {
    translations[unit.id] = StoredTranslation(
      id: unit.id, language: unit.language, source: unit.source.plain, target: target, text: translation.text,
      state: translation.state)
  }

  /// The files that keep the list for the next run.
  public func files(units: [QuoteUnit], target: String) -> [ListFile] {
    let sorted = translations.values.sorted { $0.id < $1.id }
    return [
      ListFile(name: Self.unitsName, text: units.map { UnitRecord($0).line + "\n" }.joined()),
      ListFile(name: Self.translationsName, text: sorted.map { $0.line + "\n" }.joined()),
      ListFile(name: Self.targetName, text: target + "\n"),
    ]
  }
}

/// A translation as the list's folder keeps it.
public struct StoredTranslation: Codable, Hashable, Sendable {
  /// The unit's id.
  public var id: String
  /// The language and the words of its source.
  public var language, source: String
  /// The language of the translation, and its words.
  public var target, text: String
  /// How far it can be trusted.
  public var state: TranslationState

  static func read(_ line: Substring, number: Int) throws(ImportFailure) -> StoredTranslation {
    guard let stored = try? JSONDecoder().decode(StoredTranslation.self, from: Data(line.utf8)) else {
      throw ImportFailure(line: number, "is no translation of a list of quotes")
    }
    return stored
  }

  var line: String {
    var json = JSONWriter()
    json.object { json in
      json.member("id", id)
      json.member("language", language)
      json.member("source", source)
      json.member("target", target)
      json.member("text", text)
      json.member("state", state.rawValue)
    }
    return json.text
  }
}

extension TranslationState: Codable {}
