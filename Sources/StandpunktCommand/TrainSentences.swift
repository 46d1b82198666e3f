import ArgumentParser
import Foundation
import LanguageData
import Training

/// `standpunkt train sentences`: learns the sentence splitter.
struct TrainSentences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences",
    abstract: "Learn where sentences end from treebanks.",
    discussion: "Writes sentences.model, and scores.tsv with token and sentence F1 of what was not learned from.")

  @Option(name: .customLong("lexicons"), help: "The folder that holds lexicons/ and models/.")
  var location: String?

  @Option(name: .long, parsing: .upToNextOption, help: "CoNLL-U files to learn from.")
  var data: [String] = []

  @Option(name: .long, parsing: .upToNextOption, help: "CoNLL-U files to learn from, but for the last tenth of each.")
  var divided: [String] = []

  @Option(name: .long, parsing: .upToNextOption, help: "CoNLL-U files to measure on.")
  var heldOut: [String] = []

  @Option(name: .shortAndLong, help: "The folder to write to.")
  var output: String

  func run() throws {
    let location = try location.map { try DataLocation(root: URL(fileURLWithPath: $0)) } ?? DataLocation.standard()
    var training = SentenceTraining()
    training.data = data.map { URL(fileURLWithPath: $0) }
    training.divided = divided.map { URL(fileURLWithPath: $0) }
    training.heldOut = heldOut.map { URL(fileURLWithPath: $0) }
    try training.run(location, into: URL(fileURLWithPath: output)) { line in
      FileHandle.standardError.write(Data((line + "\n").utf8))
    }
  }
}
