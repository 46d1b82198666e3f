/// A position that somebody holds toward something, with the words that say so.
public struct Stance: Hashable, Sendable {
  /// Who holds it.
  public var holder: StanceHolder
  /// What is done or thought.
  public var position: StancePosition
  /// For, against, or outright neutral.
  public var polarity: StancePolarity
  /// The shortest words that name what the position is about; `nil` where nothing does.
  public var target: String?
  /// The state, group or entity that the target is, if it is one.
  public var targetID: String?
  /// Whether it is held, planned, conditional …
  public var modality: StanceModality
  /// The clause of the condition, for ``StanceModality/conditional``.
  public var condition: String?
  /// To whom the text attributes the claim, if not to the holder or the writer.
  public var source: String?
  /// The clause, or the list item.
  public var evidence: TextSpan
  /// ISO 8601 date of the act if the text gives it, else `nil`.
  public var date: String?
  /// How likely the stance is right as a whole, with its target, from 0 to 1, on articles that nobody has developed on.
  public var confidence: Double
  /// The id of the rule that found it.
  public var rule: String

  /// A stance with all that is said of it.
  public init(
    holder: StanceHolder, position: StancePosition, polarity: StancePolarity, target: String?, targetID: String? = nil,
    modality: StanceModality = .asserted, condition: String? = nil, source: String? = nil, evidence: TextSpan,
    date: String? = nil, confidence: Double, rule: String
  ) {
    self.holder = holder
    self.position = position
    self.polarity = polarity
    self.target = target
    self.targetID = targetID
    self.modality = modality
    self.condition = condition
    self.source = source
    self.evidence = evidence
    self.date = date
    self.confidence = confidence
    self.rule = rule
  }
}

/// Who holds a stance.
public struct StanceHolder: Hashable, Sendable {
  /// What the holder is.
  public var type: StanceHolderType
  /// ISO 3166-1 code or group code; `nil` for a person or an organization.
  public var id: String?
  /// The full name.
  public var name: String

  /// A holder of this type.
  public init(type: StanceHolderType, id: String?, name: String) {
    self.type = type
    self.id = id
    self.name = name
  }
}

/// What a holder is.
public enum StanceHolderType: String, Hashable, Sendable, CaseIterable {
  case country, group, person, organization
}

/// What is done or thought; the annotation guidelines define each.
public enum StancePosition: String, Hashable, Sendable, CaseIterable {
  case recognize, support, demand, condemn, sanction, threaten
}

/// The side that a stance takes.
public enum StancePolarity: String, Hashable, Sendable, CaseIterable {
  case `for`, against, neutral
}

/// In what way a stance is held; the annotation guidelines define each.
public enum StanceModality: String, Hashable, Sendable, CaseIterable {
  case asserted, intended, conditional, considered, past, denied
}
