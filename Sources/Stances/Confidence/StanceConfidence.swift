package import Foundation
package import LanguageData

/// How likely a stance is right as a whole, with its target: a logistic regression on how it was read and how it stands among the
/// others of its document (``StanceFeatures``).
///
/// `standpunkt train confidence` fits the weights on the articles of the corpora that are there to develop on. On these more stances
/// are right than on others, so the curve is laid through articles that nobody has developed on (Platt, "Probabilistic outputs for
/// support vector machines", 1999), of which the model's file names the corpus.
package struct StanceConfidence: Sendable {
  /// What the model adds for each feature; a feature that it has not seen adds nothing.
  package var weights: [String: Double]
  /// What every stance starts from.
  package var intercept: Double
  /// By how much the sum is stretched, and then raised.
  package var slope: Double
  package var shift: Double

  /// A model with these weights, which has not been laid through other articles yet.
  package init(weights: [String: Double], intercept: Double, slope: Double = 1, shift: Double = 0) {
    self.weights = weights
    self.intercept = intercept
    self.slope = slope
    self.shift = shift
  }

  /// A stance that is less likely right is not told. The score of stances with their targets would be best at about 0.3, half of itself
  /// (Lipton, Elkan and Narayanaswamy, "Optimal thresholding of classifiers to maximize F1 measure", 2014); up to here hardly any is
  /// lost of which only the target is wrong.
  package static let least = 0.15

  /// The log-odds of being right that the weights give, before they are laid through other articles.
  package func logOdds(of features: [String]) -> Double {
    features.reduce(intercept) { $0 + (weights[$1] ?? 0) }
  }

  /// The probability of being right, from 0 to 1, in hundredths.
  package func probability(of features: [String]) -> Double {
    // Two digits, so that a record that was written and read again is the same.
    (100 / (1 + exp(-(slope * logOdds(of: features) + shift)))).rounded() / 100
  }
}

extension StanceConfidence {
  /// Reads a model from a table with the columns `feature` and `weight`.
  ///
  /// - Throws: ``DataError`` where the table cannot be read, a weight is no number, or one of the four that every model has is
  ///   missing.
  package init(contentsOf url: URL) throws {
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw DataError(file: url.path, message: "is missing", hint: Self.trainingHint)
    }
    let table = try Table(contentsOf: url)
    let (feature, weight) = (try table.column("feature"), try table.column("weight"))
    var weights: [String: Double] = [:]
    for row in table.rows {
      guard let value = Double(row.fields[weight]), value.isFinite else {
        throw table.error(row, column: weight, "“\(row.fields[weight])” is no number")
      }
      weights[row.fields[feature]] = value
    }
    func take(_ name: String) throws -> Double {
      guard let value = weights.removeValue(forKey: name) else {
        throw DataError(
          file: url.path, message: "has no row “\(name)”", hint: Self.trainingHint)
      }
      return value
    }
    let (intercept, slope, shift) = (try take(Self.interceptRow), try take(Self.slopeRow), try take(Self.shiftRow))
    self.init(weights: weights, intercept: intercept, slope: slope, shift: shift)
  }

  /// The table as ``init(contentsOf:)`` reads it, below these lines on where it is from. Weights that round to nothing are left out.
  package func table(head: [String]) -> String {
    let fixed = [(Self.interceptRow, intercept), (Self.slopeRow, slope), (Self.shiftRow, shift)]
    let learned = weights.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let rows = (fixed + learned).compactMap { name, value -> String? in
      let rounded = (value * 1000).rounded() / 1000
      return rounded == 0 && weights[name] != nil ? nil : "\(name)\t\(rounded)"
    }
    return (head.map { "# \($0)" } + ["feature\tweight"] + rows).joined(separator: "\n") + "\n"
  }

  private static let trainingHint = "standpunkt train confidence writes the file"
  private static let interceptRow = "(intercept)"
  private static let slopeRow = "(slope)"
  private static let shiftRow = "(shift)"
}
