import Evaluation
import Foundation

/// The reference scorer, where it lies beside the package and Python runs.
struct ReferenceScorer {
  private static let script = packageRoot.appendingPathComponent("../shared/corpora/score.py").standardized.path

  /// Whether both are there.
  static let isAvailable: Bool = {
    guard FileManager.default.fileExists(atPath: script) else { return false }
    return (try? run(["-c", "pass"])) != nil
  }()

  /// One printed figure: the counts, the rounded interval.
  struct Layer: Equatable {
    var right, gold, predicted: Int
    var lower, upper: String
  }

  /// The layers by name.
  private(set) var layers: [String: Layer] = [:]
  /// F1 of every layer, and every share, unrounded, by name.
  private(set) var values: [String: Double] = [:]

  /// Scores `predictions` against the folder `gold`.
  init(gold: String, predictions: String) throws {
    for line in try Self.run([Self.script, gold, predictions]).split(separator: "\n") {
      if line.hasPrefix("JSON ") {
        let object = try JSONSerialization.jsonObject(with: Data(line.dropFirst(5).utf8))
        values = (object as? [String: Double]) ?? [:]
      } else if let match = line.wholeMatch(of: Self.layerLine),
        let right = Int(match.4), let gold = Int(match.5), let predicted = Int(match.6)
      {
        let name = match.1.trimmingCharacters(in: .whitespaces)
        layers[name] = Layer(
          right: right, gold: gold, predicted: predicted, lower: String(match.2), upper: String(match.3))
      }
    }
  }

  private static var layerLine: Regex<(Substring, Substring, Substring, Substring, Substring, Substring, Substring)> {
    /(.+?) P [0-9.]+ R [0-9.]+ F1 [0-9.]+ \[([0-9.]+), ([0-9.]+)\]  tp ([0-9]+) gold ([0-9]+) pred ([0-9]+)/
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.environment = ["PATH": "/usr/bin:/bin:/usr/local/bin", "PYTHONUTF8": "1"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableNotLoadable) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
