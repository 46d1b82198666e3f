package import TextModel

/// The tags that a model knows: pairs of part of speech and features, and relations.
package struct TagInventory: Hashable, Sendable {
  /// The parts of speech, in the order of the network's output.
  package static let partsOfSpeech = UniversalPartOfSpeech.allCases

  /// Features, grouped by part of speech.
  package let features: [String]
  /// For each part of speech, where its features stand in ``features``.
  package let featureRanges: [Range<Int>]
  /// The relations.
  package let relations: [String]

  /// An inventory of these features, one list for each of ``partsOfSpeech``, and these relations.
  package init(features lists: [[String]], relations: [String]) {
    var features: [String] = []
    var ranges: [Range<Int>] = []
    for list in lists {
      ranges.append(features.count..<features.count + list.count)
      features += list
    }
    self.features = features
    featureRanges = ranges
    self.relations = relations
  }

  /// The inventory of what stands in these sentences.
  package init(sentences: [ConlluSentence]) {
    var features = [Set<String>](repeating: [], count: Self.partsOfSpeech.count)
    var relations: Set<String> = ["root"]
    for word in sentences.lazy.flatMap(\.words) {
      if !word.partOfSpeech.isEmpty { features[Self.index(of: word.partOfSpeech)].insert(word.features) }
      relations.insert(word.relation)
    }
    self.init(features: features.map { $0.sorted() }, relations: relations.sorted())
  }

  /// The number of a part of speech, that of `X` for what is none.
  package static func index(of name: String) -> Int {
    let value = UniversalPartOfSpeech(rawValue: name) ?? .other
    return partsOfSpeech.firstIndex(of: value) ?? partsOfSpeech.count - 1
  }
}
