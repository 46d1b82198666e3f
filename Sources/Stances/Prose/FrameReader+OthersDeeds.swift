import TextModel

/// Reads what others do that somebody is for or against.
extension FrameReader {
  /// What a word in a target slot means: what a vote is on, or what somebody does; itself where it names neither.
  func thing(meantBy word: Int, _ match: CueMatch<PositionCue>) -> Int {
    votedOn(in: word, match) ?? deed(doneBy: word, match) ?? word
  }

  /// The deed right behind the name of who does it, of which a verb or predicate says that somebody is for or against it: "opposes Kosovo
  /// **taking part** in the games".
  func deed(doneBy name: Int, _ match: CueMatch<PositionCue>) -> Int? {
    guard match.cue.position == .support, match.cue.cue.kind != .noun, name > match.head,
      tree.words[name].partOfSpeech == .properNoun, actors.named(name) != nil,
      let deed = tree.children(of: anchor(of: match), .xcomp, .advcl).first(where: { $0 > name }),
      tree.subtree(of: name).last == deed - 1
    else { return nil }
    return isGerund(deed) ? deed : nil
  }

  /// Whether a form is the gerund, which parsers take for a participle as well.
  private func isGerund(_ verb: Int) -> Bool {
    tree.word(verb, has: "VerbForm=Ger") || tree.word(verb, has: "VerbForm=Part") && tree.word(verb, has: "Tense=Pres")
  }
}
