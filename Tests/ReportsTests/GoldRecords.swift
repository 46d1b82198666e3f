import Evaluation
import Foundation
import TextModel

/// Records made from the gold of the development corpus, as if an analysis had found all of it.
enum GoldRecords {
  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The documents to develop on, with ids, confidences and dates as an analysis gives them.
  static func development() throws -> [DocumentRecord] {
    let folder = packageRoot.appendingPathComponent("corpora/development").path
    let names = try CorpusSplit(path: "\(folder)/split.tsv").documents(in: "develop")
    return try GoldCorpus(folder: folder, names: names).documents.enumerated().map { index, gold in
      completed(gold.record, date: "2019-02-\(10 + index % 15)")
    }
  }

  private static func completed(_ gold: DocumentRecord, date: String) -> DocumentRecord {
    var record = gold
    record.date = date
    record.title = gold.text.split(separator: "\n").first.map(String.init)
    for index in record.quotes.indices { record.quotes[index].id = "q-\(index)" }
    for index in record.stances.indices {
      record.stances[index].id = "s-\(index)"
      record.stances[index].confidence = 0.6 + Double(index % 5) / 12
      record.stances[index].rule = "gold"
      record.stances[index].date = date
    }
    return record
  }
}
