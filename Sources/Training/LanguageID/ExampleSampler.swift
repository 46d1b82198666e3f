import Foundation
import LanguageID

/// Draws the examples that a model is trained on: single words, pairs, fragments and whole lines of each language, and noise.
package struct ExampleSampler {
  /// One example.
  struct Example {
    var language = 0
    var words: [[UInt32]] = []
    var script = LetterScript.latin
  }

  /// What share of the examples is of each kind; the rest are whole lines.
  package struct Mixture: Sendable {
    /// Single words.
    package var words = 0.36
    /// Two words.
    package var pairs = 0.25
    /// Three to eight words from within a line.
    package var fragments = 0.24

    /// The mixture of the committed model.
    package init() {}
  }

  /// Words of as few letters are drawn this much more seldom as single words; with the boundary marks.
  private static let shortWord = 6

  private let texts: [LanguageTexts]
  private let pool: WordPool
  private let scripts: [LanguageSet]
  private let mixture: Mixture
  private var cumulative: [[Float]] = []
  private var random: SeededGenerator
  private var noise: NoiseSampler

  init(_ texts: [LanguageTexts], _ pool: WordPool, _ scripts: [LanguageSet], mixture: Mixture = Mixture(), seed: UInt64)
  {
    self.texts = texts
    self.pool = pool
    self.scripts = scripts
    self.mixture = mixture
    random = SeededGenerator(seed: seed)
    noise = NoiseSampler(seed: seed &+ 1)
    cumulative = texts.map { text in
      var sum: Float = 0
      return text.words.map { word, frequency in
        let weight = LanguageTexts.weight(frequency)
        sum += pool.length(word) <= Self.shortWord ? weight * 0.3 : weight
        return sum
      }
    }
  }

  /// Draws an example of a language; the number of languages stands for noise.
  mutating func draw(_ language: Int) -> Example {
    var example = Example()
    example.language = language
    guard language < texts.count else {
      example.words = noise.words(random.below(4) + 1)
      return example
    }
    set(drawWords(language), of: &example)
    return example
  }

  /// Draws two to twelve words that stand together in a line of a language.
  mutating func drawFragment(_ language: Int) -> Example {
    var example = Example()
    example.language = language
    let words =
      texts[language].lines.isEmpty ? [drawWord(language)] : fragment(drawLine(language), 2 + random.below(11))
    set(words, of: &example)
    return example
  }

  private func set(_ words: [Int32], of example: inout Example) {
    example.words = words.map { word in
      var letters: [UInt32] = []
      pool.letters(word, into: &letters)
      return letters
    }
    example.script = majorityScript(words)
  }

  private mutating func drawWords(_ language: Int) -> [Int32] {
    let kind = Double(random.fraction())
    if kind < mixture.words || texts[language].lines.isEmpty { return [drawWord(language)] }
    if kind < mixture.words + mixture.pairs {
      // Pairs as they stand in a text, and pairs of words that a list has; few lists have text beside them.
      if random.below(2) == 0 { return [drawWord(language), drawWord(language)] }
      return fragment(drawLine(language), 2)
    }
    let line = drawLine(language)
    if kind < mixture.words + mixture.pairs + mixture.fragments { return fragment(line, 3 + random.below(6)) }
    return fragment(line, 25)
  }

  private mutating func drawWord(_ language: Int) -> Int32 {
    texts[language].words[draw(by: cumulative[language])].word
  }

  private mutating func drawLine(_ language: Int) -> [Int32] {
    texts[language].lines[draw(by: texts[language].cumulativeLineWeights)]
  }

  /// A place, each as probable as its share of these sums.
  private mutating func draw(by sums: [Float]) -> Int {
    let target = random.fraction() * (sums.last ?? 0)
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] < target { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func fragment(_ line: [Int32], _ length: Int) -> [Int32] {
    guard line.count > length else { return line }
    let start = random.below(line.count - length + 1)
    return Array(line[start..<start + length])
  }

  private func majorityScript(_ words: [Int32]) -> LetterScript {
    var counts = [Int](repeating: 0, count: LetterScript.allCases.count)
    for word in words { counts[Int(pool.script(word).rawValue)] += pool.length(word) }
    let most = counts.max() ?? 0
    return LetterScript.allCases.first { counts[Int($0.rawValue)] == most } ?? .other
  }
}
