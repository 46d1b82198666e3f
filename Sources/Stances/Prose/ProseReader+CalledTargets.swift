import TextModel

/// Finds what the clause of a cue names as its target, be it what somebody calls something else.
extension ProseReader {
  /// The words of the target; of what somebody calls something, those that are not the name in quotation marks.
  func targetWords(of match: CueMatch<PositionCue>, besides holders: [Int]) -> [Int] {
    let words = frames.targetWords(of: match, besides: holders)
    guard match.cue.side == .evaluated else { return calledSo(by: words, match) ?? words }
    if let object = objectPronoun(of: frames.anchor(of: match)) { return [object] }
    if let deed = deedCalledSo(by: match) { return [deed] }
    // "et vedtak **president Petro kalte** en skandale"
    let anchor = frames.anchor(of: match)
    if tree.children(of: anchor, .obj, .iobj, .mark).isEmpty, let noun = frames.clauses.relativeGap(of: anchor) {
      return [noun]
    }
    let isOutside = { (word: Int) in !quotes.isQuoted(tree.spans[word]) && !isEvaluation(word) }
    // Parsers differ over which of the two is the object; what is called something is told before what it is called.
    let arguments = tree.children(of: frames.anchor(of: match), .obj, .iobj, .xcomp, .obl, .nsubj).filter {
      $0 > match.head && isOutside($0) && !holders.contains($0) && tree.introducers(of: $0).isEmpty
        && frames.lexicon.nouns[tree.lemmas[$0]] != .time
    }
    if let first = arguments.first, words.first.map({ first <= $0 }) ?? true { return [first] }
    let unquoted = words.filter(isOutside)
    if unquoted.isEmpty, let noun = toldOf(by: frames.anchor(of: match)) { return [noun] }
    return unquoted.isEmpty ? words : unquoted
  }

  /// Whom a pronoun stands for that somebody recognizes by what stands behind the verb, which only says as what: "la presidenta, **a la
  /// que** la oposición considera la autoridad legítima".
  private func calledSo(by words: [Int], _ match: CueMatch<PositionCue>) -> [Int]? {
    guard match.cue.position == .recognize, match.cue.cue.kind == .verb, words.count == 1, words[0] > match.head,
      tree.children(of: words[0], .amod).contains(where: match.parts.contains)
    else { return nil }
    let anchor = frames.anchor(of: match)
    if let object = objectPronoun(of: anchor) { return [object] }
    let verbs = [anchor] + tree.ancestors(of: anchor).prefix { tree.isVerbal($0) }
    let relative = verbs.flatMap { tree.children(of: $0, .obl, .obj, .iobj) }.first {
      $0 < match.head && tree.words[$0].partOfSpeech == .pronoun && tree.isRelative($0) && tree.hasIntroducer($0)
    }
    return relative.flatMap(frames.actors.antecedent(ofRelative:)).map { [$0] }
  }

  /// The noun of which a relative clause tells what somebody calls it, be it the second: "un plan que Perú rechaza y **que** Chile tacha de
  /// «castigo»".
  private func toldOf(by verb: Int) -> Int? {
    let first = tree.relations[verb] == .conj ? tree.heads[verb] ?? verb : verb
    guard tree.relations[first] == .acl, let noun = tree.heads[first], !tree.children(of: verb, .nsubj).isEmpty,
      tree.children(of: verb, .mark, .obj).contains(where: { $0 < verb && tree.isRelative($0) })
    else { return nil }
    return frames.namer.taken(upBy: noun) ?? noun
  }

  /// The pronoun before a verb that is its object, so that what stands behind it is what somebody calls it: "**lo** considera una
  /// provocación".
  private func objectPronoun(of verb: Int) -> Int? {
    tree.children(of: verb, .obj, .iobj).first {
      $0 < verb && tree.word($0, has: "PronType=Prs") && tree.word($0, has: "Case=Acc")
        && tree.word($0, has: "Person=3") && !tree.word($0, has: "Reflex=Yes")
    }
  }

  /// Whether an adjective is what something is called, not what is called so: "considera **insuficiente** el veto".
  private func isEvaluation(_ word: Int) -> Bool {
    tree.words[word].partOfSpeech == .adjective && frames.lexicon.evaluation(of: word, in: tree) != nil
  }
}
