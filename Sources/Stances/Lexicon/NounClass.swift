/// The part that a noun has to play as a target or a holder (`nouns.tsv`).
enum NounClass: String, Hashable, Sendable {
  /// Points to a thing told before or to its complement, and names nothing itself.
  case empty
  /// Describes a state or government.
  case actor
  /// Tells a time, and is never what a position is about.
  case time
}
