import Foundation
import Syntax
import Testing

@Suite("The arithmetic of the networks")
struct KernelTests {
  @Test("a product equals the sums of its definition", arguments: [(1, 3, 5), (6, 8, 8), (13, 7, 20), (20, 33, 9)])
  func product(size: (rows: Int, inner: Int, columns: Int)) {
    var random = SystemLikeRandom(state: 3)
    let left = random.matrix(rows: size.rows, columns: size.inner)
    let right = random.matrix(rows: size.inner, columns: size.columns)
    var result = random.matrix(rows: size.rows, columns: size.columns)
    let before = result
    result.add(left, times: right)
    var transposed = before
    transposed.add(transposed: left.transposed(), times: right)
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let sum = (0..<size.inner).reduce(before[row, column]) { $0 + left[row, $1] * right[$1, column] }
        #expect(abs(result[row, column] - sum) < 1e-3)
        #expect(transposed[row, column] == result[row, column])
      }
    }
  }

  @Test("the recurrent layer computes what it says, each sentence for itself, in both directions")
  func recurrent() {
    var random = SystemLikeRandom(state: 5)
    let input = random.matrix(rows: 7, columns: 16)
    let gates = random.matrix(rows: 7, columns: 48)
    let starts = [0, 4, 7]
    let output = RecurrentKernels.forward(gates: gates, input: input, starts: starts).output
    func sigmoid(_ x: Float) -> Float { 1 / (1 + exp(-x)) }
    for column in 0..<16 {
      for (start, end) in zip(starts, starts.dropFirst()) {
        var cell: Float = 0
        for row in column < 8 ? Array(start..<end) : Array(start..<end).reversed() {
          let (forget, reset) = (sigmoid(gates[row, column]), sigmoid(gates[row, 16 + column]))
          cell = forget * cell + (1 - forget) * gates[row, 32 + column]
          #expect(abs(output[row, column] - (reset * tanh(cell) + (1 - reset) * input[row, column])) < 1e-4)
        }
      }
    }
  }
}
