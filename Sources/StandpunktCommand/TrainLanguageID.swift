import ArgumentParser
import Foundation
import Training

/// `standpunkt train language-id`.
struct TrainLanguageID: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language-id",
    abstract: "Train the model that tells languages apart.",
    discussion: """
      The folder holds <code>.txt, one line a sentence or string, and words/<code>.tsv, a word and its frequency a line. \
      The same texts give the same model.
      """)

  @Argument(help: "Folder with texts and word lists.", completion: .directory)
  var folder: String

  @Option(help: "Further folder with word lists <code>.tsv; can be given more than once.", completion: .directory)
  var words: [String] = []

  @Option(name: [.short, .customLong("output")], help: "Where to write the model.")
  var output = "models/language-id/language-id.model"

  @Option(help: "Most features that the model holds.")
  var features = 1_500_000

  @Option(help: "Examples of each language to learn from.")
  var examples = 100_000

  func run() throws {
    let trainer = LanguageModelTrainer(
      folder: URL(fileURLWithPath: folder), lists: words.map { URL(fileURLWithPath: $0) }, features: features,
      examples: examples)
    let model = try trainer.train { FileHandle.standardError.write(Data("\($0)\n".utf8)) }
    let url = URL(fileURLWithPath: output)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try model.write(to: url, options: .atomic)
  }
}
