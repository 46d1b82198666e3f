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

  private let inLowerCase: Set<UInt64>
  private let inPersonNames: Set<UInt64>
  private let insideSentences: Set<UInt64>

  /// The features that the sentences of one document give each other.
  package init(document: [Sentence]) {
    var lower: Set<UInt64> = []
    var persons: Set<UInt64> = []
    var inside: Set<UInt64> = []
    for sentence in document {
      for (index, token) in sentence.tokens.enumerated() {
        if !token.isCapitalized {
          lower.insert(token.lower)
          continue
        }
        if index > 0 { inside.insert(token.lower) }
        let run = sentence.runs[index]
        guard index > run.lowerBound else { continue }
        let first = sentence.tokens[run.lowerBound]
        if first.classes.contains(.givenName) || first.classes.contains(.role) { persons.insert(token.lower) }
      }
    }
    inLowerCase = lower
    inPersonNames = persons
    insideSentences = inside
  }

  /// More features than a token has.
  static let most = 96

  /// The features of a token: those of its word alone, whose sum is the same wherever the word stands in a language, but for
  /// the first place of a sentence and sentences without clusters; and those that its surroundings take part in.
  package struct Part: OptionSet {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let word = Part(rawValue: 1)
    package static let context = Part(rawValue: 2)
    package static let all: Part = [.word, .context]
  }

  /// Calls `body` with each feature of the token at `index`.
  package func forEach(ofToken index: Int, in sentence: Sentence, _ part: Part = .all, _ body: (UInt64) -> Void) {
    forEachOfWriting(index, sentence, part, body)
    if sentence.hasClusters { Self.forEachOfClusters(index, sentence, part, body) }
  }

  private func forEachOfWriting(_ index: Int, _ sentence: Sentence, _ part: Part, _ body: (UInt64) -> Void) {
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
    var template: UInt64 = 0
    // Inlined, so that no list is made in memory for each feature.
    @inline(__always)
    func emit(_ values: UInt64...) {
      template += 1
      if part.contains(.context) { body(values.reduce(template, NameHash.mix)) }
    }
    @inline(__always)
    func emitOfWord(_ values: UInt64...) {
      template += 1
      if part.contains(.word) { body(values.reduce(template, NameHash.mix)) }
    }

    emitOfWord(1)
    emitOfWord(sentence.language)
    emitOfWord(token.form)
    emitOfWord(token.lower, sentence.language)
    for offset in -2...2 { emit(lower(offset)) }
    emit(lower(-1), token.lower)
    emit(token.lower, lower(1))
    emit(lower(-1), token.shape)
    emit(token.shape, lower(1))
    emit(lower(-1), lower(1))
    emit(lower(-2), lower(-1), token.shape)
    emit(token.shape, lower(1), lower(2))
    for length in 0..<3 { emitOfWord(token.prefixes[length]) }
    for length in 0..<5 { emitOfWord(token.suffixes[length]) }
    emitOfWord(token.suffixes[2], token.shape, isFirst)
    emitOfWord(token.suffixes[3], token.shape)
    emit(value(index - 1, tokens) { $0.suffixes[2] }, token.shape)
    emit(value(index + 1, tokens) { $0.suffixes[2] }, token.shape)
    emitOfWord(token.shape, isFirst)
    emit(shape(-1), token.shape)
    emit(token.shape, shape(1))
    emit(shape(-1), token.shape, shape(1))
    emit(shape(-2), shape(-1), token.shape, shape(1))
    emitOfWord(classes(0), token.shape)
    emit(classes(-1), token.shape)
    emit(classes(1), token.shape)
    emit(classes(-1), classes(0), classes(1))
    emitOfWord(classes(0), isFirst, token.shape)
    emit(documentClass(of: token), token.shape, isFirst)
    emit(documentClass(of: token), classes(0))
    emit(tag(0))
    emit(tag(0), token.shape, isFirst)
    emit(tag(0), classes(0))
    emit(tag(-1), tag(0), token.shape)
    emit(tag(0), tag(1), token.shape)
    emit(tag(-1), tag(0), tag(1))
    emit(tag(-2), tag(-1), tag(0))
    let run = sentence.runs[index]
    guard !run.isEmpty else { return }
    let place: UInt64 = (index == run.lowerBound ? 1 : 0) + (index == run.upperBound - 1 ? 2 : 0)
    let first = tokens[run.lowerBound]
    let last = tokens[run.upperBound - 1]
    let before = value(run.lowerBound - 1, tokens) { $0.lower }
    let after = value(run.upperBound, tokens) { $0.lower }
    emit(place, UInt64(min(run.count, 5)), token.shape)
    emit(before, place)
    emit(after, place)
    emit(before, after)
    emit(value(run.lowerBound - 2, tokens) { $0.lower }, before)
    emit(after, value(run.upperBound + 1, tokens) { $0.lower })
    emit(value(run.lowerBound - 1, tokens) { $0.suffixes[3] }, place)
    emit(value(run.upperBound, tokens) { $0.suffixes[2] }, place)
    emit(first.lower, place)
    emit(last.lower, place)
    emit(first.suffixes[2], place)
    emit(last.suffixes[2], place)
    emit(last.suffixes[4], place)
    emit(last.prefixes[2], place)
    emit(UInt64(first.classes.rawValue), UInt64(last.classes.rawValue), place, UInt64(min(run.count, 4)))
    emit(value(run.lowerBound - 1, tokens) { UInt64($0.classes.rawValue) + 3 }, UInt64(first.classes.rawValue), place)
    emit(documentClass(of: last), UInt64(min(run.count, 3)), run.lowerBound == 0 ? 1 : 0, place)
    emit(sentence.tags[run.lowerBound], sentence.tags[run.upperBound - 1], place)
    emit(sentence.tags[run.lowerBound], tag(0), UInt64(min(run.count, 3)), place)
  }

  /// The clusters of the token, of its neighbours, and of the ends and neighbours of its run of capitalized words.
  private static func forEachOfClusters(_ index: Int, _ sentence: Sentence, _ part: Part, _ body: (UInt64) -> Void) {
    let tokens = sentence.tokens
    let shape = tokens[index].shape
    func cluster(_ place: Int, _ depth: Int) -> UInt64 {
      place < 0 ? 1 : place >= tokens.count ? 2 : tokens[place].clusters[depth] + 3
    }
    var template: UInt64 = 1000
    // Inlined, so that no list is made in memory for each feature.
    @inline(__always)
    func emit(_ values: UInt64...) {
      template += 1
      if part.contains(.context) { body(values.reduce(template, NameHash.mix)) }
    }
    @inline(__always)
    func emitOfWord(_ values: UInt64...) {
      template += 1
      if part.contains(.word) { body(values.reduce(template, NameHash.mix)) }
    }

    for depth in 1...3 {
      emitOfWord(cluster(index, depth), shape)
      emit(cluster(index - 1, depth), shape)
      emit(cluster(index + 1, depth), shape)
    }
    emitOfWord(cluster(index, 3), index == 0 ? 1 : 0, shape)
    emit(cluster(index - 1, 1), cluster(index, 1), cluster(index + 1, 1))
    emit(cluster(index - 2, 2), cluster(index - 1, 2), shape)
    emit(cluster(index + 1, 2), cluster(index + 2, 2), shape)
    let run = sentence.runs[index]
    guard !run.isEmpty else { return }
    let place: UInt64 = (index == run.lowerBound ? 1 : 0) + (index == run.upperBound - 1 ? 2 : 0)
    for depth in 1...3 {
      emit(cluster(run.lowerBound - 1, depth), place)
      emit(cluster(run.upperBound, depth), place)
      emit(cluster(run.upperBound - 1, depth), place)
    }
    emit(cluster(run.lowerBound, 2), cluster(run.upperBound - 1, 2), place)
    emit(cluster(run.lowerBound, 3), place)
  }

  /// How the same word is written elsewhere in the document, in three bits.
  private func documentClass(of token: NameToken) -> UInt64 {
    (inLowerCase.contains(token.lower) ? 1 : 0) + (inPersonNames.contains(token.lower) ? 2 : 0)
      + (insideSentences.contains(token.lower) ? 4 : 0)
  }

  /// A value of the token at `index`, or one of two marks beyond the sentence's ends.
  private func value(_ index: Int, _ tokens: [NameToken], _ value: (NameToken) -> UInt64) -> UInt64 {
    if index < 0 { return 1 }
    if index >= tokens.count { return 2 }
    return value(tokens[index])
  }
}
