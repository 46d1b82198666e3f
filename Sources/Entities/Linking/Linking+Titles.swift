import TextModel

/// Whom the description means with which the text below a title begins that is nothing but a name and what somebody said.
extension Linking {
  /// Gives whoever is quoted in the title the office by which the text below it tells of them without a name:
  ///
  ///     Ana Rojas: «Nadie nos ha preguntado»
  ///     La ministra chilena viaja el lunes a Kingston.
  mutating func linkTitled() {
    let blocks = text.document.blocks
    guard blocks.count > 1, let speaker = speaker(ofTitle: blocks[0].span), drafts[speaker].role == nil else { return }
    let below = text.document.tokens(in: blocks[1].span)
    let described = drafts.firstIndex { draft in
      !draft.isNamed && draft.type == .person && draft.mentions.count > 0
        && draft.mentions.contains { $0.tokens.lowerBound == below.lowerBound && $0.form == .nominal }
    }
    guard let described, agree(drafts[speaker], drafts[described]) else { return }
    drafts[speaker].takeOver(drafts[described])
    drafts[described].mentions = []
  }

  /// Who is named before the colon of a title that goes on with a quote or a dash.
  private func speaker(ofTitle title: TextSpan) -> Int? {
    let tokens = text.document.tokens(in: title)
    return drafts.firstIndex { draft in
      guard draft.isNamed, draft.type == .person,
        let name = draft.mentions.first(where: { $0.tokens.lowerBound == tokens.lowerBound && $0.form == .name })
      else { return false }
      let colon = name.tokens.upperBound
      return colon + 1 < tokens.upperBound && text.words[colon] == ":"
        && text.document.tokens[colon + 1].kind == .punctuation
    }
  }

  private func agree(_ one: EntityDraft, _ other: EntityDraft) -> Bool {
    one.gender == nil || other.gender == nil || one.gender == other.gender
  }
}
