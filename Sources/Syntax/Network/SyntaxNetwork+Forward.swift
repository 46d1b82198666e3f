/// What the encoder computed for some sentences, one row for each word.
package struct Encoding: Sendable {
  /// The first row of each sentence, and after them the number of rows.
  package var starts: [Int]
  /// The embeddings.
  package var embedded: Matrix
  /// Each word's embedding between those of its neighbours.
  package var window: Matrix
  /// The output of the window layer, and of each recurrent layer.
  package var states: [Matrix]
  /// What the recurrent layers computed on the way.
  package var traces: [RecurrentKernels.Trace] = []
  /// In training, what ``states`` were multiplied by.
  package var masks: [Matrix] = []

  /// The last layer's output.
  package var state: Matrix { states[states.count - 1] }
}

/// What words are as dependents and heads.
package struct ArcProjections: Sendable {
  /// As dependents.
  package var dependent: Matrix
  /// As heads.
  package var head: Matrix
  /// As dependents, turned so that the product with a head is the arc's score.
  package var query: Matrix
  /// The score of each distance to a head.
  package var distance: Matrix
}

/// In training, makes the masks that drop values at random; in use there is none.
package protocol DropoutSource {
  /// A mask of this size: zero where a value is dropped, and what keeps the mean elsewhere.
  mutating func mask(rows: Int, columns: Int) -> Matrix
}

extension SyntaxNetwork {
  /// The last layer's output, and nothing of what training needs.
  package func state(embedded: Matrix, starts: [Int]) -> Matrix {
    guard let window = packed[.windowWeights], WideKernels.areAvailable, window.inputs == 3 * embedded.stride,
      window.inputs % 16 == 0
    else {
      var dropout: (any DropoutSource)?
      return encode(embedded: embedded, starts: starts, dropout: &dropout).state
    }
    let windows = ScaledRows(windowsOver: embedded, starts: starts)
    var state = Matrix(
      rows: embedded.rows, columns: shape.stateWidth,
      values: WideKernels.affine(windows, window, bias: self[.windowBias].values))
    Kernels.rectify(&state.values)
    for layer in SyntaxParameter.recurrent {
      let gates = affine(state, layer.weights, layer.bias)
      state = WideKernels.recurrentForward(gates: gates, input: state, starts: starts)
    }
    return state
  }

  /// Encodes sentences.
  package func encode(embedded: Matrix, starts: [Int], dropout: inout (any DropoutSource)?) -> Encoding {
    let window = Self.window(over: embedded, starts: starts)
    var first = affine(window, .windowWeights, .windowBias)
    Kernels.rectify(&first.values)
    var encoding = Encoding(starts: starts, embedded: embedded, window: window, states: [])
    Self.append(first, to: &encoding, dropout: &dropout)
    for layer in SyntaxParameter.recurrent {
      let gates = affine(encoding.state, layer.weights, layer.bias)
      let (output, trace) = RecurrentKernels.forward(gates: gates, input: encoding.state, starts: starts)
      encoding.traces.append(trace)
      Self.append(output, to: &encoding, dropout: &dropout)
    }
    return encoding
  }

  private static func append(_ state: Matrix, to encoding: inout Encoding, dropout: inout (any DropoutSource)?) {
    var state = state
    if let mask = dropout?.mask(rows: state.rows, columns: state.stride) {
      Kernels.multiply(&state.values, by: mask.values)
      encoding.masks.append(mask)
    }
    encoding.states.append(state)
  }

  /// Each row between the rows before and after it in its sentence.
  private static func window(over embedded: Matrix, starts: [Int]) -> Matrix {
    let width = embedded.stride
    var window = Matrix(rows: embedded.rows, columns: 3 * width)
    for (start, end) in zip(starts, starts.dropFirst()) {
      for row in start..<end {
        let first = max(row - 1, start)
        let count = min(row + 2, end) - first
        Kernels.copy(
          embedded.values, at: first * width, count: count * width, into: &window.values,
          at: row * window.stride + (first - row + 1) * width)
      }
    }
    return window
  }

  /// A matrix as packed weights take it, so that it is made once for several of them; `nil` where none are packed.
  package func scaled(_ input: Matrix) -> ScaledRows? { isPacked ? ScaledRows(input, inputs: input.stride) : nil }

  /// `input · weights + bias`; `scaled` is the input once more.
  package func affine(
    _ input: Matrix, _ weights: SyntaxParameter, _ bias: SyntaxParameter, scaled: ScaledRows? = nil
  ) -> Matrix {
    if let packed = packed[weights], WideKernels.areAvailable {
      let rows = fitting(scaled, packed) ?? ScaledRows(input, inputs: packed.inputs)
      return Matrix(
        rows: input.rows, columns: self[weights].columns,
        values: WideKernels.affine(rows, packed, bias: self[bias].values))
    }
    var output = Matrix(rows: input.rows, columns: self[weights].columns)
    output.setRows(to: self[bias])
    add(input, times: weights, to: &output, scaled: scaled)
    return output
  }

  /// Adds `input · weights`.
  private func add(
    _ input: Matrix, times weights: SyntaxParameter, to output: inout Matrix, scaled: ScaledRows? = nil
  ) {
    if let packed = packed[weights] {
      output.add(fitting(scaled, packed) ?? ScaledRows(input, inputs: packed.inputs), times: packed)
    } else {
      output.add(input, times: self[weights])
    }
  }

  private func fitting(_ scaled: ScaledRows?, _ weights: PackedWeights) -> ScaledRows? {
    scaled.flatMap { $0.inputs == weights.inputs ? $0 : nil }
  }

  /// What words are as dependents and heads.
  package func arcProjections(_ state: Matrix, scaled: ScaledRows? = nil) -> ArcProjections {
    var dependent = affine(state, .dependentWeights, .dependentBias, scaled: scaled)
    var head = affine(state, .headWeights, .headBias, scaled: scaled)
    Kernels.rectify(&dependent.values)
    Kernels.rectify(&head.values)
    return arcProjections(dependent: dependent, head: head)
  }

  /// The scores' parts, for what words are as dependents and heads.
  package func arcProjections(dependent: Matrix, head: Matrix) -> ArcProjections {
    let scaled = scaled(dependent)
    let query = affine(dependent, .arcWeights, .arcBias, scaled: scaled)
    var distance = Matrix(rows: dependent.rows, columns: ArcDistance.count)
    add(dependent, times: .distanceWeights, to: &distance, scaled: scaled)
    return ArcProjections(dependent: dependent, head: head, query: query, distance: distance)
  }

  /// The score of every head (columns: 0 the root, then the words) for every word (rows) of the sentence in `rows`.
  package func arcScores(_ arcs: ArcProjections, rows: Range<Int>) -> Matrix {
    let count = rows.count
    var heads = Matrix(rows: count + 1, columns: shape.arcWidth)
    Kernels.copy(self[.rootHead].values, at: 0, count: heads.stride, into: &heads.values, at: 0)
    Kernels.copy(
      arcs.head.values, at: rows.lowerBound * heads.stride, count: count * heads.stride, into: &heads.values,
      at: heads.stride)
    var scores = Matrix(rows: count, columns: count + 1)
    scores.add(arcs.query, rows: rows, times: heads.transposed())
    // The class of each distance from a word to its head, from `1 - count` to `count - 1`.
    let buckets = (1 - count..<count).map { ArcDistance.bucket(dependent: 0, head: $0) }
    for dependent in 0..<count {
      let distances = (rows.lowerBound + dependent) * arcs.distance.stride
      let row = dependent * scores.stride
      scores.values[row] += arcs.distance.values[distances]
      for head in 0..<count {
        scores.values[row + head + 1] += arcs.distance.values[distances + buckets[head - dependent + count - 1]]
      }
    }
    return scores
  }

  /// The columns from which the relations of words to these heads are read; a head is a row, -1 the root.
  package func labelInput(_ state: Matrix, heads: [Int], scaled: ScaledRows? = nil) -> Matrix {
    var label = affine(state, .labelDependentWeights, .labelBias, scaled: scaled)
    var asHead = Matrix(rows: state.rows, columns: shape.labelWidth)
    add(state, times: .labelHeadWeights, to: &asHead, scaled: scaled)
    for (row, head) in heads.enumerated() {
      let source = head < 0 ? self[.rootLabel] : asHead
      Kernels.add(
        source.values, at: max(head, 0) * label.stride, count: label.stride, into: &label.values,
        at: row * label.stride)
    }
    Kernels.rectify(&label.values)
    return label
  }

  /// The columns from which the lemma rules are read.
  package func lemmaInput(_ state: Matrix, embedded: Matrix, scaled: ScaledRows? = nil) -> Matrix {
    var lemma = affine(state, .lemmaStateWeights, .lemmaBias, scaled: scaled)
    add(embedded, times: .lemmaInputWeights, to: &lemma)
    Kernels.rectify(&lemma.values)
    return lemma
  }

  /// The scores of classes whose weights are rows next to each other, in the first places of `scores`.
  package func score(
    _ range: Range<Int>, _ weights: SyntaxParameter, _ bias: SyntaxParameter, of input: Matrix, row: Int,
    into scores: inout [Float]
  ) {
    if WideKernels.areAvailable {
      WideKernels.dots(input, row: row, with: self[weights], rows: range, into: &scores)
      for (place, index) in range.enumerated() { scores[place] += self[bias].values[index] }
    } else {
      for (place, index) in range.enumerated() { scores[place] = score(index, weights, bias, of: input, row: row) }
    }
  }

  /// The score of one class whose weights are a row: of features, or of a lemma rule.
  package func score(
    _ index: Int, _ weights: SyntaxParameter, _ bias: SyntaxParameter, of input: Matrix, row: Int
  ) -> Float {
    let matrix = self[weights]
    return Kernels.dot(
      matrix.values, at: index * matrix.stride, input.values, at: row * input.stride, count: matrix.stride)
      + self[bias].values[index]
  }
}
