import TextModel

/// To whom the text attributes that somebody holds a position: the nearest claimant that is not the holder.
struct AttributionReader: Sendable {
  let frames: FrameReader

  /// A claimant: its name, the actors that it is, and the verb with which it says so, where there is one.
  struct Claimant: Hashable, Sendable {
    var name: String
    var holders: [StanceHolder] = []
    var verb: TextSpan?
  }

  /// The claimants of what the word says, nearest first.
  func claimants(of word: Int) -> [Claimant] {
    reporters(above: word) + preposed()
  }

  /// To whom a stance of this holder that a word says goes back: a claimant other than the holder, else who is quoted there.
  func source(of word: Int, besides holder: StanceHolder, in quotes: QuoteContext) -> String? {
    source(among: claimants(of: word), of: frames.tree.spans[word], besides: holder, in: quotes)
  }

  /// The same for what these claim, at this place.
  func source(
    among claimants: [Claimant], of place: TextSpan, besides holder: StanceHolder, in quotes: QuoteContext
  ) -> String? {
    claimants.first { !$0.holders.contains(holder) }?.name
      ?? quotes.source(at: place, besides: holder, saidWith: claimants.compactMap(\.verb))
  }

  /// The subjects of the verbs of saying above a word.
  private func reporters(above word: Int) -> [Claimant] {
    var found: [Claimant] = []
    var current = word
    while let head = frames.tree.heads[current], found.count < 3 {
      let isContent = [.ccomp, .xcomp, .csubj].contains(frames.tree.relations[current])
      if isContent, frames.clauses.has(.statement, at: head) || frames.clauses.has(.opinion, at: head),
        let subject = frames.clauses.subject(of: head), var claimant = claimant(subject)
      {
        claimant.verb = frames.tree.spans[head]
        found.append(claimant)
      }
      current = head
    }
    return found
  }

  /// Those whom a preposition of attribution names in the sentence.
  private func preposed() -> [Claimant] {
    frames.operators.filter { $0.cue.effect == .attribution && mayTellSource($0) }.compactMap { match in
      let head = frames.tree.heads[match.head]
      let nominal = head.flatMap { match.words.contains($0) ? frames.tree.heads[$0] : $0 }
      return (governed(by: match) ?? nominal).flatMap(claimant)
    }
  }

  /// Whether a preposition tells a source: one that may also tell for whom something is good or bad does so only where it opens the
  /// sentence ("**Para** Francia, …", but not "respalda a Grynspan **para** la Secretaría General").
  private func mayTellSource(_ match: CueMatch<OperatorCue>) -> Bool {
    match.head == 0 || !frames.operators.contains { $0.cue.effect == .opinion && $0.words == match.words }
  }

  /// The nominal that the last word of several introduces: "a decir **del ministro**".
  private func governed(by match: CueMatch<OperatorCue>) -> Int? {
    guard match.words.count > 1, let last = match.words.max(), frames.tree.relations[last] == .case,
      let nominal = frames.tree.heads[last], nominal > last
    else { return nil }
    return nominal
  }

  private func claimant(_ word: Int) -> Claimant? {
    let actors = frames.actors.individuals(of: word)
    let named = frames.tree.coordination(of: word).compactMap { frames.actors.named($0) }
    // "**Chile y Perú** dicen que apoyan el plan": each of them says so of itself.
    let holders = (named + actors).map(\.holder)
    if let actor = named.first ?? (frames.tree.words[word].partOfSpeech == .pronoun ? actors.first : nil) {
      return Claimant(name: name(of: actor, word), holders: holders)
    }
    if let name = introduced(by: word) { return Claimant(name: name, holders: holders) }
    guard !frames.tree.isVerbal(word),
      case .named(let target)? = frames.namer.named(frames.namer.nominalWords(word, complements: 1))
    else { return nil }
    let issuers = [issuer(of: word)?.holder].compactMap { $0 }
    return Claimant(name: target.text, holders: holders.isEmpty ? issuers : holders)
  }

  /// Whose text it is that says something: "el comunicado del **Ministerio de Cultura colombiano**".
  private func issuer(of text: Int) -> Actor? {
    let lemma = frames.tree.lemmas[text]
    guard frames.lexicon.isMotion(lemma) || frames.lexicon.nouns[lemma] == .statement else { return nil }
    return frames.tree.children(of: text, .nmod, .amod).lazy.compactMap { frames.actors.individuals(of: $0).first }
      .first
  }

  /// The name that a noun introduces: "el semanario **Der Spiegel**", "avisen **Dagens Nyheter**".
  private func introduced(by noun: Int) -> String? {
    let words = frames.tree.words
    guard words[noun].partOfSpeech == .noun,
      frames.tree.children(of: noun, .appos, .flat).contains(noun + 1)
    else { return nil }
    let name = (noun + 1..<words.count).prefix { words[$0].partOfSpeech == .properNoun }
    return name.isEmpty ? nil : frames.namer.text(of: Array(name))
  }

  /// The actor's own name where it is a person's or an outlet's, whatever state it acts for.
  private func name(of actor: Actor, _ word: Int) -> String {
    guard let mention = frames.reader.mention(ofToken: frames.tree.words[word].token) else { return actor.holder.name }
    return frames.reader.document.entities[mention.entity].name
  }
}
