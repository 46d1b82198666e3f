import TextModel

/// Gives a pronoun to the only person whom it can mean.
///
/// The stretch before the pronoun is searched outwards: its sentence, the sentence before, the rest of the paragraph, the
/// paragraph before. The first stretch in which anybody of the pronoun's gender is mentioned decides: one person, and it
/// is that one; several, and it is the only one who does something there, where the pronoun does as well, else nobody.
struct PronounResolver {
  let text: LinkingText
  let lexicons: EntityLexicons

  /// Adds mentions to the drafts of persons.
  func resolve(_ drafts: inout [EntityDraft]) throws {
    for token in text.words.indices where text.sentences[token] >= 0 {
      guard let lexicon = lexicons[language: text.language(ofToken: token)],
        let gender = lexicon.pronouns[text.words[token]], text.names[token] == nil, !text.possessives.contains(token),
        !(lexicon.words.isA(.thingPronoun, text.words[token]) && standsForThing(token, gender, drafts)),
        let person = person(gender, before: token, drafts)
      else { continue }
      try AnalysisWatch.check()
      drafts[person].gender = drafts[person].gender ?? gender
      drafts[person].mentions.append(
        EntityDraft.Mention(tokens: token..<token + 1, form: .pronoun, span: text.document.tokens[token].span))
    }
  }

  private func person(_ gender: EntityGender, before token: Int, _ drafts: [EntityDraft]) -> Int? {
    let told = wordsTold(by: token)
    let subject = subject(besides: token)
    for stretch in stretches(before: token) {
      let found = drafts.indices.filter { index in
        drafts[index].type == .person && (drafts[index].gender ?? gender) == gender
          && !drafts[index].mentions.contains { !subject.isDisjoint(with: $0.tokens) }
          && drafts[index].mentions.contains { mention in
            stretch.contains(mention.tokens.lowerBound) && mention.tokens.upperBound <= token
              && !(text.sentences[mention.tokens.lowerBound] == text.sentences[token] && isSomebodys(mention))
              && !told.contains(mention.tokens.lowerBound)
          }
      }
      if found.count == 1 { return found[0] }
      if let leading = leading(found.map { ($0, drafts[$0].mentions) }, in: stretch, for: token) { return leading }
      let sure = found.filter { drafts[$0].gender == gender }
      if sure.count == 1 { return sure[0] }
      // "**Lungu** stemte på Sandu, og **hun** angrer ikke": who does one thing mostly does the next.
      let acting =
        isSubject(token..<token + 1) ? (sure.isEmpty ? found : sure).filter { acts(drafts[$0], in: stretch) } : []
      if acting.count == 1 { return acting[0] }
      if !found.isEmpty { return nil }
    }
    return nil
  }

  /// Who does what the sentence before tells, and does not only stand in a clause of it, for a pronoun that opens a sentence as its
  /// subject: "**Dalyell** krever at statsministeren går. **Han** kaller kursen feig".
  private func leading(
    _ found: [(draft: Int, mentions: [EntityDraft.Mention])], in stretch: Range<Int>, for pronoun: Int
  ) -> Int? {
    let sentence = text.sentences[pronoun]
    guard pronoun == text.sentence(ofToken: pronoun).lowerBound, isSubject(pronoun..<pronoun + 1), sentence > 0,
      let last = stretch.last, text.sentences[last] == sentence - 1
    else { return nil }
    let words = text.document.words
    let leading = found.filter { person in
      person.mentions.contains { mention in
        guard text.sentences[mention.tokens.lowerBound] == sentence - 1, mention.form == .name else { return false }
        return words[text.document.sentences[sentence - 1].words].contains { word in
          mention.tokens.contains(word.token) && isLeading(word)
        }
      }
    }
    return leading.count == 1 ? leading[0].draft : nil
  }

  /// Whether a word is the subject of the verb that heads its sentence, or a part of that subject's name.
  private func isLeading(_ word: Word) -> Bool {
    var current = word
    while ["appos", "flat", "compound"].contains(where: current.relation.hasPrefix), let head = current.head {
      current = text.document.words[head]
    }
    guard current.relation.hasPrefix("nsubj"), let verb = current.head else { return false }
    return text.document.words[verb].relation == "root"
  }

  /// The tokens of the subject of the verb whose object a pronoun is, which cannot mean the same: "**Ted Cruz** anklaget **ham**".
  private func subject(besides pronoun: Int) -> Set<Int> {
    let words = text.document.words[text.document.sentences[text.sentences[pronoun]].words]
    guard let object = words.first(where: { $0.token == pronoun }),
      ["obj", "iobj"].contains(where: object.relation.hasPrefix), let verb = object.head,
      let subject = words.indices.first(where: { words[$0].head == verb && words[$0].relation.hasPrefix("nsubj") })
    else { return [] }
    let names = words.indices.filter { word in
      words[word].head == subject && ["appos", "flat", "compound"].contains(where: words[word].relation.hasPrefix)
    }
    return Set(([subject] + names).map { words[$0].token })
  }

  /// Whether somebody is the subject of a verb in a stretch.
  private func acts(_ draft: EntityDraft, in stretch: Range<Int>) -> Bool {
    draft.mentions.contains { stretch.contains($0.tokens.lowerBound) && isSubject($0.tokens) }
  }

  private func isSubject(_ tokens: Range<Int>) -> Bool {
    let sentence = text.sentences[tokens.lowerBound]
    guard sentence >= 0 else { return false }
    let words = text.document.words[text.document.sentences[sentence].words]
    return words.contains { word in
      guard tokens.contains(word.token) else { return false }
      // "Fiskeren **Ola Vik** er imot"
      var current = word
      while ["appos", "flat", "compound"].contains(where: current.relation.hasPrefix), let head = current.head {
        current = text.document.words[head]
      }
      return current.relation.hasPrefix("nsubj")
    }
  }

  /// The tokens before a pronoun of what it is quoted with, who is nobody spoken of there: "– Det er **Putins krig**, sier hun".
  private func wordsTold(by pronoun: Int) -> Set<Int> {
    guard isBehindQuote(pronoun) else { return [] }
    let sentence = text.document.sentences[text.sentences[pronoun]]
    let words = text.document.words[sentence.words]
    guard let subject = words.first(where: { $0.token == pronoun }), subject.relation.hasPrefix("nsubj"),
      let verb = subject.head
    else { return [] }
    let told = words.indices.filter {
      words[$0].head == verb && $0 < verb && ["ccomp", "parataxis"].contains(words[$0].relation)
    }
    guard !told.isEmpty else { return [] }
    let inside = words.indices.filter { word in
      var current = word
      for _ in words.indices {
        if told.contains(current) { return true }
        guard let head = words[current].head else { return false }
        current = head
      }
      return false
    }
    return Set(inside.map { words[$0].token })
  }

  /// Whether a quotation mark stands before a word in its sentence, or a dash before its paragraph.
  private func isBehindQuote(_ token: Int) -> Bool {
    let opening = text.document[text.document.blocks[text.block(ofToken: token)].span].first
    return opening.map { "–—".contains($0) } ?? false
      || text.sentence(ofToken: token).prefix { $0 < token }.contains { Self.quotationMarks.contains(text.forms[$0]) }
  }

  private static let quotationMarks: Set<String> = ["\"", "«", "»", "“", "”"]

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
