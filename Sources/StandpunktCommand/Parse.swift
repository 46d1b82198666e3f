import Analysis
import ArgumentParser
import Entities
import Foundation
import Ingest
import LanguageData
import LanguageID
import Segmentation
import Syntax
import TextModel

/// `standpunkt parse`: words, lemmas, tags and trees as CoNLL-U.
struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tag, lemmatize and parse; write CoNLL-U.",
    discussion: """
      A text is cut into sentences and its languages are told first; sentences in a language without a model come out as \
      tokens alone. With --input conllu the file's own words are kept and all else in it is predicted anew. With --names the \
      last column says which words are in a name, and of which type: name=B-PER for the first word of a person's name, I-PER \
      for the others; ORG, LOC, EVT and PROD for organizations, places, events and works; O outside of names.
      """)

  /// What the files are.
  enum Input: String, ExpressibleByArgument, CaseIterable {
    case text, conllu
  }

  @Option(help: "What the files are: text or conllu.")
  var input = Input.text

  @Option(help: "The language of all sentences, such as nb; told from the text if not given. CoNLL-U needs it.")
  var language: String?

  @Flag(help: "Names too, in the last column.")
  var names = false

  @OptionGroup var dataOptions: DataOptions

  @Argument(help: "Files; standard input where none is named, or for “-”.")
  var files: [String] = []

  func validate() throws {
    if input == .conllu, language == nil { throw ValidationError("--input conllu needs --language.") }
  }

  func run() throws {
    let data = try dataOptions.location()
    switch input {
    case .text:
      let pipeline = try pipeline(data)
      try write { text, file in try parse(text: text, file: file, pipeline) }
    case .conllu:
      try write { text, file in try parse(conllu: text, file: file, data: data) }
    }
  }

  /// Writes what `parse` makes of the text of each file.
  private func write(_ parse: (_ text: String, _ file: String) throws -> [ConlluSentence]) throws {
    for file in files.isEmpty ? ["-"] : files {
      var rest = try parse(TextFile.text(at: file), file)[...]
      // In pieces, so that a long file is not held once more as it is written.
      while !rest.isEmpty {
        FileHandle.standardOutput.write(Data(ConlluWriter.text(of: Array(rest.prefix(Self.piece))).utf8))
        rest = rest.dropFirst(Self.piece)
      }
    }
  }

  /// How many sentences are written at a time.
  private static let piece = 500

  private func parse(conllu text: String, file: String, data: DataLocation) throws -> [ConlluSentence] {
    let tag = LanguageTag(language ?? "und")
    let sentences = try ConlluReader.sentences(of: text, file: file)
    guard var parsed = try SyntaxAnnotator(data: data).analyze(sentences, language: tag) else {
      throw DataError(
        file: data.model("\(tag.code)/syntax.json").path, message: "there is no model for “\(tag)”",
        hint: "Languages with one: \(SyntaxAnnotator(data: data).languages().map(\.code).joined(separator: ", "))")
    }
    if names {
      var document = Document(id: file, conllu: parsed, language: tag)
      try NameRecognizer(data: data).annotate(&document)
      parsed.write(names: document.nameLabels())
    }
    return parsed
  }

  private func parse(text: String, file: String, _ pipeline: Pipeline) throws -> [ConlluSentence] {
    let name = file == "-" ? "stdin" : URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    var document = Document(id: name, text: text)
    try pipeline.annotate(&document)
    var sentences = document.conllu()
    if names { sentences.write(names: document.nameLabels()) }
    return sentences
  }

  /// The steps from text to trees, or to names.
  private func pipeline(_ data: DataLocation) throws -> Pipeline {
    var steps: [any Annotator] = [try Segmenter(data: data)]
    // A language that is given need not be told.
    steps.append(try language.map { GivenLanguage(language: LanguageTag($0)) } ?? LanguageAnnotator(data: data))
    steps.append(SyntaxAnnotator(data: data))
    if names { steps.append(try NameRecognizer(data: data)) }
    return try Pipeline(steps)
  }
}

/// A step that holds all sentences to be in one language.
private struct GivenLanguage: Annotator {
  let name = "given language"
  let reads: Set<Layer> = [.sentences]
  let writes: Set<Layer> = [.languages]
  let language: LanguageTag

  func annotate(_ document: inout Document) throws {
    for index in document.sentences.indices { document.sentences[index].language = language }
  }
}

extension [ConlluSentence] {
  /// Writes these labels, one for each token of all sentences.
  fileprivate mutating func write(names labels: [NameLabel?]) {
    var rest = labels[...]
    for index in indices {
      let count = self[index].tokens.count
      self[index].write(names: rest.prefix(count))
      rest = rest.dropFirst(count)
    }
  }
}
