import Analysis
import ArgumentParser
import Foundation
import LanguageData

/// Where the lexicons and models are.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder that holds lexicons/ and models/, if not the program's own.", valueName: "folder"))
  var data: String?

  @Option(
    name: .customLong("lexicon"),
    help: ArgumentHelp(
      "A folder of your own that adds to the stance tables: es/positions.tsv and so on. May be given several times.",
      valueName: "folder"))
  var lexicons: [String] = []

  /// The user's own folders of stance tables.
  ///
  /// - Throws: `ValidationError` where one is no folder.
  func additions() throws -> [URL] {
    try lexicons.map { path in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
        throw ValidationError("--lexicon “\(path)” is no folder.")
      }
      return URL(fileURLWithPath: path)
    }
  }

  /// The folder in use.
  func location() throws -> DataLocation {
    try data.map { try DataLocation(root: URL(fileURLWithPath: $0)) } ?? .standard()
  }

  /// An analyzer with this data.
  func analyzer(stances: StanceMethod = .syntax) throws -> Analyzer {
    try Analyzer(data: location(), lexicons: additions(), stances: stances)
  }
}

/// How many documents are worked on at the same time.
struct WorkerOptions: ParsableArguments {
  @Option(help: "How many documents are worked on at the same time; all cores if not given.")
  var jobs: Int?

  /// The number of workers.
  var count: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a whole number from 1.") }
  }
}
