import TextModel

/// Takes social media posts that are shown whole as quotes, with whoever signs them.
struct PostQuoteFinder {
  let document: Document

  /// The posts in the order of the text; their signatures are the cues.
  func quotes() -> [Quote] {
    document.blocks.indices.filter { document.blocks[$0].kind == .post }.map(quote)
  }

  private func quote(_ block: Int) -> Quote {
    let span = document.blocks[block].span
    var quote = Quote(span: span, type: .post, language: document.language(of: span))
    guard block + 1 < document.blocks.count, document.blocks[block + 1].kind == .signature else { return quote }
    let signature = document.blocks[block + 1].span
    quote.cue = signature
    quote.attribution = .signature
    if let person = document.entityMentions.first(where: { signature.contains($0.span) && isPerson($0) }) {
      let entity = document.entities[person.entity]
      let known = entity.actsFor == nil ? introduced(before: block) ?? entity : entity
      quote.speaker = entity.name
      quote.speakerCountry = known.actsFor
      quote.speakerRole = known.role
    } else {
      quote.speaker = signer(document[signature])
    }
    if quote.speaker == nil { quote.attribution = nil }
    quote.speakerConfidence = quote.speaker.map { name in
      ResolvedSpeaker(name: name, attribution: .signature).confidence
    }
    return quote
  }

  /// Whom the line above a post describes without a name, with the state for which they act: "El presidente salvadoreño, en X".
  private func introduced(before block: Int) -> Entity? {
    guard block > 0 else { return nil }
    let above = document.blocks[block - 1]
    guard [.heading, .paragraph].contains(above.kind), document.tokens(in: above.span).count <= Self.longestIntroduction
    else { return nil }
    let described = document.entityMentions.filter { above.span.contains($0.span) && $0.form == .nominal }
      .map { document.entities[$0.entity] }
      .filter { $0.type == .person && $0.actsFor != nil && !$0.isNamed }
    return described.count == 1 ? described.first : nil
  }

  /// The most tokens of a line that introduces a post.
  private static let longestIntroduction = 16

  private func isPerson(_ mention: EntityMention) -> Bool {
    mention.form == .name && document.entities[mention.entity].type == .person
  }

  /// The name that a signature begins with: what stands before the handle, without the dash and a title after a comma.
  private func signer(_ signature: Substring) -> String? {
    let beforeHandle = signature.prefix { $0 != "(" && $0 != "@" }
    let name = beforeHandle.prefix { $0 != "," }.drop { "–—- ".contains($0) }
    let trimmed = String(name).trimmingSpaces
    return trimmed.isEmpty ? nil : trimmed
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmingSpaces: String {
    let front = drop(while: \.isWhitespace)
    let back = front.reversed().prefix(while: \.isWhitespace).count
    return String(front.dropLast(back))
  }
}

extension Document {
  /// The language of most bytes of a span.
  func language(of span: TextSpan) -> LanguageTag {
    var lengths: [LanguageTag: Int] = [:]
    for stretch in languages where stretch.span.overlaps(span) && stretch.language != .undetermined {
      lengths[stretch.language, default: 0] += min(span.end, stretch.span.end) - max(span.start, stretch.span.start)
    }
    let best = lengths.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best?.key ?? primaryLanguage
  }
}
