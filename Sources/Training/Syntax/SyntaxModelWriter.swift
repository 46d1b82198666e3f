import LanguageData
import Syntax

/// Writes model files of trained networks.
enum SyntaxModelWriter {
  /// The bytes of the model file.
  static func bytes(
    network: SyntaxNetwork, tables: EmbeddingTables, _ vocabulary: SyntaxVocabulary, clusters: WordClusters,
    classes: WordClusters
  ) -> [UInt8] {
    let description = ModelDescription(
      shape: network.shape, inventory: vocabulary.inventory, varieties: vocabulary.varieties,
      lemmatizer: vocabulary.lemmatizer)
    var keys: [UInt8] = []
    var rules: [UInt8] = []
    for (key, candidates) in vocabulary.lemmaEntries {
      for rule in candidates {
        keys += ModelContainer.littleEndian(key)
        rules += ModelContainer.littleEndian(UInt16(truncatingIfNeeded: rule))
      }
    }
    let sections = [
      ("about", Array(description.text.utf8)),
      ("words", vocabulary.words.flatMap { ModelContainer.littleEndian($0) }),
      ("wordrows", QuantizedRows.bytes(of: tables.words)),
      ("partrows", QuantizedRows.bytes(of: tables.parts)),
      ("dense", network.matrices.flatMap { QuantizedMatrix.bytes(of: $0) }),
      ("lemmas", keys),
      ("lemmarul", rules),
    ]
    let lists = [("clusters", clusters), ("classes", classes)].filter { !$0.1.isEmpty }.map { ($0.0, $0.1.bytes) }
    return ModelContainer.bytes(of: sections + lists)
  }
}
