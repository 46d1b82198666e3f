import ArgumentParser
import Foundation
import LanguageData
import Store

/// The folder that a run writes, for as long as the run goes on: nobody else writes into it, and its store is open.
struct OutputFolder {
  /// The folder.
  let url: URL
  /// The run in the folder's store.
  let run: StoredRun
  private let store: Store
  private let lock: StoreLock

  /// Begins a run in `folder`, which is made where it is missing.
  ///
  /// - Throws: `StoreError` where another run writes into the folder, or its store cannot be used.
  init(_ folder: URL, manifest: RunManifest, inputs: [String]) throws {
    url = folder
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw StoreError(path: folder.relativePath, message: "cannot be made: \(error.localizedDescription)")
    }
    lock = try StoreLock(folder)
    store = try Store.forRun(in: folder)
    run = try StoredRun(in: store, manifest: manifest, inputs: inputs, started: Date())
  }

  /// Keeps what was finished of a run that an error ends, as far as the disk lets it.
  func abandon() { try? store.close() }

  /// Ends the run and closes the store.
  func close(_ end: RunState, removingTheRest: Bool) throws {
    try run.end(end, removingTheRest: removingTheRest, at: Date())
    try store.close()
  }
}

extension RunManifest {
  /// The manifest of this program with this data.
  ///
  /// - Throws: the file system's errors.
  static func current(data: DataLocation, additions: [URL], shape: RecordShape) throws -> RunManifest {
    var manifest = RunManifest(
      version: StandpunktCommand.configuration.version, program: try digest(URL(fileURLWithPath: "/proc/self/exe")))
    try manifest.addData(in: data.root.appendingPathComponent("lexicons"), as: "lexicons")
    try manifest.addData(in: data.root.appendingPathComponent("models"), as: "models")
    for (number, folder) in additions.enumerated() { manifest.data["lexicon \(number + 1)"] = try digest(folder) }
    manifest.options = ["offsets": "\(shape.offsets)", "tokens": "\(shape.tokens)", "locale": shape.locale]
    return manifest
  }
}
