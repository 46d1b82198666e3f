import TextModel

/// Finds what a pronoun, or a verb like "do the same", stands for that a position is toward: "Germany backs a suspension;
/// Poland opposes **it**".
///
/// A verb stands for the deed that a position was toward last. For a pronoun, of the nominals before it that agree with it, the most salient is taken. Salience is counted as in Lappin and Leass, "An
/// algorithm for pronominal anaphora resolution" (Computational Linguistics 20, 1994): by nearness, halved with every sentence,
/// and by the role of the nominal in its clause; mentions of the same thing add up.
struct AntecedentFinder: Sendable {
  let document: Document
  let sentences: SentenceLexicons
  /// What positions are toward where words of the text name it, in order.
  private let targets: [Target]
  /// Where these stand, as UTF-8 offsets.
  let aims: Set<Int>

  /// A finder for a document whose positions are toward these targets.
  init(_ document: Document, sentences: SentenceLexicons, targets: [Target]) {
    self.document = document
    self.sentences = sentences
    self.targets = targets
    aims = Set(targets.map(\.span.start))
  }

  /// What the pronoun or verb at this place stands for, which is not whoever holds the position, nor any word of what names them;
  /// `nil` where there is neither, or nothing that it can stand for.
  func antecedent(of span: TextSpan, besides stance: StanceCandidate) -> Target? {
    guard let sentence = document.sentenceIndex(at: span.start), let frames = sentences.frames(ofSentence: sentence)
    else { return nil }
    // A clitic shares its place with its verb.
    let words = frames.tree.indices.filter { frames.tree.spans[$0] == span }
    if let pronoun = words.first(where: { isThirdPerson($0, frames.tree) }) {
      return antecedent(ofPronoun: pronoun, frames.tree, besides: stance)
    }
    // "demands **the same**"
    guard words.contains(where: { frames.tree.isVerbal($0) || frames.namer.isSameness($0) }) else { return nil }
    return targets.filter { $0.isDeed && $0.span.end <= span.start }.max { $0.span.start < $1.span.start }
  }

  /// The state that a noun such as "the country" at this place stands for: the one that a position was toward last, the holder
  /// apart; `nil` where no such noun stands there, or no position is toward a state.
  func state(of span: TextSpan, besides holder: StanceHolder) -> Target? {
    guard let sentence = document.sentenceIndex(at: span.start), let frames = sentences.frames(ofSentence: sentence),
      let noun = frames.tree.indices.first(where: { frames.tree.spans[$0] == span }),
      frames.lexicon.nouns[frames.tree.lemmas[noun]] == .state
    else { return nil }
    let states = targets.filter { $0.actor?.type == .country && $0.actor != holder }
    let told = states.filter { $0.span.end <= span.start }
    return told.max { $0.span.start < $1.span.start }
      ?? stateNamed(before: span, besides: holder, frames, within: Self.reach) ?? states.first
      ?? (frames.tree.isOwned(noun) ? stateNamed(before: span, besides: holder, frames, within: sentence) : nil)
  }

  /// The state that the text names last before a place, in its sentence or one of so many before, the holder apart.
  private func stateNamed(
    before span: TextSpan, besides holder: StanceHolder, _ frames: FrameReader, within reach: Int
  ) -> Target? {
    let sentence = document.sentenceIndex(at: span.start) ?? 0
    let mention = document.countries.last { mention in
      mention.span.end <= span.start && mention.id != holder.id && mention.form == .name
        && sentence - (document.sentenceIndex(at: mention.span.start) ?? 0) <= reach
    }
    guard let mention else { return nil }
    let named = frames.reader.holder(country: mention.id)
    return named.type == .country ? Target(of: Actor(holder: named, span: mention.span), at: span) : nil
  }

  /// Whether a pronoun in the plural at this place may stand for those who hold a position that was told just before it.
  func standsForSeveral(_ span: TextSpan, since told: StanceCandidate) -> Bool {
    guard let sentence = document.sentenceIndex(at: span.start),
      let before = document.sentenceIndex(at: told.cue.start), sentence - before <= 1,
      let tree = sentences.frames(ofSentence: sentence)?.tree
    else { return false }
    return tree.indices.contains { word in
      tree.spans[word] == span && tree.words[word].partOfSpeech == .pronoun && tree.word(word, has: "Person=3")
        && tree.word(word, has: "Number=Plur")
    }
  }

  /// Whether a pronoun at this place has the form of whom something is done to or said: "**le** reprocha su silencio".
  func isDative(_ span: TextSpan) -> Bool {
    guard let sentence = document.sentenceIndex(at: span.start),
      let tree = sentences.frames(ofSentence: sentence)?.tree
    else { return false }
    return tree.indices.contains { tree.spans[$0] == span && tree.word($0, has: "Case=Dat") }
  }

  /// Whom a pronoun at this place stands for, of the persons, organizations, states and groups named before it other than the holder:
  /// "met the **Taliban** in Doha. Russia has recognised **them**"; `nil` where nobody fits.
  func actor(of span: TextSpan, besides stance: StanceCandidate) -> Target? {
    guard let sentence = document.sentenceIndex(at: span.start),
      let tree = sentences.frames(ofSentence: sentence)?.tree,
      let pronoun = tree.indices.first(where: { tree.spans[$0] == span && isThirdPerson($0, tree) })
    else { return nil }
    return mostSalient(before: pronoun, tree, besides: stance) { target, frames, word in
      // A body of many is told in the plural, whatever the number of its name.
      guard let actor = target.actor, frames.actors.named(word) != nil, !isPlaceOfClause(word, frames) else {
        return false
      }
      return actor.type == .organization
        || Self.agree(Self.features(of: word, frames.tree), tree.words[pronoun].features)
    }
  }

  /// Whether a position was toward a person whose title has the gender of a pronoun ("propuso a la jueza **Rebeca Solano**. Panamá **la**
  /// apoya"), or in the same sentence toward one of whom no title tells it.
  private func isMeantPerson(
    _ person: Target, _ word: Int, _ frames: FrameReader, pronoun: Word, isBeside: Bool
  ) -> Bool {
    guard aims.contains(person.span.start) else { return false }
    guard let gender = gender(ofPersonNamed: word, frames) else {
      return isBeside && !pronoun.features.containsBytes(of: "Number=Plur")
    }
    return Self.values("Gender", in: pronoun.features)?.contains(gender) == true
      && !pronoun.features.containsBytes(of: "Number=Plur")
  }

  /// The gender of the noun by which the document describes a person.
  private func gender(ofPersonNamed word: Int, _ frames: FrameReader) -> Substring? {
    guard let person = frames.reader.mention(ofToken: frames.tree.words[word].token)?.entity else { return nil }
    return document.entityMentions.lazy.filter { $0.entity == person && $0.form == .nominal }.compactMap {
      mention -> Word? in
      let tokens = document.tokens(in: mention.span)
      return document.words.first {
        tokens.contains($0.token) && $0.partOfSpeech == .noun && $0.features.containsBytes(of: "Gender=")
      }
    }.compactMap { Self.values("Gender", in: $0.features) }.first { $0.count == 1 }?.first
  }

  /// Whether a state is but where something happens: "**en Ecuador**, el sindicato rechaza la postulación".
  private func isPlaceOfClause(_ word: Int, _ frames: FrameReader) -> Bool {
    frames.tree.relations[word] == .obl && !aims.contains(frames.tree.spans[word].start)
      && frames.tree.introducers(of: word).contains { !frames.clauses.has(.accusative, at: $0) }
      && frames.tree.heads[word].map { word < $0 } ?? false
  }

  private func antecedent(ofPronoun pronoun: Int, _ tree: SentenceTree, besides stance: StanceCandidate) -> Target? {
    // A neuter pronoun also stands for what was told, whatever noun tells it.
    let isNeuter = tree.word(pronoun, has: "Gender=Neut")
    let nominal = mostSalient(before: pronoun, tree, besides: stance) { target, frames, word in
      if target.actor?.type == .person {
        return isMeantPerson(
          target, word, frames, pronoun: tree.words[pronoun], isBeside: frames.tree.sentence == tree.sentence)
      }
      return
        (target.actor?.type == .organization && aims.contains(target.span.start)
        || (frames.isThing(target) || isToldGovernment(target, tree, pronoun, frames)) && !frames.isPlace(target))
        && !isPosition(word, target, frames)
        && (Self.agree(Self.features(of: word, frames.tree), tree.words[pronoun].features)
          || isNeuter && aims.contains(target.span.start))
    }
    // "**La iniciativa** es de Brasil. La acogió India": what it points to is what the text is about.
    if let nominal, pointsBack(nominal) { return nil }
    return nominal ?? (isNeuter ? deed(toldBefore: pronoun, tree) : nil)
  }

  /// The deed that the sentence before tells somebody to be for, where no noun fits: "vil slippe inn utøverne. **Dette** avviser Polen".
  private func deed(toldBefore pronoun: Int, _ tree: SentenceTree) -> Target? {
    targets.last { target in
      target.isDeed && document.sentenceIndex(at: target.span.start).map { $0 + 1 == tree.sentence } ?? false
    }
  }

  /// Whether a noun for a government or the like names nobody, but a position was toward it: "defendieron **el régimen**. Alemania lo
  /// denunció".
  private func isToldGovernment(
    _ target: Target, _ tree: SentenceTree, _ pronoun: Int, _ frames: FrameReader
  ) -> Bool {
    target.actor == nil && aims.contains(target.span.start) && frames.lexicon.nouns[target.head] == .actor
      && tree.word(pronoun, has: "Case=Acc") && tree.word(pronoun, has: "Gender=Masc")
  }

  /// The most salient of the targets before a pronoun that fit, which is neither the holder nor beside the pronoun.
  private func mostSalient(
    before pronoun: Int, _ tree: SentenceTree, besides stance: StanceCandidate,
    where fits: (Target, FrameReader, Int) -> Bool
  ) -> Target? {
    let (sentence, span) = (tree.sentence, tree.spans[pronoun])
    var salient: [String: (salience: Double, target: Target)] = [:]
    for index in max(0, sentence - Self.reach)...sentence {
      guard let frames = sentences.frames(ofSentence: index), !isLabel(frames.tree) else { continue }
      let weight = 1 / Double(1 << (sentence - index))
      for word in frames.tree.indices where frames.tree.spans[word].end <= span.start {
        guard [.noun, .properNoun].contains(frames.tree.words[word].partOfSpeech),
          // "en **cambio**" and "echar un **jarro** de agua fría" name nothing.
          frames.tree.relations[word] != .fixed, !isPartOfSaying(word, frames), !isPartOfName(word, frames.tree),
          let target = frames.namer.reading(of: word, asNominal: true)?.target, fits(target, frames, word),
          target.actor.map({ $0 != stance.holder && !stance.others.contains($0) }) ?? true,
          !names(target, stance.holder, frames), !frames.isSource(word),
          !isStandOfSomebody(word, frames) || aims.contains(target.span.start),
          !isHolder(word, frames), !describesActor(word, frames), !describesPerson(word, frames),
          aims.contains(target.span.start) || !isAdverbial(word, frames.tree),
          !(index == sentence && isBeside(word, pronoun, tree)), !isJudgement(word, frames),
          !isQuotedApart(frames.tree.spans[word], from: span),
          !(stance.holderSpan.map { $0.overlaps(frames.tree.spans[word]) && !$0.contains(stance.cue) } ?? false)
        else { continue }
        let goesOn = index + 1 < sentence && isSubject(word, carriedOnAfter: frames.tree)
        let found =
          (goesOn ? 2 : 1) * weight
          * (salience(of: word, frames.tree) + (aims.contains(target.span.start) ? Self.aim : 0))
        salient[target.head, default: (0, target)].salience += found
        salient[target.head]?.target = target
      }
    }
    return salient.values.max { ($0.salience, $0.target.span.start) < ($1.salience, $1.target.span.start) }?.target
  }

  /// Whether a sentence is but the label of what somebody says: "**Svar:** Det støtter vi."
  private func isLabel(_ tree: SentenceTree) -> Bool {
    tree.words.count <= 2 && (tree.words.last?.form == ":" || tree.words.allSatisfy { $0.form.utf8.count <= 2 })
  }

  /// Whether a word of a target names the holder: "• Hungría", with the mark of the item.
  private func names(_ target: Target, _ holder: StanceHolder, _ frames: FrameReader) -> Bool {
    frames.tree.indices.contains { word in
      target.span.contains(frames.tree.spans[word]) && frames.actors.named(word)?.holder == holder
    }
  }

  /// The features of a word; of a name without a gender of its own those of its article: "**el** Anexo C".
  private static func features(of word: Int, _ tree: SentenceTree) -> String {
    guard tree.words[word].partOfSpeech == .properNoun, !tree.word(word, has: "Gender="),
      let article = tree.children(of: word, .det).first, article < word
    else { return tree.words[word].features }
    return tree.words[article].features
  }

  /// At most this many sentences back.
  private static let reach = 2
  /// What a position has been taken toward is what the next one is toward too.
  private static let aim = 80.0
}
