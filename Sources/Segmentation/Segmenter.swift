package import LanguageData
package import TextModel

/// Cuts a text into blocks, sentences and tokens.
///
/// It is the first step of the analysis and reads nothing but the text; the language need not be known. Tokens never cross
/// a line, sentences never cross a block, and every token is in one sentence, every sentence in one block.
package struct Segmenter: Annotator {
  private let lexicon: SegmentationLexicon
  private let guesser: LanguageGuesser

  /// A segmenter with the languages of this lexicon.
  package init(lexicon: SegmentationLexicon) {
    self.lexicon = lexicon
    guesser = LanguageGuesser(lexicon: lexicon)
  }

  /// A segmenter with the languages in this data.
  ///
  /// - Throws: `DataError` where a file of the data is not valid.
  package init(data: DataLocation) throws {
    self.init(lexicon: try SegmentationLexicon(data: data))
  }

  /// The step's name.
  package var name: String { "segmentation" }
  /// Nothing but the text.
  package var reads: Set<Layer> { [.text] }
  /// Blocks, sentences and tokens.
  package var writes: Set<Layer> { [.blocks, .sentences, .tokens] }

  /// Writes blocks, sentences and tokens.
  package func annotate(_ document: inout Document) {
    var lines = Line.all(in: document.utf8)
    guessLanguages(of: &lines, document)
    document.tokens = tokenize(&lines, document.utf8)
    let shapes = lines.map { LineShape($0, document.utf8, document.tokens, lexicon) }
    let drafts = BlockFinder.blocks(of: lines, shapes)
    writeSentences(drafts, lines, &document)
  }

  /// Gives each line a first guess of its language: its own words', or else the whole text's.
  private func guessLanguages(of lines: inout [Line], _ document: Document) {
    var total: [Float] = []
    for index in lines.indices {
      let scores = guesser.scores(document.utf8, lines[index].span.range)
      lines[index].language = guesser.best(scores)
      total = total.isEmpty ? scores : zip(total, scores).map(+)
    }
    let most = guesser.best(total)
    for index in lines.indices where lines[index].language == nil { lines[index].language = most }
  }

  private func tokenize(_ lines: inout [Line], _ text: [UInt8]) -> [Token] {
    var tokenizer = Tokenizer(text: text, lexicon: lexicon)
    for index in lines.indices {
      let first = tokenizer.tokens.count
      tokenizer.tokenize(lines[index].span.range, language: lines[index].language)
      lines[index].tokens = first..<tokenizer.tokens.count
    }
    return tokenizer.tokens
  }

  private func writeSentences(_ drafts: [BlockFinder.Draft], _ lines: [Line], _ document: inout Document) {
    let splitter = SentenceSplitter(text: document.utf8, tokens: document.tokens, lexicon: lexicon)
    var line = 0
    document.blocks = []
    document.sentences = []
    for draft in drafts {
      while line + 1 < lines.count, lines[line].tokens.upperBound <= draft.tokens.lowerBound { line += 1 }
      let first = document.sentences.count
      for tokens in splitter.sentences(in: draft.tokens, kind: draft.kind, language: lines[line].language) {
        let span = document.tokens[tokens.lowerBound].span.union(document.tokens[tokens.upperBound - 1].span)
        document.sentences.append(Sentence(span: span, tokens: tokens, block: document.blocks.count))
      }
      let span = document.tokens[draft.tokens.lowerBound].span.union(document.tokens[draft.tokens.upperBound - 1].span)
      document.blocks.append(Block(span: span, kind: draft.kind, sentences: first..<document.sentences.count))
    }
  }
}
