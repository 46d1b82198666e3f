import TextModel

/// What the lists and the prose of a document say, before what they leave open is found.
struct StancePasses: Sendable {
  let sentences: SentenceLexicons
  let lists: ListReader.Result
  let prose: ProseReader.Reading

  /// Reads a document.
  ///
  /// - Throws: ``DataError`` where a table of a language is wrong.
  init(_ document: Document, _ lexicons: StanceLexicons) throws {
    let (reader, sentences) = try SentenceLexicons.readers(of: document, lexicons)
    let signatories = SignatoryFinder(reader: reader, lexicons: sentences).signatories()
    self.sentences = sentences
    let listReader = ListReader(reader: reader, lexicons: sentences, signatories: signatories)
    lists = try listReader.read()
    var prose = try ProsePass(
      reader: reader, sentences: sentences, skipping: lists.spans, remarks: lists.remarks, signatories: signatories
    ).read()
    for index in prose.candidates.indices where prose.candidates[index].isOpen {
      let cue = prose.candidates[index].cue
      let told =
        listReader.opening(before: cue, naming: listReader.topic)
        ?? Self.announced(above: cue, in: document, lists.announced)
      prose.candidates[index].suggestions += [told].compactMap { $0 }
    }
    self.prose = prose
  }

  /// What a line right above the paragraph of a place says that it is about: "What the governments say about the levy:", "Germany is for it."
  private static func announced(above place: TextSpan, in document: Document, _ lines: [Int: Target]) -> Target? {
    document.sentenceIndex(at: place.start).flatMap { lines[document.sentences[$0].block] }
  }
}
