import TextModel

/// What the words over or beside a list say of those who are listed.
struct Label: Hashable, Sendable {
  var position: StancePosition
  var polarity: StancePolarity
  var modality: StanceModality
  /// What the position is toward, where the words say so.
  var target: Target?
  var condition: TextSpan?
  /// What it is as a thing that sides can be taken on: "**forbud mot bunntråling**", which as a label is against the trawling.
  var matter: Target?
  /// Whether it is read from a noun, which may as well be a part of what the position is toward.
  var isNoun = false
  /// Whether it is but a verdict, "yes" or "against", and does not say to what.
  var isBare = false
  /// Whether it is read from a verb, and so may be but the beginning of a sentence.
  var isClause = false
  /// Whether it says what is wanted, which over a list is what its sides are for or against.
  var isWanted = false
  /// Whether it names one of several things to choose from, which is nothing that the other lists beside it are about.
  var isOption = false
}

extension Label {
  /// The label as it counts for those who are listed under it: who wants a thing there takes the side of those for it.
  var overList: Label {
    guard isWanted, position == .demand, polarity == .for else { return self }
    var label = self
    label.position = .support
    return label
  }
}

/// Reads labels: verdicts ("Imot", "A favor del cartel"), and cues without a holder ("Anerkjenner Moe som president").
struct LabelReader: Sendable {
  let reader: DocumentReader
  let lexicons: SentenceLexicons

  /// The label that these tokens are; `nil` where they say no position.
  func label(_ tokens: Range<Int>) -> Label? {
    guard !tokens.isEmpty, let frames = lexicons.frames(atToken: tokens.lowerBound) else { return nil }
    if let verdict = verdict(behindPreposition: tokens, frames) { return verdict }
    guard let verdict = verdict(tokens, frames) else {
      return cue(tokens, frames) ?? wantedDeed(tokens, frames) ?? verdict(behindOpening: tokens, frames)
    }
    // "no longer recognizes the claim"
    let isClause =
      goesOn(verdict.end, tokens, frames) || isPartOfCue(tokens.lowerBound..<verdict.end, frames)
      || wantsThing(verdict.end, tokens, frames)
    if isClause, let cue = cue(tokens, frames), !cue.isNoun { return cue }
    if isClause, let wanted = wantedDeed(tokens, frames) { return wanted }
    if isClause, opensSentence(verdict.end, tokens, frames) || onlyTellsTense(verdict.end, tokens, frames) {
      return nil
    }
    return withObject(behindPhrase: verdict.label, verdict.end, tokens, frames)
  }

  /// The label that stands behind a holder; `nil` where something else is told first: "Angola: oil output fell for …".
  func label(behindHolder tokens: Range<Int>) -> Label? {
    guard let first = tokens.first, let frames = lexicons.frames(atToken: first) else { return nil }
    if verdict(tokens, frames) != nil { return label(tokens) }
    let tree = frames.tree
    let inside = tree.indices.filter { tokens.contains(tree.words[$0].token) }
    let starts = frames.positions.filter { $0.words.allSatisfy(inside.contains) }.compactMap { $0.words.min() }
    guard let cue = starts.min() else { return nil }
    let toldFirst = inside.prefix { $0 < cue }.contains {
      tree.isNominal($0) && tree.words[$0].partOfSpeech != .pronoun
    }
    return toldFirst ? nil : label(tokens)
  }

  /// Whether the words of a verdict are but a part of a longer cue: "har **innført** innreiseforbud mot ministeren".
  private func isPartOfCue(_ tokens: Range<Int>, _ frames: FrameReader) -> Bool {
    frames.positions.contains { match in
      let inside = match.words.filter { tokens.contains(frames.tree.words[$0].token) }
      return match.cue.cue.kind == .verb && inside.count < match.words.count
        && inside.contains { frames.tree.isVerbal($0) }
    }
  }

  /// Whether the words of a verdict are but the first of a clause.
  private func goesOn(_ next: Int, _ tokens: Range<Int>, _ frames: FrameReader) -> Bool {
    guard tokens.contains(next), let word = frames.tree.indices.first(where: { frames.tree.words[$0].token == next })
    else { return false }
    switch frames.tree.words[word].partOfSpeech {
    case .adverb, .auxiliary: return true
    // "vurderer **å** boikotte rennet"
    case .particle:
      return frames.tree.heads[word].map {
        frames.tree.isVerbal($0) && !frames.tree.children(of: $0, .obj, .obl).isEmpty
      } ?? false
    // "no **me** vetó"
    case .pronoun: return frames.tree.heads[word].map { $0 > word && frames.tree.isVerbal($0) } ?? false
    default: return frames.tree.isVerbal(word)
    }
  }

  /// Whether a word of one syllable that looks like a verdict only opens a clause: "**Si** esperamos, …", "**no** lo hará".
  private func opensSentence(_ next: Int, _ tokens: Range<Int>, _ frames: FrameReader) -> Bool {
    guard let first = tokens.first(where: isWord), next == first + 1,
      let word = frames.tree.indices.first(where: { frames.tree.words[$0].token == next })
    else { return false }
    let verb = frames.tree.words[word].partOfSpeech == .pronoun ? frames.tree.heads[word] ?? word : word
    return frames.tree.word(verb, has: "VerbForm=Fin")
  }

  /// Whether the words of a verdict are auxiliaries of a verb that says no position: "**will not** comment".
  private func onlyTellsTense(_ next: Int, _ tokens: Range<Int>, _ frames: FrameReader) -> Bool {
    let tree = frames.tree
    guard let word = tree.indices.first(where: { tree.words[$0].token == next }), tree.isVerbal(word) else {
      return false
    }
    return tree.indices.allSatisfy { other in
      !(tokens.lowerBound..<next).contains(tree.words[other].token)
        || [.auxiliary, .particle, .adverb].contains(tree.words[other].partOfSpeech)
    }
  }

  /// Whether what looks like a verdict is a verb that says what is wanted, with that behind it: "**quiere** un tipo más bajo".
  private func wantsThing(_ next: Int, _ tokens: Range<Int>, _ frames: FrameReader) -> Bool {
    guard tokens.contains(next) else { return false }
    return frames.tree.indices.contains {
      frames.tree.words[$0].token == next - 1 && frames.clauses.has(.wanting, at: $0)
    }
  }

  /// The verdict that a sentence which tells of somebody without a subject is, or opens with before a mark: "Har ikke bestemt seg.", "**Imot**;
  /// mener den rammer butikker"; `nil` where it says more.
  func remark(_ tokens: Range<Int>) -> Label? {
    guard let first = tokens.first, let frames = lexicons.frames(atToken: first), let verdict = verdict(tokens, frames),
      !tokens.contains(verdict.end) || [",", ";"].contains(reader.document.form(ofToken: verdict.end))
    else { return nil }
    return label(tokens)
  }

  /// Whether the tokens say of those listed that they took no part or gave no answer, which is no position.
  func tellsAbsence(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first(where: isWord), let frames = lexicons.frames(atToken: first) else { return false }
    return frames.operators.contains { match in
      // Not "the **picture** is mixed:".
      match.cue.effect == .absence && (match.words.count > 1 || frames.tree.words[match.head].token == first)
        && match.words.allSatisfy { tokens.contains(frames.tree.words[$0].token) }
    }
  }

  /// Whether the tokens hold nothing but a verdict.
  func isVerdict(_ tokens: Range<Int>) -> Bool {
    guard !tokens.isEmpty, let frames = lexicons.frames(atToken: tokens.lowerBound) else { return false }
    return verdict(tokens, frames) != nil
  }

  // MARK: - Verdicts

  /// The verdict with which the tokens begin, and the token after it.
  private func verdict(_ tokens: Range<Int>, _ frames: FrameReader) -> (label: Label, end: Int)? {
    let words = tokens.filter { isWord($0) }
    let forms = words.map { reader.document.form(ofToken: $0).lowercased() }
    let longest = min(frames.lexicon.longestVerdict, forms.count)
    guard longest > 0 else { return nil }
    for count in stride(from: longest, through: 1, by: -1) {
      guard let verdict = frames.lexicon.verdicts[forms.prefix(count).joined(separator: " ")] else { continue }
      let end = tokens.first { $0 > words[count - 1] && [",", ";"].contains(reader.document.form(ofToken: $0)) }
      let rest = words.dropFirst(count).prefix { $0 < end ?? .max }
      let label = Label(
        position: verdict.position, polarity: verdict.polarity, modality: verdict.modality ?? .asserted,
        target: namesTarget(rest, of: verdict, after: words[count - 1], frames) ? target(in: rest, frames) : nil,
        condition: condition(in: tokens, frames), isBare: true)
      // "Ada Obi **in Lagos**"
      if count == 1, let target = label.target, frames.isPlace(target), target.actor == nil { return nil }
      return (label, words[count - 1] + 1)
    }
    return nil
  }

  /// The verdict behind a noun for those of whom it is told, or behind an adverb that says nothing of the side: "**States** without a
  /// decision", "**todavía** sin posición".
  private func verdict(behindOpening tokens: Range<Int>, _ frames: FrameReader) -> Label? {
    guard let first = tokens.first, tokens.count > 1,
      let word = frames.tree.words.firstIndex(where: { $0.token == first }),
      frames.actors.isActorNoun(word)
        || frames.tree.words[word].partOfSpeech == .adverb && !frames.has(.negation, within: first..<first + 1)
    else { return nil }
    return verdict(fillingAll: first + 1..<tokens.upperBound, frames)
  }

  /// The verdict that is all that stands behind a preposition: "In **the no camp**".
  private func verdict(behindPreposition tokens: Range<Int>, _ frames: FrameReader) -> Label? {
    guard let first = tokens.first, tokens.count > 2,
      let word = frames.tree.words.firstIndex(where: { $0.token == first }),
      frames.tree.words[word].partOfSpeech == .adposition
    else { return nil }
    return verdict(fillingAll: first + 1..<tokens.upperBound, frames)
  }

  /// The verdict behind which no word stands.
  private func verdict(fillingAll tokens: Range<Int>, _ frames: FrameReader) -> Label? {
    verdict(tokens, frames).flatMap { verdict in
      tokens.contains { $0 >= verdict.end && isWord($0) } ? nil : verdict.label
    }
  }

  /// Whether what follows a verdict begins like its target, "to the cartel", and not like a remark: ", with an exemption". What
  /// follows a verb of those on no side is what they wait for: "venter på valget".
  private func namesTarget(
    _ rest: ArraySlice<Int>, of verdict: Verdict, after last: Int, _ frames: FrameReader
  ) -> Bool {
    guard let first = rest.first, first == last + 1,
      let word = frames.tree.indices.first(where: { frames.tree.words[$0].token == first })
    else { return false }
    let isVerb = frames.tree.indices.contains { frames.tree.words[$0].token == last && frames.tree.isVerbal($0) }
    if verdict.polarity == .neutral, isVerb { return false }
    switch frames.tree.words[word].partOfSpeech {
    case .adposition: break
    case .determiner, .adjective, .numeral: return true
    default: return frames.tree.isNominal(word)
    }
    return frames.operators.contains { $0.cue.effect == .naming && $0.head == word }
      || isBefore(target: word, of: last, frames)
  }

  /// Whether a preposition is the one before the target of the verb of which a verdict's last word is a part: "sier nei **til** forbudet".
  private func isBefore(target preposition: Int, of last: Int, _ frames: FrameReader) -> Bool {
    frames.positions.contains { match in
      match.cue.cue.kind == .verb && match.words.contains { frames.tree.words[$0].token == last }
        && match.cue.target.contains { slot in
          guard case .oblique(let words) = slot else { return false }
          return words.contains(frames.tree.forms[preposition])
        }
    }
  }

  func isWord(_ token: Int) -> Bool {
    switch reader.document.tokens[token].kind {
    case .word, .symbol, .emoji: true
    case .punctuation:
      // Ticks and crosses may count as punctuation; dashes and dots are none.
      reader.document.form(ofToken: token).unicodeScalars.allSatisfy { (0x2705...0x27BF).contains($0.value) }
    default: false
    }
  }

  /// The first thing that these tokens name.
  func target(_ tokens: Range<Int>) -> Target? {
    guard let first = tokens.first, let frames = lexicons.frames(atToken: first) else { return nil }
    return target(in: Array(tokens)[...], frames)
  }

  private func condition(in tokens: Range<Int>, _ frames: FrameReader) -> TextSpan? {
    let tree = frames.tree
    let mark = frames.operators.first { match in
      match.cue.effect == .condition && match.words.allSatisfy { tokens.contains(tree.words[$0].token) }
    }
    guard let mark, let first = mark.words.min(), let last = tokens.last else { return nil }
    return tree.spans[first].union(reader.document.tokens[last].span)
  }
}

extension TargetReading {
  /// The target, where the words name one.
  var target: Target? {
    if case .named(let target) = self { target } else { nil }
  }
}
