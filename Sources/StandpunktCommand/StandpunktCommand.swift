import ArgumentParser
import Foundation

@main
struct StandpunktCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standpunkt",
    abstract: "Says who stands where on an issue, in whose words, with the evidence.",
    version: "0.1.0",
    subcommands: [
      Analyze.self,
      Read.self,
      Worker.self,
      Status.self,
      Search.self,
      Export.self,
      QuotesCommand.self,
      Matrix.self,
      CodebookCommand.self,
      Evaluate.self,
      Explain.self,
      Parse.self,
      PipelineCommand.self,
      Tokenize.self,
      Detect.self,
      Train.self,
    ])

  /// Wrong usage ends with 2, as the program's documentation promises; the argument parser's own status would be 64.
  private static let wrongUsage: Int32 = 2

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch  where exitCode(for: error) == .validationFailure {
      Terminal.writeError(fullMessage(for: error))
      Foundation.exit(wrongUsage)
    } catch {
      exit(withError: error)
    }
  }
}
