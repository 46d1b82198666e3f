import Foundation
import Ingest
import TestSupport
import TextModel

/// What inputs hold: the documents and the failures.
struct Reading {
  var documents: [Document] = []
  var failures: [IngestFailure] = []

  /// Reads these inputs in this process.
  init(_ inputs: String...) {
    for item in ArticleSource(inputs) {
      switch item {
      case .document(let document): documents.append(document)
      case .failure(let failure): failures.append(failure)
      }
    }
  }

  /// Reads a file of this name and content.
  init(_ content: some Sequence<UInt8>, named name: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Data(Array(content)), to: name)
    self.init(file.path)
  }

  var texts: [String] { documents.map(\.text) }
  var ids: [String] { documents.map(\.id) }
  var reasons: [String] { failures.map(\.reason) }
}
