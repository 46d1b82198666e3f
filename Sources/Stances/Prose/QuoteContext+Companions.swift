import TextModel

/// Finds those who say something together.
extension QuoteContext {
  /// The states and organizations that say a quote together, where its reporting verb has several for its subject: "– Vi stemmer imot,
  /// **skriver Sverige, Finland og Danmark**".
  static func companions(in quote: Quote, _ reader: DocumentReader) -> [Actor] {
    guard quote.type == .direct, let cue = quote.cue,
      let sentence = reader.document.sentences.firstIndex(where: { $0.span.contains(cue) }),
      let tree = reader.trees[sentence],
      let verb = tree.indices.first(where: { tree.spans[$0].overlaps(cue) && tree.isVerbal($0) }),
      let subject = tree.children(of: verb, .nsubj).first
    else { return [] }
    let together = tree.coordination(of: subject)
    guard together.count > 1 else { return [] }
    return together.compactMap { word -> Actor? in
      let token = tree.words[word].token
      if let country = reader.country(ofToken: token) {
        return country.form == .adjective ? nil : Actor(holder: reader.holder(country: country.id), span: country.span)
      }
      guard let mention = reader.mention(ofToken: token) else { return nil }
      return reader.holder(entity: mention.entity).map { Actor(holder: $0, span: mention.span) }
    }
  }
}
