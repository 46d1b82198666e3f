import LanguageData
import TextModel

/// The features of the gaps between a block's tokens, by which the learned splitter decides where sentences end.
///
/// A feature is a number: the hash of which template it is of and what the tokens around the gap have there. Only gaps at
/// which a sentence could end are looked at: after a mark that can end one, or before something that can begin one.
package struct GapFeatures {
  private let traits: [TokenTraits]
  private let spaced: [Bool]
  private let brokenLine: [Bool]
  private let language: UInt32
  private let months: Set<UInt32>
  private var state = GapState()

  /// The number of features of a gap.
  package static let count = 42

  /// Templates that look at words, at their endings or at the language, as bits.
  private static let wordTemplates: UInt64 = 0x372f08778f

  /// Whether the feature at this index looks at words or at the language, and not only at shapes.
  package static func seesWords(template index: Int) -> Bool { wordTemplates >> UInt64(index) & 1 == 1 }

  /// The features of the gaps between `block`'s tokens.
  init(_ block: Range<Int>, _ text: [UInt8], _ tokens: [Token], _ lexicon: SegmentationLexicon, language: Int?) {
    var traits = block.map { TokenTraits(tokens[$0], text, lexicon, language: language) }
    var spaced = [Bool](repeating: false, count: block.count)
    var brokenLine = spaced
    for (index, token) in block.enumerated() where index + 1 < block.count {
      let (end, next) = (tokens[token].span.end, tokens[token + 1].span.start)
      spaced[index] = next > end
      brokenLine[index] = next > end && text[end..<next].contains(UInt8(ascii: "\n"))
    }
    var isQuoting = false
    for index in traits.indices {
      let touchesPrevious = index > 0 && !spaced[index - 1]
      let touchesNext = index + 1 < traits.count && !spaced[index]
      // Where the spaces do not tell, every second mark closes.
      let opens = touchesPrevious == touchesNext ? !isQuoting : touchesNext
      if traits[index].readQuotationMark(opens: opens) { isQuoting = opens }
    }
    self.traits = traits
    self.spaced = spaced
    self.brokenLine = brokenLine
    months = lexicon.monthHashes
    // By its code, so that the weights stay right when a language is added.
    self.language = language.map { lexicon.profiles[$0].code.code.utf8.reduce(7) { $0 &* 31 &+ UInt32($1) } } ?? 0
  }

  /// Takes in the token at `index` of the block; call it for every token, in order.
  mutating func read(_ index: Int) { state.read(traits[index]) }

  /// Says that a sentence ended with the last token that was read.
  mutating func startSentence() { state.startSentence() }

  /// Whether a sentence can end between the token at `index` and the next one.
  func isCandidate(_ index: Int) -> Bool {
    guard index + 1 < traits.count else { return false }
    let (last, next) = (traits[index], traits[index + 1])
    if Self.isInner(next.shape) || next.shape == TokenTraits.Shape.closingQuote { return false }
    if Self.opensOrContinues(last.shape) { return false }
    if last.shape == TokenTraits.Shape.dash, state.length == 1 || index > 0 && isDateline(endingAt: index - 1) {
      return false
    }
    if last.shape == TokenTraits.Shape.sign + 0x3A, state.length == 2, Self.numbers.contains(state.firstShape) {
      return false  // A time or number as a label: `14.32: …`.
    }
    if next.shape == TokenTraits.Shape.dash, isDateline(endingAt: index) || isClosing(index + 1) { return false }
    return !next.isLowercase && next.shape != TokenTraits.Shape.caseless || Self.isTerminal(last)
  }

  /// Whether the dash at `index` has a full stop after it, with no more than further dashes between, as in `… tiempo? --.`:
  /// it ends what stands before it and begins nothing.
  private func isClosing(_ index: Int) -> Bool {
    let mark = traits[index...].prefix(4).first { $0.shape != TokenTraits.Shape.dash }
    return mark?.shape == TokenTraits.Shape.sign + 0x2E
  }

  private static let numbers = TokenTraits.Shape.number...TokenTraits.Shape.digitsFirst

  /// Whether the sentence so far is only a date (`12 de octubre.`), after which a dash leads on to what happened then.
  private func isDateline(endingAt index: Int) -> Bool {
    guard state.length <= 7, index > 0, Self.numbers.contains(state.firstShape) else { return false }
    return Self.numbers.contains(traits[index - 1].shape) || months.contains(traits[index - 1].word)
  }

  /// Marks that nothing ends with: the comma, and those that open.
  private static func opensOrContinues(_ shape: UInt32) -> Bool {
    guard shape >= TokenTraits.Shape.sign else { return shape == TokenTraits.Shape.openingQuote }
    switch shape - TokenTraits.Shape.sign {
    case 0x2C, 0x28, 0x5B, 0xBF, 0xA1: return true
    default: return false
    }
  }

  /// Marks that nothing begins with.
  private static func isInner(_ shape: UInt32) -> Bool {
    guard shape >= TokenTraits.Shape.sign else { return false }
    switch shape - TokenTraits.Shape.sign {
    case 0x2C, 0x2E, 0x3A, 0x3B, 0x21, 0x3F, 0x29, 0x5D, 0x25: return true
    default: return false
    }
  }

  /// Marks that a sentence can end with, closing ones included.
  private static func isTerminal(_ traits: TokenTraits) -> Bool {
    if traits.abbreviation > 0 || traits.shape == TokenTraits.Shape.closingQuote
      || traits.shape == TokenTraits.Shape.ordinal || traits.shape == TokenTraits.Shape.ellipsis
      || traits.shape >= TokenTraits.Shape.hashtag && traits.shape <= TokenTraits.Shape.emoji
    {
      return true
    }
    guard traits.shape >= TokenTraits.Shape.sign else { return false }
    switch traits.shape - TokenTraits.Shape.sign {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x29, 0x5D, 0x3002, 0xFF01, 0xFF1F: return true
    default: return false
    }
  }

  /// Writes the features of the gap after the token at `index`.
  func write(_ index: Int, into features: inout [UInt32]) {
    features.removeAll(keepingCapacity: true)
    let (p0, p1, p2) = (traits[index], trait(index - 1), trait(index - 2))
    let (n1, n2, n3) = (traits[index + 1], trait(index + 2), trait(index + 3))
    let shapes = p0.shape &* 31 &+ n1.shape
    let gap: UInt32 = (spaced[index] ? 1 : 0) | (brokenLine[index] ? 2 : 0)
    var template: UInt32 = 0
    func add(_ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      template &+= 1
      var hash = template &* 0x9E37_79B1
      hash = (hash ^ a) &* 0x85EB_CA6B
      hash = (hash ^ (hash >> 13) ^ b) &* 0xC2B2_AE35
      hash = (hash ^ (hash >> 16) ^ c) &* 0x27D4_EB2F
      features.append(hash ^ (hash >> 15))
    }
    add(language)
    add(p0.word)
    add(n1.word, n1.shape)
    add(p0.word, n1.shape)
    add(shapes)
    add(shapes, gap)
    add(p1.shape, shapes)
    add(p1.word, p0.shape)
    add(p1.word, p0.word, n1.shape)
    add(n1.word, n2.shape)
    add(n2.word, n1.shape)
    add(n2.shape, shapes)
    add(p0.ending, n1.shape)
    add(n1.ending, n1.shape)
    add(p0.word, n1.word)
    add(state.lengthStep, shapes)
    add(state.openness, shapes)
    add(state.beganWithDash ? 1 : 0, shapes)
    add(p0.abbreviation, n1.shape)
    add(p0.abbreviation, n1.word)
    add(p1.abbreviation, shapes)
    add(p1.length, p0.shape, n1.shape)
    add(n1.shape, n2.shape, n3.shape)
    add(p2.shape, p1.shape, p0.shape)
    add(language, shapes)
    add(language, shapes, p1.shape)
    add(language, shapes, n2.shape)
    add(n1.word, p0.shape, n1.shape)
    add(remainingStep(index), shapes)
    add(p1.ending, p0.shape, n1.shape)
    add(nextTerminal(after: index), shapes)
    add(state.hasColon ? 1 : 0, shapes, state.lengthStep)
    add(n2.ending, n1.shape, p0.shape)
    add(n1.word, n2.word)
    add(p1.word, p0.word)
    add(n1.length, n1.shape, p0.shape)
    add(p2.word, p0.shape, n1.shape)
    add(n3.word, n1.shape, p0.shape)
    add(p1.shape, shapes, n2.shape)
    add(state.openness, n1.shape &* 31 &+ n2.shape, p0.shape)
    add(months.contains(p1.word) ? 1 : months.contains(p0.word) ? 2 : 0, shapes)
    add(state.firstShape, shapes, state.lengthStep)
  }

  private func trait(_ index: Int) -> TokenTraits { traits.indices.contains(index) ? traits[index] : TokenTraits() }

  private func remainingStep(_ index: Int) -> UInt32 {
    let remaining = traits.count - index - 1
    return remaining <= 4 ? UInt32(remaining) : remaining <= 10 ? 5 : 6
  }

  /// How far away the next mark is that ends a sentence, and which.
  private func nextTerminal(after index: Int) -> UInt32 {
    var distance: UInt32 = 0
    for next in (index + 1)..<min(traits.count, index + 40) {
      distance += 1
      let shape = traits[next].shape
      if shape == TokenTraits.Shape.sign + 0x2E || shape == TokenTraits.Shape.sign + 0x3F
        || shape == TokenTraits.Shape.sign + 0x21 || shape == TokenTraits.Shape.sign + 0x3A
      {
        let step: UInt32 = distance <= 3 ? distance : distance <= 6 ? 4 : distance <= 12 ? 5 : distance <= 20 ? 6 : 7
        return shape << 4 | step
      }
    }
    return 0
  }
}
