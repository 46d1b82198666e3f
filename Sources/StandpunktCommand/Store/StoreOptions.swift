import ArgumentParser
import Foundation
import Store

/// The folder of an earlier run, for commands that read its store.
struct StoreOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The folder that analyze -o wrote.", valueName: "run"), completion: .directory)
  var folder: String

  /// The folder.
  var url: URL { URL(fileURLWithPath: folder) }

  /// Calls `body` with the folder's store.
  ///
  /// - Throws: `StoreError` where there is none or it cannot be read; what `body` throws.
  func withStore(_ body: (Store) throws -> Void) throws {
    let store = try Store.forReading(in: url)
    do {
      try body(store)
    } catch {
      try? store.close()
      throw error
    }
    try store.close()
  }
}
