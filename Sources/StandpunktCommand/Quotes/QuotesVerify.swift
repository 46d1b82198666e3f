import ArgumentParser
import Foundation
import Ingest
import Interchange
import TextModel

/// `standpunkt quotes verify`: checks the quotes of a list against their articles.
struct QuotesVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every quote of a list against its article: the same bytes at the same place.",
    discussion: """
      Exit status: 0 all are there; 1 some are not, or some articles cannot be read, each of which is named with the \
      reason; 2 wrong usage.
      """)

  @Argument(help: ArgumentHelp("The folders and files that the list was made from.", valueName: "folder|file"))
  var inputs: [String]

  @Option(name: [.short, .customLong("list")], help: "The list's folder; the only quotes-* folder here if not given.")
  var list: String?

  func validate() throws {
    guard !inputs.isEmpty else { throw ValidationError("Name at least one folder or file.") }
  }

  func run() throws {
    let folder = try list.map { URL(fileURLWithPath: $0) } ?? ListFolder.only()
    var verification = QuoteVerification(units: try ListFolder.store(folder).units)
    var failures = 0
    for item in ArticleSource.confined(inputs) {
      switch item {
      case .document(let document): verification.check(document: document.id, utf8: document.utf8)
      case .failure(let failure):
        failures += 1
        Terminal.writeError("standpunkt: \(failure)")
      }
    }
    verification.finish()
    for finding in verification.findings { print("\(finding.document): \(finding.id): \(finding.fault)") }
    let unread = failures > 0 ? ", \(failures) failed" : ""
    print("\(verification.checked) quotes checked, \(verification.findings.count) at fault\(unread)")
    if !verification.findings.isEmpty || failures > 0 { throw ExitCode(1) }
  }
}
