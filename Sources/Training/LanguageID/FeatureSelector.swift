import Foundation
import LanguageID

/// Chooses the features that tell most about a word's language.
///
/// A feature is worth the share of words that have it times how far it narrows the languages down (Kullback and Leibler's
/// divergence of the languages, given the feature, from all being equal). A feature speaks for the languages in which it
/// is not far rarer than where it is most frequent.
struct FeatureSelector {
  /// Most features to choose.
  var mostFeatures: Int
  /// A feature speaks for no language in which it is rarer than this share of where it is most frequent.
  var leastShare: Float = 0.004
  /// An n-gram of fewer words in a language is a chance there.
  var leastWords = 3

  private struct Count {
    var hash: UInt64
    var language: UInt8
    var share: Float
  }

  /// The features for these languages; `dense` are taken besides, for all the languages that are named with each.
  func select(_ texts: [LanguageTexts], pool: WordPool, scripts: [LanguageSet], dense: [(UInt64, [UInt8])])
    -> FeatureTable
  {
    var counts: [Count] = []
    for (language, text) in texts.enumerated() { count(text, UInt8(language), pool, scripts, into: &counts) }
    counts.sort { $0.hash != $1.hash ? $0.hash < $1.hash : $0.language < $1.language }
    let fixed = Set(dense.map(\.0))
    var table = FeatureTable()
    for (hash, languages) in dense { table.add(hash, languages.map { ($0, 0) }) }
    for group in choose(Self.groups(counts), counts) where !fixed.contains(counts[group.lowerBound].hash) {
      let most = counts[group].reduce(0) { max($0, $1.share) }
      let kept = counts[group].filter { $0.share >= most * leastShare }
      table.add(counts[group.lowerBound].hash, kept.map { ($0.language, $0.share) })
    }
    table.index()
    return table
  }

  /// Counts the features of one language's words, each word by its weight.
  private func count(
    _ text: LanguageTexts, _ language: UInt8, _ pool: WordPool, _ scripts: [LanguageSet], into counts: inout [Count]
  ) {
    var found: [(hash: UInt64, share: Float)] = []
    var letters: [UInt32] = []
    let weights = text.words.map { LanguageTexts.weight($0.frequency) }
    let unit = 1 / max(weights.reduce(0, +), .leastNonzeroMagnitude)
    for (place, (word, _)) in text.words.enumerated() where scripts[Int(pool.script(word).rawValue)].count > 1 {
      pool.letters(word, into: &letters)
      let script = pool.script(word)
      let share = weights[place] * unit
      WordFeatures.forEachNGram(of: letters, longest: script.longestNGram) { hash, _, _ in
        found.append((hash, share))
        return .longer
      }
      if script.hasWordBoundaries {
        counts.append(Count(hash: WordFeatures.wholeWord(letters), language: language, share: share))
      }
    }
    found.sort { $0.hash < $1.hash }
    var start = 0
    while start < found.count {
      var end = start + 1
      while end < found.count, found[end].hash == found[start].hash { end += 1 }
      if end - start >= leastWords {
        let share = found[start..<end].reduce(0) { $0 + $1.share }
        counts.append(Count(hash: found[start].hash, language: language, share: share))
      }
      start = end
    }
  }

  private static func groups(_ counts: [Count]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = 0
    for index in counts.indices where index + 1 == counts.count || counts[index + 1].hash != counts[start].hash {
      groups.append(start..<index + 1)
      start = index + 1
    }
    return groups
  }

  private func choose(_ groups: [Range<Int>], _ counts: [Count]) -> [Range<Int>] {
    let values = groups.map { Self.worth(counts[$0]) }
    let sorted = values.sorted(by: >)
    let least = sorted.count > mostFeatures ? sorted[mostFeatures] : 0
    return groups.indices.filter { values[$0] > least }.map { groups[$0] }
  }

  private static func worth(_ counts: ArraySlice<Count>) -> Float {
    let total = counts.reduce(0) { $0 + $1.share }
    var divergence = log(Float(LanguageModelFile.mostLanguages))
    for count in counts {
      let share = count.share / total
      divergence += share * log(share)
    }
    return total * divergence
  }
}
