import TextModel

/// Whom a verb without a subject cannot tell of.
extension ProseReader {
  /// Whether somebody who was only found in what was told before would blame, punish, threaten or not recognize itself or what is its
  /// own: "Nicaragua … **Acusa al Gobierno nicaragüense** de …" tells of somebody else.
  func blamesItself(_ holder: Actor, _ match: CueMatch<PositionCue>, _ outcome: Outcome, _ aim: Aim) -> Bool {
    guard outcome.polarity == .against, Self.harmful.contains(match.cue.position), case .named(let target) = aim.target
    else { return false }
    return target.actor == holder.holder
      || tree.indices.contains { word in
        target.span.contains(tree.spans[word])
          && (frames.actors.named(word)?.holder == holder.holder || isOfCountry(word, holder))
      }
  }

  private static let harmful: Set<StancePosition> = [.condemn, .sanction, .threaten, .recognize]

  /// Whether a word is an adjective of the holder, a state.
  private func isOfCountry(_ word: Int, _ holder: Actor) -> Bool {
    guard holder.holder.type == .country, let country = frames.reader.country(ofToken: tree.words[word].token) else {
      return false
    }
    return country.id == holder.holder.id
  }
}
