import Syntax

/// The running mean of a network's weights over the last steps of its training, which scores better than the weights of
/// any one step (Polyak and Juditsky, 1992).
struct WeightAverage: Sendable {
  /// Steps from one time that weights are added to the next.
  static let interval = 8
  /// Share of the mean that stays when weights are added: about the last 800 steps count.
  private static let decay: Float = 0.99

  /// The mean of the dense parameters.
  private(set) var network: SyntaxNetwork
  /// The mean of the embeddings.
  private(set) var tables: EmbeddingTables
  private var count: Float = 0

  /// A mean that begins with these weights.
  init(network: SyntaxNetwork, tables: EmbeddingTables) {
    self.network = network
    self.tables = tables
  }

  /// Adds weights; the first ones, which say little, are soon forgotten.
  mutating func add(network: SyntaxNetwork, tables: EmbeddingTables) {
    count += 1
    let share = max(1 - Self.decay, 1 / (1 + count / 10))
    for index in self.network.matrices.indices {
      Self.move(&self.network.matrices[index].values, towards: network.matrices[index].values, share: share)
    }
    Self.move(&self.tables.words.values, towards: tables.words.values, share: share)
    Self.move(&self.tables.parts.values, towards: tables.parts.values, share: share)
  }

  private static func move(_ mean: inout [Float], towards values: [Float], share: Float) {
    for index in mean.indices { mean[index] += share * (values[index] - mean[index]) }
  }
}
