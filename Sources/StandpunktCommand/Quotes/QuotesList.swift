import Analysis
public import ArgumentParser
import Foundation
import Ingest
public import Interchange
import TextModel

/// `standpunkt quotes list`, and `standpunkt quotes` with nothing more: writes a list of quotes.
struct QuotesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Write the quotes of articles as a list for translators.")

  @Argument(help: ArgumentHelp("Folders and files to read; - reads standard input.", valueName: "folder|file"))
  var inputs: [String]

  @Option(name: .customLong("to"), help: ArgumentHelp("The language to translate into.", valueName: "code"))
  var target: String

  @Option(help: "The format of the list.")
  var format: ListFormat = .xliff

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "The languages to take quotes of, with commas between; all others are left out.", valueName: "codes"))
  var languages: String?

  @Option(help: ArgumentHelp("The least number of words of a quote.", valueName: "number"))
  var minWords = 1

  @Option(
    name: .customLong("tm"), help: ArgumentHelp("A TMX memory whose translations are filled in.", valueName: "file"))
  var memory: String?

  @Option(name: [.short, .customLong("output")], help: "The folder to write; quotes-CODE if not given.")
  var output: String?

  @OptionGroup var workers: WorkerOptions

  @OptionGroup var data: DataOptions

  @Flag(help: "No progress bar and no summary on standard error; failures are still reported.")
  var quiet = false

  func validate() throws {
    guard !inputs.isEmpty else { throw ValidationError("Name at least one folder or file, or - for standard input.") }
    guard minWords >= 1 else { throw ValidationError("--min-words takes a whole number from 1.") }
    guard target.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]+)*/) != nil else {
      throw ValidationError("--to takes a language code such as nb or pt-BR.")
    }
  }

  func run() throws {
    let folder = URL(fileURLWithPath: output ?? "quotes-\(target)")
    let store = try ListFolder.store(folder)
    let known = try memory.map { try ListFolder.memory($0) } ?? []
    let (collector, failures) = try collect()
    let units = collector.finished()
    let update = ListUpdate(from: store, to: units, target: target, memory: known)
    let list = TranslationList(units: units, target: target, translations: update.translations)
    let apart = ListFile.unquoted(collector.unquoted)
    try ListFolder.write(list.files(format) + [apart] + store.files(units: units, target: target), to: folder)
    if !quiet { Terminal.writeError(summary(list, update, folder)) }
    if failures > 0 { throw ExitCode(1) }
  }

  private func collect() throws -> (collector: QuoteCollector, failures: Int) {
    let analyzer = try data.analyzer()
    var selection = QuoteCollector.Selection(target: target)
    selection.languages = Set(
      (languages ?? "").split(separator: ",").map { String($0).trimmingCharacters(in: .whitespaces) })
    selection.minimumWords = minWords
    var collector = QuoteCollector(selection)
    var source = ArticleSource.confined(inputs)
    var progress = ProgressBar(quiet: quiet)
    var failures = 0
    try OrderedParallel.map(
      workers: workers.count, next: { source.next() },
      work: { item -> Result<Document, IngestFailure> in
        switch item {
        case .failure(let failure): .failure(failure)
        case .document(let document):
          Result { try analyzer.analyze(document) }
            .mapError { IngestFailure(path: document.id, reason: "could not be analysed: \($0)") }
        }
      },
      deliver: { result in
        switch result {
        case .success(let document): collector.add(document)
        case .failure(let failure):
          failures += 1
          progress.clear()
          Terminal.writeError("standpunkt: \(failure)")
        }
        progress.advance()
      })
    progress.clear()
    return (collector, failures)
  }

  private func summary(_ list: TranslationList, _ update: ListUpdate, _ folder: URL) -> String {
    let translated = list.units.count { update.translations[$0.id]?.state == .translated }
    var lines = ["\(list.units.count) quotes in \(folder.relativePath), \(translated) translated"]
    if !update.moved.isEmpty { lines.append("\(update.moved.count) moved: \(update.moved.joined(separator: " "))") }
    for change in update.changed {
      lines.append("changed: \(change.old) is now \(change.new), needs review if it was translated")
    }
    if !update.vanished.isEmpty {
      lines.append("\(update.vanished.count) vanished: \(update.vanished.joined(separator: " "))")
    }
    return lines.joined(separator: "\n")
  }
}

extension ListFormat: ExpressibleByArgument {}
