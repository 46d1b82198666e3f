package import Evaluation
package import TextModel

extension EvaluationReport {
  /// The report as one JSON object: `scores`, `calibration` and, where they were asked for, `differences`.
  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "standpunkt.evaluation/1")
      json.member("scores", rows)
      json.key("calibration")
      json.array(parts) { json, part in
        Self.write(part.evaluation.total.calibration, part: part.name, to: &json)
      }
      if detail.contains(.differences) { json.member("differences", differences) }
    }
    return json.text
  }

  private static func write(_ calibration: Calibration, part: String, to json: inout JSONWriter) {
    json.object { json in
      json.member("scope", part)
      json.member("stances", calibration.count)
      json.member("expected_error", rounded: calibration.expectedError, decimals: 6)
      if let curve = calibration.curve {
        json.member("slope", rounded: curve.slope, decimals: 6)
        json.member("shift", rounded: curve.shift, decimals: 6)
      }
      json.key("bins")
      json.array(calibration.bins) { json, bin in
        json.object { json in
          json.member("from", rounded: Double(bin.tenth) / 10)
          json.member("stances", bin.count)
          json.member("mean_confidence", rounded: bin.meanConfidence, decimals: 6)
          json.member("accuracy", rounded: bin.accuracy, decimals: 6)
        }
      }
    }
  }
}

extension ScoreRow: JSONWritable {
  /// Writes the row's object.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("scope", scope)
      json.member("documents", documents)
      json.member("score", score)
      json.member("value", rounded: value, decimals: 6)
      json.member("lower", rounded: interval?.lower, decimals: 6)
      json.member("upper", rounded: interval?.upper, decimals: 6)
      json.member("precision", rounded: precision, decimals: 6)
      json.member("recall", rounded: recall, decimals: 6)
      json.member("right", right)
      json.member("gold", gold)
      json.member("predicted", predicted)
    }
  }
}

extension Discrepancy: JSONWritable {
  /// Writes the difference's object.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("document", document)
      json.member("offset", offset)
      json.member("kind", kind.rawValue)
      json.member("item", item)
      json.member("gold", gold)
      json.member("predicted", predicted)
      json.member("text", text)
      json.member("rule", rule)
    }
  }
}
