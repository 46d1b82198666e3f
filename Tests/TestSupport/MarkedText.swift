public import TextModel

/// A text with marks in it: `⟦RU:metonym|Kreml⟧ har svart` is the text "Kreml har svart" with one mark, whose label is
/// `RU:metonym` and whose span covers "Kreml".
///
/// The notation is the same in every test and in the examples of lexicons and rules, so that spans are seen, not counted.
/// Marks do not nest.
public struct MarkedText: Sendable {
  /// The text without its marks.
  public let text: String
  /// The marks, in order.
  public let marks: [Mark]

  /// One mark.
  public struct Mark: Hashable, Sendable {
    /// What stands before the `|`.
    public var label: String
    /// The marked words; UTF-8 byte offsets into the text without marks.
    public var span: TextSpan

    /// A mark with this label on this span.
    public init(label: String, span: TextSpan) {
      self.label = label
      self.span = span
    }
  }

  /// Reads `marked`; a mark that is not closed, or has no `|`, is plain text.
  public init(_ marked: String) {
    var text = ""
    var marks: [Mark] = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "⟦") {
      let inside = rest[rest.index(after: open)...]
      guard let bar = inside.firstIndex(of: "|"), let close = inside[bar...].firstIndex(of: "⟧") else { break }
      text += rest[..<open]
      let start = text.utf8.count
      text += inside[inside.index(after: bar)..<close]
      marks.append(Mark(label: String(inside[..<bar]), span: TextSpan(start, text.utf8.count)))
      rest = inside[inside.index(after: close)...]
    }
    self.text = text + rest
    self.marks = marks
  }
}
