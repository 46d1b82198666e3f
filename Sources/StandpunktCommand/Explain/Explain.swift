import Analysis
import ArgumentParser
import Foundation
import Ingest
import Stances

/// `standpunkt explain`: how each stance was read, and why others were not.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how the stances of a text were read, and why others were not.",
    discussion: """
      Prints the text sentence by sentence, in colour on a terminal: who can hold a position, the words that say one, and \
      quotes. Under each sentence stand its stances with their rule and the way through the tree from the words to the \
      holder, and the words that say a position but gave no stance, with the reason. With --why-not NAME only the sentences \
      that mention NAME, which may be a country's code.
      """)

  @Option(name: .customLong("why-not"), help: "Show only what speaks of this holder, and what kept it from a stance.")
  var whyNot: String?

  @OptionGroup var dataOptions: DataOptions

  @Argument(help: "Files or folders of articles; “-” for standard input.")
  var inputs: [String]

  func run() throws {
    let data = try dataOptions.location()
    let analyzer = try dataOptions.analyzer()
    let explainer = StanceExplainer(data: data, additions: try dataOptions.additions())
    var source = ArticleSource.confined(inputs)
    var hasFailed = false
    while let item = source.next() {
      switch item {
      case .document(let document):
        let analyzed = try analyzer.analyze(document)
        let writer = ExplanationWriter(
          document: analyzed, cues: try explainer.cues(of: analyzed), explainer: explainer,
          usesColour: Terminal.usesColour(on: STDOUT_FILENO))
        FileHandle.standardOutput.write(Data(writer.text(about: whyNot).utf8))
      case .failure(let failure):
        hasFailed = true
        Terminal.writeError("\(failure)")
      }
    }
    if hasFailed { throw ExitCode.failure }
  }
}
