import TextModel
import UnicodeText

/// What a line looks like to someone who does not read it: what blocks are told by.
struct LineShape {
  /// What opens the line.
  enum Marker: Hashable {
    /// Nothing that could mark an item.
    case none
    /// A sign that does nothing else than mark items.
    case bullet
    /// A hyphen, a dash or an asterisk with a space after it; it may open a quote as well.
    case dash
    /// A number or a letter with a dot or bracket after it.
    case number
    /// A flag or another emoji.
    case emoji
  }

  /// What opens the line.
  var marker = Marker.none
  /// Words and numbers in it.
  var wordCount = 0
  /// Whether it ends in a full stop, an exclamation or question mark or an ellipsis, closing quotes and brackets aside.
  var endsSentence = false
  /// Whether its last sign is a question or exclamation mark.
  var endsInCall = false
  /// Whether it ends in a colon.
  var endsInColon = false
  /// Whether it ends in a comma or semicolon.
  var endsInComma = false
  /// Whether its first letter is a lower-case one.
  var startsLowercase = false
  /// Whether its first sign is a number, as the time of an entry in a ticker is.
  var startsWithNumber = false
  /// Cells between vertical bars or tabs; one where there are none.
  var cells = 1
  /// Cells between semicolons, rows of dots, or two spaces and more, whichever makes most; one where there are none.
  var looseCells = 1
  /// Where a signature begins in the line, as a token; the line's first token where all of it is one.
  var signature: Int?
  /// Its length in bytes.
  var length = 0
  /// Its length in scalars.
  var width = 0
  /// The length in scalars of what stands before its first space.
  var firstWordWidth = 0

  /// Whether it is as short as a heading or an item may be, and no sentence.
  var isFragment: Bool { !endsSentence && !endsInComma && wordCount > 0 && wordCount <= 18 && length <= 160 }

  init(_ line: Line, _ text: [UInt8], _ tokens: [Token], _ lexicon: SegmentationLexicon) {
    length = line.span.length
    guard !line.tokens.isEmpty else { return }
    for index in line.tokens where tokens[index].kind != .punctuation && tokens[index].kind != .symbol {
      wordCount += 1
    }
    marker = Self.marker(line, text, tokens)
    startsWithNumber = line.tokens.first.map { tokens[$0].kind == .number } ?? false
    readEnd(line, text, tokens)
    startsLowercase =
      line.tokens.first { tokens[$0].kind == .word }
      .map { ScalarClassTable.shared[text.scalar(at: tokens[$0].span.start).value] == .lowercase } ?? false
    cells = Self.cellCount(line, text)
    looseCells = Self.looseCellCount(line, text)
    measure(line, text)
    signature = SignatureFinder(text: text, tokens: tokens, lexicon: lexicon).signatureStart(in: line.tokens)
  }

  private mutating func readEnd(_ line: Line, _ text: [UInt8], _ tokens: [Token]) {
    for index in line.tokens.reversed() {
      let token = tokens[index]
      guard token.kind == .punctuation else {
        // An abbreviation's dot ends the line as well as any other.
        endsSentence = text[token.span.end - 1] == UInt8(ascii: ".") && token.kind == .word
        return
      }
      let sign = text.scalar(at: token.span.start).value
      switch sign {
      case 0x2E, 0x2026, 0x3002:
        endsSentence = true
        return
      case 0x21, 0x3F, 0xFF01, 0xFF1F:
        endsSentence = true
        endsInCall = true
        return
      case 0x3A:
        endsInColon = true
        return
      case 0x2C, 0x3B:
        endsInComma = true
        return
      default:
        let scalarClass = ScalarClassTable.shared[sign]
        guard scalarClass == .closing || sign == 0x22 || sign == 0x27 || scalarClass == .opening else { return }
      }
    }
  }

  private static func marker(_ line: Line, _ text: [UInt8], _ tokens: [Token]) -> Marker {
    let first = tokens[line.tokens.lowerBound]
    if first.kind == .emoji { return .emoji }
    guard line.tokens.count > 1 else { return .none }
    let isApart = tokens[line.tokens.lowerBound + 1].span.start > first.span.end
    let sign = text.scalar(at: first.span.start).value
    switch sign {
    case 0x2022, 0x2023, 0x25CF, 0x25CB, 0x25E6, 0x25AA, 0x25AB, 0x25A0, 0x25A1, 0x2043, 0x2219, 0xB7, 0x25B8, 0x25BA,
      0x2192, 0x2713, 0x2714, 0x2717:
      return .bullet
    case 0x2D, 0x2010...0x2015, 0x2A, 0x2B:
      return first.span.length <= 3 && isApart ? .dash : .none
    default:
      return isNumberMarker(line, text, tokens) ? .number : .none
    }
  }

  private static func isNumberMarker(_ line: Line, _ text: [UInt8], _ tokens: [Token]) -> Bool {
    let first = tokens[line.tokens.lowerBound]
    let second = tokens[line.tokens.lowerBound + 1]
    if first.kind == .number, text[first.span.end - 1] == UInt8(ascii: ".") {
      return second.span.start > first.span.end
    }
    guard first.span.length <= 2, first.kind == .number || first.kind == .word, second.span.start == first.span.end,
      line.tokens.count > 2
    else { return false }
    // In languages that write no ordinals with a dot it is a token of its own: "1. A ceasefire".
    let isDotted = first.kind == .number && text[second.span.start] == UInt8(ascii: ".")
    return text[second.span.start] == UInt8(ascii: ")")
      || isDotted && tokens[line.tokens.lowerBound + 2].span.start > second.span.end
  }

  private mutating func measure(_ line: Line, _ text: [UInt8]) {
    for offset in line.span.range {
      if text[offset] == UInt8(ascii: " "), firstWordWidth == 0 { firstWordWidth = width }
      if text[offset] & 0xC0 != 0x80 { width += 1 }
    }
    if firstWordWidth == 0 { firstWordWidth = width }
  }

  private static func cellCount(_ line: Line, _ text: [UInt8]) -> Int {
    var cells = 1
    for offset in line.span.range where text[offset] == UInt8(ascii: "|") || text[offset] == UInt8(ascii: "\t") {
      cells += 1
    }
    return cells
  }

  private static func looseCellCount(_ line: Line, _ text: [UInt8]) -> Int {
    let bytes = text[line.span.range]
    // "Polen: for; krever en utsettelse" is told in words.
    let semicolons = bytes.contains(UInt8(ascii: ":")) ? 0 : bytes.count { $0 == UInt8(ascii: ";") }
    var (gaps, leaders) = (0, 0)
    var run = 0
    for (place, byte) in zip(bytes.indices, bytes) {
      let goesOn = place > bytes.startIndex && byte == bytes[place - 1]
      run = goesOn ? run + 1 : 1
      if byte == UInt8(ascii: " "), run == 2, !endsSentence(bytes[..<(place - 1)].last) { gaps += 1 }
      if byte == UInt8(ascii: "."), run == Self.shortestLeader { leaders += 1 }
    }
    return 1 + max(semicolons, gaps, leaders)
  }

  /// Some write two spaces behind a sentence.
  private static func endsSentence(_ byte: UInt8?) -> Bool {
    byte.map { [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":")].contains($0) } ?? false
  }

  /// The dots of the shortest row of them that leads from one cell to the next.
  private static let shortestLeader = 4
}
