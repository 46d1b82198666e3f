package import Syntax
package import TextModel

/// Compares the network's gradient with differences of its loss, for tests.
package struct GradientCheck {
  private let network: SyntaxNetwork
  private let tables: EmbeddingTables
  private let examples: [SyntaxExample]
  private let ranges: [Range<Int>]

  /// A check on a network with random weights over these sentences.
  package init(sentences: [ConlluSentence]) {
    let vocabulary = SyntaxVocabulary([("x", sentences + sentences)])
    var maker = SyntaxExampleMaker(vocabulary, partRows: 64)
    examples = sentences.map { maker.example($0, variety: 0) }
    ranges = vocabulary.inventory.featureRanges
    let shape = SyntaxShape(
      features: vocabulary.inventory.features.count, relations: vocabulary.inventory.relations.count,
      lemmaRules: vocabulary.lemmatizer.rules.count)
    var random = SeededRandom(seed: 3)
    network = SyntaxNetwork(shape: shape, random: &random)
    tables = EmbeddingTables(words: vocabulary.words.count, parts: 64, shape: shape, random: &random)
  }

  /// The gradient, and the difference quotient of the loss, at some places of a parameter.
  package func slopes(of parameter: SyntaxParameter, places count: Int) -> [(slope: Float, difference: Float)] {
    let gradient = run(network).network[parameter]
    let step: Float = 0.01
    return (0..<count).map { number in
      let row = number * 7 % gradient.rows
      let column = number * 5 % gradient.columns
      var changed = network
      changed[parameter][row, column] += step
      let above = run(changed).loss
      changed[parameter][row, column] -= 2 * step
      return (gradient[row, column], (above - run(changed).loss) / (2 * step))
    }
  }

  /// Without dropout, and with the same words hidden each time.
  private func run(_ network: SyntaxNetwork) -> SyntaxGradient {
    var random = SeededRandom(seed: 5)
    return SyntaxBackpropagation(
      examples, parameters: network, tables: tables, featureRanges: ranges, dropout: 0, random: &random
    ).gradient
  }
}
