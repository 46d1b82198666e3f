import Analysis
import ArgumentParser
import Foundation
import LanguageData
import Syntax
import TextModel

/// `standpunkt parse`: words, lemmas, tags and trees as CoNLL-U.
struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tag, lemmatize and parse; write CoNLL-U.",
    discussion: """
      A text is cut into sentences and its languages are told first; sentences in a language without a model come out as \
      tokens alone. With --input conllu the file's own words are kept and all else in it is predicted anew.
      """)

  /// What the files are.
  enum Input: String, ExpressibleByArgument, CaseIterable {
    case text, conllu
  }

  @Option(help: "What the files are: text or conllu.")
  var input = Input.text

  @Option(help: "The language of all sentences, such as nb; told from the text if not given. CoNLL-U needs it.")
  var language: String?

  @OptionGroup var dataOptions: DataOptions

  @Argument(help: "Files; standard input where none is named, or for “-”.")
  var files: [String] = []

  func validate() throws {
    if input == .conllu, language == nil { throw ValidationError("--input conllu needs --language.") }
  }

  func run() throws {
    let data = try dataOptions.location()
    for file in files.isEmpty ? ["-"] : files {
      let text = try Self.text(of: file)
      let sentences =
        switch input {
        case .text: try parse(text: text, file: file, data: data)
        case .conllu: try parse(conllu: text, file: file, data: data)
        }
      FileHandle.standardOutput.write(Data(ConlluWriter.text(of: sentences).utf8))
    }
  }

  private func parse(conllu text: String, file: String, data: DataLocation) throws -> [ConlluSentence] {
    let tag = LanguageTag(language ?? "und")
    let sentences = try ConlluReader.sentences(of: text, file: file)
    guard let parsed = try SyntaxAnnotator(data: data).analyze(sentences, language: tag) else {
      throw DataError(
        file: data.model("\(tag.code)/syntax.json").path, message: "there is no model for “\(tag)”",
        hint: "Languages with one: \(SyntaxAnnotator(data: data).languages().map(\.code).joined(separator: ", "))")
    }
    return parsed
  }

  private func parse(text: String, file: String, data: DataLocation) throws -> [ConlluSentence] {
    let name = file == "-" ? "stdin" : URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    var document = Document(id: name, text: text)
    for step in try Analyzer(data: data).pipeline.steps {
      if step.writes.contains(.words) { break }
      // A language that is given need not be told.
      if language != nil, step.writes.contains(.languages) { continue }
      try step.annotate(&document)
    }
    if let language {
      for index in document.sentences.indices { document.sentences[index].language = LanguageTag(language) }
    }
    try SyntaxAnnotator(data: data).annotate(&document)
    return document.conllu()
  }

  private static func text(of file: String) throws -> String {
    let bytes =
      try file == "-" ? FileHandle.standardInput.readToEnd() ?? Data() : Data(contentsOf: URL(fileURLWithPath: file))
    return String(decoding: bytes, as: UTF8.self)
  }
}
