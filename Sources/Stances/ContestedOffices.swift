import TextModel

/// Finds the persons of whom the text says that somebody recognizes them, or does not: who holds the office is what the text
/// is about, so they hold positions as persons and not as the state.
struct ContestedOffices: Sendable {
  let sentences: SentenceLexicons

  /// The persons, as indices into ``Document/entities``.
  func persons(in document: Document) -> Set<Int> {
    let ids = document.sentences.indices.reduce(into: Set<String>()) { ids, index in
      guard let frames = sentences.frames(ofSentence: index) else { return }
      ids.formUnion(recognized(frames))
    }
    return Set(
      document.entities.indices.filter {
        document.entities[$0].type == .person && ids.contains(document.entities[$0].id)
      })
  }

  /// The ids of what the cues of a sentence say is recognized.
  private func recognized(_ frames: FrameReader) -> [String] {
    let cues = frames.positions.filter {
      $0.cue.position == .recognize
    }
    return cues.flatMap { frames.targetWords(of: $0, besides: []) }.flatMap { frames.readings(of: $0) }
      .compactMap { $0.target?.id }
  }
}
