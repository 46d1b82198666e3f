import Syntax

/// Writes model files of trained networks.
enum SyntaxModelWriter {
  /// The bytes of the model file.
  static func bytes(network: SyntaxNetwork, tables: EmbeddingTables, _ vocabulary: SyntaxVocabulary) -> [UInt8] {
    let description = ModelDescription(
      shape: network.shape, inventory: vocabulary.inventory, varieties: vocabulary.varieties,
      lemmatizer: vocabulary.lemmatizer)
    var keys: [UInt8] = []
    var rules: [UInt8] = []
    for (key, candidates) in vocabulary.lemmas.sorted(by: { $0.key < $1.key }) {
      for rule in candidates {
        keys += ModelContainer.littleEndian(key)
        rules += ModelContainer.littleEndian(UInt16(truncatingIfNeeded: rule))
      }
    }
    return ModelContainer.bytes(of: [
      ("about", Array(description.text.utf8)),
      ("words", vocabulary.words.flatMap { ModelContainer.littleEndian($0) }),
      ("wordrows", QuantizedRows.bytes(of: tables.words)),
      ("partrows", QuantizedRows.bytes(of: tables.parts)),
      ("dense", network.matrices.flatMap { QuantizedMatrix.bytes(of: $0) }),
      ("lemmas", keys),
      ("lemmarul", rules),
    ])
  }
}
