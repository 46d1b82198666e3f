import TextModel

/// Now and then shows a training sentence with other letters in capitals, as headlines, lists, the first words of news reports and
/// posts write them, so that capitals alone make nothing a name.
struct LetterCaseVariation {
  private let share: Float
  private var random: SeededRandom

  /// A variation of this share of the sentences, with random numbers from `seed`.
  init(share: Float, seed: UInt64) {
    self.share = share
    random = SeededRandom(seed: seed)
  }

  /// The ways to write a sentence, and the share that each has in those that are varied.
  private static let shares: [(way: Way, share: Float)] = [
    (.capitals, 3 / 12), (.titles, 3 / 12), (.strays, 3 / 12), (.opening, 1 / 12), (.small, 2 / 12),
  ]

  private enum Way {
    /// All in capitals.
    case capitals
    /// Every word with a capital.
    case titles
    /// Words here and there with a capital, or in capitals.
    case strays
    /// The first words in capitals.
    case opening
    /// No capitals.
    case small
  }

  /// The sentence in another way; `nil` most of the time.
  mutating func varied(_ sentence: ConlluSentence) -> ConlluSentence? {
    var draw = random.unit()
    for (way, share) in Self.shares {
      if draw < self.share * share { return write(sentence, way) }
      draw -= self.share * share
    }
    return nil
  }

  private mutating func write(_ sentence: ConlluSentence, _ way: Way) -> ConlluSentence {
    var result = sentence
    let openingLength = 1 + Int(random.unit() * 5)
    for index in result.words.indices {
      let form = result.words[index].form
      switch way {
      case .capitals: result.words[index].form = form.uppercased()
      case .titles: result.words[index].form = Self.titled(form)
      case .strays:
        let draw = random.unit()
        if draw < 0.2 { result.words[index].form = draw < 0.1 ? Self.titled(form) : form.uppercased() }
      case .opening: if index < openingLength { result.words[index].form = form.uppercased() }
      case .small: result.words[index].form = form.lowercased()
      }
    }
    return result
  }

  private static func titled(_ form: String) -> String { form.prefix(1).uppercased() + form.dropFirst() }
}
