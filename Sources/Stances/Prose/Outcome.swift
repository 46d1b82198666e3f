import TextModel

/// What a cue counts for, once its circumstances are reckoned with.
struct Outcome: Hashable, Sendable {
  var polarity: StancePolarity
  var modality: StanceModality

  /// The outcome of a position with this polarity; `nil` where it is no position at all.
  ///
  /// Refusing to recognize or support is the opposite position; not having done so is a denied one. Any other position
  /// is denied where it is negated: who does not demand something does not demand the opposite, and who is not against
  /// something need not be for it.
  init?(of cue: PositionCue, polarity: StancePolarity, in circumstances: Circumstances) {
    var circumstances = circumstances
    circumstances.isNegated = circumstances.isNegated && cue.condition != .negated
    circumstances.modality = cue.modality ?? circumstances.modality
    self.init(of: cue.position, polarity: polarity, in: circumstances)
  }

  /// The outcome of a position that no row of the lexicon says more of.
  init?(of position: StancePosition, polarity: StancePolarity, in circumstances: Circumstances) {
    guard !circumstances.isVoid else { return nil }
    self.polarity = polarity
    modality = circumstances.modality ?? .asserted
    if circumstances.isDenied {
      modality = .denied
    } else if circumstances.isGivenUpSince {
      giveUp(position, isAhead: false)
    } else if circumstances.isGivenUp {
      giveUp(position, isAhead: circumstances.modality != nil || circumstances.condition != nil)
    } else if circumstances.isNegated != circumstances.isRefused {
      negate(position, isPerfect: circumstances.isPerfect && !circumstances.isRefused)
    }
    if circumstances.condition != nil, modality != .denied, modality != .past { modality = .conditional }
  }

  /// The same for those of whom the text says that they do not hold the position.
  var denied: Outcome {
    var outcome = self
    outcome.modality = .denied
    return outcome
  }

  /// Who gives up a recognition, or will give up another position, is against it; who has given it up held it once.
  private mutating func giveUp(_ position: StancePosition, isAhead: Bool) {
    if position == .recognize || isAhead { polarity = polarity.opposite } else { modality = .past }
  }

  private mutating func negate(_ position: StancePosition, isPerfect: Bool) {
    guard position == .recognize || position == .support, !isPerfect, polarity != .against else {
      modality = .denied
      return
    }
    polarity = polarity.opposite
    if modality == .considered { modality = .asserted }
  }
}

extension StancePolarity {
  /// The other side; neutral stays neutral.
  var opposite: StancePolarity {
    switch self {
    case .for: .against
    case .against: .for
    case .neutral: .neutral
    }
  }
}
