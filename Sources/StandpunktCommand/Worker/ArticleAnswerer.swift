import Analysis
import Ingest
import TextModel

/// Answers lines that hold articles with lines that hold document records.
struct ArticleAnswerer: Sendable {
  /// The most bytes of a line that is analysed; what is longer is no news article.
  static let longestLine = 16 << 20

  let analyzer: Analyzer
  let shape: RecordShape
  let limits: AnalysisLimits

  /// A document record, or an error record, without a line feed.
  func answer(_ line: InputLine) -> [UInt8] {
    guard case .bytes(let bytes) = line.line else {
      return ErrorRecord(id: nil, line: line.number, error: "is longer than \(Self.longestLine >> 20) MiB").jsonLine
    }
    switch ArticleLine(bytes, name: "stdin", number: line.number) {
    case .failure(let id, let reason): return ErrorRecord(id: id, line: line.number, error: reason).jsonLine
    case .document(let document):
      do {
        return Array(shape.record(try analyzer.analyze(document, limits: limits)).jsonLine.utf8)
      } catch {
        return ErrorRecord(id: document.id, line: line.number, error: "could not be analysed: \(error)").jsonLine
      }
    }
  }
}

/// What stands in the place of a document record where a line could not be analysed.
struct ErrorRecord: JSONWritable {
  /// The id that the line names; `nil` where none can be read.
  let id: String?
  /// The line's number in the input, from 1.
  let line: Int
  /// What is wrong with the line.
  let error: String

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("line", line)
      json.member("error", error)
    }
  }

  /// The record without a line feed.
  var jsonLine: [UInt8] {
    var json = JSONWriter()
    write(to: &json)
    return json.bytes
  }
}
