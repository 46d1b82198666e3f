/// A mention of a state, a territory or a group of states.
public struct CountryMention: Hashable, Sendable {
  /// Where it stands.
  public var span: TextSpan
  /// ISO 3166-1 alpha-2 code, `XK` for Kosovo, or the code of a group (`EU`, `UN`, `NATO` …).
  public var id: String
  /// How it is mentioned.
  public var form: CountryForm

  /// A mention of this state or group.
  public init(span: TextSpan, id: String, form: CountryForm) {
    self.span = span
    self.id = id
    self.form = form
  }
}

/// How a state or group is mentioned.
public enum CountryForm: String, Hashable, Sendable, CaseIterable {
  /// By its name: "Venezuela", "USAs", "EE.UU.".
  case name
  /// By an adjective: "venezuelanske".
  case adjective
  /// By its people: "russerne".
  case demonym
  /// By a seat that stands for its government: "Kreml".
  case metonym
  /// By an emoji flag.
  case flag
}
