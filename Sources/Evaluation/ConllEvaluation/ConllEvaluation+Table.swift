import Foundation
import TextModel

extension ConllEvaluation {
  /// Compares two CoNLL-U files.
  ///
  /// - Throws: `ConlluError` where a file is not CoNLL-U, ``ConllTextMismatch`` where they are not of the same text, or what
  ///   reading them throws.
  public init(goldFile: String, predictedFile: String) throws {
    func sentences(_ path: String) throws -> [ConlluSentence] {
      try ConlluReader.sentences(of: String(contentsOfFile: path, encoding: .utf8), file: path)
    }
    try self.init(gold: sentences(goldFile), predicted: sentences(predictedFile))
  }

  /// The metrics in percent, one a line, as the shared task's script prints them.
  public var table: String {
    var lines = ["Metric     | Precision |    Recall |  F1 Score | AligndAcc", String(repeating: "-", count: 11)]
    lines[1] += "+" + [String](repeating: String(repeating: "-", count: 11), count: 4).joined(separator: "+")
    for metric in Metric.allCases {
      guard let counts = counts[metric] else { continue }
      let name = metric.rawValue.padding(toLength: 11, withPad: " ", startingAt: 0)
      let values = [counts.precision, counts.recall, counts.f1].map { String(format: "%10.2f ", 100 * $0) }
      let accuracy = counts.alignedAccuracy.map { String(format: "%10.2f", 100 * $0) } ?? ""
      lines.append(name + "|" + values.joined(separator: "|") + "|" + accuracy)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
