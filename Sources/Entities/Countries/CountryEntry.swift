/// What a phrase of a country table is, before its context has been looked at.
enum CountrySense: String, Sendable, CaseIterable {
  /// A name of a state, a territory or a group.
  case name
  /// An adjective that is never a noun.
  case adjective
  /// An adjective that also names the people: Spanish "chileno", English "Russian".
  case people
  /// A noun for one or more of the people.
  case demonym
  /// A capital, which stands for the government only as an actor.
  case capital
  /// A palace or a quarter that stands for the government unless it is plainly a place.
  case seat
  /// A fixed phrase that holds a name and mentions nobody: "Washington Post".
  case exclusion
}

/// What the tables say of one phrase.
struct CountryEntry: Sendable {
  /// The states or groups it can mention, the likeliest first; empty for an exclusion.
  var ids: [String]
  /// What it is.
  var sense: CountrySense
  /// Whether this form is the one that the tables list, not an inflected one.
  var isLemma = true
  /// Whether this form also names the language.
  var isLanguage = false
  /// Whether it is a region's adjective that mentions the group only beside a word for states ("nordiske land").
  var isRegion = false
  /// Whether the form is written with a small first letter inside a sentence.
  var isLowercase = false
  /// What else the phrase can be; `nil` for most.
  var homonym: CountryHomonym?
}

/// A phrase that is something else than the state in many texts: "Jordan", "Georgia", "Granada".
struct CountryHomonym: Sendable {
  /// Whether it is taken for the state where nothing in the text tells.
  var isCountryByDefault: Bool
  /// Whether it is also a given name or surname.
  var isPersonalName: Bool
  /// Words whose presence speaks for the state, in lower case.
  var wordsFor: Set<String>
  /// Words whose presence speaks against it, in lower case.
  var wordsAgainst: Set<String>
}
