import LanguageData

/// Finds the verb that a lemma stands for where a lemmatizer has got only its ending wrong: "deplor" for *deplore*,
/// "respaldir" for *respaldar*, "krevja" for *krevje*, "fordøme" for *fordømme*.
struct VerbStems: Sendable {
  /// Whether the language's infinitives end in a vowel and *r*, as those of Spanish do.
  private let endsInR: Bool
  /// The keys with each stem.
  private let keys: [String: [String]]
  /// What was found for lemmas before.
  private let known = WordCache<[String]>(capacity: 1 << 13)

  /// The stems of these infinitives, lower case.
  init(_ infinitives: some Collection<String>) {
    let endsInR = infinitives.count { $0.hasSuffix("r") } * 2 > infinitives.count
    self.endsInR = endsInR
    keys = Dictionary(grouping: Set(infinitives).sorted()) { Self.stem(of: $0, endsInR: endsInR) }
  }

  /// The infinitives with the lemma's stem; none for a stem too short to tell verbs apart.
  func infinitives(of lemma: String) -> [String] {
    known.value(of: lemma) {
      let stem = Self.stem(of: lemma, endsInR: endsInR)
      return stem.count >= Self.shortestStem ? keys[stem] ?? [] : []
    }
  }

  private static let shortestStem = 4

  private static func stem(of lemma: String, endsInR: Bool) -> String {
    var stem = lemma[...]
    if endsInR, stem.last == "r" { stem = stem.dropLast() }
    if let last = stem.last, "aeiouíáé".contains(last) { stem = stem.dropLast() }
    // "fordøme" and "fordømme" are one verb.
    return String(
      stem.indices.filter { $0 == stem.startIndex || stem[$0] != stem[stem.index(before: $0)] }.map { stem[$0] })
  }
}
