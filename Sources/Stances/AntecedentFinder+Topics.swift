import TextModel

/// Which topics of a text a word that points to one may mean.
extension AntecedentFinder {
  /// Whether the word at this place may mean a topic: a noun for a state nothing that a common noun names ("reconoció al **nuevo
  /// país**"), a pronoun only what its gender fits ("se niega a reconocer**lo**" is not about "la independencia").
  func mayMean(_ topic: Topic, at span: TextSpan) -> Bool {
    guard topic.target.actor == nil, let noun = noun(heading: topic),
      let sentence = document.sentenceIndex(at: span.start), let frames = sentences.frames(ofSentence: sentence),
      let word = frames.tree.indices.last(where: { frames.tree.spans[$0] == span })
    else { return true }
    if frames.lexicon.nouns[frames.tree.lemmas[word]] == .state { return false }
    guard frames.tree.words[word].partOfSpeech == .pronoun, let genders = Self.values("Gender", in: noun.features)
    else {
      return true
    }
    return Self.values("Gender", in: frames.tree.words[word].features).map { !$0.isDisjoint(with: genders) } ?? true
  }

  /// The common noun that heads a topic.
  private func noun(heading topic: Topic) -> Word? {
    guard let place = topic.mentions.first, let sentence = document.sentenceIndex(at: place),
      let tree = sentences.frames(ofSentence: sentence)?.tree
    else { return nil }
    return tree.indices.first { tree.spans[$0].start == place && tree.words[$0].partOfSpeech == .noun }.map {
      tree.words[$0]
    }
  }

  /// Whether no feature of number and gender that a word and a pronoun have differs. A pronoun with a gender and no number is one of the
  /// singular, where a tagger tells no number but the plural.
  static func agree(_ left: String, _ right: String) -> Bool {
    if values("Number", in: left) == ["Plur"], values("Number", in: right) == nil, values("Gender", in: right) != nil {
      return false
    }
    return left == right
      || ["Number", "Gender"].allSatisfy { name in
        guard let one = values(name, in: left), let other = values(name, in: right) else { return true }
        return !one.isDisjoint(with: other)
      }
  }

  static func values(_ name: String, in features: String) -> Set<Substring>? {
    features.split(separator: "|").first { $0.hasPrefix(name + "=") }
      .map { Set($0.dropFirst(name.count + 1).split(separator: ",")) }
  }
}
