/// One row of `operators.tsv`: words that change what a position counts for.
///
/// A class, since every match holds one, and to copy it would cost more than what is asked of it.
final class OperatorCue: WordedCue {
  /// What the words do; `lexicons/world/README-stances.md` defines each.
  enum Effect: String, Hashable, Sendable, CaseIterable {
    case negation, perfect, passive, future, possible, obligation, intention, consideration, refusal, denial, cessation
    case continuation, expression, stopping, statement, opinion, wish, condition, attribution, agent, inclusion
    case comparison, sameness, addition, absence, event, holding, both, former, latter, topic, origin, copula, naming,
      accusative
    case standing, substitute, wanting, signature, contrast, affirmation, answer, likeness, warning
    case asking, opposition, exception, pair, between, never, sender, correlative, reciprocal, together, reversal, kind
    case advice, alternative, means, lawsuit, goal, others, substance, need, own, address, yes, no
  }

  let cue: CueWords
  let effect: Effect
  /// Whether it works on infinitives and complement clauses below it.
  let worksOnClauses: Bool
  /// Whether it works on a position noun among its arguments.
  let worksOnNouns: Bool

  init(cue: CueWords, effect: Effect, worksOnClauses: Bool, worksOnNouns: Bool) {
    (self.cue, self.effect) = (cue, effect)
    (self.worksOnClauses, self.worksOnNouns) = (worksOnClauses, worksOnNouns)
  }
}
