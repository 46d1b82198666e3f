import TextModel

/// Tells by their paragraph whose office a description without a state means.
extension Linking {
  /// The state or group before the colon with which an item of a list begins, of whose president or minister a later sentence of the item
  /// tells: "• **Comisión Europea**: respalda a Madrid. **Su presidente**, Romano Prodi, pidió …".
  func owner(ofItemAround phrase: RolePhrase) -> String? {
    let block = text.document.blocks[text.block(ofToken: phrase.head.lowerBound)]
    guard phrase.isPossessive, block.kind == .listItem else { return nil }
    let tokens = text.document.tokens(in: block.span)
    let start = tokens.first { text.document.tokens[$0].kind == .word } ?? tokens.lowerBound
    guard let colon = tokens.prefix(Self.longestLabel).first(where: { text.words[$0] == ":" }), start < colon,
      colon < phrase.tokens.lowerBound
    else { return nil }
    return lexicons.institutions[text.text(start..<colon).lowercased()]?.country
      ?? focus.states.first { $0.token >= start && $0.token < colon }?.id
  }

  /// The most tokens of a name with its colon that opens an item.
  private static let longestLabel = 7

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
