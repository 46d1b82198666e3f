/// What a candidate's position was found to be toward, and how.
struct FoundTarget: Sendable {
  /// How a target was found.
  enum Origin: Hashable, Sendable {
    /// Words of the clause name it.
    case named
    /// A pronoun or an empty noun stands for it.
    case antecedent
    /// The position told right before is toward it.
    case told
    /// It is what the text is about; `lead` is how far its score lies above that of the next best (see ``TopicFinder``).
    case topic(lead: Double)
  }

  let target: Target
  let origin: Origin
}
