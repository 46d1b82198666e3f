/// What became of a list's translations when its articles were read again.
public struct ListUpdate: Sendable {
  /// The translations that fit the new units.
  public private(set) var translations: [String: KnownTranslation] = [:]
  /// Units that say the same as before, at another place.
  public private(set) var moved: [String] = []
  /// Units whose wording changed, by the new id, with the id before.
  public private(set) var changed: [(new: String, old: String)] = []
  /// Units that were there and are gone.
  public private(set) var vanished: [String] = []

  /// Fits what a store knows to the units of a new run.
  ///
  /// A unit that is unchanged keeps its translation. One whose article had another wording at about the same place gets that
  /// wording's translation, marked `needs-review`.
  public init(from store: ListStore, to units: [QuoteUnit], target: String, memory: [StoredTranslation] = []) {
    let new = Dictionary(units.map { ($0.id, $0) }) { first, _ in first }
    var known: [String: StoredTranslation] = [:]
    for translation in memory where translation.target == target { known[translation.id] = translation }
    for translation in store.translations.values where translation.target == target {
      known[translation.id] = translation
    }
    for unit in units {
      guard let translation = known[unit.id] else { continue }
      translations[unit.id] = KnownTranslation(text: translation.text, state: translation.state)
    }
    let before = Dictionary(store.units.map { ($0.id, $0) }) { first, _ in first }
    for old in store.units {
      guard let unit = new[old.id] else { continue }
      if Self.places(old) != Self.places(unit) { moved.append(old.id) }
    }
    let gone = store.units.filter { new[$0.id] == nil }
    var taken: Set<String> = []
    for old in gone {
      let fresh = units.filter { before[$0.id] == nil && !taken.contains($0.id) }
      guard let successor = Self.successor(of: old, among: fresh) else {
        vanished.append(old.id)
        continue
      }
      taken.insert(successor.id)
      changed.append((successor.id, old.id))
      if translations[successor.id] == nil, let translation = known[old.id] {
        translations[successor.id] = KnownTranslation(text: translation.text, state: .needsReview)
      }
    }
  }

  private static func places(_ unit: QuoteUnit) -> [String] {
    unit.occurrences.map { "\($0.document):\($0.start)-\($0.end)" }
  }

  /// The new unit of the same language in the same article that shares most words with an old one, at least half of all.
  private static func successor(of old: QuoteUnit, among units: [QuoteUnit]) -> QuoteUnit? {
    let words = words(old)
    let articles = Set(old.occurrences.map(\.document))
    var best: (share: Double, unit: QuoteUnit)?
    for unit in units
    where unit.language == old.language && unit.occurrences.contains(where: { articles.contains($0.document) }) {
      let others = Self.words(unit)
      let share = Double(words.intersection(others).count) / Double(max(1, words.union(others).count))
      if share >= 0.5, share > best?.share ?? 0 { best = (share, unit) }
    }
    return best?.unit
  }

  private static func words(_ unit: QuoteUnit) -> Set<String> {
    Set(unit.source.plain.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}

extension ListUpdate {
  /// The translations in a TMX memory, by the ids that their sources have.
  ///
  /// - Throws: ``ImportFailure`` where the file is no TMX.
  public static func memory(_ bytes: [UInt8]) throws(ImportFailure) -> [StoredTranslation] {
    try TMXReader.units(bytes).compactMap { unit in
      guard let language = unit.sourceLanguage, let source = unit.source, let target = unit.targetLanguage,
        let text = unit.target, !text.isEmpty
      else { return nil }
      return StoredTranslation(
        id: QuoteUnit.id(language: language, text: source), language: language, source: source, target: target,
        text: text,
        state: unit.state ?? .translated)
    }
  }
}
