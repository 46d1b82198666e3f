import ArgumentParser
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

  @OptionGroup var data: DataOptions

  func run() throws {
    let identifier = try LanguageIdentifier(data: data.location())
    var reader = LanguageReader(identifier)
    while let line = readLine() {
      let bytes = Array(line.utf8)
      print(reader.language(bytes, 0..<bytes.count))
    }
  }
}
