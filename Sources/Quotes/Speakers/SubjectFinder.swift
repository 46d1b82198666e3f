import TextModel

/// Finds whoever does what a verb says: its subject, or the agent of a passive.
struct SubjectFinder {
  let text: ReportingText
  let tags: SpeechTagReader
  /// Where words stand between quotation marks: what is named there does not say them.
  let quoted: [TextSpan]

  /// The subject of the verb at this token; `nil` where the sentence does not show one.
  func subject(ofVerb verb: Int) -> SpeakerPhrase? {
    let sentence = text.sentence(of: verb)
    if let agent = agent(ofVerb: verb, sentence) { return agent }
    if let cited = citedSpeaker(ofVerb: verb, sentence) { return cited }
    if let name = nameInApposition(before: verb, sentence) ?? stateInRelative(before: verb, sentence) { return name }
    if let tagged = subjectInTag(ofVerb: verb, sentence) { return tagged }
    if let named = namedAfterVerb(verb, sentence) { return named }
    if let holder = holderAbove(relativeBefore: verb, sentence) { return holder }
    if let parsed = parsedSubject(ofVerb: verb), isPlausible(parsed, ofVerb: verb), !isNamed(parsed, by: verb) {
      return parsed
    }
    return subject(ofVerb: verb, sentence, depth: 0)
  }

  /// Whether a phrase right after a verb of naming is what is named, where words before the verb can be its subject: "Den
  /// anonyme kilden, som ikke vil stå fram, kaller ⟦fristen⟧ «pynt»".
  private func isNamed(_ phrase: SpeakerPhrase, by verb: Int) -> Bool {
    guard text.verbs[verb]?.kind == .call, phrase.tokens.lowerBound > verb, phrase.person == nil else { return false }
    let sentence = text.sentence(of: verb)
    return !text.isWord(sentence.lowerBound, .preposition, .adverb, .deictic)
      && text.tokens(sentence.lowerBound, verb).contains(where: text.isWord)
  }

  /// Whom another cites: "Reuters quoted ⟦a senior official⟧ as saying", "⟦Hale⟧ was quoted as saying".
  private func citedSpeaker(ofVerb verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    let link = verb - 1
    guard link > sentence.lowerBound, isParticiple(verb), text.isWord(link, .as),
      let above = earlierVerb(before: link, sentence)
    else { return nil }
    return above + 1 < link ? tags.speaker(afterVerb: above, limit: link) : subject(ofVerb: above)
  }

  /// Whoever stands in a tag between commas, or the pronoun just before the verb: "Man werde, ⟦sagte er⟧, …", "He said the
  /// group would leave".
  private func subjectInTag(ofVerb verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
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
  private func namedAfterVerb(_ verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
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
  private func nameInApposition(before verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    var end = verb
    while end > sentence.lowerBound, isBesideVerb(end - 1) { end -= 1 }
    guard end - 2 > sentence.lowerBound, text.mark(end - 1) == ",",
      let comma = text.tokens(max(sentence.lowerBound, end - 8), end - 1).last(where: { text.mark($0) == "," }),
      comma > sentence.lowerBound, isName(comma + 1..<end - 1)
    else { return nil }
    let name = comma + 1..<end - 1
    return SpeakerPhrase(tokens: name, person: name.lazy.compactMap { text.persons[$0] }.first)
  }

  /// The state right before a verb of naming and right after a noun, as in a relative clause without a relative word: "eit
  /// tiltak ⟦Bamako⟧ fordømer som «ei krigshandling»".
  private func stateInRelative(before verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    let before = verb - 1
    guard before > sentence.lowerBound, let country = text.countries[before], text.isCommonNoun(before - 1),
      text.document.tokens(in: text.document.countries[country].span) == before..<verb,
      [.name, .metonym].contains(text.document.countries[country].form)
    else { return nil }
    return SpeakerPhrase(tokens: before..<verb)
  }

  /// "al que llama", "lo que llama": the relative is no subject, and who names it is who acts in the clause above.
  private func holderAbove(relativeBefore verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
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

  /// Whether a phrase from a tree can be a speaker: long quotes lead a parser astray, and an empty "it" is nobody.
  private func isPlausible(_ phrase: SpeakerPhrase, ofVerb verb: Int) -> Bool {
    let isReported = text.tokens(verb, phrase.tokens.lowerBound).contains { text.isWord($0, .complementizer) }
    if isReported { return false }
    let dashes = text.tokens(phrase.tokens.upperBound, verb).count {
      text.mark($0).map { "–—".unicodeScalars.contains($0) } ?? false
    }
    if dashes == 1 { return false }
    let holdsMark = phrase.tokens.contains { text.mark($0).map { "«»“”„\"‘’".unicodeScalars.contains($0) } ?? false }
    let isEmpty = phrase.isPronoun && text.isWord(phrase.tokens.lowerBound, .impersonal, .relative)
    let startsGoverned =
      text.isWord(phrase.tokens.lowerBound, .preposition) && !text.isWord(phrase.tokens.lowerBound, .article)
    return !holdsMark && !isQuoted(phrase.tokens.lowerBound, besides: verb) && !isEmpty && !startsGoverned
      && phrase.tokens.contains { text.isWord($0) && text.canBeNounPhrase($0..<$0 + 1) }
  }

  private func subject(ofVerb verb: Int, _ sentence: Range<Int>, depth: Int) -> SpeakerPhrase? {
    guard depth < 4 else { return nil }
    var end = verb
    while end > sentence.lowerBound, isBesideVerb(end - 1) { end -= 1 }
    if end > sentence.lowerBound, text.isWord(end - 1, .infinitive) { end = beforeInfinitive(end - 1, sentence) }
    guard end > sentence.lowerBound else { return speaker(afterVerb: verb, sentence) }
    let before = end - 1
    if tags.phrases.isPronoun(before), !text.isWord(before, .relative, .impersonal) {
      // "det de kaller": whom a plural means that nothing links is who acts in the clause above.
      if text.isWord(before, .they), text.mentions[before] == nil, let earlier = earlierVerb(before: before, sentence),
        let above = subject(ofVerb: earlier, sentence, depth: depth + 1), !above.isPronoun
      {
        return above
      }
      return SpeakerPhrase(tokens: before..<end, isPronoun: true)
    }
    let isEmptyPronoun = text.isWord(before, .impersonal) && !text.isWord(before, .they)
    if text.isWord(before, .and) || isEmptyPronoun || (text.mark(before) == "," && isParticiple(verb)) {
      if let earlier = earlierVerb(before: before, sentence) {
        return subject(ofVerb: earlier, sentence, depth: depth + 1)
      }
    }
    if text.isWord(before, .relative), !text.isWord(before, .article) {
      // "al que llama": the relative is no subject, and who names it is who acts in the clause above.
      if before > sentence.lowerBound, text.isWord(before - 1, .preposition),
        let earlier = earlierVerb(before: before - 1, sentence)
      {
        return subject(ofVerb: earlier, sentence, depth: depth + 1)
      }
      return agentNoun(before: before, sentence) ?? nearestMention(before: before, sentence)
    }
    let start = clauseStart(before: end, sentence)
    if let joint = text.tokens(start, end).last(where: { text.isWord($0, .and) && text.mark($0 + 1) == "," }),
      let earlier = earlierVerb(before: joint, sentence)
    {
      return subject(ofVerb: earlier, sentence, depth: depth + 1)
    }
    if let phrase = phrase(start, end) { return phrase }
    // What stands behind a verb to which another is joined is its object.
    return depth == 0 ? speaker(afterVerb: verb, sentence) : firstNamed(before: start, sentence)
  }

  /// The state or person that is named first in a sentence, before a token: "Kenia es un caso aparte: en enero celebró …".
  private func firstNamed(before token: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    let named = text.tokens(sentence.lowerBound, token).first {
      text.persons[$0] != nil || text.countries[$0] != nil
    }
    guard let named, named == sentence.lowerBound || !text.isWord(named - 1, .preposition) else { return nil }
    return SpeakerPhrase(tokens: named..<named + 1, person: text.persons[named])
  }

  /// Whoever stands after a verb; after one of naming, without the second of two bare nouns, which is what is named
  /// ("I går kalla ⟦bonden⟧ framlegget «tøv»").
  private func speaker(afterVerb verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    guard let phrase = tags.speaker(afterVerb: verb, limit: sentence.upperBound) else { return nil }
    let isPair =
      text.verbs[verb]?.kind == .call && phrase.tokens.count == 2 && phrase.person == nil
      && phrase.tokens.allSatisfy { !text.isCapitalized($0) && !text.isWord($0, .article, .possessive) }
    return isPair ? SpeakerPhrase(tokens: phrase.tokens.prefix(1)) : phrase
  }

  /// Adverbs, negations, auxiliaries and object pronouns between a subject and its verb.
  private func isBesideVerb(_ token: Int) -> Bool {
    if text.persons[token] != nil || text.countries[token] != nil { return false }
    if text.isWord(token, .he, .she, .they) { return false }
    return (text.isWord(token, .adverb, .negation, .finite)) && !text.isWord(token, .and, .relative, .deictic)
  }

  /// "opna med å slå fast": the verb over an infinitive, and the preposition between them, are passed over.
  private func beforeInfinitive(_ marker: Int, _ sentence: Range<Int>) -> Int {
    var end = marker
    if end > sentence.lowerBound, text.isWord(end - 1, .preposition) { end -= 1 }
    return max(sentence.lowerBound, end - 1)
  }

  private func isParticiple(_ verb: Int) -> Bool {
    let form = text.lowered[verb]
    return form.hasSuffix("ing") || form.hasSuffix("ndo")
  }

  private func earlierVerb(before token: Int, _ sentence: Range<Int>) -> Int? {
    var candidate = token - 1
    while candidate >= sentence.lowerBound {
      if text.verbs[candidate] != nil || text.isWord(candidate, .finite) || text.isFiniteVerb(candidate) {
        return candidate
      }
      candidate -= 1
    }
    return nil
  }

  /// The agent of a passive right before a relative clause: "hylles Kpodzro av ⟦ungdommer⟧ som sier at".
  private func agentNoun(before relative: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    let noun = relative - 1
    guard noun > sentence.lowerBound, text.isCommonNoun(noun),
      let agent = text.tokens(max(sentence.lowerBound, noun - 4), noun).last(where: { text.isWord($0, .agent) }),
      text.tokens(agent + 1, noun).allSatisfy({
        text.isAdjective($0) || text.isQuantifier($0) || text.isWord($0, .article)
      })
    else { return nil }
    return SpeakerPhrase(tokens: agent + 1..<relative)
  }

  private func nearestMention(before token: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    for candidate in (sentence.lowerBound..<token).reversed() {
      if let person = text.persons[candidate] {
        return SpeakerPhrase(tokens: candidate..<candidate + 1, person: person)
      }
    }
    return tags.phrases.phrase(upTo: token, limit: clauseStart(before: token, sentence))
  }

  /// Where the clause before `end` starts: after a semicolon, a colon, a dash or an opening quotation mark, or after a verb.
  private func clauseStart(before end: Int, _ sentence: Range<Int>) -> Int {
    var start = end
    while start > sentence.lowerBound {
      let token = start - 1
      if let mark = text.mark(token), !text.isWordLike(token), !",.()'’-/&".unicodeScalars.contains(mark) { break }
      // A verb with which its sentence begins has a capital: "Exigió que se retiren y aseguró …".
      let isVerb = !text.isCapitalized(token) || token == sentence.lowerBound && text.isFiniteVerb(token)
      if text.verbs[token] != nil, text.mentions[token] == nil, isVerb {
        guard let relative = relative(before: token, sentence) else { break }
        start = relative
        continue
      }
      if text.isWord(token, .complementizer), !text.isWord(token, .relative, .article) { break }
      if text.isWord(token, .and), start < end, text.isWord(start, .he, .she, .they) || text.persons[start] != nil {
        break
      }
      start -= 1
    }
    return start
  }

  /// The relative word whose clause the verb at this token heads: "una fuente que exige reserva".
  private func relative(before verb: Int, _ sentence: Range<Int>) -> Int? {
    var token = verb - 1
    while token > sentence.lowerBound, text.isWord(token, .adverb, .negation, .finite), !text.isWord(token, .relative) {
      token -= 1
    }
    return token > sentence.lowerBound && text.isWord(token, .relative) && !text.isWord(token, .article) ? token : nil
  }

  private func opensWithAdverbial(_ start: Int, _ end: Int) -> Bool {
    guard start < end else { return true }
    if text.persons[start] != nil { return false }
    if text.isParticiple(start), text.mentions[start] == nil { return true }
    return text.isWord(start, .preposition, .subordinator, .according, .deictic, .adverb)
      && !text.isWord(start, .article)
  }

  /// The subject in the tokens before a verb.
  private func phrase(_ start: Int, _ end: Int) -> SpeakerPhrase? {
    let chunks = subjectChunks(start, end).filter { !opensWithAdverbial($0.lowerBound, $0.upperBound) }
    for chunk in chunks.reversed() {
      if let person = nearestPerson(in: chunk) { return person }
    }
    guard let chunk = chunks.last else { return nil }
    return tags.phrases.phrase(from: skippingNumber(chunk.lowerBound), limit: chunk.upperBound)
      ?? tags.phrases.phrase(upTo: chunk.upperBound, limit: chunk.lowerBound)
  }

  /// The stretches between commas that can hold a subject, in order: no relative or subordinate clauses, and nothing in
  /// apposition between the first stretch and the verb ("Gunilla Fors, motstandar av kabelen, slutta seg til …").
  private func subjectChunks(_ start: Int, _ end: Int) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var first = start
    for token in text.tokens(start, end + 1) where token == end || text.mark(token) == "," {
      let chunk = first..<token
      first = token + 1
      if chunk.contains(where: { text.isWordLike($0) && text.word(.adverb, at: $0) == nil }) { chunks.append(chunk) }
    }
    let isParenthesisClosed = end > start && text.mark(end - 1) == ","
    let subjects = chunks.filter { !opensClause($0.lowerBound) }
    if isParenthesisClosed, let first = subjects.first, !opensWithAdverbial(first.lowerBound, end) {
      // A name in apposition is the better answer than the description before it.
      return subjects.last.map(isName) == true ? subjects : [first]
    }
    return subjects
  }

  /// Whether a stretch is a name: it begins and ends with a capital, and is short.
  private func isName(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, let last = tokens.last, tokens.count <= 5 else { return false }
    if tokens.allSatisfy({ text.persons[$0] != nil }) { return true }
    return text.isCapitalized(first) && (text.isCapitalized(last) || text.form(last).contains("-"))
      && !tokens.contains { text.isWord($0, .article, .preposition) && !text.isCapitalized($0) }
  }

  private func opensClause(_ token: Int) -> Bool {
    (text.isWord(token, .relative) && !text.isWord(token, .article)) || text.isWord(token, .subordinator)
  }

  /// The name nearest to the end, unless a preposition makes it part of a larger phrase.
  private func nearestPerson(in chunk: Range<Int>) -> SpeakerPhrase? {
    var candidate = chunk.upperBound - 1
    while candidate >= chunk.lowerBound {
      if let person = text.persons[candidate] {
        var first = candidate
        while first > chunk.lowerBound, text.persons[first - 1] == person { first -= 1 }
        if first == chunk.lowerBound || !text.isWord(first - 1, .preposition, .agent) {
          return SpeakerPhrase(tokens: first..<candidate + 1, person: person)
        }
        candidate = first
      }
      candidate -= 1
    }
    return nil
  }
}

extension SubjectFinder {
  /// Whoever speaks by the words before a colon that hold no reporting verb: "Molefe: …", "Utenriksministeren om vraket: …",
  /// "Den sørafrikanske helseministeren, Thandeka Molefe, er mindre i humør til å vente: …".
  func leadingSpeaker(_ tokens: Range<Int>) -> SpeakerPhrase? {
    // "På Facebook var hun kvassere: …"
    if let first = tokens.first, text.isWord(first, .preposition), !text.isWord(first, .article),
      let pronoun = tokens.first(where: { text.isWord($0, .he, .she) && !text.isWord($0, .possessive) })
    {
      return SpeakerPhrase(tokens: pronoun..<pronoun + 1, isPronoun: true)
    }
    // "Over pulten til Ola Vik henger: …" is not what he says.
    let person = tokens.first { token in
      let isGoverned =
        token > tokens.lowerBound && text.isWord(token - 1, .preposition)
        && !text.isWord(token - 1, .article, .according, .viewpoint)
      return text.persons[token] != nil && text.persons[token] != text.persons[token - 1] && !isGoverned
    }
    if let person { return SpeakerPhrase(tokens: person..<person + 1, person: text.persons[person]) }
    if tokens.contains(where: { text.persons[$0] != nil }) { return nil }
    let end = tokens.first { text.isWord($0, .about) && $0 > tokens.lowerBound } ?? tokens.upperBound
    var phrase = tags.phrases.phrase(from: tokens.lowerBound, limit: end)
    phrase?.isTentative = true
    return phrase
  }

  /// Past the number of a list item: "4. La Cancillería sostuvo …".
  private func skippingNumber(_ token: Int) -> Int {
    guard text.document.tokens[token].kind == .number else { return token }
    return token + 1 < text.count && text.mark(token + 1) == "." ? token + 2 : token + 1
  }

  /// Who does it in a passive: "av den russiske utsendingen … avfeid", "fue calificado por la oposición".
  private func agent(ofVerb verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    guard isPassive(verb, sentence) else { return unparsedAgent(ofVerb: verb, sentence) }
    let window = text.tokens(max(sentence.lowerBound, verb - 12), min(sentence.upperBound, verb + 8))
    for token in window
    where text.isWord(token, .agent) && token + 1 < sentence.upperBound && !isQuoted(token, besides: verb) {
      if let phrase = tags.phrases.phrase(from: token + 1, limit: token < verb ? verb : sentence.upperBound) {
        return phrase
      }
    }
    return nil
  }

  /// Whether a word stands between quotation marks and the verb does not: it is no part of what the verb says.
  private func isQuoted(_ token: Int, besides verb: Int) -> Bool {
    let (start, place) = (text.document.tokens[token].span.start, text.document.tokens[verb].span.start)
    return quoted.contains { $0.contains(start) && !$0.contains(place) }
  }

  /// Without a tree: an agent between an auxiliary and the verb ("ble av den russiske utsendingen avfeid").
  private func unparsedAgent(ofVerb verb: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    let start = clauseStart(before: verb, sentence)
    guard
      let agent = text.tokens(start, verb).last(where: {
        $0 > start && text.isWord($0, .agent) && text.isWord($0 - 1, .finite)
      }),
      agent + 1 < verb
    else { return nil }
    return tags.phrases.phrase(from: agent + 1, limit: verb)
  }

  /// Whether the verb is a participle with an auxiliary of the passive before it in its clause.
  private func isPassive(_ verb: Int, _ sentence: Range<Int>) -> Bool {
    guard let word = text.firstWord(ofToken: verb) else { return false }
    let parsed = text.document.words[word]
    if parsed.feature("Voice") == "Pass" { return true }
    return text.document.sentences[text.sentences[verb] ?? 0].words.contains {
      text.document.words[$0].head == word
        && ["aux:pass", "nsubj:pass", "obl:agent"].contains(text.document.words[$0].relation)
    }
  }

  /// The subject in the tree of the sentence: the verb's own, else that of the verb that it is joined to, else the noun
  /// whose relative clause it heads.
  private func parsedSubject(ofVerb verb: Int) -> SpeakerPhrase? {
    guard var word = text.firstWord(ofToken: verb), let sentence = text.sentences[verb] else { return nil }
    let tree = DependencyTree(text.document.sentences[sentence], of: text.document)
    for _ in 0..<4 {
      let subject = subject(tree, of: word)
      let isReported = subject.map { isReportedSubject(tree, $0, of: verb) } ?? false
      if let subject, !isReported {
        let between = text.tokens(tree[subject].token, tree[word].token)
        return between.contains { text.mark($0) == ";" } ? nil : phrase(tree, subject)
      }
      let relation = tree[word].baseRelation
      guard let head = tree.head(of: word) else { return nil }
      if tree[word].relation == "acl:relcl" || tree[word].relation == "acl" { return phrase(tree, head) }
      guard isReported || ["conj", "xcomp", "advcl", "aux", "cop"].contains(relation) else { return nil }
      word = head
    }
    return nil
  }

  /// The subject of a word in a tree; where a description and the name beside it both are called so, the name: "the
  /// opposition ⟦Umoja Party⟧ denounced".
  private func subject(_ tree: DependencyTree, of word: Int) -> Int? {
    let subjects = tree.children(of: word, by: "nsubj")
    guard let first = subjects.first, let second = subjects.dropFirst().first else { return subjects.first }
    let between = text.tokens(tree[first].token + 1, tree[second].token)
    // "Tonga isn't: ⟦Nuku'alofa⟧ called …": each belongs to a clause of its own.
    if tree[second].token < tree[word].token, between.contains(where: { ":;".contains(text.form($0)) }) {
      return second
    }
    let isNamed = text.mentions[tree[second].token].map { text.document.entityMentions[$0].form == .name } ?? false
    return isNamed && between.allSatisfy { text.mentions[$0] == text.mentions[tree[second].token] } ? second : first
  }

  /// Whether a subject is that of a reported clause to which a verb of reporting was joined by mistake, and nobody whom the
  /// document knows: "the ministry said ⟦no boat⟧ had crossed any line and accused Lilongwe of …".
  private func isReportedSubject(_ tree: DependencyTree, _ subject: Int, of verb: Int) -> Bool {
    let token = tree[subject].token
    guard let clause = tree.head(of: subject), tree[clause].token != verb, tree[clause].baseRelation == "ccomp",
      let above = tree.head(of: clause), text.verbs[tree[above].token] != nil,
      text.mentions[token] == nil, text.countries[token] == nil, text.isCommonNoun(token)
    else { return false }
    return true
  }

  private func phrase(_ tree: DependencyTree, _ subject: Int) -> SpeakerPhrase? {
    let head = tree[subject].token
    if text.isWord(head, .relative), let verb = tree.head(of: subject), let noun = tree.head(of: verb) {
      return phrase(tree, noun)
    }
    if tags.phrases.isPronoun(head) { return SpeakerPhrase(tokens: head..<head + 1, isPronoun: true) }
    let clauses = tree.children(of: subject).filter {
      tree[$0].relation.hasPrefix("acl") || tree[$0].relation == "advcl"
    }
    let words = tree.subtree(of: subject, excluding: Set(clauses))
    let tokens = words.map { tree[$0].token }
    guard let first = tokens.min(), let last = tokens.max() else { return nil }
    let own =
      [head]
      + tree.children(of: subject).filter {
        ["appos", "flat", "nmod", "compound"].contains(tree[$0].baseRelation) && !hasCase(tree, $0)
      }.map { tree[$0].token }
    let appositions = tree.children(of: subject, by: "appos").filter { tree[$0].partOfSpeech == .properNoun }
    let person = own.lazy.compactMap { text.persons[$0] }.first
    if person == nil, let comma = text.tokens(head, last + 2).first(where: { text.mark($0) == "," }),
      let name = tags.phrases.nameInApposition(from: comma + 1, limit: text.sentence(of: head).upperBound)
    {
      return SpeakerPhrase(tokens: name, person: text.persons[name.lowerBound])
    }
    if person == nil, text.mark(last + 1) == "," || text.tokens(first, last).contains(where: { text.mark($0) == "," }),
      let named = text.tokens(head, last + 3).first(where: { text.mark($0 - 1) == "," && text.persons[$0] != nil })
    {
      return SpeakerPhrase(tokens: named..<named + 1, person: text.persons[named])
    }
    if person == nil, let name = appositions.first {
      let words = tree.subtree(of: name).map { tree[$0].token }
      if let first = words.min(), let last = words.max(), isName(first..<last + 1) {
        return SpeakerPhrase(tokens: first..<last + 1)
      }
    }
    var end =
      text.tokens(first, last + 1).first {
        text.mark($0) == "," && !(person != nil && $0 < head)
          || $0 > head && text.isWord($0, .relative) && !text.isWord($0, .article)
      } ?? last + 1
    while end > first, !text.isWordLike(end - 1) { end -= 1 }
    return end > first ? SpeakerPhrase(tokens: first..<end, person: person) : nil
  }

  private func hasCase(_ tree: DependencyTree, _ word: Int) -> Bool { !tree.children(of: word, by: "case").isEmpty }
}
