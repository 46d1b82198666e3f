package import TextModel

/// What became of one position cue of the prose: the stances that it was read as, or what kept it from being one.
package struct CueReading: Sendable {
  /// The cue's lemmas as the lexicon has them: "gå inn for".
  package var row: String
  /// What kind of word carries its arguments: `verb`, `noun`, `predicate`.
  package var kind: String
  /// What the cue says.
  package var position: StancePosition
  /// Its words in the text.
  package var words: [TextSpan]
  /// Why it says nothing here; `nil` where it was read.
  package var rejection: CueRejection?
}

/// A position cue with what became of it, from which it is told in words where somebody asks.
struct CueOutcome: Sendable {
  let match: CueMatch<PositionCue>
  let tree: SentenceTree
  /// Why it says nothing here; `nil` where it was read.
  let rejection: CueRejection?

  /// What became of the cue, in words.
  var reading: CueReading {
    CueReading(
      row: match.cue.cue.words.joined(separator: " "), kind: match.cue.cue.kind.rawValue, position: match.cue.position,
      words: Set(match.words.map { tree.spans[$0] }).sorted(), rejection: rejection)
  }
}

/// Why a cue was not read as a stance.
package enum CueRejection: String, Error, Hashable, Sendable, CaseIterable {
  /// A predicate's words are a part of something else, and are said of nobody.
  case notPredicated
  /// It stands in what another cue demands, proposes or threatens.
  case content
  /// Its row wants a negation that is not there, or the other way round.
  case negation
  /// It stands in a question.
  case question
  /// It says what something is called, and that is neither praise nor blame.
  case noEvaluation
  /// It stands in a hope, a fear or a condition.
  case unreal
  /// Somebody only has to hold it.
  case obliged
  /// None of its slots holds an actor.
  case noHolder
  /// Its slots hold nothing that it can be toward.
  case noTarget
  /// It is a measure that somebody refuses to take, and what counts is that they refuse.
  case refused
  /// Another cue with the same words was read.
  case covered
  /// It was read, but what it would say is too likely wrong.
  case doubtful

  /// The reason in words, to stand after "cue “…”: ".
  package var explanation: String {
    switch self {
    case .notPredicated: "its words are said of nobody here"
    case .content: "it stands in what another cue demands, proposes or threatens"
    case .negation: "its row asks for a negation, or for none, and the sentence has it otherwise"
    case .question: "it stands in a question"
    case .noEvaluation: "what the target is called is neither praise nor blame"
    case .unreal: "it stands in a hope, a fear or a condition"
    case .obliged: "somebody only has to hold it"
    case .noHolder: "no state, group, person or organization stands where its holder should"
    case .noTarget: "nothing that it can be toward stands where its target should"
    case .refused: "it is a measure that somebody refuses to take, and what counts is that they refuse"
    case .covered: "another row with the same words was read"
    case .doubtful: "it was read, but stances that were read like this are seldom right"
    }
  }
}
