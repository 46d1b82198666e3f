import TextModel

/// One row of `positions.tsv`: words that say a position, and where its holder and target stand.
///
/// A class, since every match holds one, and to copy it would cost more than what is asked of it.
final class PositionCue: WordedCue {
  /// Which targets the row is for.
  enum TargetClass: String, Hashable, Sendable {
    case any = ""
    case actor, deed
    /// Whoever is said to have done what follows, which is no part of the name: "accuses **the company** of piracy".
    case accused
    /// What an election or a count has come to ("accepts **the result**"): read before the rows for any target.
    case outcome
    /// A quarrel, read before the rows for any target: who "stays out of **the row**" takes no side, as who stays out of a union does.
    case dispute
    /// What one reacts to, and no occasion that one holds: "celebró **la decisión**", but not "celebró elecciones".
    case reaction
    /// What nobody blames by its noun alone: "står bak **planen**", but not "står bak angrepet", which tells who has done it.
    case blameless
    /// A text that is voted on, signed or proposed: "**the resolution**, drafted by Chile".
    case motion
  }

  /// Whether the row depends on negation.
  enum Condition: String, Hashable, Sendable {
    case always = ""
    case negated, affirmed
  }

  /// Which side the cue takes.
  enum Side: Hashable, Sendable {
    case fixed(StancePolarity)
    /// The side of what the target is called.
    case evaluated
  }

  let cue: CueWords
  let position: StancePosition
  let side: Side
  let holder: [Slot]
  let target: [Slot]
  let targetClass: TargetClass
  let condition: Condition
  /// The modality that the cue itself brings.
  let modality: StanceModality?

  init(
    cue: CueWords, position: StancePosition, side: Side, holder: [Slot], target: [Slot], targetClass: TargetClass,
    condition: Condition, modality: StanceModality?
  ) {
    (self.cue, self.position, self.side) = (cue, position, side)
    (self.holder, self.target, self.targetClass) = (holder, target, targetClass)
    (self.condition, self.modality) = (condition, modality)
  }

  /// Whether what stands behind the target's noun belongs to the cue and not to the noun.
  var namesTargetAlone: Bool { side == .evaluated || targetClass == .accused }
}
