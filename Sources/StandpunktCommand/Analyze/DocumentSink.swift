import Aggregation
import Foundation
import Reports
import Store
import TextModel
import UnicodeText

/// Takes the documents of a run, in input order, and puts them where the user asked for them.
protocol DocumentSink {
  /// Takes one document.
  mutating func take(_ document: StoredDocument) throws
  /// Called once after the last document, or where the run found none.
  mutating func finish(isEmpty: Bool) throws
  /// Called instead of ``finish(isEmpty:)`` where the user broke the run off: keeps what there is under a name that says so.
  mutating func interrupt() throws
}

/// Prints documents to standard output.
struct StandardOutputSink: DocumentSink {
  private let format: OutputFormat
  private var isFirst = true

  init(format: OutputFormat) { self.format = format }

  mutating func take(_ document: StoredDocument) throws {
    switch format {
    case .jsonl: try print(document.line + "\n")
    case .json: try print((isFirst ? "[\n" : ",\n") + document.line)
    case .table: try print(StanceListing.text(of: document.record))
    }
    isFirst = false
  }

  mutating func finish(isEmpty: Bool) throws {
    switch format {
    case .jsonl: break
    case .json: try print(isFirst ? "[]\n" : "\n]\n")
    case .table: break
    }
  }

  mutating func interrupt() throws { try finish(isEmpty: false) }

  private func print(_ text: String) throws {
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }
}

/// Writes a run's folder: documents, tables and the report. Each file has its final name only when it is finished.
struct FolderSink: DocumentSink {
  private let folder: OutputFolder
  private let documents: PartialFile
  private let tables: [(table: RecordTable, file: PartialFile)]
  private let copies: PartialFile
  private let page: PartialFile
  private var report: ReportWriter

  /// Starts the files in `folder`.
  init(folder: OutputFolder, shape: RecordShape, concepts: ConceptLexicon) throws {
    self.folder = folder
    documents = try PartialFile(folder.url.appendingPathComponent("documents.jsonl"))
    tables = try RecordTable.allCases.map { table in
      (table, try PartialFile(folder.url.appendingPathComponent(table.fileName)))
    }
    copies = try PartialFile(folder.url.appendingPathComponent(CopiesTable.fileName))
    page = try PartialFile(folder.url.appendingPathComponent("report.html"))
    let names = ReportNames.inLocale(shape.locale)
    let claims = Aggregator(grouping: ConceptGrouping(lexicon: concepts), countryName: names.country)
    report = ReportWriter(offsets: shape.offsets, names: names, claims: claims)
    for (table, file) in tables { try file.write(table.header) }
  }

  mutating func take(_ document: StoredDocument) throws {
    try documents.write(document.line + "\n")
    for (table, file) in tables { try file.write(table.lines(of: document.record)) }
    report.add(document.record)
  }

  /// A run that finds nothing leaves the store as it is: a folder that is empty by mistake costs no results.
  mutating func finish(isEmpty: Bool) throws {
    try writeSummaries()
    for file in files { try file.finish() }
    try folder.close(.finished, removingTheRest: !isEmpty)
  }

  mutating func interrupt() throws {
    try writeSummaries()
    for file in files { try file.keep() }
    try folder.close(.interrupted, removingTheRest: false)
  }

  /// Writes what can be told only when all documents are there.
  private func writeSummaries() throws {
    let clusters = report.clusters
    try page.write(report.html(clusters))
    try copies.write(CopiesTable(clusters).text)
  }

  private var files: [PartialFile] { [documents] + tables.map(\.file) + [copies, page] }
}

extension ReportNames {
  /// Names in the language of `locale`.
  static func inLocale(_ locale: String) -> ReportNames {
    ReportNames(
      country: { CountryNames.name($0, locale: locale) }, language: { LocaleNames.languageName($0, locale: locale) })
  }
}
