import Aggregation
import Foundation
import TestSupport
import Testing

@Suite struct NearDuplicateTests {
  /// The articles of the corpora.
  private static let articles: [(name: String, text: String)] = {
    let corpora = PackageFiles.root.appendingPathComponent("corpora")
    return ["development", "second"].flatMap { corpus in
      let folder = corpora.appendingPathComponent(corpus)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
        (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)).map {
          ("\(corpus)/\(name)", $0)
        }
      }
    }
  }()

  private func clusters(_ texts: [(id: String, text: String)]) -> [String: String] {
    var duplicates = NearDuplicates()
    for text in texts { _ = duplicates.add(id: text.id, text: text.text) }
    return Dictionary(uniqueKeysWithValues: zip(texts.map(\.id), duplicates.clusters().names))
  }

  /// Each article with a copy for each set of edits.
  private func copies(_ edits: [Set<WireCopies.Edit>]) -> [(id: String, text: String)] {
    var maker = WireCopies(seed: 11)
    return Self.articles.flatMap { article in
      [(article.name, article.text)]
        + edits.enumerated().map { number, edits in
          ("\(article.name)#\(number)", maker.copy(of: article.text, edits))
        }
    }
  }

  private func original(_ id: String) -> Substring { id.prefix { $0 != "#" } }

  @Test func articlesOfTheCorporaAreNoCopiesOfEachOther() {
    #expect(Self.articles.count == 50)
    #expect(Set(clusters(Self.articles.map { (id: $0.name, text: $0.text) }).values).count == 50)
  }

  @Test(arguments: WireCopies.Edit.allCases)
  func aCopyWithOneEditIsFound(_ edit: WireCopies.Edit) {
    let found = clusters(copies([[edit]]))
    let missed = found.filter { $0.value != original($0.key) }
    #expect(missed.count <= 1, "\(missed.keys.sorted())")
  }

  @Test func copiesWithAllEditsAreFoundAndNothingElse() {
    let texts = copies(Array(repeating: Set(WireCopies.Edit.allCases), count: 4))
    let found = clusters(texts)
    var (right, wrong, missed) = (0, 0, 0)
    for (first, left) in texts.enumerated() {
      for right_ in texts[(first + 1)...] {
        switch (original(left.id) == original(right_.id), found[left.id] == found[right_.id]) {
        case (true, true): right += 1
        case (true, false): missed += 1
        case (false, true): wrong += 1
        case (false, false): break
        }
      }
    }
    #expect(wrong == 0)
    #expect(Double(right) >= 0.95 * Double(right + missed), "\(right) of \(right + missed)")
  }

  @Test func theOrderOfTheTextsMakesNoDifference() {
    let texts = copies([[.headline, .cut], [.names, .byline], Set(WireCopies.Edit.allCases)])
    let forwards = clusters(texts)
    #expect(clusters(texts.reversed()) == forwards)
    let halves = texts.indices.filter { $0 % 2 == 0 } + texts.indices.filter { $0 % 2 == 1 }
    #expect(clusters(halves.map { texts[$0] }) == forwards)
  }

  @Test func textsWithoutWordsAreNobodysCopies() {
    #expect(Set(clusters([("a", "…"), ("b", "…"), ("c", "")]).values).count == 3)
  }

  @Test func shortTextsAreCopiesOnlyWhereTheirWordsAreTheSame() {
    let found = clusters([
      ("a", "Norge støtter avtalen!"), ("b", "NORGE  støtter avtalen."), ("c", "Norge støtter ikke avtalen."),
    ])
    #expect(found == ["a": "a", "b": "a", "c": "c"])
  }
}
