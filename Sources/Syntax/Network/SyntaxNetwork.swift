/// The sizes of a network.
package struct SyntaxShape: Hashable, Sendable {
  /// Columns of a word's own embedding.
  package var wordWidth = 64
  /// Columns of the sum of the embeddings of its parts.
  package var subwordWidth = 64
  /// Columns of the encoder.
  package var stateWidth = 160
  /// Columns of what a word is as a dependent, and as a head.
  package var arcWidth = 96
  /// Columns from which the relation is read.
  package var labelWidth = 64
  /// Columns from which the lemma rule is read.
  package var lemmaWidth = 64
  /// Number of pairs of part of speech and features.
  package var features: Int
  /// Number of relations.
  package var relations: Int
  /// Number of lemma rules.
  package var lemmaRules: Int

  /// The usual sizes, for inventories of these sizes.
  package init(features: Int, relations: Int, lemmaRules: Int) {
    self.features = features
    self.relations = relations
    self.lemmaRules = lemmaRules
  }

  /// Columns of the encoder's input.
  package var inputWidth: Int { wordWidth + subwordWidth }
}

/// The dense parameters of the network, by what they do. A bias is a matrix of one row.
package enum SyntaxParameter: Int, CaseIterable, Sendable {
  /// The first layer: a window of three words.
  case windowWeights, windowBias
  /// The recurrent layers.
  case recurrent1Weights, recurrent1Bias, recurrent2Weights, recurrent2Bias, recurrent3Weights, recurrent3Bias
  /// Part of speech.
  case tagWeights, tagBias
  /// Features, one row for each pair of part of speech and features.
  case featureWeights, featureBias
  /// What a word is as a dependent and as a head, and how the two meet.
  case dependentWeights, dependentBias, headWeights, headBias, arcWeights, arcBias, distanceWeights, rootHead
  /// The relation of a word to its head.
  case labelDependentWeights, labelHeadWeights, labelBias, rootLabel, relationWeights, relationBias
  /// The lemma rule, one row for each.
  case lemmaStateWeights, lemmaInputWeights, lemmaBias, ruleWeights, ruleBias

  /// The recurrent layers' parameters, from the first layer to the last.
  package static let recurrent: [(weights: SyntaxParameter, bias: SyntaxParameter)] = [
    (.recurrent1Weights, .recurrent1Bias), (.recurrent2Weights, .recurrent2Bias),
    (.recurrent3Weights, .recurrent3Bias),
  ]

  /// Those that ``SyntaxNetwork/pack()`` packs: the linear maps that every word goes through.
  static let packed: [SyntaxParameter] = [
    .windowWeights, .recurrent1Weights, .recurrent2Weights, .recurrent3Weights, .tagWeights, .dependentWeights,
    .headWeights, .arcWeights, .distanceWeights, .labelDependentWeights, .labelHeadWeights, .relationWeights,
    .lemmaStateWeights, .lemmaInputWeights,
  ]

  /// Rows and columns in a network of this shape.
  package func size(in shape: SyntaxShape) -> (rows: Int, columns: Int) {
    let state = shape.stateWidth
    switch self {
    case .windowWeights: return (3 * shape.inputWidth, state)
    case .windowBias: return (1, state)
    case .recurrent1Weights, .recurrent2Weights, .recurrent3Weights: return (state, 3 * state)
    case .recurrent1Bias, .recurrent2Bias, .recurrent3Bias: return (1, 3 * state)
    case .tagWeights: return (state, TagInventory.partsOfSpeech.count)
    case .tagBias: return (1, TagInventory.partsOfSpeech.count)
    case .featureWeights: return (shape.features, state)
    case .featureBias: return (1, shape.features)
    case .dependentWeights, .headWeights: return (state, shape.arcWidth)
    case .dependentBias, .headBias, .arcBias, .rootHead: return (1, shape.arcWidth)
    case .arcWeights: return (shape.arcWidth, shape.arcWidth)
    case .distanceWeights: return (shape.arcWidth, ArcDistance.count)
    case .labelDependentWeights, .labelHeadWeights: return (state, shape.labelWidth)
    case .labelBias, .rootLabel: return (1, shape.labelWidth)
    case .relationWeights: return (shape.labelWidth, shape.relations)
    case .relationBias: return (1, shape.relations)
    case .lemmaStateWeights: return (state, shape.lemmaWidth)
    case .lemmaInputWeights: return (shape.inputWidth, shape.lemmaWidth)
    case .lemmaBias: return (1, shape.lemmaWidth)
    case .ruleWeights: return (shape.lemmaRules, shape.lemmaWidth)
    case .ruleBias: return (1, shape.lemmaRules)
    }
  }

  /// Whether it is a matrix of one row.
  package var isBias: Bool {
    switch self {
    case .windowBias, .recurrent1Bias, .recurrent2Bias, .recurrent3Bias, .tagBias, .featureBias, .dependentBias,
      .headBias, .arcBias, .labelBias, .relationBias, .lemmaBias, .ruleBias:
      return true
    default:
      return false
    }
  }
}

/// The dense part of the network that tags, lemmatizes and parses: everything but the embeddings.
///
/// A window over the words' embeddings, three recurrent layers, and on their last state linear maps: to parts of speech;
/// to features, among those that the part of speech has; to a score for every pair of dependent and head (biaffine, after
/// Dozat and Manning, 2017, with a term for the distance); to the relation of such a pair; to a rule that makes the lemma.
package struct SyntaxNetwork: Sendable {
  /// The sizes.
  package let shape: SyntaxShape
  /// The parameters, in the order of ``SyntaxParameter``.
  package var matrices: [Matrix]
  /// Where the network is used and no longer trained, its larger linear maps in a faster form.
  private(set) var packed: [SyntaxParameter: PackedWeights] = [:]

  /// Whether it is packed.
  var isPacked: Bool { !packed.isEmpty }

  /// A network of zeros.
  package init(shape: SyntaxShape) {
    self.shape = shape
    matrices = SyntaxParameter.allCases.map {
      let size = $0.size(in: shape)
      return Matrix(rows: size.rows, columns: size.columns)
    }
  }

  /// Makes the network fast; later changes of ``matrices`` would not be seen.
  package mutating func pack() {
    for parameter in SyntaxParameter.packed { packed[parameter] = PackedWeights(self[parameter]) }
  }

  /// A parameter.
  package subscript(parameter: SyntaxParameter) -> Matrix {
    get { matrices[parameter.rawValue] }
    _modify { yield &matrices[parameter.rawValue] }
  }
}

/// Classes of distance between a word and its head.
package enum ArcDistance {
  /// Number of classes: the root, and nine each way.
  package static let count = 19

  /// The class for the word at `dependent` and its head at `head`, both from 0 in their sentence; `nil` is the root.
  package static func bucket(dependent: Int, head: Int?) -> Int {
    guard let head else { return 0 }
    let distance = abs(head - dependent)
    let side = head < dependent ? 0 : 9
    switch distance {
    case ...4: return side + max(distance, 1)
    case ...6: return side + 5
    case ...9: return side + 6
    case ...14: return side + 7
    case ...24: return side + 8
    default: return side + 9
    }
  }
}
