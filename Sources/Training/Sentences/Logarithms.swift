import Foundation

/// e to the power of `value`.
func exponential(_ value: Float) -> Float { Foundation.exp(value) }

/// The natural logarithm of `value`.
func logarithm(_ value: Float) -> Float { Foundation.log(value) }
