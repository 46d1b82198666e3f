/// The recurrent layer: a simple recurrent unit (Lei et al., 2018, without the state in its gates) that reads a sentence
/// in both directions.
///
/// The first half of the columns runs from the first word to the last, the second half from the last to the first. With
/// x the layer's input and f, r, u three linear maps of it, for each column
///
///     c = σ(f) · c of the word before + (1 − σ(f)) · u
///     y = σ(r) · tanh(c) + (1 − σ(r)) · x
package enum RecurrentKernels {
  /// What the layer computed, for its backward pass.
  package struct Trace: Sendable {
    /// Three times the layer's columns: σ(f), σ(r) and u.
    package var gates: Matrix
    /// c.
    package var cells: Matrix
    /// tanh(c).
    package var squashed: Matrix
  }

  private typealias Vector = Kernels.Vector

  /// Computes the layer; `gates` holds f, r and u, and is turned into what ``Trace/gates`` says.
  ///
  /// `starts` has the first row of each sentence, and after them the number of rows.
  package static func forward(
    gates: consuming Matrix, input: Matrix, starts: [Int]
  ) -> (output: Matrix, trace: Trace) {
    let width = input.stride
    precondition(gates.rows == input.rows && gates.stride == 3 * width && width % 16 == 0)
    precondition(starts.last == input.rows)
    var trace = Trace(
      gates: gates, cells: Matrix(rows: input.rows, columns: width), squashed: Matrix(rows: input.rows, columns: width))
    var output = Matrix(rows: input.rows, columns: width)
    let squashing = trace.squashed.values.count
    precondition(squashing == output.values.count)
    trace.gates.values.withUnsafeMutableBytes { gates in
      trace.cells.values.withUnsafeMutableBytes { cells in
        trace.squashed.values.withUnsafeMutableBytes { squashed in
          output.values.withUnsafeMutableBytes { output in
            input.values.withUnsafeBytes { input in
              for (start, end) in zip(starts, starts.dropFirst()) {
                for column in stride(from: 0, to: width, by: 8) {
                  let isForward = column < width / 2
                  var cell = Vector()
                  for step in 0..<end - start {
                    let row = isForward ? start + step : end - 1 - step
                    let place = (row * width + column) * 4
                    let gate = (row * 3 * width + column) * 4
                    let forget = sigmoid(load(gates, gate))
                    let reset = sigmoid(load(gates, gate + 4 * width))
                    let update = load(gates, gate + 8 * width)
                    cell = forget * (cell - update) + update
                    let squash = tangent(cell)
                    let carried = load(input, place)
                    store(forget, gates, gate)
                    store(reset, gates, gate + 4 * width)
                    store(cell, cells, place)
                    store(squash, squashed, place)
                    store(reset * (squash - carried) + carried, output, place)
                  }
                }
              }
            }
          }
        }
      }
    }
    return (output, trace)
  }

  /// Turns the gradient of the output into that of f, r and u (which takes the place of `trace.gates`), and adds the part
  /// of the input's gradient that does not go through them to `inputGradient`.
  package static func backward(
    gradient: Matrix, input: Matrix, starts: [Int], trace: inout Trace, inputGradient: inout Matrix
  ) {
    let width = input.stride
    precondition(gradient.values.count == input.values.count && inputGradient.values.count == input.values.count)
    precondition(starts.last == input.rows && trace.gates.rows == input.rows && trace.gates.stride == 3 * width)
    let (allCells, allSquashed) = (trace.cells, trace.squashed)
    trace.gates.values.withUnsafeMutableBytes { gates in
      allCells.values.withUnsafeBytes { cells in
        allSquashed.values.withUnsafeBytes { squashed in
          inputGradient.values.withUnsafeMutableBytes { inputGradient in
            input.values.withUnsafeBytes { input in
              gradient.values.withUnsafeBytes { gradient in
                for (start, end) in zip(starts, starts.dropFirst()) {
                  for column in stride(from: 0, to: width, by: 8) {
                    let isForward = column < width / 2
                    var carried = Vector()
                    for step in 0..<end - start {
                      let row = isForward ? end - 1 - step : start + step
                      let before = isForward ? row - 1 : row + 1
                      let place = (row * width + column) * 4
                      let gate = (row * 3 * width + column) * 4
                      let forget = load(gates, gate)
                      let reset = load(gates, gate + 4 * width)
                      let update = load(gates, gate + 8 * width)
                      let squash = load(squashed, place)
                      let output = load(gradient, place)
                      let previous =
                        before >= start && before < end ? load(cells, (before * width + column) * 4) : Vector()
                      let x = load(input, place)
                      store(load(inputGradient, place) + output * (1 - reset), inputGradient, place)
                      let cell = carried + output * reset * (1 - squash * squash)
                      store(cell * (previous - update) * forget * (1 - forget), gates, gate)
                      store(output * (squash - x) * reset * (1 - reset), gates, gate + 4 * width)
                      store(cell * (1 - forget), gates, gate + 8 * width)
                      carried = cell * forget
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private static func load(_ bytes: UnsafeMutableRawBufferPointer, _ offset: Int) -> Vector {
    bytes.loadUnaligned(fromByteOffset: offset, as: Vector.self)
  }

  @inline(__always)
  private static func load(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Vector {
    bytes.loadUnaligned(fromByteOffset: offset, as: Vector.self)
  }

  @inline(__always)
  private static func store(_ vector: Vector, _ bytes: UnsafeMutableRawBufferPointer, _ offset: Int) {
    bytes.storeBytes(of: vector, toByteOffset: offset, as: Vector.self)
  }

  @inline(__always)
  private static func sigmoid(_ x: Vector) -> Vector { 1 / (1 + exponential(-x)) }

  @inline(__always)
  private static func tangent(_ x: Vector) -> Vector { 2 / (1 + exponential(-2 * x)) - 1 }

  /// eˣ to about six digits, for |x| up to 40, beyond which it stays what it is there: 2 to the whole part of
  /// x · log₂ e, through the exponent's bits, times a Taylor polynomial of the rest.
  @inline(__always)
  private static func exponential(_ x: Vector) -> Vector {
    let low = Vector(repeating: -40)
    let high = Vector(repeating: 40)
    let bounded = x.replacing(with: low, where: x .< low).replacing(with: high, where: x .> high)
    let scaled = bounded * 1.442_695_04
    // Adding and taking away 1.5 · 2²³ rounds to the nearest whole number, which then stands in the low bits.
    let magic: Float = 12_582_912
    let rounded = scaled + magic
    let whole = rounded - magic
    let rest = (scaled - whole) * 0.693_147_18
    var power: Vector = rest * (1.0 / 120) + (1.0 / 24)
    power = power * rest + (1.0 / 6)
    power = power * rest + 0.5
    power = power * rest + 1
    power = power * rest + 1
    let bits = unsafeBitCast(rounded, to: SIMD8<Int32>.self) &- SIMD8<Int32>(repeating: 0x4B40_0000)
    let scale = (bits &+ SIMD8<Int32>(repeating: 127)) &<< SIMD8<Int32>(repeating: 23)
    return power * unsafeBitCast(scale, to: Vector.self)
  }
}
