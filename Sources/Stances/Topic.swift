import TextModel

/// Something that the text is about, or may be, with the ways in which the text names it.
struct Topic: Sendable {
  /// The ways in which the text names it.
  private(set) var names: [TopicName]
  /// The place of the best of the names, the first of those that are as good.
  private(set) var bestPlace = 0
  private var placeOfText: [String: Int]
  /// Where it is a target, as UTF-8 offsets.
  var places: [Int]
  /// Where a position is toward it that does not name it, as UTF-8 offsets.
  var resolved: [Int] = []
  /// The positions toward it.
  var positions: Set<StancePosition> = []
  /// Where the word that heads it stands, as UTF-8 offsets.
  var mentions: [Int] = []
  /// How much the text speaks of it, as a part of the topic that it speaks of most.
  var frequency = 0.0
  /// Whether it is a text that is voted on, signed or proposed.
  var isMotion: Bool
  /// Where the text tells how many votes were cast on it, as UTF-8 offsets.
  var ballots: [Int] = []
  /// Whether the title says that the text is about it.
  var isAnnounced = false

  init(_ name: TopicName, positions: Set<StancePosition>) {
    names = [name]
    placeOfText = [name.target.text: 0]
    places = [name.target.span.start]
    self.positions = positions
    isMotion = name.target.isMotion
  }

  /// The best of the names.
  var best: TopicName { names[bestPlace] }

  /// What the best name names.
  var target: Target { names[bestPlace].target }

  /// Whether the text names it by one noun alone: "el texto".
  var isOneWord: Bool { names.allSatisfy(\.target.isOneWord) }

  /// Makes the name of a target of the topic's the best.
  mutating func goBy(_ target: Target) { bestPlace = placeOfText[target.text] ?? bestPlace }

  /// Adds a name, or counts it where it is there.
  mutating func add(_ name: TopicName) {
    let place = placeOfText[name.target.text] ?? names.count
    if place < names.count {
      names[place].count += 1
    } else {
      names.append(name)
      placeOfText[name.target.text] = place
    }
    let isBetter =
      place < bestPlace
      ? !names[bestPlace].isBetter(than: names[place]) : names[place].isBetter(than: names[bestPlace])
    if isBetter { bestPlace = place }
  }
}
