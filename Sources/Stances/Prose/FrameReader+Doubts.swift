import TextModel

/// Tells things that somebody doubts, and is then against, from facts of which somebody only thinks something.
extension FrameReader {
  /// Whether a clause tells what is so or not, of which a verb that is a position toward things says what somebody thinks: "tviler på **at
  /// forbundet lar seg rikke**", but not "tviler på tallene".
  func isOnlyDoubted(_ clause: Int, _ match: CueMatch<PositionCue>) -> Bool {
    tree.introducers(of: clause).contains { tree.words[$0].partOfSpeech == .subordinatingConjunction }
      && operators.contains {
        $0.cue.effect == .wish && $0.cue.worksOnClauses && $0.head == match.head
          && $0.words.allSatisfy(match.words.contains)
      }
  }

  /// Whether all that a verb says is what somebody thinks of what is so: "har forståelse for at ledelsen er kritisk".
  func onlyDoubts(_ match: CueMatch<PositionCue>) -> Bool {
    match.cue.cue.kind == .verb
      && ([match.head] + match.parts).flatMap { tree.children(of: $0, .advcl, .ccomp, .acl) }.contains {
        isOnlyDoubted($0, match)
      }
  }
}
