import Foundation
import LanguageID

/// Weighs the words of near relatives by how much more frequent each is in one language's list than in the others'.
///
/// A second opinion beside the learned weights, which rest on n-grams that such languages share: it is naive Bayes on whole
/// words, with the logarithms of the shares taken about their mean over the languages.
package struct WordListExpert: Sendable {
  /// The languages, each of which has a word list in the folder of the texts.
  package var codes: [String]
  /// What a word's weights are multiplied by.
  package var strength: Float

  /// How frequent a word is taken to be in a language whose list lacks it.
  private static let unseenShare: Float = 1e-6
  /// No word says more than this, in nats, for or against a language.
  private static let mostSaid: Float = 1.5

  /// An expert for these languages.
  package init(_ codes: [String], strength: Float) {
    self.codes = codes
    self.strength = strength
  }

  /// A word as a feature, with what it says for each of some languages.
  typealias Feature = (hash: UInt64, weights: [(language: UInt8, weight: Float)])

  /// The features of the words that experts know, each word once, in order of their hashes.
  static func features(_ experts: [WordListExpert], _ texts: [LanguageTexts], _ pool: WordPool) -> [Feature] {
    var merged: [UInt64: [(language: UInt8, weight: Float)]] = [:]
    for feature in experts.flatMap({ $0.features(texts, pool) }) {
      merged[feature.hash, default: []] += feature.weights
    }
    return merged.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted { $0.language < $1.language }) }
  }

  /// The features of the words of these languages' lists; none where a language has no list.
  private func features(_ texts: [LanguageTexts], _ pool: WordPool) -> [Feature] {
    let languages = texts.indices.filter { codes.contains(texts[$0].code) }
    let lists = languages.map { texts[$0].listed }
    guard lists.allSatisfy({ !$0.isEmpty }) else { return [] }
    var letters: [UInt32] = []
    return Set(lists.flatMap(\.keys)).sorted().map { word in
      pool.letters(word, into: &letters)
      let said = lists.map { logf(($0[word] ?? 0) + Self.unseenShare) }
      let mean = said.reduce(0, +) / Float(said.count)
      let weights = zip(languages, said).map { language, said in
        (UInt8(language), strength * max(-Self.mostSaid, min(Self.mostSaid, said - mean)))
      }
      return (WordFeatures.listedWord(letters), weights)
    }
  }
}
