import ArgumentParser
import Foundation
import Ingest
import TextModel

/// `standpunkt read`: what files hold, before any analysis.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the documents that files hold as JSON Lines, without analysing them.",
    discussion: """
      Each line has id, text, and what is known of title, date, url, author, outlet and lang: what analyze would read, in the \
      form that it reads. Reads \(ArticleSource.kinds).
      """)

  @Argument(help: ArgumentHelp("Folders and files to read; - reads standard input.", valueName: "folder|file"))
  var inputs: [String] = []

  @Flag(help: .hidden)
  var asReader = false

  func validate() throws {
    guard asReader || !inputs.isEmpty else { throw ValidationError("Name at least one folder or file.") }
  }

  func run() throws {
    if asReader { return ReaderService.run() }
    var hasFailed = false
    for item in ArticleSource.confined(inputs) {
      switch item {
      case .document(let document): try print(document)
      case .failure(let failure):
        hasFailed = true
        Terminal.writeError("standpunkt: \(failure)")
      }
    }
    if hasFailed { throw ExitCode(1) }
  }

  private func print(_ document: Document) throws {
    let metadata = document.metadata
    let fields: [(String, String?)] = [
      ("id", document.id), ("title", metadata.title), ("date", metadata.date), ("url", metadata.url),
      ("author", metadata.author), ("outlet", metadata.outlet), ("lang", metadata.languageHint?.code),
      ("text", document.text),
    ]
    var line = "{"
    for case (let name, let value?) in fields {
      line += "\(line.count > 1 ? "," : "")\"\(name)\":\(Self.quoted(value))"
    }
    try FileHandle.standardOutput.write(contentsOf: Data((line + "}\n").utf8))
  }

  private static func quoted(_ text: String) -> String {
    let data = try? JSONEncoder.plain.encode(text)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}

extension JSONEncoder {
  /// An encoder that leaves slashes as they are.
  fileprivate static var plain: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return encoder
  }
}

extension ArticleSource {
  /// The documents of these inputs, with foreign formats read by a process of its own: this program, started again.
  static func confined(_ inputs: [String]) -> ArticleSource { ArticleSource(inputs, program: "/proc/self/exe") }
}
