import Aggregation
import ArgumentParser
import Evaluation
import Foundation
import LanguageData
import TextModel

/// The documents of an earlier run.
struct RunOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The folder that analyze -o wrote, or a file of document records.", valueName: "run"),
    completion: .file(extensions: ["jsonl"]))
  var run: String

  /// Calls `body` with each document's record, one at a time.
  ///
  /// - Throws: ``DataError`` where there is no such file or a line is no record.
  func forEach(_ body: (DocumentRecord) throws -> Void) throws {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: run, isDirectory: &isFolder)
    let path = isThere && isFolder.boolValue ? "\(run)/documents.jsonl" : run
    try RecordFile(path: path).forEach { record, _ in try body(record) }
  }
}

extension DataOptions {
  /// The concepts by which targets are grouped across languages.
  func concepts() throws -> ConceptLexicon {
    try ConceptLexicon(contentsOf: location().lexicon("world/concepts.tsv"))
  }
}
