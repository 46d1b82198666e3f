package import Foundation
package import LanguageData
package import Segmentation
import TextModel

/// The run of `standpunkt train sentences`: reads treebanks, learns, measures, writes the model and its manifest.
package struct SentenceTraining {
  /// CoNLL-U files to learn from.
  package var data: [URL] = []
  /// CoNLL-U files of which the first nine tenths are learned from, and the rest is measured on.
  package var divided: [URL] = []
  /// CoNLL-U files to measure on.
  package var heldOut: [URL] = []

  /// The share of a divided file that is measured on.
  private static let heldOutShare = 0.1

  /// Of these thresholds, the one with the best mean sentence F1 on the held-out files is taken.
  private static let thresholds: [Float] = [-1.5, -1, -0.5, 0, 0.5]

  /// A run without data.
  package init() {}

  /// Trains on the data and writes `sentences.model` and `scores.tsv` into `folder`.
  ///
  /// - Throws: an error where a file cannot be read or written.
  package func run(_ location: DataLocation, into folder: URL, report: (String) -> Void) throws {
    let lexicon = try SegmentationLexicon(data: location)
    let parts = try divided.map { try SentenceText.read($0, heldOut: Self.heldOutShare, withHeadings: true) }
    let training = try data.map { try SentenceText.read($0, withHeadings: true).training } + parts.map(\.training)
    let trainer = SentenceTrainer(segmenter: Segmenter(lexicon: lexicon, model: nil))
    var model = trainer.train(training, report: report)
    let measured = try heldOut.map { try SentenceText.read($0).training }
    model.threshold = Self.bestThreshold(of: model, lexicon, measured)
    report("threshold \(model.threshold)")
    let segmenter = Segmenter(lexicon: lexicon, model: model)
    var table = "data\ttokens\tsentences\n"
    for text in measured + parts.map(\.heldOut) {
      let score = SentenceScore(of: segmenter, on: text)
      table += "\(text.document.id)\t\(percent(score.tokens))\t\(percent(score.sentences))\n"
    }
    report(table)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try model.encoded.write(to: folder.appendingPathComponent("sentences.model"))
    try Data(table.utf8).write(to: folder.appendingPathComponent("scores.tsv"))
  }

  private static func bestThreshold(
    of model: SentenceModel, _ lexicon: SegmentationLexicon, _ texts: [SentenceText]
  ) -> Float {
    let means = thresholds.map { threshold in
      var candidate = model
      candidate.threshold = threshold
      let segmenter = Segmenter(lexicon: lexicon, model: candidate)
      return texts.reduce(0) { $0 + SentenceScore(of: segmenter, on: $1).sentences }
    }
    return zip(thresholds, means).max { $0.1 < $1.1 }?.0 ?? 0
  }

  private func percent(_ share: Double) -> String { String(format: "%.2f", share * 100) }
}
