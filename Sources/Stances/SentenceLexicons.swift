import TextModel

/// The lexicon and the frame reader of every sentence of a document that was parsed and whose language has a lexicon.
struct SentenceLexicons: Sendable {
  private let reader: DocumentReader
  private let frames: [FrameReader?]

  init(_ reader: DocumentReader, _ lexicons: StanceLexicons) throws {
    self.reader = reader
    var lexiconsUsed: [LanguageTag: StanceLexicon] = [:]
    frames = try reader.document.sentences.indices.map { index in
      guard let tree = reader.trees[index] else { return nil }
      try AnalysisWatch.check()
      let language = reader.document.sentences[index].language
      let lexicon = try lexiconsUsed[language] ?? lexicons.lexicon(of: language)
      lexiconsUsed[language] = lexicon
      guard !lexicon.isEmpty else { return nil }
      return FrameReader(reader: reader, lexicon: lexicon, tree: tree, memory: ActorMemory())
    }
  }

  /// The readers of a document and of its sentences, once it is known whose office the text says is contested.
  static func readers(of document: Document, _ lexicons: StanceLexicons) throws -> (DocumentReader, SentenceLexicons) {
    let plain = DocumentReader(document)
    let sentences = try SentenceLexicons(plain, lexicons)
    let contested = ContestedOffices(sentences: sentences).persons(in: document)
    guard !contested.isEmpty else { return (plain, sentences) }
    let reader = DocumentReader(plain, contested: contested)
    return (reader, SentenceLexicons(sentences, reader))
  }

  /// The same readers of the sentences of a document that is read anew.
  private init(_ sentences: SentenceLexicons, _ reader: DocumentReader) {
    self.reader = reader
    frames = sentences.frames.map { $0?.reading(reader) }
  }

  /// The frame reader of a sentence, as an index into ``Document/sentences``.
  func frames(ofSentence index: Int) -> FrameReader? { frames[index] }

  /// The frame reader of the sentence that holds a token.
  func frames(atToken token: Int) -> FrameReader? {
    reader.document.sentenceIndex(at: reader.document.tokens[token].span.start).flatMap { frames[$0] }
  }
}
