import TextModel

/// Finds people whom a clause praises or blames without their names, or whose names stand elsewhere in it.
extension ProseReader {
  /// Whether a noun describes people or a body of them, who are praised or blamed like those with a name: "elogió a **los mediadores**",
  /// "praised **the courts**", "roste **regjeringen**"; or is the name of such a body: "suspended **Zambezi Wings**, the charter airline".
  func describesPeople(_ noun: Int) -> Bool {
    let isWrittenAsName = tree.words[noun].form.beginsWithCapital && noun > 0
    if isWrittenAsName, tree.children(of: noun, .appos).contains(where: isBody) { return true }
    guard tree.words[noun].partOfSpeech == .noun else { return false }
    if frames.lexicon.collective(tree.lemmas[noun]) != nil || frames.lexicon.nouns[tree.lemmas[noun]] == .actor {
      return true
    }
    guard let mention = frames.reader.mention(ofToken: tree.words[noun].token) else { return false }
    return mention.form == .nominal && frames.reader.document.entities[mention.entity].type == .person
  }

  /// Whether a noun describes a body, or is the name of one that is described behind it: "suspended **the airline**".
  func describesBody(_ noun: Int) -> Bool {
    tree.words[noun].partOfSpeech == .noun && describesPeople(noun)
      && (isBody(noun) || tree.children(of: noun, .appos).contains(where: isBody))
      || tree.words[noun].partOfSpeech == .properNoun && describesPeople(noun)
  }

  private func isBody(_ noun: Int) -> Bool { frames.lexicon.collective(tree.lemmas[noun]) == .body }

  /// Who rejects a reproach of which nothing else tells whom it is against: "**Norway** rejects the accusation from Russia", "**Chile**
  /// rechaza las críticas de Perú".
  func rejecter(of reproach: CueMatch<PositionCue>, by holders: [Actor]) -> Actor? {
    guard reproach.cue.cue.kind == .noun, reproach.cue.position == .condemn, reproach.cue.side == .fixed(.against),
      tree.relations[reproach.head] == .obj, let verb = tree.heads[reproach.head],
      frames.positions.contains(where: {
        $0.head == verb && $0.cue.cue.kind == .verb && $0.cue.position == .support && $0.cue.side == .fixed(.against)
      }),
      let subject = frames.clauses.subject(of: verb)
    else { return nil }
    let rejecting = frames.actors.actors(of: subject)
    guard rejecting.count == 1, let only = rejecting.first, !holders.contains(where: { $0.holder == only.holder })
    else { return nil }
    return only
  }
}
