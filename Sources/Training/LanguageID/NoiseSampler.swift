import LanguageID

/// Makes runs of Latin letters that are no language: random letters, keyboard mash, pieces of hashes.
struct NoiseSampler {
  private var random: SeededGenerator

  /// A sampler that draws the same noise for the same seed.
  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars.map(\.value))
  private static let hexadecimal = Array("abcdef".unicodeScalars.map(\.value))
  private static let consonants = Array("bcdfghjklmnpqrstvwxz".unicodeScalars.map(\.value))
  private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.unicodeScalars.map(\.value)) }

  /// Words of noise, between boundary marks, as the scanner would give them.
  mutating func words(_ count: Int) -> [[UInt32]] {
    let kind = random.below(5)
    return (0..<count).map { _ in [WordScanner.boundary] + letters(kind) + [WordScanner.boundary] }
  }

  private mutating func letters(_ kind: Int) -> [UInt32] {
    let length = 4 + random.below(9)
    switch kind {
    case 0: return draw(Self.consonants, length)
    case 1: return draw(Self.rows[random.below(Self.rows.count)], length)
    case 2: return draw(Self.hexadecimal, length)
    default: return draw(Self.letters, length)
    }
  }

  private mutating func draw(_ alphabet: [UInt32], _ length: Int) -> [UInt32] {
    (0..<length).map { _ in alphabet[random.below(alphabet.count)] }
  }
}
