import Segmentation
import TextModel

/// How well a segmenter finds a treebank's tokens and sentences from its raw text, counted as the CoNLL 2018 shared task
/// does: a token or sentence is right where both of its ends are, white space aside.
struct SentenceScore {
  var tokens: Double
  var sentences: Double

  /// The score of `segmenter` on `text`; F1 from 0 to 1.
  init(of segmenter: Segmenter, on text: SentenceText) {
    var document = text.document
    segmenter.annotate(&document)
    tokens = Self.harmonicMean(Set(text.tokens), Set(document.tokens.map(\.span)))
    sentences = Self.harmonicMean(Set(text.sentences), Set(document.sentences.map(\.span)))
  }

  private static func harmonicMean(_ gold: Set<TextSpan>, _ found: Set<TextSpan>) -> Double {
    let both = gold.count + found.count
    return both == 0 ? 1 : 2 * Double(gold.intersection(found).count) / Double(both)
  }
}
