import ArgumentParser
import Entities
import Foundation
import LanguageData
import Syntax
import TextModel
import Training

/// `standpunkt train ner`.
struct TrainNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ner",
    abstract: "Train the model that recognizes names.",
    discussion: """
      Data are given as LANGUAGE:FILE, such as nb:nb-train.conllu. A file is CoNLL-U with NER= or name= in its last column, \
      IOB2 as Universal NER has it, or one token a line with its label last. The label ? is for a token in a name of \
      unknown type, * for one of which nothing is known. The same data give the same model.
      """)

  @OptionGroup var data: DataOptions

  @Option(name: .customLong("train"), help: "Data to learn from, LANGUAGE:FILE; can be given more than once.")
  var training: [String]

  @Option(name: .customLong("dev"), help: "Data to score on, LANGUAGE:FILE; can be given more than once.")
  var development: [String] = []

  @Option(help: "List of words, the most frequent first, with their case; can be given more than once.")
  var words: [String] = []

  @Option(help: "List of words and their clusters: a word, a tab, and a path of 0 and 1 on each line.")
  var clusters: String?

  @Option(help: "Types of name to tell apart, separated by commas.")
  var types = "PER,ORG,LOC,PROD,EVT,DRV,MISC"

  @Option(help: "Times that each sentence is seen.")
  var passes = 6

  @Option(help: "First order penalty; more leaves fewer weights.")
  var sparsity: Float = 0.8

  @Flag(help: "Also learn from made-up datelines, and from headlines in capitals and with a capital on every word.")
  var wire = false

  @Option(help: "Folder for the data of --dev as the model labels them, with each label's probability.")
  var labelled: String?

  @Option(name: [.short, .customLong("output")], help: "Where to write the model.")
  var output: String

  func run() throws {
    var settings = NameTrainer.Settings()
    settings.types = types.split(separator: ",").map(String.init)
    settings.field.passes = passes
    settings.field.sparsity = sparsity
    if let clusters { settings.clusters = try WordClusters(contentsOf: URL(fileURLWithPath: clusters)) }
    let location = try data.location()
    let lexicons = try EntityLexicons(data: location)
    let lists = words.map { URL(fileURLWithPath: $0) }
    var trainer = NameTrainer(
      settings: settings, lexicons: lexicons, syntax: SyntaxAnnotator(data: location),
      common: try CommonWords.read(lists))
    var parts = try training.map(part)
    if wire {
      let style = WireStyle(places: lexicons.places)
      parts = parts.map { part in
        let words = lexicons[language: LanguageTag(part.language)]?.words
        return style.added(
          to: part, months: words?.all(.month).map { $0.replacingOccurrences(of: ".", with: "") } ?? [])
      }
    }
    let held = try development.map(part)
    let model = try trainer.train(parts, development: held) { pass, scores in
      for (part, score) in zip(held, scores) {
        FileHandle.standardError.write(Data("pass \(pass), \(part.language): \(score.summary)\n".utf8))
      }
    }
    if let labelled { try write(held, labelledBy: model, trainer, to: URL(fileURLWithPath: labelled)) }
    let url = URL(fileURLWithPath: output)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(NameModelFile.bytes(of: model)).write(to: url, options: .atomic)
  }

  /// Writes each part into a file of the folder, `1-en.iob2` and so on.
  private func write(
    _ parts: [NameTrainer.Part], labelledBy model: NameModel, _ trainer: NameTrainer, to folder: URL
  ) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (number, part) in parts.enumerated() {
      let file = folder.appendingPathComponent("\(number + 1)-\(part.language).iob2")
      try Data(trainer.labelled(part, by: model).utf8).write(to: file, options: .atomic)
    }
  }

  private func part(_ argument: String) throws -> NameTrainer.Part {
    let fields = argument.split(separator: ":", maxSplits: 1)
    guard fields.count == 2 else { throw ValidationError("“\(argument)” is not LANGUAGE:FILE") }
    return NameTrainer.Part(
      language: String(fields[0]), corpus: try NameCorpus(contentsOf: URL(fileURLWithPath: String(fields[1]))))
  }
}
