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
    lists = try ListReader(reader: reader, lexicons: sentences, signatories: signatories).read()
    prose = try ProsePass(
      reader: reader, sentences: sentences, skipping: lists.spans, remarks: lists.remarks, signatories: signatories
    ).read()
  }
}
