import ArgumentParser
import Foundation
import Training

/// `standpunkt train agreement`: counts how parts of speech and relations go together.
struct TrainAgreement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Count which parts of speech go with which relations to the head.",
    discussion: """
      Writes the table that a model's manifest names as its agreement: it decides between parts of speech that the model \
      holds to be about as likely. A treebank is given as for `train syntax`.
      """)

  @Argument(help: "Treebanks to count in, as CoNLL-U.")
  var treebanks: [TreebankSlice]

  @Option(help: "The treebanks' names, for the head of the table.")
  var source: String

  @Option(help: "Their licences, for the head of the table.")
  var licence: String

  @Option(name: [.short, .customLong("output")], help: "Where to write the table.")
  var output = "agreement.tsv"

  func run() throws {
    let counts = AgreementCounts(try treebanks.flatMap { try $0.sentences() })
    let url = URL(fileURLWithPath: output)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(counts.table(source: source, licence: licence).utf8).write(to: url, options: .atomic)
  }
}
