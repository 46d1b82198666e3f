import TextModel

/// Tells by their paragraph whose office a description without a state means.
extension Linking {
  /// Whether the paragraph of a description has told before it what another state does than the one for which somebody acts who was
  /// named in an earlier one: "**España** se sitúa en un punto intermedio. **El ministro de Exteriores** condenó …" is no Hungarian.
  func actsForOther(_ draft: EntityDraft, than phrase: RolePhrase) -> Bool {
    let start = phrase.tokens.lowerBound
    let block = text.block(ofToken: start)
    guard draft.standing == .inOffice, let country = draft.country, phrase.country == nil, phrase.actsForState,
      let last = draft.lastMention(before: start), text.block(ofToken: last) != block
    else { return false }
    let told = focus.states.filter { $0.token < start && text.block(ofToken: $0.token) == block }
    return told.contains { focus.subjects.contains($0.token) } && !told.contains { $0.id == country }
  }
}
