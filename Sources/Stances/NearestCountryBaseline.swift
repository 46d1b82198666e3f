package import LanguageData
package import TextModel

/// The baseline against which the reading of stances is measured: wherever a cue of the lexicon stands, the state or group that
/// is named last before it in the sentence holds the position toward the next noun.
///
/// It knows the same words as ``StanceAnnotator`` and nothing of trees, lists, negation or time.
package struct NearestCountryBaseline: Annotator {
  /// Names the step.
  package let name = "stances"
  /// The words with their lemmas, and the countries.
  package let reads: Set<Layer> = [.tokens, .sentences, .words, .countries]
  /// The stances.
  package let writes: Set<Layer> = [.stances]

  private let lexicons: StanceLexicons

  /// A baseline with the lexicons at `data`.
  package init(data: DataLocation) { lexicons = StanceLexicons(data: data) }

  /// Writes the stances of the document, in the order of the text.
  package func annotate(_ document: inout Document) throws {
    let reader = DocumentReader(document)
    let sentences = try SentenceLexicons(reader, lexicons)
    document.stances = document.sentences.indices.flatMap { index -> [Stance] in
      guard let frames = sentences.frames(ofSentence: index) else { return [] }
      return CueFinder(lexicon: frames.lexicon, tree: frames.tree).positions(beside: frames.operators).compactMap {
        stance($0, frames)
      }
    }
  }

  private func stance(_ match: CueMatch<PositionCue>, _ frames: FrameReader) -> Stance? {
    let (tree, document) = (frames.tree, frames.reader.document)
    let cue = tree.spans[match.head]
    let sentence = document.sentences[tree.sentence].span
    let holder = document.countries.last { sentence.contains($0.span) && $0.span.end <= cue.start }
    let last = match.words.max() ?? match.head
    let target = tree.indices.first { word in
      word > last && (tree.words[word].partOfSpeech == .noun || tree.words[word].partOfSpeech == .properNoun)
    }
    guard let holder, let target else { return nil }
    var polarity = StancePolarity.against
    if case .fixed(let fixed) = match.cue.side { polarity = fixed }
    return Stance(
      holder: frames.reader.holder(country: holder.id), position: match.cue.position, polarity: polarity,
      target: tree.words[target].form, targetID: nil, modality: .asserted, condition: nil, source: nil,
      evidence: sentence, confidence: 0.5, rule: "baseline.nearest")
  }
}
