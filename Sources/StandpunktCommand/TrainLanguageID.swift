import ArgumentParser
import Foundation
import LanguageData
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

  @Option(help: "Further folder with texts <code>.txt; can be given more than once.", completion: .directory)
  var texts: [String] = []

  @Option(help: "Further folder with word lists <code>.tsv; can be given more than once.", completion: .directory)
  var words: [String] = []

  @Option(
    help: "Table with the columns lang, category and text to calibrate the probabilities on.", completion: .file())
  var calibration: String?

  @Option(
    help: """
      Table of languages that are easily taken for each other. (default: lexicons/world/language-relatives.tsv of the data)
      """, completion: .file())
  var relatives: String?

  @Option(name: [.short, .customLong("output")], help: "Where to write the model.")
  var output = "models/language-id/language-id.model"

  @Option(help: "Most features that the model holds.")
  var features = 2_400_000

  @Option(help: "Examples of each language to learn from.")
  var examples = 15_000

  @OptionGroup var data: DataOptions

  func run() throws {
    var trainer = LanguageModelTrainer(folder: URL(fileURLWithPath: folder))
    trainer.texts = texts.map { URL(fileURLWithPath: $0) }
    trainer.lists = words.map { URL(fileURLWithPath: $0) }
    trainer.calibration = calibration.map { URL(fileURLWithPath: $0) }
    trainer.relatives = try RelativeLanguages.groups(
      at: relatives.map { URL(fileURLWithPath: $0) } ?? data.location().lexicon("world/language-relatives.tsv"))
    trainer.features = features
    trainer.settings.examplesPerLanguage = examples
    let model = try trainer.train { FileHandle.standardError.write(Data("\($0)\n".utf8)) }
    let url = URL(fileURLWithPath: output)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try model.write(to: url, options: .atomic)
  }
}
