import ArgumentParser
import Evaluation
import Foundation
import LanguageData
import Syntax
import TextModel
import Training

/// `standpunkt train syntax`, also `tagger`, `lemmatizer` and `parser`: one network does all three.
struct TrainSyntax: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syntax",
    abstract: "Train the model that tags, lemmatizes and parses.",
    discussion: """
      A treebank is VARIETY=FILE or VARIETY=FILE@FROM-TO, with a part of the file from 0 to 1: es=dev.conllu@0-0.8. \
      Treebanks of several varieties train one model that knows them apart. The same treebanks give the same model.
      """,
    aliases: ["tagger", "lemmatizer", "parser"])

  @Argument(help: "Treebanks to learn from, as CoNLL-U.")
  var treebanks: [TreebankSlice]

  @Option(help: "Treebank to report scores on after the last epoch; can be given more than once.")
  var dev: [TreebankSlice] = []

  @Option(name: [.short, .customLong("output")], help: "Where to write the model.")
  var output = "syntax.model"

  @Option(help: "Times that the treebanks are gone through.")
  var epochs = SyntaxTrainer.Options().epochs

  @Option(help: "Rows of the table of embeddings of parts of words.")
  var parts = SyntaxTrainer.Options().partRows

  @Option(help: "Share of values that are dropped in training, from 0 up to 1.")
  var dropout = SyntaxTrainer.Options().dropout

  @Option(help: "List of words and their clusters: a word, a tab, and a path of 0 and 1 on each line.")
  var clusters: String?

  @Option(help: "List of words and what is known of them, as paths like those of clusters.")
  var classes: String?

  @Option(help: "Variety whose treebanks teach trees alone; can be given more than once.")
  var treesOnly: [String] = []

  @Option(help: "Short sentences of a verb and names that are made up, as a share of the sentences, from 0 to 1.")
  var shortClauses = SyntaxTrainer.Options().shortClauses

  @Option(help: "Table of words that the treebanks may lack, with the columns form, part-of-speech and lemma.")
  var lemmas: String?

  @Option(help: "Share of sentences that are shown in another letter case, from 0 to 1.")
  var caseVariation = SyntaxTrainer.Options().caseVariation

  func validate() throws {
    guard (0..<1).contains(dropout) else { throw ValidationError("--dropout is from 0 up to 1") }
    guard (0...1).contains(shortClauses) else { throw ValidationError("--short-clauses is from 0 to 1") }
    guard (0...1).contains(caseVariation) else { throw ValidationError("--case-variation is from 0 to 1") }
  }

  func run() throws {
    var options = SyntaxTrainer.Options()
    options.epochs = epochs
    options.dropout = dropout
    options.caseVariation = caseVariation
    options.partRows = parts
    if let clusters { options.clusters = try WordClusters(contentsOf: URL(fileURLWithPath: clusters)) }
    if let classes { options.classes = try WordClusters(contentsOf: URL(fileURLWithPath: classes)) }
    options.treesOnly = Set(treesOnly)
    options.shortClauses = shortClauses
    if let lemmas { options.lexicon = try lexicon(URL(fileURLWithPath: lemmas)) }
    var trainer = SyntaxTrainer(try treebanks.map { ($0.variety, try $0.sentences()) }, options: options)
    report(trainer.summary)
    trainer.train { _, epoch, loss in report("epoch \(epoch): loss \(loss)") }
    let url = URL(fileURLWithPath: output)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(trainer.modelFile()).write(to: url, options: .atomic)
    let model = try SyntaxModel(url)
    for slice in dev { report(try scores(of: model, on: slice)) }
  }

  private func lexicon(_ url: URL) throws -> [ConlluWord] {
    let table = try Table(contentsOf: url)
    let (form, tag) = (try table.column("form"), try table.column("part-of-speech"))
    let lemma = try table.column("lemma")
    return table.rows.map {
      ConlluWord(form: $0.fields[form], lemma: $0.fields[lemma], partOfSpeech: $0.fields[tag])
    }
  }

  private func scores(of model: SyntaxModel, on slice: TreebankSlice) throws -> String {
    let gold = try slice.sentences()
    let variety = model.varieties.firstIndex(of: slice.variety) ?? 0
    let evaluation = try ConllEvaluation(gold: gold, predicted: try model.parsed(gold, variety: variety))
    let metrics: [ConllEvaluation.Metric] = [.upos, .ufeats, .lemmas, .uas, .las, .clas]
    let scores = metrics.map { metric in
      "\(metric.rawValue) \(String(format: "%.2f", 100 * (evaluation.counts[metric]?.f1 ?? 0)))"
    }
    return "\(slice.variety) \(slice.path): " + scores.joined(separator: ", ")
  }

  private func report(_ line: String) { FileHandle.standardError.write(Data("\(line)\n".utf8)) }
}

extension TreebankSlice: ExpressibleByArgument {
  /// Reads `VARIETY=FILE` or `VARIETY=FILE@FROM-TO`.
  public init?(argument: String) { self.init(argument) }
}
