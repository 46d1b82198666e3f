import TextModel

/// Subjects that stand in a form of their own beside their verb: in a tag, in apposition, as whom another cites.
extension SubjectFinder {
  /// Whether a phrase right after a verb of naming is what is named, where words before the verb can be its subject: "Den
  /// anonyme kilden, som ikke vil stå fram, kaller ⟦fristen⟧ «pynt»".
  func isNamed(_ phrase: SpeakerPhrase, by verb: Int) -> Bool {
    guard text.verbs[verb]?.kind == .call, phrase.tokens.lowerBound > verb, phrase.person == nil else { return false }
    let sentence = text.sentence(of: verb)
    return !text.isWord(sentence.lowerBound, .preposition, .adverb, .deictic)
      && text.tokens(sentence.lowerBound, verb).contains(where: text.isWord)
  }

  /// Whom another cites: "Reuters quoted ⟦a senior official⟧ as saying", "⟦Hale⟧ was quoted as saying".
  func citedSpeaker(ofVerb verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    let link = verb - 1
    guard link > sentence.lowerBound, isParticiple(verb), text.isWord(link, .as),
      let above = earlierVerb(before: link, sentence)
    else { return nil }
    return above + 1 < link ? tags.speaker(afterVerb: above, limit: link) : subject(ofVerb: above)
  }

  /// Whoever stands in a tag between commas, or the pronoun just before the verb: "Man werde, ⟦sagte er⟧, …", "He said the
  /// group would leave".
  func subjectInTag(ofVerb verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    guard verb > sentence.lowerBound else { return nil }
    if text.isWord(verb - 1, .he, .she), tags.phrases.isPronoun(verb - 1), !text.isWord(verb - 1, .possessive) {
      return SpeakerPhrase(tokens: verb - 1..<verb, isPronoun: true)
    }
    guard text.mark(verb - 1) == ",", let tag = tags.invertedTag(at: verb, limit: sentence.upperBound),
      let speaker = tag.speaker, text.mark(tag.tokens.upperBound) == ","
    else { return nil }
    return speaker
  }

  /// The state or person right between a verb of naming and the words, where what is named stands first: "Utestengelsen
  /// kaller ⟦Moskva⟧ «en skam»".
  func namedAfterVerb(_ verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    guard text.verbs[verb]?.kind == .call, verb > sentence.lowerBound + 1 else { return nil }
    let before = text.tokens(clauseStart(before: verb, sentence), verb).prefix { !text.isWord($0, .preposition) }
    guard
      !before.contains(where: { text.persons[$0] != nil || text.countries[$0] != nil || tags.phrases.isPronoun($0) }),
      before.contains(where: text.isWord)
    else { return nil }
    let after = text.tokens(verb + 1, sentence.upperBound).prefix {
      text.persons[$0] != nil
        || text.isCapitalized($0) && (text.countries[$0] != nil || text.isParsed($0) && !text.isCommonNoun($0))
    }
    guard let next = after.last.map({ $0 + 1 }), text.mark(next).map({ "«“„\"»”".unicodeScalars.contains($0) }) == true
    else { return nil }
    return SpeakerPhrase(tokens: verb + 1..<next, person: text.persons[verb + 1])
  }

  /// A name between commas just before the verb: "its Foreign Secretary, Harriet Ould, said".
  func nameInApposition(before verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    var end = verb
    while end > sentence.lowerBound, isBesideVerb(end - 1) { end -= 1 }
    guard end - 2 > sentence.lowerBound, text.mark(end - 1) == ",",
      let comma = text.tokens(max(sentence.lowerBound, end - 8), end - 1).last(where: { text.mark($0) == "," }),
      comma > sentence.lowerBound, isName(comma + 1..<end - 1)
    else { return nil }
    let name = comma + 1..<end - 1
    // "Over 20 countries, including Chile, **Peru and Norway**, have said" ends a list of states.
    guard Set(name.compactMap { text.countries[$0] }).count < 2 else { return nil }
    return SpeakerPhrase(tokens: name, person: name.lazy.compactMap { text.persons[$0] }.first)
  }

  /// Of whom the names right before a verb are but some: "⟦Over 30 countries⟧, including the United States, Canada and Norway, have said".
  func whole(ofMembersBefore verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    var end = verb
    while end > sentence.lowerBound, isBesideVerb(end - 1) { end -= 1 }
    guard end - 2 > sentence.lowerBound, text.mark(end - 1) == "," else { return nil }
    var start = end - 1
    while start > sentence.lowerBound, isOfList(start - 1) { start -= 1 }
    let members = Set((start..<end).compactMap { text.countries[$0] })
    // What stands between the comma and the first of them says that they are some of those before it.
    let opening = text.tokens(max(sentence.lowerBound, start - Self.longestOpening), start).last {
      text.mark($0) == ","
    }
    guard members.count > 1, let comma = opening, comma > sentence.lowerBound, comma + 1 < start,
      text.isCommonNoun(comma - 1) || text.countries[comma - 1] != nil
    else { return nil }
    return SpeakerPhrase(tokens: clauseStart(before: comma, sentence)..<comma)
  }

  /// Whether a token is a state, or stands between states in a list.
  private func isOfList(_ token: Int) -> Bool {
    text.countries[token] != nil || text.isWord(token, .and, .article) || text.mark(token) == ","
  }

  /// "entre ellos los", "blant dem"
  private static let longestOpening = 4

  /// The state right before a verb of naming and right after a noun, as in a relative clause without a relative word: "eit
  /// tiltak ⟦Bamako⟧ fordømer som «ei krigshandling»".
  func stateInRelative(before verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    let before = verb - 1
    guard before > sentence.lowerBound, let country = text.countries[before], text.isCommonNoun(before - 1),
      text.document.tokens(in: text.document.countries[country].span) == before..<verb,
      [.name, .metonym].contains(text.document.countries[country].form)
    else { return nil }
    return SpeakerPhrase(tokens: before..<verb)
  }

  /// "al que llama", "lo que llama": the relative is no subject, and who names it is who acts in the clause above.
  func holderAbove(relativeBefore verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    var end = verb
    while end > sentence.lowerBound, isBesideVerb(end - 1) { end -= 1 }
    let relative = end - 1
    guard relative > sentence.lowerBound, text.isWord(relative, .relative), !text.isWord(relative, .article),
      text.isWord(relative - 1, .preposition)
        || text.isWord(relative - 1, .article, .impersonal, .deictic) && text.verbs[verb]?.kind == .call,
      let above = earlierVerb(before: relative - 1, sentence)
    else { return nil }
    return subject(ofVerb: above)
  }
}
