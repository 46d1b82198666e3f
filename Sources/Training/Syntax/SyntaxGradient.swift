import Syntax

/// The loss of a batch of sentences, and its gradient.
struct SyntaxGradient: Sendable {
  /// Sum of the losses of all words.
  var loss: Float
  /// The gradient of the dense parameters.
  var network: SyntaxNetwork
  /// The gradient of each word's embedding.
  var embedded: Matrix
  /// The rows of which each word's embedding is the sum.
  var rows: [EmbeddingRows]
}

/// Runs the network over a batch of sentences and back.
struct SyntaxBackpropagation {
  private var loss: Float = 0
  private var network: SyntaxNetwork
  private var embedded: Matrix
  private let rows: [EmbeddingRows]
  private let parameters: SyntaxNetwork
  private let examples: [SyntaxExample]
  private let starts: [Int]
  private let featureRanges: [Range<Int>]
  private var stateGradient: Matrix

  /// Runs the network over `examples` and back.
  init(
    _ examples: [SyntaxExample], parameters: SyntaxNetwork, tables: EmbeddingTables, featureRanges: [Range<Int>],
    dropout rate: Float, random: inout SeededRandom
  ) {
    self.parameters = parameters
    self.featureRanges = featureRanges
    self.examples = examples
    var starts = [0]
    for example in examples { starts.append(starts[starts.count - 1] + example.features.count) }
    self.starts = starts
    rows = examples.flatMap { example in
      zip(example.features, example.counts).map { features, count in
        EmbeddingRows(features, isHidden: random.unit() * (0.5 + Float(count)) < 0.5)
      }
    }
    network = SyntaxNetwork(shape: parameters.shape)
    var inputDropout = RandomDropout(rate: rate / 2, random: &random)
    var dropout: (any DropoutSource)? = RandomDropout(rate: rate, random: &random)
    var input = tables.embed(rows, shape: parameters.shape)
    let mask = inputDropout.mask(rows: input.rows, columns: input.stride)
    Kernels.multiply(&input.values, by: mask.values)
    embedded = Matrix(rows: input.rows, columns: input.columns)
    let encoding = parameters.encode(embedded: input, starts: starts, dropout: &dropout)
    stateGradient = Matrix(rows: input.rows, columns: parameters.shape.stateWidth)
    learnTags(encoding.state)
    learnFeatures(encoding.state)
    learnArcs(encoding.state, dropout: &dropout)
    learnRelations(encoding.state, dropout: &dropout)
    learnLemmas(encoding.state, input: input)
    goBack(through: encoding)
    Kernels.multiply(&embedded.values, by: mask.values)
  }

  /// What came out.
  var gradient: SyntaxGradient { SyntaxGradient(loss: loss, network: network, embedded: embedded, rows: rows) }

  /// Adds the gradients of an affine map: of its weights and bias, and of its input to `inputGradient`.
  private mutating func affineBackward(
    _ gradient: Matrix, input: Matrix, _ weights: SyntaxParameter, _ bias: SyntaxParameter?,
    inputGradient: inout Matrix
  ) {
    network[weights].add(transposed: input, times: gradient)
    if let bias { network[bias].addSumOfRows(of: gradient) }
    inputGradient.add(gradient, times: parameters[weights].transposed())
  }

  private mutating func learnTags(_ state: Matrix) {
    var scores = parameters.affine(state, .tagWeights, .tagBias)
    var row = 0
    for tag in examples.lazy.flatMap(\.tags) {
      if let tag {
        loss += Softmax.gradient(&scores, row: row, right: tag)
      } else {
        Kernels.fill(&scores.values, scores.row(row), with: 0)
      }
      row += 1
    }
    var gradient = stateGradient
    affineBackward(scores, input: state, .tagWeights, .tagBias, inputGradient: &gradient)
    stateGradient = gradient
  }

  private mutating func learnFeatures(_ state: Matrix) {
    var row = 0
    var gradient = stateGradient
    for (tag, right) in zip(examples.lazy.flatMap(\.tags), examples.lazy.flatMap(\.morphology)) {
      let range = tag.map { featureRanges[$0] } ?? 0..<0
      learnChoice(
        Array(range), right: right - range.lowerBound, (.featureWeights, .featureBias), input: state, row: row,
        inputGradient: &gradient)
      row += 1
    }
    stateGradient = gradient
  }

  /// Learns the choice between classes whose weights are rows of a matrix.
  private mutating func learnChoice(
    _ candidates: [Int], right: Int, _ parameter: (weights: SyntaxParameter, bias: SyntaxParameter), input: Matrix,
    row: Int, inputGradient: inout Matrix
  ) {
    guard candidates.count > 1 else { return }
    var scores = candidates.map { parameters.score($0, parameter.weights, parameter.bias, of: input, row: row) }[...]
    loss += Softmax.gradient(&scores, right: right)
    let width = input.stride
    for (candidate, gradient) in zip(candidates, scores) where abs(gradient) > 1e-5 {
      Kernels.add(
        parameters[parameter.weights].values, at: candidate * width, count: width, times: gradient,
        into: &inputGradient.values, at: row * width)
      Kernels.add(
        input.values, at: row * width, count: width, times: gradient, into: &network[parameter.weights].values,
        at: candidate * width)
      network[parameter.bias].values[candidate] += gradient
    }
  }

  private mutating func learnArcs(_ state: Matrix, dropout: inout (any DropoutSource)?) {
    let (dependent, dependentMask) = projection(state, .dependentWeights, .dependentBias, dropout: &dropout)
    let (head, headMask) = projection(state, .headWeights, .headBias, dropout: &dropout)
    let arcs = parameters.arcProjections(dependent: dependent, head: head)
    var query = Matrix(rows: state.rows, columns: arcs.query.columns)
    var distance = Matrix(rows: state.rows, columns: arcs.distance.columns)
    var headGradient = Matrix(rows: state.rows, columns: head.columns)
    for (index, example) in examples.enumerated() {
      let rows = starts[index]..<starts[index + 1]
      var scores = parameters.arcScores(arcs, rows: rows)
      for word in 0..<rows.count {
        loss += Softmax.gradient(&scores, row: word, right: example.heads[word] + 1, excluding: word + 1)
        let place = (rows.lowerBound + word) * distance.stride
        distance.values[place] += scores[word, 0]
        for other in 0..<rows.count where other != word {
          distance.values[place + ArcDistance.bucket(dependent: word, head: other)] += scores[word, other + 1]
        }
      }
      arcsBackward(scores, arcs, rows: rows, query: &query, head: &headGradient)
    }
    var dependentGradient = Matrix(rows: state.rows, columns: dependent.columns)
    affineBackward(query, input: dependent, .arcWeights, .arcBias, inputGradient: &dependentGradient)
    affineBackward(distance, input: dependent, .distanceWeights, nil, inputGradient: &dependentGradient)
    projectionBackward(
      dependentGradient, output: dependent, mask: dependentMask, state, .dependentWeights, .dependentBias)
    projectionBackward(headGradient, output: head, mask: headMask, state, .headWeights, .headBias)
  }

  /// Adds the gradients of what the words of one sentence are as dependents (`query`) and heads.
  private mutating func arcsBackward(
    _ scores: Matrix, _ arcs: ArcProjections, rows: Range<Int>, query: inout Matrix, head: inout Matrix
  ) {
    let width = arcs.head.stride
    var heads = Matrix(rows: rows.count + 1, columns: arcs.head.columns)
    Kernels.copy(parameters[.rootHead].values, at: 0, count: width, into: &heads.values, at: 0)
    Kernels.copy(
      arcs.head.values, at: rows.lowerBound * width, count: rows.count * width, into: &heads.values, at: width)
    query.add(scores, rows: 0..<rows.count, times: heads, firstRow: rows.lowerBound)
    var gradient = Matrix(rows: rows.count + 1, columns: arcs.head.columns)
    gradient.add(transposed: scores, rows: 0..<rows.count, times: arcs.query, rightRow: rows.lowerBound)
    Kernels.add(gradient.values, at: 0, count: width, into: &network[.rootHead].values, at: 0)
    Kernels.add(
      gradient.values, at: width, count: rows.count * width, into: &head.values, at: rows.lowerBound * width)
  }

  private func projection(
    _ state: Matrix, _ weights: SyntaxParameter, _ bias: SyntaxParameter, dropout: inout (any DropoutSource)?
  ) -> (output: Matrix, mask: Matrix?) {
    var output = parameters.affine(state, weights, bias)
    Kernels.rectify(&output.values)
    let mask = dropout?.mask(rows: output.rows, columns: output.stride)
    if let mask { Kernels.multiply(&output.values, by: mask.values) }
    return (output, mask)
  }

  private mutating func projectionBackward(
    _ gradient: Matrix, output: Matrix, mask: Matrix?, _ state: Matrix, _ weights: SyntaxParameter,
    _ bias: SyntaxParameter
  ) {
    var gradient = gradient
    if let mask { Kernels.multiply(&gradient.values, by: mask.values) }
    Kernels.rectifyBackward(&gradient.values, output: output.values)
    var inputGradient = stateGradient
    affineBackward(gradient, input: state, weights, bias, inputGradient: &inputGradient)
    stateGradient = inputGradient
  }

  private mutating func learnRelations(_ state: Matrix, dropout: inout (any DropoutSource)?) {
    var heads: [Int] = []
    for (index, example) in examples.enumerated() {
      heads += example.heads.map { $0 < 0 ? -1 : $0 + starts[index] }
    }
    var label = parameters.labelInput(state, heads: heads)
    let mask = dropout?.mask(rows: label.rows, columns: label.stride)
    if let mask { Kernels.multiply(&label.values, by: mask.values) }
    var scores = parameters.affine(label, .relationWeights, .relationBias)
    for (row, relation) in examples.lazy.flatMap(\.relations).enumerated() {
      loss += Softmax.gradient(&scores, row: row, right: relation)
    }
    var gradient = Matrix(rows: label.rows, columns: label.columns)
    affineBackward(scores, input: label, .relationWeights, .relationBias, inputGradient: &gradient)
    if let mask { Kernels.multiply(&gradient.values, by: mask.values) }
    Kernels.rectifyBackward(&gradient.values, output: label.values)
    var headGradient = Matrix(rows: label.rows, columns: label.columns)
    for (row, head) in heads.enumerated() {
      let (source, width) = (row * label.stride, label.stride)
      if head < 0 {
        Kernels.add(gradient.values, at: source, count: width, into: &network[.rootLabel].values, at: 0)
      } else {
        Kernels.add(gradient.values, at: source, count: width, into: &headGradient.values, at: head * width)
      }
    }
    var inputGradient = stateGradient
    affineBackward(gradient, input: state, .labelDependentWeights, .labelBias, inputGradient: &inputGradient)
    affineBackward(headGradient, input: state, .labelHeadWeights, nil, inputGradient: &inputGradient)
    stateGradient = inputGradient
  }

  private mutating func learnLemmas(_ state: Matrix, input: Matrix) {
    let lemma = parameters.lemmaInput(state, embedded: input)
    var gradient = Matrix(rows: lemma.rows, columns: lemma.columns)
    for (row, choice) in examples.lazy.flatMap(\.lemmas).enumerated() {
      learnChoice(
        choice.candidates, right: choice.right, (.ruleWeights, .ruleBias), input: lemma, row: row,
        inputGradient: &gradient)
    }
    Kernels.rectifyBackward(&gradient.values, output: lemma.values)
    var inputGradient = stateGradient
    affineBackward(gradient, input: state, .lemmaStateWeights, .lemmaBias, inputGradient: &inputGradient)
    stateGradient = inputGradient
    var embeddedGradient = embedded
    affineBackward(gradient, input: input, .lemmaInputWeights, nil, inputGradient: &embeddedGradient)
    embedded = embeddedGradient
  }

  private mutating func goBack(through encoding: Encoding) {
    var gradient = stateGradient
    for (layer, parameter) in SyntaxParameter.recurrent.enumerated().reversed() {
      Kernels.multiply(&gradient.values, by: encoding.masks[layer + 1].values)
      var trace = encoding.traces[layer]
      var inputGradient = Matrix(rows: gradient.rows, columns: gradient.columns)
      RecurrentKernels.backward(
        gradient: gradient, input: encoding.states[layer], starts: starts, trace: &trace,
        inputGradient: &inputGradient)
      affineBackward(
        trace.gates, input: encoding.states[layer], parameter.weights, parameter.bias, inputGradient: &inputGradient)
      gradient = inputGradient
    }
    Kernels.multiply(&gradient.values, by: encoding.masks[0].values)
    Kernels.rectifyBackward(&gradient.values, output: encoding.states[0].values)
    var window = Matrix(rows: encoding.window.rows, columns: encoding.window.columns)
    affineBackward(gradient, input: encoding.window, .windowWeights, .windowBias, inputGradient: &window)
    let width = embedded.stride
    for (start, end) in zip(starts, starts.dropFirst()) {
      for row in start..<end {
        let first = max(row - 1, start)
        let count = min(row + 2, end) - first
        Kernels.add(
          window.values, at: row * window.stride + (first - row + 1) * width, count: count * width,
          into: &embedded.values, at: first * width)
      }
    }
  }
}
