/// e to the power of `x`, to about six digits, the same on every machine.
///
/// By 2ⁿ · 2ᶠ with a polynomial for the fraction (Taylor's series of degree seven).
package func exponential(_ x: Float) -> Float {
  guard x > -87 else { return 0 }
  let scaled = min(x, 88) * 1.442_695_04
  let whole = scaled.rounded()
  let part = (scaled - whole) * 0.693_147_18
  var sum: Float = 1
  var term: Float = 1
  for degree in 1...7 {
    term *= part / Float(degree)
    sum += term
  }
  return sum * Float(sign: .plus, exponent: Int(whole), significand: 1)
}

/// The natural logarithm of a positive `x`, to about six digits, the same on every machine.
///
/// By the exponent and the series of the inverse hyperbolic tangent for the significand.
package func logarithm(_ x: Float) -> Float {
  guard x > 0 else { return -88 }
  var significand = x.significand
  var exponent = Float(x.exponent)
  if significand > 1.414_213_5 {
    significand /= 2
    exponent += 1
  }
  let ratio = (significand - 1) / (significand + 1)
  let square = ratio * ratio
  let series = ratio * (1 + square * (1.0 / 3 + square * (1.0 / 5 + square * (1.0 / 7 + square / 9))))
  return exponent * 0.693_147_18 + 2 * series
}
