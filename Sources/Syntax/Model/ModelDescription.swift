import LanguageData
import TextModel

/// The part of a model file that is text: sizes, tags and lemma rules, one line each, with tabs between fields.
package struct ModelDescription: Sendable {
  /// The network's sizes.
  package var shape: SyntaxShape
  /// The tags.
  package var inventory: TagInventory
  /// The varieties it was trained on.
  package var varieties: [String]
  /// The lemma rules.
  package var lemmatizer: Lemmatizer

  /// A description of these parts.
  package init(shape: SyntaxShape, inventory: TagInventory, varieties: [String], lemmatizer: Lemmatizer) {
    self.shape = shape
    self.inventory = inventory
    self.varieties = varieties
    self.lemmatizer = lemmatizer
  }

  /// The sizes that a file states, by name.
  private static let sizes: [(name: String, field: any WritableKeyPath<SyntaxShape, Int> & Sendable)] = [
    ("word", \.wordWidth), ("subword", \.subwordWidth), ("state", \.stateWidth), ("arc", \.arcWidth),
    ("label", \.labelWidth), ("lemma", \.lemmaWidth),
  ]

  /// The text of the section.
  package var text: String {
    var lines = Self.sizes.map { "size\t\($0.name)\t\(shape[keyPath: $0.field])" }
    lines += varieties.map { "variety\t\($0)" }
    for (index, range) in inventory.featureRanges.enumerated() {
      lines += inventory.features[range].map { "tag\t\(TagInventory.partsOfSpeech[index].rawValue)\t\($0)" }
    }
    lines += inventory.relations.map { "relation\t\($0)" }
    lines += lemmatizer.rules.indices.map {
      "rule\t\(lemmatizer.partsOfSpeech[$0])\t\(lemmatizer.varieties[$0])\t\(lemmatizer.rules[$0].encoded)"
    }
    return lines.joined(separator: "\n")
  }

  /// The description in a model file.
  ///
  /// - Throws: `DataError` where it is not well formed.
  package init(_ container: ModelContainer) throws {
    var sizes: [String: Int] = [:]
    var features = [[String]](repeating: [], count: TagInventory.partsOfSpeech.count)
    var relations: [String] = []
    var varieties: [String] = []
    var rules: [LemmaRule] = []
    var partsOfSpeech: [UInt32] = []
    var varietyMasks: [UInt32] = []
    for line in try container.text("about").split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      switch (fields[0], fields.count) {
      case ("size", 3): sizes[String(fields[1])] = Int(fields[2])
      case ("variety", 2): varieties.append(String(fields[1]))
      case ("tag", 3): features[TagInventory.index(of: String(fields[1]))].append(String(fields[2]))
      case ("relation", 2): relations.append(String(fields[1]))
      case ("rule", 7...8):
        guard let rule = LemmaRule(fields: fields.suffix(5)), let mask = UInt32(fields[1]),
          let varietyMask = fields.count == 8 ? UInt32(fields[2]) : .max
        else { throw container.error("has a damaged lemma rule: \(line)") }
        rules.append(rule)
        partsOfSpeech.append(mask)
        varietyMasks.append(varietyMask)
      default: throw container.error("has a line that says nothing: \(line)")
      }
    }
    guard !relations.isEmpty, !rules.isEmpty, features.contains(where: { !$0.isEmpty }), !varieties.isEmpty else {
      throw container.error("has no tags, relations or rules")
    }
    inventory = TagInventory(features: features, relations: relations)
    lemmatizer = Lemmatizer(rules: rules, partsOfSpeech: partsOfSpeech, varieties: varietyMasks)
    self.varieties = varieties
    shape = SyntaxShape(
      features: inventory.features.count, relations: inventory.relations.count, lemmaRules: rules.count)
    for (name, field) in Self.sizes {
      guard let size = sizes[name], size > 0, size <= 1024, size % 16 == 0 else {
        throw container.error("has no usable size “\(name)”")
      }
      shape[keyPath: field] = size
    }
  }

  /// The dense parameters in the model file.
  ///
  /// - Throws: `DataError` where their section has another length than the sizes say.
  package func network(_ container: ModelContainer) throws -> SyntaxNetwork {
    var network = SyntaxNetwork(shape: shape)
    let section = try container.section("dense")
    let expected = network.matrices.reduce(0) { $0 + QuantizedMatrix.byteCount(rows: $1.rows, columns: $1.columns) }
    guard section.count == expected else {
      throw container.error("has \(section.count) bytes of \(expected) parameters")
    }
    container.file.withBytes(section) { bytes in
      var offset = 0
      for index in network.matrices.indices {
        QuantizedMatrix.read(bytes, at: offset, into: &network.matrices[index])
        offset += QuantizedMatrix.byteCount(
          rows: network.matrices[index].rows, columns: network.matrices[index].columns)
      }
    }
    network.pack()
    return network
  }

  /// The rule of each lemma key in the model file.
  ///
  /// - Throws: `DataError` where one is not a rule of this model.
  package func lemmaRules(_ container: ModelContainer) throws -> [UInt16] {
    let section = try container.section("lemmarul")
    let rules = container.file.withBytes(section) { bytes in
      (0..<section.count / 2).map { Kernels.value(bytes, at: $0 * 2, as: UInt16.self) }
    }
    guard rules.allSatisfy({ Int($0) < lemmatizer.rules.count }) else {
      throw container.error("names a lemma rule that it does not have")
    }
    return rules
  }
}
