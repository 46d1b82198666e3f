import LanguageData
import TextModel
import UnicodeText

/// Cuts one line after another into tokens.
///
/// A single pass over the bytes: the class of the scalar at hand says which kind of token begins, and that kind's rules
/// (in the extensions beside this file) say where it ends. Nothing is looked at more than a bounded number of times, so the
/// time is linear in the text whatever the text is.
struct Tokenizer {
  let text: [UInt8]
  let lexicon: SegmentationLexicon
  let classes = ScalarClassTable.shared

  /// The tokens found so far.
  var tokens: [Token] = []
  /// Where the line at hand ends.
  var limit = 0
  /// Where the line at hand starts.
  var lineStart = 0
  /// The language that the line seems to be in, as an index into the lexicon.
  var language: Int?
  /// The conventions of that language.
  var writing = WritingConventions()
  /// Single quotation marks that were opened in this line and not closed.
  var openSingleQuotes = 0

  init(text: [UInt8], lexicon: SegmentationLexicon) {
    self.text = text
    self.lexicon = lexicon
    tokens.reserveCapacity(text.count / 5)
  }

  /// Adds the tokens of a line that seems to be in this language.
  mutating func tokenize(_ line: Range<Int>, language: Int?) {
    if language != self.language {
      self.language = language
      writing = lexicon.writing(of: language)
    }
    lineStart = line.lowerBound
    limit = line.upperBound
    openSingleQuotes = 0
    var offset = line.lowerBound
    while offset < limit {
      let (scalarClass, length) = scalarClass(at: offset)
      if scalarClass.isBlank || scalarClass == .format {
        offset += length
      } else {
        offset = scanToken(at: offset, scalarClass, length)
      }
    }
  }

  /// Adds the token that starts here, and returns its end.
  private mutating func scanToken(at start: Int, _ scalarClass: ScalarClass, _ length: Int) -> Int {
    switch scalarClass {
    case .uppercase, .lowercase, .letter, .mark:
      return scanWord(from: start)
    case .dictionaryLetter:
      return scanDictionaryWords(from: start)
    case .digit:
      return scanKeycap(from: start, length) ?? scanNumber(from: start, digits: start)
    case .pictograph, .regionalIndicator:
      return scanEmoji(from: start)
    default:
      return scanSign(from: start, scalarClass, length)
    }
  }

  /// Adds a token and returns its end.
  @discardableResult
  mutating func add(_ kind: TokenKind, _ start: Int, _ end: Int) -> Int {
    tokens.append(Token(span: TextSpan(start, end), kind: kind))
    return end
  }

  // MARK: Looking at the text

  /// The class and the length of the scalar at `offset`; a line break at the end of the line.
  @inline(__always)
  func scalarClass(at offset: Int) -> (ScalarClass, Int) {
    guard offset < limit else { return (.lineBreak, 0) }
    let byte = text[offset]
    if byte < 0x80 { return (classes.basic[Int(byte)], 1) }
    let (scalar, length) = text.scalar(at: offset)
    return (classes[scalar], length)
  }

  /// The byte at `offset`; zero at the end of the line.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 { offset < limit ? text[offset] : 0 }

  /// The scalar at `offset`; zero at the end of the line.
  func scalar(at offset: Int) -> UInt32 { offset < limit ? text.scalar(at: offset).value : 0 }

  /// The class of the scalar before `offset`; a line break at the start of the line.
  func scalarClass(before offset: Int) -> ScalarClass {
    guard offset > lineStart else { return .lineBreak }
    return classes[text.scalar(at: text.offset(beforeScalarAt: offset)).value]
  }

  /// The end of the run of letters, marks and digits at `start`, with the joiners and soft hyphens between them.
  @inline(__always)
  func wordRunEnd(from start: Int) -> Int {
    var end = start
    while end < limit {
      let (scalarClass, length) = scalarClass(at: end)
      if scalarClass.isWordPart {
        end += length
      } else if scalarClass == .format, self.scalarClass(at: end + length).0.isWordPart {
        end += length
      } else {
        break
      }
    }
    return end
  }

  /// The end of the run of digits at `start`.
  func digitRunEnd(from start: Int) -> Int {
    var end = start
    while case let (scalarClass, length) = scalarClass(at: end), scalarClass == .digit { end += length }
    return end
  }

  /// Whether a letter or digit starts at `offset`.
  func isWordPart(at offset: Int) -> Bool { scalarClass(at: offset).0.isWordPart }

  /// Whether a letter starts at `offset`.
  func isLetter(at offset: Int) -> Bool { scalarClass(at: offset).0.isLetter }

  /// Whether a digit starts at `offset`.
  func isDigit(at offset: Int) -> Bool { scalarClass(at: offset).0 == .digit }

  /// Whether nothing, or white space, stands at `offset`.
  func isBlank(at offset: Int) -> Bool { scalarClass(at: offset).0.isBlank }

  /// Where the next scalar with ink is, from `offset`.
  func skippingBlanks(from offset: Int) -> Int {
    var next = offset
    while next < limit, case let (scalarClass, length) = scalarClass(at: next), scalarClass.isBlank { next += length }
    return next
  }

  /// The text of a range.
  func string(_ start: Int, _ end: Int) -> String { String(decoding: text[start..<end], as: UTF8.self) }
}
