import Foundation
import LanguageID

/// Learns the weights of a feature table, starting from the features' frequencies, by stochastic gradient descent on the softmax's cross-entropy, with a step size
/// for each weight that falls with the gradients it has seen (AdaGrad; Duchi, Hazan and Singer 2011).
package struct SoftmaxTrainer {
  /// How the weights are learned.
  package struct Settings: Sendable {
    /// Examples of each language.
    package var examplesPerLanguage = 15_000
    /// Step size at the start; it falls linearly to nothing.
    package var stepSize: Float = 0.5
    /// How much the weights are, before anything is learned, for each factor of e by which a feature is more frequent than
    /// what is not seen.
    package var prior: Float = 0.8
    /// How frequent a feature is taken to be in a language in which it is not seen.
    package var unseenShare: Float = 4e-6
    /// How often a whole word is taken as unknown, so that the n-grams learn to do without it.
    package var forgottenWords: Float = 0.5
    /// How often the n-grams that start at a letter end before the longest known.
    package var shortenedNGrams: Float = 0.3

    /// The settings of the committed model.
    package init() {}
  }

  /// Gradients below this are not worth a step.
  private static let leastGradient: Float = 1e-4

  let table: FeatureTable
  let scripts: [LanguageSet]
  let noise: Int
  let settings: Settings
  private(set) var weights: [Float]
  private var squares: [Float]
  private var random = SeededGenerator(seed: 0x5EED)
  private var features: [Int32] = []
  private var logits: [Float]

  /// A trainer whose weights are all zero.
  init(_ table: FeatureTable, scripts: [LanguageSet], noise: Int, settings: Settings) {
    self.table = table
    self.scripts = scripts
    self.noise = noise
    self.settings = settings
    weights = table.shares.map { $0 > 0 ? settings.prior * max(0, log($0 / settings.unseenShare)) : 0 }
    squares = [Float](repeating: 0.01, count: table.languages.count)
    logits = [Float](repeating: 0, count: LanguageModelFile.mostLanguages)
  }

  /// Goes through the examples of `sampler`, a language after the other, and calls `report` now and then with the share
  /// done and the mean loss since the last call.
  ///
  /// Of each set of `relatives` there are as many further examples for each example of a language as stand with it, which tell
  /// these languages from each other alone: what they share with one another then speaks for none of them.
  mutating func train(
    _ sampler: inout ExampleSampler, languages: Int, relatives: [(LanguageSet, examples: Int)],
    report: (Double, Double) -> Void
  ) {
    var loss = 0.0
    for round in 0..<settings.examplesPerLanguage {
      let done = Float(round) / Float(settings.examplesPerLanguage)
      let stepSize = settings.stepSize * (1 - done)
      for language in 0...languages { loss += Double(step(sampler.draw(language), stepSize)) }
      for (group, examples) in relatives {
        for language in 0..<languages where group.contains(language) {
          for _ in 0..<examples { _ = step(sampler.drawFragment(language), stepSize, among: group) }
        }
      }
      if (round + 1) % 5000 == 0 {
        report(Double(done), loss / Double(5000 * (languages + 1)))
        loss = 0
      }
    }
  }

  /// Learns from an example: to tell its language from all that are written in its script, or from those of `group` alone.
  private mutating func step(_ example: ExampleSampler.Example, _ stepSize: Float, among group: LanguageSet? = nil)
    -> Float
  {
    var candidates = scripts[Int(example.script.rawValue)]
    guard candidates.count > 1 else { return 0 }
    if let group { candidates = candidates.intersection(group) } else { candidates.insert(noise) }
    guard candidates.contains(example.language), candidates.count > 1 else { return 0 }
    collect(example)
    guard !features.isEmpty else { return 0 }
    let scale = 1 / Float(features.count).squareRoot()
    let loss = predict(candidates, scale, example.language)
    if loss < 0.002 { return loss }
    for feature in features {
      for place in Int(table.starts[Int(feature)])..<Int(table.starts[Int(feature) + 1]) {
        let gradient = logits[Int(table.languages[place])] * scale
        if abs(gradient) < Self.leastGradient { continue }
        squares[place] += gradient * gradient
        weights[place] -= stepSize * gradient / squares[place].squareRoot()
      }
    }
    return loss
  }

  /// Leaves in `logits` the gradient of the loss for each language; the loss is what it returns.
  private mutating func predict(_ candidates: LanguageSet, _ scale: Float, _ truth: Int) -> Float {
    for index in logits.indices { logits[index] = 0 }
    for feature in features {
      for place in Int(table.starts[Int(feature)])..<Int(table.starts[Int(feature) + 1]) {
        logits[Int(table.languages[place])] += weights[place]
      }
    }
    var largest = -Float.infinity
    for index in logits.indices where candidates.contains(index) { largest = max(largest, logits[index]) }
    var total: Float = 0
    for index in logits.indices {
      logits[index] = candidates.contains(index) ? exponential((logits[index] - largest) * scale) : 0
      total += logits[index]
    }
    for index in logits.indices { logits[index] /= total }
    let loss = -logf(max(logits[truth], 1e-9))
    logits[truth] -= 1
    return loss
  }

  /// Finds the features of an example, as a reader of the model would, but for those that are forgotten on purpose.
  private mutating func collect(_ example: ExampleSampler.Example) {
    features.removeAll(keepingCapacity: true)
    let script = example.script
    for letters in example.words {
      if let feature = table.find(WordFeatures.script(script)) { features.append(feature) }
      var covered = 0
      var longest = script.longestNGram
      WordFeatures.forEachNGram(of: letters, longest: script.longestNGram) { hash, length, _ in
        if length <= 2 { longest = random.fraction() < settings.shortenedNGrams ? 3 : script.longestNGram }
        guard length <= longest, let feature = table.find(hash) else { return .nextStart }
        features.append(feature)
        if length == WordFeatures.coverageLength { covered += 1 }
        return .longer
      }
      guard script.hasWordBoundaries else { continue }
      if random.fraction() >= settings.forgottenWords,
        let feature = table.find(WordFeatures.wholeWord(letters))
      {
        features.append(feature)
      }
      if let feature = table.find(WordFeatures.coverage(letterCount: letters.count, known: covered)) {
        features.append(feature)
      }
    }
  }
}
