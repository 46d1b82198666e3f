package import TextModel

/// Reads one text after the other and says which language each is in; remembers what frequent words say.
package struct LanguageReader: ~Copyable {
  private let model: LanguageModel
  private let asked: LanguageSet
  private var scanner: WordScanner
  private var scores: LanguageScores

  /// A reader for an identifier; one for a single text has no use in remembering words.
  package init(_ identifier: LanguageIdentifier, remembersWords: Bool = true) {
    model = identifier.model
    asked = identifier.asked
    scanner = WordScanner(table: identifier.table)
    scores = LanguageScores(remembersWords: remembersWords)
  }

  /// The candidates for a range of UTF-8 bytes, the most probable first.
  package mutating func candidates(_ bytes: [UInt8], _ range: Range<Int>) -> [LanguageCandidate] {
    read(bytes, range)
    guard let script = scores.script else { return [LanguageCandidate(language: .undetermined, probability: 1)] }
    let probabilities = model.probabilities(scores, among: model.languages(script, asked))
    return probabilities.enumerated().filter { $0.element >= Self.leastProbability }
      .sorted { $0.element != $1.element ? $0.element > $1.element : $0.offset < $1.offset }
      .map { LanguageCandidate(language: model.languages[$0.offset], probability: Double($0.element)) }
  }

  /// The most probable language of a range of UTF-8 bytes.
  package mutating func language(_ bytes: [UInt8], _ range: Range<Int>) -> LanguageTag {
    read(bytes, range)
    guard let script = scores.script else { return .undetermined }
    return model.languages[model.best(scores, among: model.languages(script, asked))]
  }

  /// Candidates that are less probable than this are not worth naming.
  private static let leastProbability: Float = 0.0005

  /// Texts are read in steps of this many words, and no further once the language is certain.
  private static let wordsInStep = 4
  /// How far the best language must be ahead, in logits, for the rest of a text not to matter.
  private static let certainLead: Float = 10

  private mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    scores.clear()
    scanner.start(range)
    var words = 0
    while scanner.next(in: bytes) {
      model.add(scanner.letters, scanner.script, to: &scores)
      words += 1
      if words % Self.wordsInStep == 0, isCertain { return }
    }
  }

  private var isCertain: Bool {
    guard let script = scores.script else { return false }
    return model.lead(scores, among: model.languages(script, asked)) > Self.certainLead
  }
}

extension LanguageModel {
  /// The languages that a text in this script can be in, of those asked for; noise is one of them, unless one language
  /// alone is written in the script.
  package func languages(_ script: LetterScript, _ asked: LanguageSet) -> LanguageSet {
    let written = languagesOfScript[Int(script.rawValue)]
    var found = written.intersection(asked)
    if written.count != 1 || found.isEmpty { found.insert(noise) }
    return found
  }

  /// The most probable of these languages; the first where several are.
  package func best(_ scores: borrowing LanguageScores, among candidates: LanguageSet) -> Int {
    var best = noise
    var bestSum = -Float.infinity
    for index in languages.indices where candidates.contains(index) {
      if scores[index] > bestSum {
        best = index
        bestSum = scores[index]
      }
    }
    return best
  }

  /// How far the most probable of these languages is ahead of the next, in logits.
  package func lead(_ scores: borrowing LanguageScores, among candidates: LanguageSet) -> Float {
    var best = -Float.infinity
    var second = -Float.infinity
    for index in languages.indices where candidates.contains(index) {
      if scores[index] > best {
        second = best
        best = scores[index]
      } else {
        second = max(second, scores[index])
      }
    }
    return (best - second) * scale(scores)
  }

  /// The place in the calibration table for these scores.
  package func calibrationStep(_ scores: borrowing LanguageScores) -> Int {
    min(Int.bitWidth - max(scores.features, 1).leadingZeroBitCount - 1, calibration.count - 1)
  }

  /// How probable each language is; 0 for those that are not among `candidates`.
  package func probabilities(_ scores: borrowing LanguageScores, among candidates: LanguageSet) -> [Float] {
    let factor = calibration[calibrationStep(scores)]
    var values = logits(scores)
    var largest = -Float.infinity
    for index in values.indices where candidates.contains(index) { largest = max(largest, values[index]) }
    var total: Float = 0
    for index in values.indices {
      values[index] = candidates.contains(index) ? exponential((values[index] - largest) * factor) : 0
      total += values[index]
    }
    return values.map { $0 / total }
  }
}
