package import LanguageData
public import TextModel

/// Finds who holds which position toward what: in lists under headings, in tables, and in prose.
public struct StanceAnnotator: Annotator {
  /// Names the step.
  public let name = "stances"
  /// Everything that earlier steps write.
  public let reads: Set<Layer> = [.tokens, .sentences, .blocks, .languages, .words, .countries, .entities, .quotes]
  /// The stances.
  public let writes: Set<Layer> = [.stances]

  private let lexicons: StanceLexicons

  /// An annotator with these lexicons.
  package init(lexicons: StanceLexicons) { self.lexicons = lexicons }

  /// An annotator with the lexicons at `data`, each read when a document first needs it.
  package init(data: DataLocation) { self.init(lexicons: StanceLexicons(data: data)) }

  /// Writes the stances of the document, in the order of the text.
  public func annotate(_ document: inout Document) throws {
    let reader = DocumentReader(document)
    let sentences = try SentenceLexicons(reader, lexicons)
    let lists = ListReader(reader: reader, lexicons: sentences).read()
    let prose = ProsePass(reader: reader, sentences: sentences, skipping: lists.spans).read()
    TopicDump.write(document, sentences, prose.topics, lists.candidates + prose.candidates)
    document.stances = StanceWriter(
      document, topics: prose.topics + TopicNominals(sentences: sentences).targets(in: document)
    ).stances(from: lists.candidates + prose.candidates)
  }
}
