/// The features of a word: its n-grams from one letter to six, the word as a whole, and its script.
///
/// A feature is known by a hash of its letters. N-grams come in order of where they start, and from the shortest to the
/// longest there: when a model lacks one, it lacks all that start with it.
package enum WordFeatures {
  /// What to do after a feature.
  package enum Step { case longer, nextStart }

  /// Calls `visit` with the hash of each n-gram, its length in letters, and where it starts.
  ///
  /// `letters` stand between ``WordScanner/boundary`` marks where their script has word boundaries.
  @inline(__always)
  package static func forEachNGram(
    of letters: [UInt32], longest: Int, _ visit: (_ hash: UInt64, _ length: Int, _ start: Int) -> Step
  ) {
    for start in letters.indices {
      var hash = seed
      let limit = min(letters.count, start + longest)
      var index = start
      while index < limit {
        hash = extend(hash, letters[index])
        index += 1
        // A boundary mark alone tells nothing.
        if index == start + 1, letters[start] == WordScanner.boundary { continue }
        if visit(finish(hash), index - start, start) == .nextStart { break }
      }
    }
  }

  /// The hash of the whole word; it differs from that of the n-gram with the same letters.
  @inline(__always)
  package static func wholeWord(_ letters: [UInt32]) -> UInt64 {
    var hash = wordSeed
    for letter in letters { hash = extend(hash, letter) }
    return finish(hash)
  }

  /// The hash of the whole word in the lists of near relatives.
  @inline(__always)
  package static func listedWord(_ letters: [UInt32]) -> UInt64 {
    var hash = listSeed
    for letter in letters { hash = extend(hash, letter) }
    return finish(hash)
  }

  /// The hash that stands for a word of this script.
  package static func script(_ script: LetterScript) -> UInt64 { finish(extend(scriptSeed, UInt32(script.rawValue))) }

  /// The n-grams by which it is judged how much of a word a model knows.
  package static let coverageLength = 4

  /// The hash that stands for how much of a word a model knows: of all its n-grams of ``coverageLength``, how many.
  ///
  /// `letterCount` counts the boundary marks.
  package static func coverage(letterCount: Int, known: Int) -> UInt64 {
    let all = max(1, letterCount - coverageLength + 1)
    let share = UInt32(min(known, all) * 8 / all)
    return finish(extend(extend(coverageSeed, share), UInt32(min(letterCount, 15) / 3)))
  }

  private static let seed: UInt64 = 0x243F_6A88_85A3_08D3
  private static let wordSeed: UInt64 = 0x1319_8A2E_0370_7344
  private static let listSeed: UInt64 = 0x4528_21E6_38D0_1377
  private static let scriptSeed: UInt64 = 0xA409_3822_299F_31D0
  private static let coverageSeed: UInt64 = 0x082E_FA98_EC4E_6C89

  @inline(__always)
  private static func extend(_ hash: UInt64, _ letter: UInt32) -> UInt64 {
    let mixed = (hash ^ UInt64(letter)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
  }

  /// Spreads the hash over all bits (the last step of SplitMix64).
  @inline(__always)
  private static func finish(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ (mixed >> 27)
  }
}
