import ArgumentParser
import Foundation
import Ingest
import LanguageData
import Segmentation
import TextModel

/// `standpunkt tokenize`: shows tokens, sentences and blocks.
struct Tokenize: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Cut text into blocks, sentences and tokens.",
    discussion: """
      Prints one token a line: offset of its first byte, offset after its last, kind, form. An empty line parts \
      sentences, and a line with “# block” and its kind comes before each block.
      """)

  @Option(help: "The folder that holds lexicons/ and models/.")
  var data: String?

  @Argument(help: "Text files; standard input where none is named, or for “-”.")
  var files: [String] = []

  func run() throws {
    let location = try data.map { try DataLocation(root: URL(fileURLWithPath: $0)) } ?? DataLocation.standard()
    let segmenter = try Segmenter(data: location)
    for file in files.isEmpty ? ["-"] : files {
      var document = Document(id: file, text: try TextFile.text(at: file))
      segmenter.annotate(&document)
      Self.print(document)
    }
  }

  private static func print(_ document: Document) {
    var output = ""
    for block in document.blocks {
      output += "# block \(block.kind.rawValue)\n"
      for sentence in document.sentences[block.sentences] {
        for token in document.tokens[sentence.tokens] {
          output += "\(token.span.start)\t\(token.span.end)\t\(token.kind.rawValue)\t\(document[token.span])\n"
        }
        output += "\n"
      }
    }
    FileHandle.standardOutput.write(Data(output.utf8))
  }
}
