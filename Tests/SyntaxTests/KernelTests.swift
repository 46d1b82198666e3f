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

  @Test(
    "the loops for wide vectors give the same bits as those for all processors", .enabled(if: WideKernels.areAvailable))
  func wide() {
    var random = SystemLikeRandom(state: 7)
    let weights = PackedWeights(random.matrix(rows: 160, columns: 40))
    for rows in [1, 7, 12, 21] {
      let input = random.matrix(rows: rows, columns: 160)
      let narrow = IntegerKernels.scaled(input, inputs: 160, usesWideVectors: false)
      let wide = IntegerKernels.scaled(input, inputs: 160, usesWideVectors: true)
      #expect(narrow.values == wide.values && narrow.scales == wide.scales)
      let start = random.matrix(rows: rows, columns: 40)
      var (left, right) = (start.values, start.values)
      IntegerKernels.multiplyAdd(
        narrow.values, scales: narrow.scales, weights, rows: rows, into: &left, usesWideVectors: false)
      IntegerKernels.multiplyAdd(
        narrow.values, scales: narrow.scales, weights, rows: rows, into: &right, usesWideVectors: true)
      #expect(left == right && left != start.values)
      for vectorBytes in Self.vectorBytes {
        var result = start.values
        WideKernels.multiplyAdd(
          narrow.values, scales: narrow.scales, weights, rows: rows, into: &result, vectorBytes: vectorBytes)
        #expect(result == left)
      }
    }
    for rows in [1, 6, 13] {
      let (left, right) = (random.matrix(rows: rows, columns: 9), random.matrix(rows: 9, columns: 24))
      let start = random.matrix(rows: rows, columns: 24).values
      let products = [false, true].map { usesWideVectors in
        var result = start
        Kernels.multiplyAdd(
          left.values, at: 0, rowStep: left.stride, columnStep: 1, shape: (rows, 9), right.values, at: 0,
          rightStride: right.stride, into: &result, at: 0, stride: 24, usesWideVectors: usesWideVectors)
        return result
      }
      #expect(products[0] == products[1] && products[0] != start)
    }
    for width in [16, 32] {
      let input = random.matrix(rows: 9, columns: width)
      var gates = random.matrix(rows: 9, columns: 3 * width)
      for index in gates.values.indices { gates.values[index] *= 30 }
      let starts = [0, 4, 5, 9]
      let output = RecurrentKernels.forward(gates: gates, input: input, starts: starts).output
      for vectorBytes in Self.vectorBytes {
        let wide = WideKernels.recurrentForward(gates: gates, input: input, starts: starts, vectorBytes: vectorBytes)
        #expect(wide.values == output.values)
      }
    }
  }

  /// The widths of vectors that the processor has and the loops in C know.
  private static let vectorBytes = [32, 64].filter { $0 <= WideKernels.vectorBytes }

  @Test(
    "what the network computes in use has the same bits as what it computes in training",
    .enabled(if: WideKernels.areAvailable))
  func uses() {
    var random = SystemLikeRandom(state: 11)
    var network = SyntaxNetwork(shape: SyntaxShape(features: 5, relations: 4, lemmaRules: 3))
    for index in network.matrices.indices {
      let matrix = network.matrices[index]
      network.matrices[index] = random.matrix(rows: matrix.rows, columns: matrix.columns)
    }
    network.pack()
    let embedded = random.matrix(rows: 13, columns: network.shape.inputWidth)
    let starts = [0, 1, 6, 13]
    var dropout: (any DropoutSource)?
    let state = network.state(embedded: embedded, starts: starts)
    #expect(state.values == network.encode(embedded: embedded, starts: starts, dropout: &dropout).state.values)

    var scores = [Float](repeating: 0, count: 3)
    network.score(1..<4, .featureWeights, .featureBias, of: state, row: 7, into: &scores)
    #expect(scores == (1..<4).map { network.score($0, .featureWeights, .featureBias, of: state, row: 7) })

    let bytes = (0..<16).map { Int8($0 * 7 - 60) }
    var sums = [Float](repeating: 0.5, count: 20)
    Kernels.add(bytes: bytes.span.bytes, at: 0, count: 16, scale: 0.3, into: &sums, at: 3)
    #expect(sums[3..<19].elementsEqual(bytes.map { 0.5 + Float($0) * 0.3 }) && sums[2] == 0.5 && sums[19] == 0.5)
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
