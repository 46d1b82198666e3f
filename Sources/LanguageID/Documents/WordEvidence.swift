import LanguageData

/// What each word of a text says, by itself, for each language.
struct WordEvidence {
  private let identifier: LanguageIdentifier
  private let borrowed: Float
  private let cache = WordCache<[Float]>(capacity: 1 << 15)

  /// Evidence in which `borrowed` of each word's probability is spread over all languages.
  init(_ identifier: LanguageIdentifier, borrowed: Float) {
    self.identifier = identifier
    self.borrowed = borrowed
  }

  /// The logarithm of the probability of each language for each token; empty where the token has no letters to tell by.
  func logProbabilities(_ units: ArraySlice<LanguagePath.Unit>, _ bytes: [UInt8]) -> [[Float]] {
    var scanner = WordScanner(table: identifier.table)
    var scores = LanguageScores()
    return units.map { unit in
      guard unit.weight > 0 else { return [] }
      let word = String(decoding: bytes[unit.range], as: UTF8.self)
      return cache.value(of: word, variant: Int(unit.weight.bitPattern)) {
        logProbabilities(unit, bytes, &scanner, &scores)
      }
    }
  }

  private func logProbabilities(
    _ unit: LanguagePath.Unit, _ bytes: [UInt8], _ scanner: inout WordScanner, _ scores: inout LanguageScores
  ) -> [Float] {
    let model = identifier.model
    scores.clear()
    scanner.start(unit.range)
    while scanner.next(in: bytes) { model.add(scanner.letters, scanner.script, to: &scores) }
    guard let script = scores.script else { return [] }
    let candidates = model.languages(script, identifier.asked)
    let spread = (borrowed + (1 - unit.weight)) / (1 + borrowed)
    let even = 1 / Float(candidates.count)
    let probabilities = model.probabilities(scores, among: candidates)
    return probabilities.indices.map { language in
      guard candidates.contains(language) else { return Self.otherScript }
      return logarithm((1 - spread) * probabilities[language] + spread * even)
    }
  }

  /// What a word in a script that a language is not written in says for the language.
  private static let otherScript: Float = -12
}
