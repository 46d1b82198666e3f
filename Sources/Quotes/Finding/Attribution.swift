import TextModel

/// What stands beside words and says whose they are.
struct Attribution: Hashable, Sendable {
  /// Whoever is named or described as speaking.
  var speaker: SpeakerPhrase?
  /// The reporting words.
  var cue: TextSpan?
  /// Everybody through whom the text has it, the nearest to the text first.
  var chain: [SourceLink] = []
  /// Whether the subject of the reporting verb is left out ("Aclaró que …"): the person named last speaks.
  var isElided = false
  /// Whether the words are led in by something that is nobody ("et banner: «…»"), so that no speaker is carried over.
  var isLedInByNobody = false
}

/// Somebody through whom a text has another's words.
enum SourceLink: Hashable, Sendable {
  /// A newspaper, agency, channel or site, by name.
  case outlet(String)
  /// Somebody who speaks of what the speaker said: "according to her lawyer".
  case teller(SpeakerPhrase)

  /// The name of an outlet.
  var outlet: String? { if case .outlet(let name) = self { name } else { nil } }
}
