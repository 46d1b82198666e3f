// Questions to strings that are asked for every word, answered from their bytes: the standard library's answers go through
// characters, which takes ten times as long or more.

extension String {
  /// Whether the string holds the bytes of `needle`.
  package func containsBytes(of needle: String) -> Bool {
    let (text, wanted) = (utf8.span, needle.utf8.span)
    var start = 0
    while start + wanted.count <= text.count {
      var length = 0
      while length < wanted.count, text[start + length] == wanted[length] { length += 1 }
      if length == wanted.count { return true }
      start += 1
    }
    return false
  }

  /// Whether the string ends in `ending`: what `hasSuffix` says, which is asked only where the two may be composed
  /// differently.
  package func ends(in ending: String) -> Bool {
    let (text, wanted) = (utf8.span, ending.utf8.span)
    let first = text.count - wanted.count
    guard first >= 0 else { return hasCombiningMarks && hasSuffix(ending) }
    var index = wanted.count - 1
    while index >= 0 {
      if text[first + index] != wanted[index] { return hasCombiningMarks && hasSuffix(ending) }
      index -= 1
    }
    return true
  }

  /// Whether the string may hold a combining diacritical mark (U+0300 to U+036F, whose lead bytes are CC and CD).
  package var hasCombiningMarks: Bool {
    let text = utf8.span
    for index in text.indices where text[index] == 0xCC || text[index] == 0xCD { return true }
    return false
  }
}

/// Endings of words, each with a value, sorted by their last byte so that a word is compared with few of them.
package struct WordEndings<Value: Sendable>: Sendable {
  private let endings: [(ending: String, value: Value)]
  private let byLastByte: [UInt8: [(ending: String, value: Value)]]

  /// These endings; a word that ends in several gives their values in this order.
  package init(_ endings: some Sequence<(ending: String, value: Value)>) {
    self.endings = Array(endings)
    byLastByte = Dictionary(grouping: endings) { $0.ending.utf8.last ?? 0 }
  }

  /// The endings in which the word may end: those with its last byte, or all where the two may be composed differently.
  private func candidates(_ word: String) -> [(ending: String, value: Value)] {
    word.hasCombiningMarks ? endings : word.utf8.last.flatMap { byLastByte[$0] } ?? []
  }

  /// The value of the first ending in which the word ends and that `isMeant`.
  package func first(of word: String, where isMeant: (String) -> Bool = { _ in true }) -> Value? {
    candidates(word).first { word.ends(in: $0.ending) && isMeant($0.ending) }?.value
  }

  /// The values of all endings in which the word ends and that `isMeant`.
  package func all(of word: String, where isMeant: (String) -> Bool = { _ in true }) -> [Value] {
    candidates(word).filter { word.ends(in: $0.ending) && isMeant($0.ending) }.map(\.value)
  }
}
