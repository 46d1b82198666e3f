import TextModel

/// One row of `verdicts.tsv`: words that are a position by themselves in a list, a table or a headline.
struct Verdict: Hashable, Sendable {
  let position: StancePosition
  let polarity: StancePolarity
  let modality: StanceModality?
}
