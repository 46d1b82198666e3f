package import TextModel

/// Part of a treebank, and the variety that it teaches.
package struct TreebankSlice: Sendable {
  /// The variety's name, such as `nb`.
  package let variety: String
  /// The file.
  package let path: String
  /// The part of it, from 0 to 1.
  package let share: ClosedRange<Double>

  /// Reads `VARIETY=PATH` or `VARIETY=PATH@FROM-TO`, as in `es=dev.conllu@0-0.8`; `nil` for anything else.
  package init?(_ argument: String) {
    guard let equals = argument.firstIndex(of: "=") else { return nil }
    variety = String(argument[..<equals])
    let rest = argument[argument.index(after: equals)...]
    guard let at = rest.lastIndex(of: "@") else {
      path = String(rest)
      share = 0...1
      return
    }
    let bounds = rest[rest.index(after: at)...].split(separator: "-").compactMap { Double($0) }
    guard bounds.count == 2, 0 <= bounds[0], bounds[0] <= bounds[1], bounds[1] <= 1 else { return nil }
    path = String(rest[..<at])
    share = bounds[0]...bounds[1]
  }

  /// The sentences of this part. Where the file marks documents, both cuts lie between two.
  ///
  /// - Throws: `ConlluError` where the file cannot be read or is not CoNLL-U.
  package func sentences() throws -> [ConlluSentence] {
    let all = try ConlluReader.sentences(ofFile: path)
    let marksDocuments = all.contains { $0.startsDocument }
    func cut(_ share: Double) -> Int {
      let index = Int(Double(all.count) * share)
      guard marksDocuments, index < all.count else { return index }
      return all[index...].firstIndex(where: \.startsDocument) ?? all.count
    }
    return Array(all[cut(share.lowerBound)..<cut(share.upperBound)])
  }
}

extension ConlluSentence {
  fileprivate var startsDocument: Bool { comments.contains { $0.hasPrefix("newdoc") } }
}
