/// Takes the marks within the lines of a Markdown paragraph from it: emphasis, links, pictures, code, tags, and the backslashes before
/// signs that are none.
struct MarkdownInlines {
  /// A part of the text, or a run of signs that may be marks of emphasis.
  private enum Piece {
    case text(String)
    case run(sign: Character, count: Int, opens: Bool, closes: Bool)
  }

  private let signs: [Character]
  private var position = 0
  private var pieces: [Piece] = []
  /// The text since the last piece.
  private var text = ""

  private init(_ text: String) { signs = Array(text) }

  /// The paragraph without its marks.
  static func plain(_ text: String) -> String {
    guard text.contains(where: { "*_~`[<\\&".contains($0) }) else { return text }
    var inlines = MarkdownInlines(text)
    inlines.read()
    inlines.match()
    return inlines.pieces.map { piece in
      switch piece {
      case .text(let text): CharacterReferences.html.resolved(Array(text.utf8)[...])
      case .run(let sign, let count, _, _): String(repeating: sign, count: count)
      }
    }.joined()
  }

  // MARK: - Reading

  private mutating func read() {
    while position < signs.count {
      switch signs[position] {
      case "\\": readEscape()
      case "`": readCode()
      case "*", "_", "~": readRun()
      case "!" where position + 1 < signs.count && signs[position + 1] == "[": readLink(isPicture: true)
      case "[": readLink(isPicture: false)
      case "<": readTag()
      default: take(1)
      }
    }
    endText()
  }

  private mutating func endText() {
    if !text.isEmpty { pieces.append(.text(text)) }
    text = ""
  }

  private mutating func take(_ count: Int) {
    text.append(contentsOf: signs[position..<position + count])
    position += count
  }

  private mutating func readEscape() {
    let next = position + 1
    guard next < signs.count, signs[next].isASCII, signs[next].isPunctuation || signs[next].isSymbol else {
      return take(1)
    }
    position = next
    take(1)
  }

  /// Code between as many backquotes as open it.
  private mutating func readCode() {
    let count = runLength(at: position)
    var end = position + count
    let last = min(signs.count, position + Self.longest)
    while end < last, signs[end] != "`" || runLength(at: end) != count {
      end += signs[end] == "`" ? runLength(at: end) : 1
    }
    guard end < last else { return take(count) }
    text.append(contentsOf: signs[position + count..<end])
    position = end + count
  }

  private func runLength(at start: Int) -> Int { signs[start...].prefix { $0 == signs[start] }.count }

  /// Whether a run can open or close emphasis (CommonMark, 6.2): what stands on both of its sides tells.
  private mutating func readRun() {
    let (sign, count) = (signs[position], runLength(at: position))
    let before = position > 0 ? signs[position - 1] : " "
    let after = position + count < signs.count ? signs[position + count] : " "
    let isMark = { (sign: Character) in sign.isPunctuation || sign.isSymbol }
    let leans = !after.isWhitespace && (!isMark(after) || before.isWhitespace || isMark(before))
    let trails = !before.isWhitespace && (!isMark(before) || after.isWhitespace || isMark(after))
    // In a word, an underscore is one.
    let isInWord = sign == "_" && leans && trails && !isMark(before) && !isMark(after)
    position += count
    guard sign != "~" || count == 2 else { return text.append(String(repeating: sign, count: count)) }
    endText()
    pieces.append(.run(sign: sign, count: count, opens: leans && !isInWord, closes: trails && !isInWord))
  }

  /// The text of a link; of a picture nothing.
  private mutating func readLink(isPicture: Bool) {
    let open = position + (isPicture ? 1 : 0)
    guard let close = end(of: "[", "]", from: open), let end = destinationEnd(behind: close) else { return take(1) }
    if !isPicture { text += Self.plain(String(signs[open + 1..<close])) }
    position = end
  }

  /// Where the brackets behind a link's text end, which hold where it leads; `nil` where none stand there.
  private func destinationEnd(behind close: Int) -> Int? {
    guard close + 1 < signs.count else { return nil }
    switch signs[close + 1] {
    case "(": return end(of: "(", ")", from: close + 1).map { $0 + 1 }
    case "[": return end(of: "[", "]", from: close + 1).map { $0 + 1 }
    default: return nil
    }
  }

  /// Where what opens at a place is closed, with others of its kind inside.
  private func end(of open: Character, _ close: Character, from start: Int) -> Int? {
    var depth = 0
    for index in start..<min(signs.count, start + Self.longest) {
      if signs[index] == open { depth += 1 }
      if signs[index] == close { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// No link, tag or code in a line is longer than this, in characters.
  private static let longest = 2_000

  /// An address between angle brackets, or a tag, of which nothing is shown.
  private mutating func readTag() {
    let rest = signs[position...].prefix(Self.longest)
    guard let end = rest.firstIndex(of: ">"), end > position + 1 else { return take(1) }
    let inner = signs[position + 1..<end]
    let isAddress = !inner.contains(where: \.isWhitespace) && (String(inner).contains("://") || inner.contains("@"))
    if isAddress {
      text.append(contentsOf: inner)
    } else if !(inner.first.map { $0.isLetter || "/!".contains($0) } ?? false) {
      return take(1)
    }
    position = end + 1
  }

  // MARK: - Emphasis

  /// Takes away the runs that open emphasis with those that close it.
  private mutating func match() {
    var openers: [Int] = []
    for index in pieces.indices {
      guard case .run(let sign, var count, let opens, let closes) = pieces[index] else { continue }
      while closes, count > 0,
        let place = openers.suffix(Self.deepest).lastIndex(where: { isRun(pieces[$0], of: sign) })
      {
        guard case .run(_, let other, let otherOpens, let otherCloses) = pieces[openers[place]] else { break }
        let used = min(count, other)
        count -= used
        pieces[openers[place]] = .run(sign: sign, count: other - used, opens: otherOpens, closes: otherCloses)
        openers.removeSubrange((other == used ? place : place + 1)...)
      }
      pieces[index] = .run(sign: sign, count: count, opens: opens, closes: closes)
      if opens, count > 0 { openers.append(index) }
    }
  }

  /// Emphasis is not nested deeper.
  private static let deepest = 50

  private func isRun(_ piece: Piece, of sign: Character) -> Bool {
    if case .run(let other, let count, _, _) = piece { other == sign && count > 0 } else { false }
  }
}
