internal import Foundation
internal import LanguageData
package import TextModel

/// One document of a corpus with its gold.
package struct GoldDocument: Sendable {
  /// The files' name without `.txt` and `.gold.json`, by which predictions are found.
  package let name: String
  /// The gold as a record, with its text.
  package let record: DocumentRecord

  /// Reads `NAME.gold.json` and `NAME.txt` in `folder`, and checks that every span reads as the gold says.
  ///
  /// - Throws: ``DataError`` with the file and the item that is wrong.
  package init(name: String, folder: String) throws {
    let path = "\(folder)/\(name).gold.json"
    var record: DocumentRecord
    do {
      record = try DocumentRecord(json: Data(contentsOf: URL(fileURLWithPath: path)))
    } catch let error as RecordError {
      throw DataError(file: path, message: error.description, hint: "See the annotation guidelines for the format")
    } catch {
      throw DataError(file: path, message: "cannot be read: \(error.localizedDescription)")
    }
    do {
      record.text = try String(contentsOf: URL(fileURLWithPath: "\(folder)/\(name).txt"), encoding: .utf8)
    } catch {
      throw DataError(file: "\(folder)/\(name).txt", message: "cannot be read as UTF-8 text")
    }
    self.name = name
    self.record = record
    if let fault = SpanCheck(record).firstFault { throw DataError(file: path, message: fault) }
  }
}

/// Compares the spans of a gold record with its text.
private struct SpanCheck {
  private let scalars: [Unicode.Scalar]
  private let record: DocumentRecord

  init(_ record: DocumentRecord) {
    self.record = record
    scalars = Array(record.text.unicodeScalars)
  }

  /// The first span that is not in the text or reads otherwise, in words; `nil` where all are right.
  var firstFault: String? {
    fault("languages", record.languages.map { ($0.start, $0.end, nil) })
      ?? fault("countries", record.countries.map { ($0.start, $0.end, $0.text) })
      ?? fault("quotes", record.quotes.map { ($0.start, $0.end, $0.text) })
      ?? fault("stances", record.stances.map { ($0.evidence.start, $0.evidence.end, $0.evidence.text) })
  }

  private func fault(_ layer: String, _ spans: [(start: Int, end: Int, text: String?)]) -> String? {
    for (index, span) in spans.enumerated() {
      guard 0 <= span.start, span.start <= span.end, span.end <= scalars.count else {
        return
          "\(layer)[\(index)]: \(span.start)–\(span.end) is not in the text, which has \(scalars.count) code points"
      }
      guard let said = span.text else { continue }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[span.start..<span.end])
      if !view.elementsEqual(said.unicodeScalars) {
        return "\(layer)[\(index)]: the text at \(span.start)–\(span.end) reads “\(String(view))”, not “\(said)”"
      }
    }
    return nil
  }
}
