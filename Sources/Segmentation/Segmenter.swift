import Foundation
package import LanguageData
package import TextModel

/// Cuts a text into blocks, sentences and tokens.
///
/// It is the first step of the analysis and reads nothing but the text; the language need not be known. Tokens never cross
/// a line, sentences never cross a block, and every token is in one sentence, every sentence in one block.
package struct Segmenter: Annotator {
  private let lexicon: SegmentationLexicon
  private let guesser: LanguageGuesser
  private let model: SentenceModel?

  /// A segmenter with the languages of this lexicon; without a model, rules find the sentences.
  package init(lexicon: SegmentationLexicon, model: SentenceModel?) {
    self.lexicon = lexicon
    self.model = model
    guesser = LanguageGuesser(lexicon: lexicon)
  }

  /// A segmenter with the languages and the sentence model in this data.
  ///
  /// - Throws: `DataError` where a file of the data is not valid.
  package init(data: DataLocation) throws {
    let file = data.model("sentences/sentences.model")
    let model = FileManager.default.fileExists(atPath: file.path) ? try SentenceModel(contentsOf: file) : nil
    self.init(lexicon: try SegmentationLexicon(data: data), model: model)
  }

  /// The step's name.
  package var name: String { "segmentation" }
  /// Nothing but the text.
  package var reads: Set<Layer> { [.text] }
  /// Blocks, sentences and tokens.
  package var writes: Set<Layer> { [.blocks, .sentences, .tokens] }

  /// Writes blocks, sentences and tokens.
  package func annotate(_ document: inout Document) {
    let layout = layOut(document)
    let splitter = SentenceSplitter(text: document.utf8, tokens: layout.tokens, lexicon: lexicon, model: model)
    let labels = SpeakerLabels(text: document.utf8, tokens: layout.tokens, blocks: layout.blocks)
    document.tokens = layout.tokens
    document.blocks = []
    document.sentences = []
    for (draft, language) in zip(layout.blocks, layout.languages) {
      let first = document.sentences.count
      let label = labels.end(in: draft.tokens)
      let said = (label ?? draft.tokens.lowerBound)..<draft.tokens.upperBound
      for tokens in (label.map { [draft.tokens.lowerBound..<$0] } ?? [])
        + splitter.sentences(in: said, kind: draft.kind, language: language)
      {
        document.sentences.append(
          Sentence(span: layout.span(of: tokens), tokens: tokens, block: document.blocks.count))
      }
      document.blocks.append(
        Block(span: layout.span(of: draft.tokens), kind: draft.kind, sentences: first..<document.sentences.count))
    }
  }

  /// Calls `body` with the features of every gap at which a sentence can end, in order, and the offsets between which it
  /// lies; `body` says whether one does end there.
  ///
  /// Training sees a text through this, so that it sees what the splitter will see.
  package func visitGaps(of document: Document, _ body: ([UInt32], TextSpan) -> Bool) {
    let layout = layOut(document)
    var features: [UInt32] = []
    for (draft, language) in zip(layout.blocks, layout.languages) {
      var gaps = GapFeatures(draft.tokens, document.utf8, layout.tokens, lexicon, language: language)
      for index in 0..<draft.tokens.count {
        gaps.read(index)
        guard gaps.isCandidate(index) else { continue }
        gaps.write(index, into: &features)
        let token = draft.tokens.lowerBound + index
        let gap = TextSpan(layout.tokens[token].span.end, layout.tokens[token + 1].span.start)
        if body(features, gap) { gaps.startSentence() }
      }
    }
  }

  /// A text cut into tokens and blocks.
  private struct Layout {
    var tokens: [Token]
    var blocks: [BlockFinder.Draft]
    /// The language that each block seems to be in, as an index into the lexicon.
    var languages: [Int?]

    func span(of range: Range<Int>) -> TextSpan {
      tokens[range.lowerBound].span.union(tokens[range.upperBound - 1].span)
    }
  }

  private func layOut(_ document: Document) -> Layout {
    var lines = Line.all(in: document.utf8)
    guessLanguages(of: &lines, document)
    let tokens = tokenize(&lines, document.utf8)
    let shapes = lines.map { LineShape($0, document.utf8, tokens, lexicon) }
    let blocks = BlockFinder.blocks(of: lines, shapes)
    var line = 0
    let languages = blocks.map { block in
      while line + 1 < lines.count, lines[line].tokens.upperBound <= block.tokens.lowerBound { line += 1 }
      return lines[line].language
    }
    return Layout(tokens: tokens, blocks: blocks, languages: languages)
  }

  /// Gives each line a first guess of its language, from its own words and, less, from those of the whole text.
  private func guessLanguages(of lines: inout [Line], _ document: Document) {
    let scores = lines.map { guesser.scores(document.utf8, $0.span.range) }
    var total = [Float](repeating: 0, count: guesser.count)
    for line in scores { for index in total.indices { total[index] += line[index] } }
    let prior = guesser.prior(total)
    for index in lines.indices { lines[index].language = guesser.best(zip(scores[index], prior).map(+)) }
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
}
