/// Calls a C function that fills a buffer of UTF-16 and says how much it needs; grows the buffer and calls once more where
/// the first was too small.
///
/// Returns `nil` where the function says that it failed.
func stringFilledAsUTF16(expecting expected: Int, _ fill: (UnsafeMutablePointer<UInt16>?, Int32) -> Int32) -> String? {
  var capacity = max(expected, 64)
  while true {
    var needed = 0
    let units = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
      needed = Int(fill(buffer.baseAddress, Int32(capacity)))
      count = min(max(needed, 0), capacity)
    }
    if needed < 0 { return nil }
    if needed <= capacity { return String(decoding: units, as: UTF16.self) }
    capacity = needed
  }
}
