import TextModel

/// Reads what stands behind the time that parts it from its verb.
extension FrameReader {
  /// What a verb acts on, where a parser takes it for a name of the time before it, or for a second time: "fordømte i går **Iran**",
  /// "roste i sommer både **Tsipras** og Zaev", "utviste i juli **to diplomater**".
  func object(behindTimeOf verb: Int) -> Int? {
    guard !clauses.isPassive(verb) else { return nil }
    let adverbials = tree.children(of: verb, .obl).filter { $0 > verb }
    let times = adverbials.filter { lexicon.nouns[tree.lemmas[$0]] == .time }
    guard let time = times.first else { return nil }
    let name = times.flatMap { tree.children(of: $0, .appos) }.first {
      tree.words[$0].partOfSpeech == .properNoun && !tree.hasIntroducer($0)
    }
    return name
      ?? adverbials.first {
        $0 > time && !tree.hasIntroducer($0) && lexicon.nouns[tree.lemmas[$0]] != .time
          && [.noun, .properNoun].contains(tree.words[$0].partOfSpeech)
      }
  }

  /// Whether a noun tells a time by a number and its unit: "1990-**åra**".
  func isNumberedTime(_ noun: String) -> Bool {
    guard noun.first?.isNumber ?? false, let hyphen = noun.firstIndex(of: "-") else { return false }
    return lexicon.nouns[String(noun[noun.index(after: hyphen)...])] == .time
  }
}
