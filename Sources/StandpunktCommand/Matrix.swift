import Aggregation
import ArgumentParser
import Evaluation
import Foundation
import LanguageData
import Reports

/// `standpunkt matrix`: who holds what toward each issue, over all documents of a run.
struct Matrix: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Count who holds which position toward each issue of a run.",
    discussion: """
      Targets that mean the same are one issue, whatever their language; a codebook (see the codebook command) defines
      issues and positions instead. Copies of a text, also shortened or edited ones, count as one text. Nothing is averaged away: where texts contradict
      each other, or a holder changes sides over time, both are shown.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv, html }

  @OptionGroup var source: RunOptions

  @Option(help: "A codebook (TOML) that defines issues and positions.", completion: .file(extensions: ["toml"]))
  var codebook: String?

  @Option(help: "Show only issues with at least so many statements.")
  var minimum = 1

  @Option(help: ArgumentHelp("The language of country names, as a BCP 47 code.", valueName: "code"))
  var locale = "en"

  @Option(help: "How to print: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = Format.table

  @OptionGroup var data: DataOptions

  func run() throws {
    let concepts = try data.concepts()
    let codebook = try codebook.map { try CodebookFile.read(URL(fileURLWithPath: $0), lexicon: concepts) }
    let names = ReportNames.inLocale(locale)
    let aggregator = Aggregator(
      grouping: ConceptGrouping(lexicon: concepts), codebook: codebook, countryName: names.country)
    if format == .html {
      var report = ReportWriter(names: names, claims: aggregator)
      try source.forEach { report.add($0) }
      return print(report.html, terminator: "")
    }
    var claims = aggregator
    try source.forEach { claims.add($0) }
    let report = MatrixReport(claims.issues.filter { $0.claimCount >= minimum }, uncodedCount: claims.uncodedCount)
    switch format {
    case .table: print(report.table, terminator: "")
    case .json: print(report.json)
    case .csv, .html: print(report.csv, terminator: "")
    }
  }
}
