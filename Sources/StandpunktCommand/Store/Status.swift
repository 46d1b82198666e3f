import ArgumentParser
import Foundation
import Reports
import Store
import TextModel

/// `standpunkt status`: what a folder's store holds, and what became of its runs.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the runs, documents and failures of a folder that analyze wrote.",
    discussion: """
      Works also while a run goes on. Of a run: how many documents it analysed, took over unchanged from an earlier run, and \
      failed at.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

  @OptionGroup var source: StoreOptions

  @Option(help: "How to print.")
  var format = Format.table

  func run() throws {
    try source.withStore { store in
      let status = try store.status(isRunning: StoreLock.isHeld(source.url))
      switch format {
      case .table: print(Self.table(status, path: store.url.relativePath), terminator: "")
      case .json: print(Self.json(status))
      }
    }
  }

  private static func table(_ status: StoreStatus, path: String) -> String {
    var lines = [
      "\(path): \(status.documents) documents, \(status.stances) stances, \(status.quotes) quotes, "
        + "\(status.countries) mentions of countries; \(megabytes(status.size)) MB", "", "Runs",
    ]
    lines += status.runs.map { run in
      "  \(run.number)  \(run.started)  \(run.state.rawValue): \(run.analysed) analysed, \(run.unchanged) unchanged, "
        + "\(run.failed) failed; \(run.inputs.joined(separator: " "))"
    }
    if !status.languages.isEmpty {
      lines += ["", "Languages"] + status.languages.map { "  \($0.code)  \($0.documents)" }
    }
    if !status.failures.isEmpty {
      lines += ["", "Failures"] + status.failures.map { "  \($0.path): \($0.reason)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func json(_ status: StoreStatus) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.member("documents", status.documents)
      json.member("stances", status.stances)
      json.member("quotes", status.quotes)
      json.member("countries", status.countries)
      json.member("bytes", status.size)
      json.key("languages")
      json.object { json in
        for (code, documents) in status.languages { json.member(code, documents) }
      }
      json.key("runs")
      json.array(status.runs) { json, run in
        json.object { json in
          json.member("run", run.number)
          json.member("state", run.state.rawValue)
          json.member("started", run.started)
          json.member("ended", run.ended)
          json.key("inputs")
          json.array(run.inputs) { $0.string($1) }
          json.member("analysed", run.analysed)
          json.member("unchanged", run.unchanged)
          json.member("failed", run.failed)
        }
      }
      json.key("failures")
      json.array(status.failures) { json, failure in
        json.object { json in
          json.member("path", failure.path)
          json.member("reason", failure.reason)
        }
      }
    }
    return writer.text
  }
}
