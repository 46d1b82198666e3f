import TextModel

/// Tells what kind of position a cue says where its row does not tell all.
extension ProseReader {
  /// Whether somebody will go to court, or may: "**vil saksøke** selskapet", "is considering legal action against it".
  func isLawsuitToCome(_ match: CueMatch<PositionCue>, _ outcome: Outcome) -> Bool {
    guard match.cue.position == .condemn, outcome.polarity == .against else { return false }
    switch outcome.modality {
    case .intended, .considered, .conditional: return match.words.contains { frames.clauses.has(.lawsuit, at: $0) }
    default: return false
    }
  }

  /// Whether somebody has not decided on what an election or a count has come to, which one recognizes or not: "has taken no position on **the
  /// result**".
  func leavesOutcomeOpen(_ aim: Aim, _ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.side == .fixed(.neutral), match.cue.position == .support, case .named(let target) = aim.target
    else {
      return false
    }
    return frames.lexicon.isOutcome(target.head)
  }
}
