/// Reading scalars out of valid UTF-8 by offset.
extension Array where Element == UInt8 {
  /// The scalar that starts at `offset`, and its number of bytes.
  ///
  /// The array holds the UTF-8 of a Swift string, which is always valid, and `offset` lies on a boundary.
  @inlinable
  package func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(self[offset])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | continuation(offset + 1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | continuation(offset + 1) << 6 | continuation(offset + 2), 3) }
    let high = (first & 0x07) << 18 | continuation(offset + 1) << 12
    return (high | continuation(offset + 2) << 6 | continuation(offset + 3), 4)
  }

  /// The offset of the scalar that ends before `offset`.
  @inlinable
  package func offset(beforeScalarAt offset: Int) -> Int {
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  @usableFromInline
  func continuation(_ offset: Int) -> UInt32 { offset < count ? UInt32(self[offset] & 0x3F) : 0 }
}
