import TextModel

/// What the splitter remembers of a block on its way from left to right.
struct GapState {
  /// Tokens since the last boundary.
  var length = 0
  /// Round or square brackets that are open.
  var openBrackets = 0
  /// Quotation marks that are open.
  var openQuotes = 0
  /// Whether the sentence began with a dash.
  var beganWithDash = false
  /// Whether the sentence has a colon.
  var hasColon = false
  /// The shape of its first token.
  var firstShape: UInt32 = 0

  /// Takes in the next token.
  mutating func read(_ traits: TokenTraits) {
    switch traits.shape {
    case TokenTraits.Shape.openingQuote: openQuotes += 1
    case TokenTraits.Shape.closingQuote: openQuotes = max(0, openQuotes - 1)
    case TokenTraits.Shape.dash: beganWithDash = beganWithDash || length == 0
    case TokenTraits.Shape.sign + 0x28, TokenTraits.Shape.sign + 0x5B: openBrackets += 1
    case TokenTraits.Shape.sign + 0x29, TokenTraits.Shape.sign + 0x5D: openBrackets = max(0, openBrackets - 1)
    case TokenTraits.Shape.sign + 0x3A: hasColon = true
    default: break
    }
    if length == 0 { firstShape = traits.shape }
    length += 1
  }

  /// Starts a new sentence.
  mutating func startSentence() {
    length = 0
    beganWithDash = false
    hasColon = false
  }

  /// The length in steps that grow.
  var lengthStep: UInt32 {
    switch length {
    case ...4: UInt32(length)
    case ...6: 5
    case ...9: 6
    case ...14: 7
    case ...22: 8
    case ...40: 9
    default: 10
    }
  }

  /// What is open, as one number.
  var openness: UInt32 {
    (openBrackets > 0 ? 1 : 0) | (openQuotes > 0 ? 2 : 0)
  }
}
