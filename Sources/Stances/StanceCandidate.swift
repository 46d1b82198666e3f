import TextModel

/// A stance as a reader proposes it, before what it leaves open is found in the rest of the document.
struct StanceCandidate: Hashable, Sendable {
  /// What is known of the target.
  enum TargetState: Hashable, Sendable {
    /// Words of the text name it.
    case named(Target)
    /// It is what the text is about at this place.
    case open(TextSpan)
    /// A pronoun or an empty noun at this place stands for it.
    case pointing(TextSpan)
  }

  var holder: StanceHolder
  /// The words that mention the holder, where they stand in the clause.
  var holderSpan: TextSpan?
  var position: StancePosition
  var polarity: StancePolarity
  var target: TargetState
  var modality: StanceModality
  var condition: TextSpan?
  var source: String?
  var evidence: TextSpan
  /// The word that says it, or the item.
  var cue: TextSpan
  var rule: String
  /// What the lines above its list name, one of which it may be toward where it is open.
  var suggestions: [Target] = []
  /// Whether it says that somebody has done something wrong, so that a pronoun stands for who has: "acusó a Lima; **la** acusó".
  var isAccusation = false
  /// Whether it is only read toward a text that is voted on, signed or proposed, which a pronoun then has to stand for: "**lo** presentó".
  var asksForMotion = false
  /// Whether its paragraph is one of a guide that tells of one actor after the other.
  var isProfiled = false
  /// Those who hold it by the same words, none of whom it is toward: "**Both** accuse it of theft".
  var others: Set<StanceHolder> = []
  /// Whether the words that say it are negated: "does not support".
  var isNegated = false

  /// Whether it says nothing of what it is toward.
  var isOpen: Bool { if case .open = target { true } else { false } }

  /// The position without the negation, or with one where it has none: what "does" or "does not" says behind it.
  ///
  /// - Parameter isRefusal: whether who does not will not: "Italia **vil ikke**".
  func answered(isNegated: Bool, isRefusal: Bool = false) -> StanceCandidate {
    guard isNegated != self.isNegated else { return self }
    var answered = self
    answered.isNegated = isNegated
    if isNegated, isRefusal, position == .support || position == .recognize {
      answered.polarity = polarity.opposite
    } else if isNegated {
      answered.modality = .denied
    } else if modality == .denied {
      answered.modality = .asserted
    } else {
      answered.polarity = polarity.opposite
    }
    return answered
  }

  /// Makes it one of this side, whatever it was.
  mutating func take(_ side: StancePolarity) {
    guard position == .support else { return }
    polarity = side
    isNegated = false
  }

  /// The position of somebody who takes the opposite one: who does not share the blame of a thing is for it.
  func opposed() -> StanceCandidate {
    var opposite = self
    opposite.polarity = polarity.opposite
    if position == .condemn, namedTarget?.actor == nil { opposite.position = .support }
    return opposite
  }

  /// The position as one that its holder no longer has: a recognition that is withdrawn is one refused, any other is past.
  func givenUp() -> StanceCandidate {
    var past = self
    if position == .recognize { past.polarity = polarity.opposite } else { past.modality = .past }
    return past
  }

  /// The span that stands for the target's place in the text.
  var targetSpan: TextSpan {
    switch target {
    case .named(let target): target.span
    case .open(let span), .pointing(let span): span
    }
  }

  /// Where in the text what it leaves open is looked for from: a list is about one thing, from its first item on.
  var place: Int { isListed ? targetSpan.start : cue.start }

  /// Whether it is a position that is mostly toward somebody, and not toward what is proposed.
  var isTowardActors: Bool { position == .recognize || position == .sanction || position == .threaten }

  /// Whether it says without more that its holder has not decided, right behind a position on whom to recognize.
  func isUndecided(after earlier: StanceCandidate) -> Bool {
    // Who abstains has voted on something.
    guard case .open = target, polarity == .neutral, !isListed, isNegated || rule.hasPrefix("predicate"),
      earlier.position == .recognize, earlier.holder != holder
    else { return false }
    return position == .support || position == .recognize
  }

  /// Whether it announces a measure for the case that something is done or left undone.
  var isThreat: Bool { position == .sanction && polarity == .against && condition != nil && modality == .conditional }

  /// Whether an item of a list or a row of a table says it.
  var isListed: Bool { rule.hasPrefix("list.") || rule.hasPrefix("table.") }

  /// Whether a noun says it, which is not about itself: "the accusations".
  var isNoun: Bool { rule.hasPrefix("noun.") }

  /// Whether it is for or against a deed of the holder's own, which is seldom what others vote on.
  var isOwnDeed: Bool { rule.hasPrefix("deed.") || rule.hasPrefix("intention.") }

  /// Whether it stands beside others of its kind, all of which are about what the whole text is about.
  var isOneOfMany: Bool { isListed || isProfiled }

  /// Whether it is told without any negation, as something that is so or will be: "har ratifisert avtalen".
  var isAffirmed: Bool { polarity == .for && !isNegated && modality != .denied }

  /// The target, where words of the text name it.
  var namedTarget: Target? {
    if case .named(let target) = target { target } else { nil }
  }
}
