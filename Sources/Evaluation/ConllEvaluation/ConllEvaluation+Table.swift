import Foundation
import TextModel

extension ConllEvaluation {
  /// Compares two CoNLL-U files.
  ///
  /// - Throws: `ConlluError` where a file cannot be read or is not CoNLL-U, ``ConllTextMismatch`` where they are not of the same
  ///   text.
  public init(goldFile: String, predictedFile: String) throws {
    try self.init(
      gold: ConlluReader.sentences(ofFile: goldFile), predicted: ConlluReader.sentences(ofFile: predictedFile))
  }

  /// The metrics in percent, one a line, as the shared task's script prints them; below them names, all and by type.
  public var table: String {
    var lines = ["Metric     | Precision |    Recall |  F1 Score | AligndAcc", String(repeating: "-", count: 11)]
    lines[1] += "+" + [String](repeating: String(repeating: "-", count: 11), count: 4).joined(separator: "+")
    lines += Metric.allCases.compactMap { metric in counts[metric].map { Self.row(metric.rawValue, $0) } }
    if let allNames {
      lines.append(Self.row("Names", allNames))
      lines += names.sorted { $0.key < $1.key }.map { Self.row("  " + $0.key, $0.value) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ name: String, _ counts: Counts) -> String {
    let values = [counts.precision, counts.recall, counts.f1].map { String(format: "%10.2f ", 100 * $0) }
    let accuracy = counts.alignedAccuracy.map { String(format: "%10.2f", 100 * $0) } ?? ""
    return name.padding(toLength: 11, withPad: " ", startingAt: 0) + "|" + values.joined(separator: "|") + "|"
      + accuracy
  }
}
