import LanguageID

/// The different words of all training texts, each with its letters kept once.
struct WordPool {
  private var letters: [UInt16] = []
  private var starts: [Int32] = [0]
  private var scripts: [UInt8] = []
  private var indices: [UInt64: Int32] = [:]

  /// Number of words.
  var count: Int { scripts.count }

  /// The number of this word, which is added if it is new; `nil` where a letter lies beyond the basic plane.
  mutating func index(of word: [UInt32], _ script: LetterScript) -> Int32? {
    let key = WordFeatures.wholeWord(word)
    if let known = indices[key] { return known }
    guard word.allSatisfy({ $0 < 0x10000 }) else { return nil }
    let index = Int32(scripts.count)
    for letter in word { letters.append(UInt16(letter)) }
    starts.append(Int32(letters.count))
    scripts.append(script.rawValue)
    indices[key] = index
    return index
  }

  /// The letters of a word, between boundary marks, as the scanner gave them.
  func letters(_ word: Int32, into buffer: inout [UInt32]) {
    buffer.removeAll(keepingCapacity: true)
    for index in starts[Int(word)]..<starts[Int(word) + 1] { buffer.append(UInt32(letters[Int(index)])) }
  }

  /// The script of a word.
  func script(_ word: Int32) -> LetterScript { LetterScript(rawValue: scripts[Int(word)]) ?? .other }

  /// The number of letters and boundary marks of a word.
  func length(_ word: Int32) -> Int { Int(starts[Int(word) + 1] - starts[Int(word)]) }
}
