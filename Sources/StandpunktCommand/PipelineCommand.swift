import Analysis
import ArgumentParser

/// `standpunkt pipeline`: the steps of the analysis, and what each reads and writes.
struct PipelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipeline", abstract: "Print the steps of the analysis, and what each reads and writes.")

  @OptionGroup var data: DataOptions

  func run() throws {
    let rows = try data.analyzer().pipeline.table.map { step in
      [
        step.name, step.reads.map(\.rawValue).joined(separator: ", "),
        step.writes.map(\.rawValue).joined(separator: ", "),
      ]
    }
    let table = [["step", "reads", "writes"]] + rows
    let widths = table[0].indices.map { column in table.map { $0[column].count }.max() ?? 0 }
    for row in table {
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      print(cells.joined(separator: "  ").replacing(/\s+$/, with: ""))
    }
  }
}
