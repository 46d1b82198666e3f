/// The part that a noun has to play as a target or a holder (`nouns.tsv`).
enum NounClass: String, Hashable, Sendable {
  /// Points to a thing told before or to its complement, and names nothing itself.
  case empty
  /// The same, but where nothing better is found it names what somebody has proposed: "forslaget".
  case proposal
  /// Tells a deed by no more than that it is one; behind a word for its kind it stands for one told before: "such a **step**".
  case act
  /// Describes a state or government.
  case actor
  /// Describes a state, and stands for one that was named where nothing else is said of it: "staten", "the country".
  case state
  /// A part of the earth that its name follows, as what is recognized, claimed or under sanctions: "the province of Kosovo".
  case territory
  /// What a state gives to others or has with them, and holds back or calls home as a measure against them: "aid", "ambassador".
  case lever
  /// Describes an organ of a group of states, which speaks for the group: "council", "assembly".
  case organ
  /// What an election or a count has come to, which one recognizes or not: "result". It also ends compounds ("valgresultat").
  case outcome
  /// Somebody with an office, who speaks for the state that is named with it where they are several: "foreign ministers".
  case representative
  /// Names a body that takes positions of its own, and describes the holder of one: "union", "sindicato". It also ends compounds
  /// ("fagforening").
  case body
  /// The same of a kind that texts seldom call by another noun: it stands for a body told of before only where that has the noun in its
  /// name: "court", "police".
  case institution
  /// The same of a kind of which a text names the one that is meant: alone it stands for that one and describes nobody, with what tells
  /// which one it describes the holder: "museum", "the **council** of churches".
  case namedBody = "named-body"
  /// The same of people, where they are several: "farmers", "biskopene".
  case people
  /// A text in which several say something together, and which stands below a line with its noun: "joint statement".
  case statement
  /// Describes those who have signed a statement: "signatories", "firmantes".
  case signatory
  /// Names a list or what is listed, and in the line above the list never what it is about: "overview", "reactions".
  case list
  /// A vote that is cast, so that what so many are cast on is what a text's positions are about: "voto", "stemme".
  case ballot
  /// A quarrel over something, which is never itself what the text's positions are about. It also ends compounds
  /// ("makrellstrid").
  case dispute
  /// A meeting, vote, exercise or the like, which one holds or attends without being for it.
  case occasion
  /// What somebody has over a thing, which belongs to its name: "kontroll over øya", "soberanía sobre las islas".
  case dominion
  /// Tells a time, and is never what a position is about.
  case time
  /// The end of a thing or its beginning, which with a time tells a time: "end of the month", but "end of the war".
  case bound
  /// A unit in which things are counted, and never what a position is about: "på 40 dollar".
  case measure
  /// A text that is voted on, signed or proposed: what a position is toward where nothing else is said.
  case motion
  /// The same, of the kind on which parties agree: the nouns of this class, told alone, mean one and the same thing in a text
  /// ("the treaty", "the pact", "the deal").
  case agreement
}

extension NounClass {
  /// Whether the noun describes somebody who can hold a position for a state.
  var describesState: Bool { self == .actor || self == .state }
}
