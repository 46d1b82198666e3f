import Syntax

/// The embeddings under training.
struct EmbeddingTables: Sendable {
  /// Words; row 0 is for all that the vocabulary does not have.
  var words: Matrix
  /// Parts of words.
  var parts: Matrix

  /// Tables with small random values.
  init(words count: Int, parts partCount: Int, shape: SyntaxShape, random: inout SeededRandom) {
    words = Matrix(rows: count + 1, columns: shape.wordWidth)
    parts = Matrix(rows: partCount, columns: shape.subwordWidth)
    for index in words.values.indices { words.values[index] = random.symmetric(0.1) }
    for index in parts.values.indices { parts.values[index] = random.symmetric(0.1) }
  }

  /// The sums of the rows of these words.
  func embed(_ rows: [EmbeddingRows], shape: SyntaxShape) -> Matrix {
    var embedded = Matrix(rows: rows.count, columns: shape.inputWidth)
    for (index, row) in rows.enumerated() {
      let place = index * embedded.stride
      for word in row.words {
        Kernels.add(
          words.values, at: Int(word) * words.stride, count: words.stride, into: &embedded.values, at: place)
      }
      for part in row.parts {
        Kernels.add(
          parts.values, at: Int(part) * parts.stride, count: parts.stride, into: &embedded.values,
          at: place + shape.wordWidth)
      }
    }
    return embedded
  }
}

/// The rows whose sum is a word's embedding.
struct EmbeddingRows: Sendable {
  var words: [Int32]
  var parts: [Int32]

  /// The rows of a word; a word that is hidden is seen as one that the vocabulary does not have.
  init(_ features: WordFeatures, isHidden: Bool) {
    if features.word > 0, !isHidden {
      words = [features.word]
    } else {
      words = features.ending > 0 ? [0, features.ending] : [0]
    }
    parts = features.parts
  }
}
