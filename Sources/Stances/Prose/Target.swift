import TextModel

/// What a position is about.
struct Target: Hashable, Sendable {
  /// The shortest words that name it.
  var text: String
  /// Where the words stand that it was read from.
  var span: TextSpan
  /// The lemma of the word that heads it, lower case; the text itself for what is no phrase of the sentence.
  var head: String
  /// The actor that the target is, if it is one.
  var actor: StanceHolder?
  /// The id of the state, group or entity that it is, if it is one.
  var id: String?
  /// Whether it is a text that is voted on, signed or proposed.
  var isMotion: Bool
  /// Whether the words speak of it as of something known: "**the** waiver".
  var isKnown = false
  /// Whether it is a clause that tells a deed.
  var isDeed = false
  /// The pronoun that the deed is done to, which stands for something told before: "not to weaken **it**".
  var openObject: OpenObject?
  /// Its name without how much of it is meant, by which the text goes on about it: "kvote" of "kvote på 10 prosent".
  var shortName: String?
  /// How it names an agreement; `nil` for what is none.
  var agreement: Agreement?

  /// A pronoun as what a deed is done to.
  struct OpenObject: Hashable, Sendable {
    /// The pronoun's place, or its verb's, where the two are one word.
    let place: TextSpan
    /// The deed without it: "duplicar" for "duplicarlo".
    let deed: String
  }

  /// How an agreement is named.
  enum Agreement: Hashable, Sendable {
    /// By a noun for agreements alone, which may mean any.
    case bare
    /// By words that say which one.
    case specific
  }
}

extension Target {
  /// Whether it is written in capitals alone, as datelines and the headings of boxes are, and is no acronym: "STEMMENE I KIRKENES".
  var isCapitals: Bool {
    id == nil && text.utf8.count > Self.longestAcronym && !text.contains(where: \.isLowercase)
  }

  private static let longestAcronym = 6

  /// The target as the rest of a text writes what a line in capitals names.
  var inSmallLetters: Target {
    guard isCapitals else { return self }
    var target = self
    target.text = text.lowercased()
    return target
  }

  /// Whether it is told in one word.
  var isOneWord: Bool { !text.utf8.contains(UInt8(ascii: " ")) }

  /// The actor for whom the words at a place stand.
  init(of actor: Actor, at span: TextSpan) {
    self.init(
      text: actor.holder.name, span: span, head: actor.holder.name, actor: actor.holder, id: actor.holder.id,
      isMotion: false)
  }
}

/// What the words of a target slot give.
enum TargetReading: Hashable, Sendable {
  /// Words that name something.
  case named(Target)
  /// A pronoun or an empty noun, at this place: what it stands for has to be found.
  case pointsBack(TextSpan)
  /// A noun, at this place, that stands for a state that was named.
  case pointsToState(TextSpan)
}

extension TargetReading {
  /// The target with a name by which the text goes on about it.
  func known(as name: String) -> TargetReading {
    guard case .named(var target) = self else { return self }
    target.shortName = name
    return .named(target)
  }

  /// The deed with the pronoun that it is done to.
  func opened(by object: Target.OpenObject?) -> TargetReading {
    guard let object, case .named(var target) = self else { return self }
    target.openObject = object
    return .named(target)
  }
}
