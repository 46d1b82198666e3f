import Aggregation
import ArgumentParser
import Foundation
import LanguageData

/// `standpunkt codebook`: drafts and checks codebooks.
struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook", abstract: "Draft a codebook from a run, or check one.",
    subcommands: [Init.self, Check.self])

  /// `standpunkt codebook init`: a draft from a run's issues.
  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print a draft of a codebook, made from a run's issues.")

    @OptionGroup var source: RunOptions

    @Option(help: "How many issues to draft at most.")
    var issues = 20

    @OptionGroup var data: DataOptions

    func run() throws {
      var claims = Aggregator(grouping: ConceptGrouping(lexicon: try data.concepts()))
      try source.forEach { claims.add($0) }
      print(CodebookDraft(claims.issues, count: issues).text, terminator: "")
    }
  }

  /// `standpunkt codebook check`: says whether a file is a codebook, and if not, where it is wrong.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say whether a file is a codebook, and where it is not.")

    @Argument(help: "The codebook.", completion: .file(extensions: ["toml"]))
    var file: String

    func run() throws {
      let codebook = try CodebookFile.read(URL(fileURLWithPath: file), lexicon: nil)
      let positions = codebook.issues.reduce(0) { $0 + $1.positions.count }
      print("\(codebook.issues.count) issues, \(positions) positions")
    }
  }
}
