package import Foundation
import LanguageData
import LanguageID

/// Trains the model that tells languages apart (`standpunkt train language-id`).
package struct LanguageModelTrainer {
  /// The folder with `<code>.txt` and `words/<code>.tsv`.
  package var folder: URL
  /// Further folders with `<code>.txt`.
  package var texts: [URL] = []
  /// Further folders with word lists `<code>.tsv`.
  package var lists: [URL] = []
  /// Texts with their languages to calibrate the probabilities on; they must not be among those that are learned from.
  package var calibration: URL?
  /// Most features of the model.
  package var features = 2_400_000
  /// How the weights are learned.
  package var settings = SoftmaxTrainer.Settings()
  /// What share of the examples is of each kind.
  package var mixture = ExampleSampler.Mixture()

  /// Languages that are easily taken for each other.
  package var relatives: [RelativeLanguages] = []

  /// A trainer for the texts in this folder.
  package init(folder: URL) { self.folder = folder }

  /// Trains a model and returns its file's bytes; the same texts give the same bytes. `report` gets lines on the progress.
  ///
  /// - Throws: ``DataError`` where the texts cannot be read.
  package func train(report: @escaping (String) -> Void) throws -> Data {
    var reader = LanguageTextReader()
    let texts = try reader.read(folder, texts: self.texts, lists: lists)
    report("\(texts.count) languages, \(reader.pool.count) different words")
    let scripts = Self.scripts(texts, reader.pool)
    let withNoise = texts + [Self.noise(&reader)]
    var table = FeatureSelector(mostFeatures: features)
      .select(withNoise, pool: reader.pool, scripts: scripts, dense: Self.dense(scripts))
    report("\(table.count) features, \(table.languages.count) weights")
    var trainer = SoftmaxTrainer(table, scripts: scripts, noise: texts.count, settings: settings)
    var sampler = ExampleSampler(texts, reader.pool, scripts, mixture: mixture, seed: 1)
    let groups = relatives.map { group in
      (Self.set(texts.indices.filter { group.codes.contains(texts[$0].code) }), group.examples)
    }
    trainer.train(&sampler, languages: texts.count, relatives: groups) { done, loss in
      report("\(Int(done * 100)) %, loss \((loss * 1000).rounded() / 1000)")
    }
    var writer = LanguageModelWriter(
      codes: texts.map(\.code), scripts: scripts,
      calibration: [Float](repeating: 1, count: LanguageModelFile.calibrationSteps))
    let experts = relatives.compactMap { group in
      group.wordListStrength.map { WordListExpert(group.codes, strength: $0) }
    }
    var weights = trainer.weights
    for feature in WordListExpert.features(experts, texts, reader.pool) {
      table.add(feature.hash, feature.weights.map { ($0.language, 0) })
      weights += feature.weights.map(\.weight)
    }
    let model = writer.data(table, weights)
    guard let calibration else { return model }
    writer.calibration = try Self.calibration(of: model, on: calibration)
    return writer.data(table, weights)
  }

  private static func calibration(of model: Data, on texts: URL) throws -> [Float] {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).model")
    try model.write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try Calibrator(texts, model: LanguageModel(contentsOf: url)).table()
  }

  /// The languages that are written in each script.
  private static func scripts(_ texts: [LanguageTexts], _ pool: WordPool) -> [LanguageSet] {
    var sets = [LanguageSet](repeating: LanguageSet(), count: LetterScript.allCases.count)
    for (language, text) in texts.enumerated() {
      for (word, _) in text.words { sets[Int(pool.script(word).rawValue)].insert(language) }
    }
    return sets
  }

  private static func set(_ languages: [Int]) -> LanguageSet {
    var set = LanguageSet()
    for language in languages { set.insert(language) }
    return set
  }

  private static func noise(_ reader: inout LanguageTextReader) -> LanguageTexts {
    var sampler = NoiseSampler(seed: 7)
    return reader.texts(code: "und", words: (0..<30_000).flatMap { _ in sampler.words(1) })
  }

  /// Features that speak for all languages of a script, and those by which noise is known.
  private static func dense(_ scripts: [LanguageSet]) -> [(UInt64, [UInt8])] {
    let count = LanguageModelFile.mostLanguages
    let noise = UInt8(scripts.reduce(LanguageSet()) { $0.union($1) }.count)
    var features = LetterScript.allCases.filter { scripts[Int($0.rawValue)].count > 1 }.map { script in
      (WordFeatures.script(script), (0..<count).filter { scripts[Int(script.rawValue)].contains($0) }.map { UInt8($0) })
    }
    var hashes = Set<UInt64>()
    for letterCount in 3...(WordScanner.longestWord + 2) {
      for known in 0...letterCount {
        let hash = WordFeatures.coverage(letterCount: letterCount, known: known)
        if hashes.insert(hash).inserted { features.append((hash, [noise])) }
      }
    }
    return features
  }
}
