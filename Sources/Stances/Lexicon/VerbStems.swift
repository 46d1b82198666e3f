import LanguageData
import TextModel

/// Finds the verb that a lemma stands for where a lemmatizer has got only its ending wrong: "deplor" for *deplore*,
/// "respaldir" for *respaldar*, "krevja" for *krevje*, "fordøme" for *fordømme*; or that of a participle: "respaldado".
struct VerbStems: Sendable {
  /// Whether the language's infinitives end in a vowel and *r*, as those of Spanish do.
  private let endsInR: Bool
  /// The keys with each stem.
  private let keys: [String: [String]]
  /// How participles end, and how their infinitives do.
  private let participles: [(ending: String, infinitive: String)]
  /// How finite forms and gerunds end, and how their infinitives do.
  private let endings: WordEndings<(ending: String, infinitive: String)>
  /// How forms end of which a speaker is the subject.
  private let firstPersons: WordEndings<(ending: String, infinitive: String)>
  /// What was found for lemmas and for forms before.
  private let known = WordCache<[String]>(capacity: 1 << 13)
  private let knownForms = WordCache<[String]>(capacity: 1 << 13)

  /// The stems of these infinitives, lower case.
  ///
  /// - Parameters:
  ///   - participles: how participles end, and how their infinitives do.
  ///   - endings: how finite forms and gerunds end, and how their infinitives do.
  ///   - firstPersons: how forms of the first person singular end, and how their infinitives do.
  init(
    _ infinitives: some Collection<String>, participles: [(ending: String, infinitive: String)] = [],
    endings: [(ending: String, infinitive: String)] = [], firstPersons: [(ending: String, infinitive: String)] = []
  ) {
    self.firstPersons = WordEndings(firstPersons.map { ($0.ending, $0) })
    self.participles = participles
    self.endings = WordEndings(endings.map { ($0.ending, $0) })
    let endsInR = infinitives.count { $0.hasSuffix("r") } * 2 > infinitives.count
    self.endsInR = endsInR
    keys = Dictionary(grouping: Set(infinitives).sorted()) { Self.stem(of: $0, endsInR: endsInR) }
  }

  /// The infinitives with the lemma's stem; none for a stem too short to tell verbs apart.
  func infinitives(of lemma: String) -> [String] {
    known.value(of: lemma) {
      let stem = Self.stem(of: lemma, endsInR: endsInR)
      let found = stem.count >= Self.shortestStem ? keys[stem] ?? [] : []
      return found.isEmpty ? verbs(ofParticiple: lemma) : found
    }
  }

  /// The infinitives of which this is a finite form or gerund, as its ending tells: "pidan" of *pedir*.
  func infinitives(ofForm form: String) -> [String] {
    knownForms.value(of: form) { known(endings.all(of: form), in: form) }
  }

  /// Whether the ending of a verb tells that a speaker is its subject, whatever a tagger says: "**Exijo** garantías".
  func isFirstPerson(_ form: String) -> Bool { !known(firstPersons.all(of: form), in: form).isEmpty }

  private func verbs(ofParticiple lemma: String) -> [String] {
    known(participles.filter { lemma.hasSuffix($0.ending) }, in: lemma)
  }

  /// The infinitives among the keys that these endings make of a form.
  private func known(_ endings: [(ending: String, infinitive: String)], in form: String) -> [String] {
    endings.flatMap { ending, infinitive in
      let verb = form.dropLast(ending.count) + infinitive
      return keys[Self.stem(of: String(verb), endsInR: endsInR)]?.filter { $0 == verb } ?? []
    }
  }

  private static let shortestStem = 4

  private static func stem(of lemma: String, endsInR: Bool) -> String {
    // In ASCII, as most lemmas are, a byte is a letter, and is read in a tenth of the time.
    let isPlain = lemma.utf8.allSatisfy { $0 < 0x80 }
    return isPlain
      ? String(decoding: stem(of: lemma.utf8, r: endsInR ? UInt8(ascii: "r") : nil, vowels: plainVowels), as: UTF8.self)
      : String(stem(of: lemma, r: endsInR ? "r" : nil, vowels: vowels))
  }

  /// The letters without the ending of an infinitive, of two that are the same one.
  private static func stem<Letters: BidirectionalCollection>(
    of lemma: Letters, r: Letters.Element?, vowels: [Letters.Element]
  ) -> [Letters.Element] where Letters.Element: Equatable {
    var stem = lemma[...]
    if let r, stem.last == r { stem = stem.dropLast() }
    if let last = stem.last, vowels.contains(last) { stem = stem.dropLast() }
    // "fordøme" and "fordømme" are one verb.
    return stem.reduce(into: []) { letters, letter in
      if letters.last != letter { letters.append(letter) }
    }
  }

  private static let vowels = Array("aeiouíáé")
  private static let plainVowels = Array("aeiou".utf8)
}
