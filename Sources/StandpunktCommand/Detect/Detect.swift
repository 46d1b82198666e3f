import ArgumentParser
import Foundation
import LanguageData
import LanguageID
import TextModel

/// `standpunkt detect`: the language of each line of standard input.
struct Detect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say which language each line of standard input is in.",
    discussion: """
      Prints one BCP 47 code a line; und where the line is in no language that can be told. Any bytes are read: what is no \
      valid UTF-8 is passed over.
      """)

  @Option(
    help: ArgumentHelp("Answer with one of these languages or und; better than choosing among all.", valueName: "codes")
  )
  var languages: String?

  @Flag(help: "Print a code for each token between white space instead.")
  var tokens = false

  @Flag(help: "Print the candidates with their probabilities instead, the most probable first.")
  var confidence = false

  @Flag(help: "Print the stretches of one language each as a JSON array instead; offsets are code points.")
  var spans = false

  @OptionGroup var data: DataOptions

  func validate() throws {
    guard [tokens, confidence, spans].filter({ $0 }).count <= 1 else {
      throw ValidationError("Give one of --tokens, --confidence and --spans at most.")
    }
  }

  func run() throws {
    let answers = LineAnswers(try identifier(), kind: kind)
    var lines = StandardInputLines()
    var answer = answers.writer()
    while let line = try lines.next() { try answer.write(line) }
    try answer.finish()
  }

  private var kind: LineAnswers.Kind { tokens ? .tokens : confidence ? .candidates : spans ? .spans : .code }

  private func identifier() throws -> LanguageIdentifier {
    let all = try LanguageIdentifier(data: data.location())
    guard let languages else { return all }
    let codes = languages.split(separator: ",").map { LanguageTag(String($0)) }
    do {
      return try all.restricted(to: codes)
    } catch let error as UnknownLanguageError {
      throw ValidationError(error.description)
    }
  }
}
