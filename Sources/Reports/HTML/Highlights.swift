internal import TextModel

/// What a stretch of text is marked as.
enum HighlightMark: Hashable, Sendable {
  case country(String)
  case quote(id: String)
  case stance(id: String)
  case language(String)
}

/// A stretch of text that lies wholly inside every mark that touches it.
struct HighlightedPiece {
  var text: Substring
  var marks: [HighlightMark]
  /// The marks that begin with this piece.
  var starting: [HighlightMark]

  /// The style classes of the marks.
  var classes: String {
    let letters = marks.map { mark in
      switch mark {
      case .country: "c"
      case .quote: "q"
      case .stance: "s"
      case .language: "l"
      }
    }
    return Set(letters).sorted().joined(separator: " ")
  }

  /// The ids of the items that the piece is a part of; `nil` for none.
  var ids: String? {
    let ids = marks.compactMap(\.id)
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  /// The ids of the items that begin here.
  var startingIDs: [String] { starting.compactMap(\.id) }

  /// The language of the piece, where it is not the document's.
  var language: String? { Self.language(marks) }
  /// The same, where the stretch in it begins here.
  var startingLanguage: String? { Self.language(starting) }

  /// The country that the piece names.
  var countryName: String? {
    marks.lazy.compactMap { if case .country(let name) = $0 { name } else { nil } }.first
  }

  private static func language(_ marks: [HighlightMark]) -> String? {
    marks.lazy.compactMap { if case .language(let code) = $0 { code } else { nil } }.first
  }
}

extension HighlightMark {
  /// The id of the quote or stance.
  fileprivate var id: String? {
    switch self {
    case .quote(let id), .stance(let id): id
    case .country, .language: nil
    }
  }
}

/// Marks of a text that may overlap in any way, and the pieces between their ends.
struct Highlights {
  private let text: String
  private let map: OffsetMap
  private let count: Int
  private var spans: [(span: TextSpan, mark: HighlightMark)] = []

  /// No marks yet in `text`.
  init(text: String, offsets: OffsetUnit) {
    self.text = text
    let utf8 = Array(text.utf8)
    map = OffsetMap(utf8: utf8, unit: offsets)
    count = utf8.count
  }

  /// Marks a stretch; one that does not lie in the text is left out.
  mutating func add(_ mark: HighlightMark, _ start: Int, _ end: Int) {
    guard 0 <= start, start < end, end <= map.offset(ofUTF8: count) else { return }
    let span = TextSpan(map.utf8(ofOffset: start), map.utf8(ofOffset: end))
    if !span.isEmpty { spans.append((span, mark)) }
  }

  /// The whole text, cut at every end of a mark.
  var pieces: [HighlightedPiece] {
    let cuts = Set(spans.flatMap { [$0.span.start, $0.span.end] } + [0, count]).sorted()
    let ordered = spans.enumerated().sorted { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }
      .map(\.element)
    var open: [(span: TextSpan, mark: HighlightMark)] = []
    var next = 0
    return zip(cuts, cuts.dropFirst()).map { start, end in
      open.removeAll { $0.span.end <= start }
      var starting: [HighlightMark] = []
      while next < ordered.count, ordered[next].span.start <= start {
        open.append(ordered[next])
        starting.append(ordered[next].mark)
        next += 1
      }
      return HighlightedPiece(text: slice(start, end), marks: open.map(\.mark), starting: starting)
    }
  }

  private func slice(_ start: Int, _ end: Int) -> Substring {
    let first = text.utf8.index(text.utf8.startIndex, offsetBy: start)
    return text[first..<text.utf8.index(first, offsetBy: end - start)]
  }
}
