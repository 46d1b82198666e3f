import TextModel

/// Finds whose acts the points of a resolution or a communiqué tell: each begins with its verb, and the line above them with who acts.
///
///     The Assembly, meeting in Lima,
///     1. Condemns the raid;
///     2. Calls for an inquiry.
struct PointsFinder: Sendable {
  /// By block.
  private var actors: [Int: [Actor]] = [:]
  private let document: Document

  init(document: Document, sentences: SentenceLexicons) {
    self.document = document
    var acting: [Actor] = []
    for index in document.blocks.indices {
      let trees = document.blocks[index].sentences.compactMap { sentences.frames(ofSentence: $0) }
      if let named = Self.named(inLine: document.blocks[index], trees, document) {
        acting = named
      } else if !acting.isEmpty, Self.beginsWithVerb(trees) {
        actors[index] = acting
      } else if !Self.goesOn(document.blocks[index], document) {
        acting = []
      }
    }
  }

  /// Whether a line is but a part of a sentence that goes on in the next: "Recalling its earlier resolutions,".
  private static func goesOn(_ block: Block, _ document: Document) -> Bool {
    document.tokens(in: block.span).last.map { [",", ";"].contains(document.form(ofToken: $0)) } ?? false
  }

  /// Those whose acts the sentence tells where it has no subject; none where it is in no such point.
  func actors(ofSentence index: Int) -> [Actor] { actors[document.sentences[index].block] ?? [] }

  /// Whom a line without a verb names that a comma or a colon ends, and not a stop; `nil` where it is no such line.
  private static func named(inLine block: Block, _ frames: [FrameReader], _ document: Document) -> [Actor]? {
    guard let last = document.tokens(in: block.span).last, [",", ":"].contains(document.form(ofToken: last)),
      frames.count == 1, let frames = frames.first,
      let root = frames.tree.indices.first(where: { frames.tree.relations[$0] == .root }),
      frames.tree.isNominal(root), frames.tree.children(of: root, .cop, .case, .nsubj).isEmpty
    else { return nil }
    return (frames.actors.actors(of: root).first ?? frames.actors.unknownName(root)).map { [$0] }
  }

  /// Whether a block begins with a verb of the third person, or a participle, that has no subject, its number aside.
  private static func beginsWithVerb(_ frames: [FrameReader]) -> Bool {
    guard let tree = frames.lazy.map(\.tree).first(where: { tree in tree.words.contains { $0.partOfSpeech == .verb } }),
      let first = tree.indices.first(where: { isTold($0, tree) })
    else { return false }
    return (tree.isVerbal(first) || tree.words[first].partOfSpeech == .auxiliary)
      && !tree.word(first, has: "Person=1") && !tree.word(first, has: "Person=2")
      && !tree.children(of: first, .nsubj, .csubj).contains { $0 < first }
  }

  /// Whether a word is neither a number, a mark nor a negation or a pronoun before its verb: "2. **No** reconoce", "3. **Se** adhiere".
  private static func isTold(_ word: Int, _ tree: SentenceTree) -> Bool {
    let isOpening = tree.heads[word].map { $0 > word && tree.isVerbal($0) } ?? false
    switch tree.words[word].partOfSpeech {
    case .numeral, .punctuation, .symbol, .particle: return false
    case .adverb, .pronoun: return !(isOpening && tree.relations[word] != .nsubj)
    default: return true
    }
  }
}
