import ArgumentParser
import Foundation
import Interchange

/// `standpunkt quotes import`: takes translations back into a list.
struct QuotesImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take translators' files back into a list.",
    discussion: """
      Reads XLIFF 1.2 and 2.x, TMX, PO, CSV and XLSX. A translation that lost a protected token, stands in another language \
      or belongs to no quote of the list is refused, with its line and the reason; the others come in. The list's HTML table \
      then shows source and translation side by side.

      Exit status: 0 all came in; 1 something was refused; 2 wrong usage.
      """)

  @Argument(help: "The files to read.")
  var files: [String]

  @Option(name: [.short, .customLong("list")], help: "The list's folder; the only quotes-* folder here if not given.")
  var list: String?

  @Flag(help: "No summary on standard error; what was refused is still reported.")
  var quiet = false

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("Name at least one file.") }
  }

  func run() throws {
    let folder = try list.map { URL(fileURLWithPath: $0) } ?? ListFolder.only()
    var store = try ListFolder.store(folder)
    guard let target = store.target, !store.units.isEmpty else {
      throw ValidationError("\(folder.relativePath) holds no list; make one with standpunkt quotes FOLDER --to CODE.")
    }
    let units = Dictionary(store.units.map { ($0.id, $0) }) { first, _ in first }
    let reader = TranslationImport(units: store.units, target: target)
    var (taken, refused) = (0, 0)
    var remarks: [String: ImportRemarks] = [:]
    for file in files {
      do {
        for outcome in try reader.outcomes(name: file, bytes: ListFolder.bytes(of: file)) {
          report(outcome, in: file)
          if !outcome.remarks.isEmpty {
            remarks[outcome.id] = ImportRemarks(refused: outcome.refused, reasons: outcome.remarks)
          }
          if let translation = outcome.translation, let unit = units[outcome.id] {
            store.keep(translation, for: unit, target: target)
            taken += 1
          } else {
            refused += 1
          }
        }
      } catch let failure as ImportFailure {
        Terminal.writeError("standpunkt: \(file): \(failure)")
        refused += 1
      }
    }
    try write(store, target, remarks, folder)
    if !quiet { Terminal.writeError("\(taken) translations came in, \(refused) refused") }
    if refused > 0 { throw ExitCode(1) }
  }

  private func report(_ outcome: ImportOutcome, in file: String) {
    for remark in outcome.remarks {
      let weight = outcome.translation == nil ? "refused" : "look at it"
      Terminal.writeError("standpunkt: \(file):\(outcome.line): \(outcome.id): \(weight): \(remark)")
    }
  }

  private func write(
    _ store: ListStore, _ target: String, _ remarks: [String: ImportRemarks], _ folder: URL
  ) throws {
    let update = ListUpdate(from: store, to: store.units, target: target)
    var list = TranslationList(units: store.units, target: target, translations: update.translations)
    list.remarks = remarks
    try ListFolder.write(store.files(units: store.units, target: target) + list.files(.html), to: folder)
  }
}
