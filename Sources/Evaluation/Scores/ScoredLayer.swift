/// What is scored by precision, recall and F1, in the order in which it is printed.
package enum ScoredLayer: String, Hashable, Sendable, CaseIterable {
  /// Country mentions by span and id.
  case countryMentions = "countries exact"
  /// The countries that a document names, wherever.
  case countrySets = "countries set"
  /// Quotes of all types.
  case quotes = "quotes all"
  /// Quotes that marks, dashes or layout show.
  case markedQuotes = "quotes direct+mixed+post"
  /// Quotes without marks.
  case indirectQuotes = "quotes indirect"
  /// Stances by holder, position, polarity, denial and target.
  case stances = "stance tuple"
  /// Stances by holder, position and polarity.
  case stancesWithoutTarget = "stance no target"
  /// The same two for holders that are states or groups.
  case stateStances = "stance tuple country+group"
  case stateStancesWithoutTarget = "stance no target country+group"
  /// A document's country × position × target cells.
  case matrixCells = "matrix cells"
}

/// What is scored by the share that is right.
package enum ScoredShare: String, Hashable, Sendable, CaseIterable {
  /// Letters with the right language.
  case languageLetters = "language letters"
  /// Matched stances with the right modality.
  case modality
  /// Matched stances with the right source.
  case source
  /// Matched quotes with the right speaker.
  case speaker
}
