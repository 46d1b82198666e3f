import TextModel

/// Reads the prose of a document sentence by sentence, with what was said before in mind.
struct ProsePass: Sendable {
  let reader: DocumentReader
  let sentences: SentenceLexicons
  /// Text that has been read as lists.
  let skipping: [TextSpan]

  /// The stances of the prose, in order.
  func candidates() -> [StanceCandidate] {
    let quotes = QuoteContext(reader)
    var memory = ActorMemory()
    var last: [StanceCandidate] = []
    var found: [StanceCandidate] = []
    for index in reader.document.sentences.indices {
      let span = reader.document.sentences[index].span
      guard !skipping.contains(where: { $0.overlaps(span) }), let plain = sentences.frames(ofSentence: index) else {
        continue
      }
      let frames = plain.remembering(memory)
      let read = ProseReader(frames: frames, quotes: quotes, memory: memory).candidates()
      let cues = read + OpinionReader(frames: frames, quotes: quotes).candidates(besides: read)
      let copies = EllipsisReader(frames: frames).candidates(after: last, cues: cues)
      let here = cues + copies
      found += here
      if let latest = here.last { last = here.filter { $0.cue == latest.cue } }
      for group in groups(frames) { memory.add(group) }
    }
    return found
  }

  /// The states, groups, persons and organizations that the sentence names, those that are coordinated together.
  private func groups(_ frames: FrameReader) -> [[Actor]] {
    let tree = frames.tree
    return tree.indices.compactMap { word in
      let joins = tree.relations[word] == "conj" && tree.heads[word].map { frames.actors.named($0) != nil } ?? false
      guard !joins, frames.actors.named(word) != nil, tree.relations[word] != "flat" else { return nil }
      return tree.coordination(of: word).compactMap { frames.actors.named($0) }
    }
  }
}
