import Syntax

/// Drops values at random.
struct RandomDropout: DropoutSource {
  private var state: UInt64
  private let rate: Float

  /// Drops this share of the values.
  init(rate: Float, random: inout SeededRandom) {
    self.rate = rate
    state = random.next()
  }

  mutating func mask(rows: Int, columns: Int) -> Matrix {
    var mask = Matrix(rows: rows, columns: columns)
    Kernels.fillMask(&mask.values, dropping: rate, state: &state)
    return mask
  }
}
