package import Foundation
import LanguageData
package import LanguageID
import TextModel

/// Fits what a model's logits are multiplied by so that its probabilities mean what they say.
///
/// Temperature scaling (Guo and others 2017) with a factor for each power of two of the number of features, since long
/// texts repeat their evidence: the factor with the least negative log likelihood on texts that were not trained on. Texts that
/// are clearly in another language than they are said to be, such as untranslated lines, are left out.
package struct Calibrator {
  /// Steps with fewer texts than this take the factor that is best over all texts.
  private static let fewestTexts = 100
  /// A text whose language is this far behind another, in logits, is not in that language.
  private static let mislabelledLag: Float = 8
  /// The factors to choose from.
  private static let factors = (8...60).map { Float($0) / 40 }

  private struct Text {
    var step: Int
    var logits: [Float]
    var truth: Int
  }

  private let texts: [Text]

  /// A calibrator on the texts of a table with the columns `lang`, `category` and `text`.
  ///
  /// - Throws: ``DataError`` where the table cannot be read.
  package init(_ url: URL, model: LanguageModel) throws {
    guard let data = try? Data(contentsOf: url) else { throw DataError(file: url.path, message: "cannot be read") }
    var scanner = WordScanner()
    var all = LanguageSet()
    for index in model.languages.indices { all.insert(index) }
    texts = [UInt8](data).split(separator: 0x0A).dropFirst().compactMap { line in
      let fields = line.split(separator: 0x09, maxSplits: 2)
      guard fields.count == 3 else { return nil }
      let code = LanguageTag(String(decoding: fields[0], as: UTF8.self))
      guard let truth = model.languages.firstIndex(of: code) else { return nil }
      var scores = LanguageScores()
      let bytes = Array(fields[2])
      scanner.start(0..<bytes.count)
      while scanner.next(in: bytes) { model.add(scanner.letters, scanner.script, to: &scores) }
      guard let script = scores.script else { return nil }
      let candidates = model.languages(script, all)
      guard candidates.contains(truth) else { return nil }
      let logits = model.logits(scores).enumerated().map { candidates.contains($0.offset) ? $0.element : -.infinity }
      guard logits.allSatisfy({ $0 - logits[truth] < Self.mislabelledLag }) else { return nil }
      return Text(step: model.calibrationStep(scores), logits: logits, truth: truth)
    }
  }

  /// The calibration table.
  package func table() -> [Float] {
    let overall = Self.best(texts)
    return (0..<LanguageModelFile.calibrationSteps).map { step in
      let chosen = texts.filter { $0.step == step }
      return chosen.count < Self.fewestTexts ? overall : Self.best(chosen)
    }
  }

  private static func best(_ texts: [Text]) -> Float {
    let losses = factors.map { factor in texts.reduce(0) { $0 + loss($1, factor) } }
    return zip(losses, factors).min { $0.0 < $1.0 }?.1 ?? 1
  }

  private static func loss(_ text: Text, _ factor: Float) -> Float {
    let largest = text.logits.max() ?? 0
    let total = text.logits.reduce(Float(0)) { $0 + exponential(($1 - largest) * factor) }
    return logarithm(total) - (text.logits[text.truth] - largest) * factor
  }
}
