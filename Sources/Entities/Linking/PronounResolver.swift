import TextModel

/// Gives a pronoun to the only person whom it can mean.
///
/// The stretch before the pronoun is searched outwards: its sentence, the sentence before, the rest of the paragraph, the
/// paragraph before. The first stretch in which anybody of the pronoun's gender is mentioned decides: one person, and it
/// is that one; several, and it is nobody.
struct PronounResolver {
  let text: LinkingText
  let lexicons: EntityLexicons

  /// Adds mentions to the drafts of persons.
  func resolve(_ drafts: inout [EntityDraft]) throws {
    for token in text.words.indices where text.sentences[token] >= 0 {
      guard let lexicon = lexicons[language: text.language(ofToken: token)],
        let gender = lexicon.pronouns[text.words[token]], text.names[token] == nil, !text.possessives.contains(token),
        let person = person(gender, before: token, drafts)
      else { continue }
      try AnalysisWatch.check()
      drafts[person].gender = drafts[person].gender ?? gender
      drafts[person].mentions.append(
        EntityDraft.Mention(tokens: token..<token + 1, form: .pronoun, span: text.document.tokens[token].span))
    }
  }

  private func person(_ gender: EntityGender, before token: Int, _ drafts: [EntityDraft]) -> Int? {
    for stretch in stretches(before: token) {
      let found = drafts.indices.filter { index in
        drafts[index].type == .person && (drafts[index].gender ?? gender) == gender
          && drafts[index].mentions.contains { mention in
            stretch.contains(mention.tokens.lowerBound) && mention.tokens.upperBound <= token
              && !(text.sentences[mention.tokens.lowerBound] == text.sentences[token] && isSomebodys(mention))
          }
      }
      if found.count == 1 { return found[0] }
      let sure = found.filter { drafts[$0].gender == gender }
      if sure.count == 1 { return sure[0] }
      if !found.isEmpty { return nil }
    }
    return nil
  }

  /// Whether a description says whose its bearer is: in "according to her lawyer she refuses", "advokaten hennes" the pronoun
  /// after it means whom the possessive means, and not the lawyer.
  private func isSomebodys(_ mention: EntityDraft.Mention) -> Bool {
    guard mention.form == .nominal, let lexicon = lexicons[language: text.language(ofToken: mention.tokens.lowerBound)]
    else { return false }
    return [mention.tokens.lowerBound, mention.tokens.upperBound].contains { token in
      text.words.indices.contains(token) && lexicon.words.isA(.possessive, text.words[token])
    }
  }

  private func stretches(before token: Int) -> [Range<Int>] {
    let sentence = text.sentences[token]
    let block = text.block(ofToken: token)
    let here = text.sentence(ofToken: token).lowerBound..<token
    guard sentence > 0 else { return [here] }
    let previous = text.document.sentences[sentence - 1].tokens
    let first = text.document.sentences.indices.first { text.document.sentences[$0].block == block } ?? sentence
    let paragraph = text.document.sentences[first].tokens.lowerBound..<here.lowerBound
    let before = text.document.sentences.indices.first { text.document.sentences[$0].block >= block - 1 } ?? first
    let earlier = text.document.sentences[before].tokens.lowerBound..<here.lowerBound
    return [here, previous.clamped(to: earlier.lowerBound..<token), paragraph, earlier]
  }
}
