package import TextModel

/// The features of the tokens of one document's sentences, as 64-bit hashes.
///
/// Beside the word's spelling and its neighbours', they look at parts of speech, at the run of capitalized words that it
/// stands in, and at how the same word is written elsewhere in the document.
package struct NameFeatures {
  /// A sentence: what is seen of its tokens, and its language as a hash.
  package struct Sentence {
    package let tokens: [NameToken]
    let tags: [UInt64]
    let runs: [Range<Int>]
    let language: UInt64
    let hasClusters: Bool

    /// A sentence of these tokens, with their parts of speech where they are known, in the language with this code.
    package init(tokens: [NameToken], tags: [UniversalPartOfSpeech?], language: String) {
      self.tokens = tokens
      self.tags = tags.map { tag in tag.map { NameHash.of($0.rawValue.utf8) } ?? 0 }
      self.language = NameHash.of(language.utf8)
      runs = Self.runs(in: tokens)
      hasClusters = tokens.contains { $0.clusters[0] > 0 }
    }

    /// For each token, the run of capitalized words that holds it, or an empty range.
    private static func runs(in tokens: [NameToken]) -> [Range<Int>] {
      var runs = Array(repeating: 0..<0, count: tokens.count)
      var start = 0
      while start < tokens.count {
        guard tokens[start].isCapitalized else {
          start += 1
          continue
        }
        let end = endOfRun(from: start, in: tokens)
        for index in start..<end { runs[index] = start..<end }
        start = end
      }
      return runs
    }

    private static func endOfRun(from start: Int, in tokens: [NameToken]) -> Int {
      var end = start + 1
      while end < tokens.count {
        if tokens[end].isCapitalized {
          end += 1
          continue
        }
        let joined = (end..<min(end + 3, tokens.count)).prefix { tokens[$0].classes.contains(.particle) }.count
        guard joined > 0, end + joined < tokens.count, tokens[end + joined].isCapitalized else { break }
        end += joined + 1
      }
      return end
    }
  }

  /// How each word, by its hash in lower case, is written in the document, in three bits: ``inLowerCase`` and so on.
  private var writings: [UInt64: UInt64] = [:]
  private static let inLowerCase: UInt64 = 1
  private static let inPersonNames: UInt64 = 2
  private static let insideSentences: UInt64 = 4

  /// The features that the sentences of one document give each other.
  package init(document: [Sentence]) {
    for sentence in document {
      for (index, token) in sentence.tokens.enumerated() {
        let writing = Self.writing(of: token, at: index, in: sentence)
        if writing != 0 { writings[token.lower, default: 0] |= writing }
      }
    }
  }

  private static func writing(of token: NameToken, at index: Int, in sentence: Sentence) -> UInt64 {
    guard token.isCapitalized else { return inLowerCase }
    let inside = index > 0 ? insideSentences : 0
    let run = sentence.runs[index]
    guard index > run.lowerBound else { return inside }
    let first = sentence.tokens[run.lowerBound]
    return first.classes.contains(.givenName) || first.classes.contains(.role) ? inside | inPersonNames : inside
  }

  /// Calls `body` with each feature of the token at `index`.
  package func forEach(ofToken index: Int, in sentence: Sentence, _ body: (UInt64) -> Void) {
    var list = NameFeatureList()
    write(ofToken: index, in: sentence, .all, to: &list)
    for place in 0..<list.count { body(list[place]) }
  }

  /// Puts the features of the token at `index` that belong to `part` in the place of those in `list`.
  func write(ofToken index: Int, in sentence: Sentence, _ part: NameFeatureList.Part, to list: inout NameFeatureList) {
    list.start(part)
    addWriting(index, sentence, &list)
    if sentence.hasClusters { Self.addClusters(index, sentence, &list) }
  }

  private func addWriting(_ index: Int, _ sentence: Sentence, _ list: inout NameFeatureList) {
    let tokens = sentence.tokens
    func lower(_ offset: Int) -> UInt64 { value(index + offset, tokens) { $0.lower } }
    func shape(_ offset: Int) -> UInt64 { value(index + offset, tokens) { $0.shape } }
    func classes(_ offset: Int) -> UInt64 { value(index + offset, tokens) { UInt64($0.classes.rawValue) + 3 } }
    func tag(_ offset: Int) -> UInt64 {
      let tags = sentence.tags
      return index + offset < 0 ? 1 : index + offset >= tags.count ? 2 : tags[index + offset]
    }
    let token = tokens[index]
    let isFirst: UInt64 = index == 0 ? 1 : 0
    let written = documentClass(of: token)

    list.add(.word, 1)
    list.add(.word, sentence.language)
    list.add(.word, token.form)
    list.add(.word, token.lower, sentence.language)
    for offset in -2...2 { list.add(.context, lower(offset)) }
    list.add(.context, lower(-1), token.lower)
    list.add(.context, token.lower, lower(1))
    list.add(.context, lower(-1), token.shape)
    list.add(.context, token.shape, lower(1))
    list.add(.context, lower(-1), lower(1))
    list.add(.context, lower(-2), lower(-1), token.shape)
    list.add(.context, token.shape, lower(1), lower(2))
    for length in 0..<3 { list.add(.word, token.prefixes[length]) }
    for length in 0..<5 { list.add(.word, token.suffixes[length]) }
    list.add(.word, token.suffixes[2], token.shape, isFirst)
    list.add(.word, token.suffixes[3], token.shape)
    list.add(.context, value(index - 1, tokens) { $0.suffixes[2] }, token.shape)
    list.add(.context, value(index + 1, tokens) { $0.suffixes[2] }, token.shape)
    list.add(.word, token.shape, isFirst)
    list.add(.context, shape(-1), token.shape)
    list.add(.context, token.shape, shape(1))
    list.add(.context, shape(-1), token.shape, shape(1))
    list.add(.context, shape(-2), shape(-1), token.shape, shape(1))
    list.add(.word, classes(0), token.shape)
    list.add(.context, classes(-1), token.shape)
    list.add(.context, classes(1), token.shape)
    list.add(.context, classes(-1), classes(0), classes(1))
    list.add(.word, classes(0), isFirst, token.shape)
    list.add(.context, written, token.shape, isFirst)
    list.add(.context, written, classes(0))
    list.add(.context, tag(0))
    list.add(.context, tag(0), token.shape, isFirst)
    list.add(.context, tag(0), classes(0))
    list.add(.context, tag(-1), tag(0), token.shape)
    list.add(.context, tag(0), tag(1), token.shape)
    list.add(.context, tag(-1), tag(0), tag(1))
    list.add(.context, tag(-2), tag(-1), tag(0))
    let run = sentence.runs[index]
    guard !run.isEmpty else { return }
    let place: UInt64 = (index == run.lowerBound ? 1 : 0) + (index == run.upperBound - 1 ? 2 : 0)
    let first = tokens[run.lowerBound]
    let last = tokens[run.upperBound - 1]
    let before = value(run.lowerBound - 1, tokens) { $0.lower }
    let after = value(run.upperBound, tokens) { $0.lower }
    list.add(.context, place, UInt64(min(run.count, 5)), token.shape)
    list.add(.context, before, place)
    list.add(.context, after, place)
    list.add(.context, before, after)
    list.add(.context, value(run.lowerBound - 2, tokens) { $0.lower }, before)
    list.add(.context, after, value(run.upperBound + 1, tokens) { $0.lower })
    list.add(.context, value(run.lowerBound - 1, tokens) { $0.suffixes[3] }, place)
    list.add(.context, value(run.upperBound, tokens) { $0.suffixes[2] }, place)
    list.add(.context, first.lower, place)
    list.add(.context, last.lower, place)
    list.add(.context, first.suffixes[2], place)
    list.add(.context, last.suffixes[2], place)
    list.add(.context, last.suffixes[4], place)
    list.add(.context, last.prefixes[2], place)
    list.add(.context, UInt64(first.classes.rawValue), UInt64(last.classes.rawValue), place, UInt64(min(run.count, 4)))
    list.add(
      .context,
      value(run.lowerBound - 1, tokens) { UInt64($0.classes.rawValue) + 3 }, UInt64(first.classes.rawValue), place)
    list.add(.context, documentClass(of: last), UInt64(min(run.count, 3)), run.lowerBound == 0 ? 1 : 0, place)
    list.add(.context, sentence.tags[run.lowerBound], sentence.tags[run.upperBound - 1], place)
    list.add(.context, sentence.tags[run.lowerBound], tag(0), UInt64(min(run.count, 3)), place)
  }

  /// The clusters of the token, of its neighbours, and of the ends and neighbours of its run of capitalized words.
  private static func addClusters(_ index: Int, _ sentence: Sentence, _ list: inout NameFeatureList) {
    let tokens = sentence.tokens
    let shape = tokens[index].shape
    func cluster(_ place: Int, _ depth: Int) -> UInt64 {
      place < 0 ? 1 : place >= tokens.count ? 2 : tokens[place].clusters[depth] + 3
    }
    list.template = 1000

    for depth in 1...3 {
      list.add(.word, cluster(index, depth), shape)
      list.add(.context, cluster(index - 1, depth), shape)
      list.add(.context, cluster(index + 1, depth), shape)
    }
    list.add(.word, cluster(index, 3), index == 0 ? 1 : 0, shape)
    list.add(.context, cluster(index - 1, 1), cluster(index, 1), cluster(index + 1, 1))
    list.add(.context, cluster(index - 2, 2), cluster(index - 1, 2), shape)
    list.add(.context, cluster(index + 1, 2), cluster(index + 2, 2), shape)
    let run = sentence.runs[index]
    guard !run.isEmpty else { return }
    let place: UInt64 = (index == run.lowerBound ? 1 : 0) + (index == run.upperBound - 1 ? 2 : 0)
    for depth in 1...3 {
      list.add(.context, cluster(run.lowerBound - 1, depth), place)
      list.add(.context, cluster(run.upperBound, depth), place)
      list.add(.context, cluster(run.upperBound - 1, depth), place)
    }
    list.add(.context, cluster(run.lowerBound, 2), cluster(run.upperBound - 1, 2), place)
    list.add(.context, cluster(run.lowerBound, 3), place)
  }

  /// How the same word is written elsewhere in the document.
  private func documentClass(of token: NameToken) -> UInt64 { writings[token.lower] ?? 0 }

  /// A value of the token at `index`, or one of two marks beyond the sentence's ends.
  @inline(__always)
  private func value(_ index: Int, _ tokens: [NameToken], _ value: (NameToken) -> UInt64) -> UInt64 {
    if index < 0 { return 1 }
    if index >= tokens.count { return 2 }
    return value(tokens[index])
  }
}
