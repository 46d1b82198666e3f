import TextModel

extension Document {
  /// The span without the white space at both its ends.
  func trimmed(_ span: TextSpan) -> TextSpan {
    trimmed(span) { $0.properties.isWhitespace }
  }

  /// The span without the scalars at both its ends for which `isTrimmed` is true.
  func trimmed(_ span: TextSpan, where isTrimmed: (Unicode.Scalar) -> Bool) -> TextSpan {
    let scalars = self[span].unicodeScalars
    let front = scalars.prefix(while: isTrimmed).reduce(0) { $0 + UTF8.width($1) }
    guard front < span.length else { return TextSpan(span.start, span.start) }
    let back = scalars.reversed().prefix(while: isTrimmed).reduce(0) { $0 + UTF8.width($1) }
    return TextSpan(span.start + front, span.end - back)
  }

  /// The last scalar that is not white space between `start` and `offset`.
  func lastScalar(before offset: Int, from start: Int) -> Unicode.Scalar? {
    guard start < offset else { return nil }
    return self[TextSpan(start, offset)].unicodeScalars.last { !$0.properties.isWhitespace }
  }

  /// The first scalar that is not white space between `offset` and `end`.
  func firstScalar(after offset: Int, to end: Int) -> Unicode.Scalar? {
    guard offset < end else { return nil }
    return self[TextSpan(offset, end)].unicodeScalars.first { !$0.properties.isWhitespace }
  }
}
