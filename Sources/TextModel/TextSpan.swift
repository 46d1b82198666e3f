/// A stretch of a document's text: a half-open range of UTF-8 byte offsets.
///
/// Both ends lie on the boundary of a Unicode scalar. Every layer of a document speaks in these offsets; code point and
/// UTF-16 offsets are made only where output leaves the program (``OffsetMap``).
public struct TextSpan: Hashable, Sendable, Comparable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset of the byte after the last.
  public var end: Int

  /// A span from `start` up to, and not including, `end`; UTF-8 byte offsets, `start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span cannot end before it starts")
    self.start = start
    self.end = end
  }

  /// Number of UTF-8 bytes.
  public var length: Int { end - start }

  /// Whether the span holds no byte.
  public var isEmpty: Bool { start == end }

  /// The offsets as a range.
  public var range: Range<Int> { start..<end }

  /// Whether the two spans share at least one byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// Whether `other` lies wholly inside this span.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the byte at `offset` lies in this span.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// The smallest span that holds both.
  public func union(_ other: TextSpan) -> TextSpan { TextSpan(min(start, other.start), max(end, other.end)) }

  /// In order of start, and the longer first where two start together, so that what holds comes before what is held.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    left.start != right.start ? left.start < right.start : left.end > right.end
  }
}
