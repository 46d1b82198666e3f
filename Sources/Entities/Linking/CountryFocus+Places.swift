import TextModel

/// States of which a paragraph tells that names the home state's capital only as a place.
extension CountryFocus {
  /// The other state whose organ the sentence before a role tells of, where the paragraph names the home state by nothing but a place:
  /// "Det er ikke bare i Oslo det splitter. Den **svenske** regjeringen er delt. Statsminister Ek sa nei".
  func stateDescribed(before token: Int, _ inBlock: [(token: Int, id: String)], besides home: String) -> String? {
    let homes = inBlock.filter { $0.id == home }
    guard let last = inBlock.first, last.id != home, text.sentences[token] - text.sentences[last.token] == 1,
      describers.contains(last.token),
      homes.allSatisfy({ text.countries[$0.token] == nil && followsPreposition($0.token) })
    else { return nil }
    return last.id
  }

  private func followsPreposition(_ token: Int) -> Bool {
    token > 0 && text.partsOfSpeech[token - 1] == .adposition
  }
}
