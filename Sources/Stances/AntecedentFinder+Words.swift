import TextModel

/// What a pronoun never stands for, by the place of a word in its clause.
extension AntecedentFinder {
  /// Whether a noun only says that somebody is for or against a thing, as "rejection" does or "fått **støtte** av Norge", and is no text
  /// that is proposed. One against it that is told without the thing is itself spoken of: "se suma **al boicot**. Chile lo critica".
  func isPosition(_ noun: Int, _ target: Target, _ frames: FrameReader) -> Bool {
    !frames.lexicon.isProposed(target.head) && !frames.lexicon.isProposed(frames.tree.lemmas[noun])
      && frames.positions.contains { match in
        guard match.cue.position == .support else { return false }
        if match.head == noun, match.cue.cue.kind == .noun {
          return !(match.cue.side == .fixed(.against) && isSpokenOf(noun, frames.tree))
        }
        return match.parts.contains(noun) && frames.lexicon.isPosition(frames.tree.lemmas[noun])
      }
  }

  /// Whether a noun has a definite article and says nothing of what it is about.
  func isSpokenOf(_ noun: Int, _ tree: SentenceTree) -> Bool {
    tree.children(of: noun, .det).contains { tree.word($0, has: "Definite=Def") }
      && tree.children[noun].allSatisfy { [.det, .case, .punct].contains(tree.relations[$0]) }
  }

  /// Whether a noun only makes a saying of a verb and other words, or of a preposition: "dio **luz** verde", "is in **favour**", but not
  /// "ofreció **mediación**" or "la fram **forslaget**".
  func isPartOfSaying(_ noun: Int, _ frames: FrameReader) -> Bool {
    !frames.lexicon.isProposed(frames.tree.lemmas[noun]) && frames.isPartOfSaying(noun)
      // "seguir los **pasos** de México"
      || frames.operators.contains {
        [.sameness, .opposition].contains($0.cue.effect) && $0.words.count > 1 && $0.words.contains(noun)
      }
  }

  /// Whether a nominal stands in a quoted piece that the pronoun is no part of: what somebody calls a thing is not the thing.
  func isQuotedApart(_ nominal: TextSpan, from pronoun: TextSpan) -> Bool {
    document.quotes.contains { $0.type == .mixed && $0.span.contains(nominal) && !$0.span.contains(pronoun) }
  }

  /// Whether a nominal names who takes a position, and not what one is toward: "**The Guild** backs the plan; the union rejects it".
  func isHolder(_ word: Int, _ frames: FrameReader) -> Bool {
    let tree = frames.tree
    guard tree.relations[tree.firstConjunct(of: word)] == .nsubj, let verb = tree.heads[tree.firstConjunct(of: word)],
      frames.actors.named(word) != nil
        || frames.tree.words[word].partOfSpeech == .properNoun && !frames.actors.holders(of: word).isEmpty
    else { return false }
    return frames.positions.contains { $0.head == verb || tree.heads[$0.head] == verb }
  }

  /// Whether a noun with nothing but a preposition only says how something is done: "lo rechazaba de **plano**".
  func isAdverbial(_ word: Int, _ tree: SentenceTree) -> Bool {
    tree.words[word].partOfSpeech == .noun && !tree.introducers(of: word).isEmpty
      && !tree.word(word, has: "Number=Plur") && !tree.word(word, has: "Definite=Def")
      && tree.children[word].allSatisfy { [.case, .punct, .fixed, .advmod].contains(tree.relations[$0]) }
  }

  /// Whether a nominal only says more of somebody: "China, **the biggest user** of the canal".
  func describesActor(_ word: Int, _ frames: FrameReader) -> Bool {
    guard frames.tree.relations[word] == .appos, let head = frames.tree.heads[word] else { return false }
    let isName = frames.actors.named(head) != nil || frames.tree.words[head].partOfSpeech == .properNoun
    return isName && frames.actors.named(word) == nil
  }

  /// Whether a noun tells by their office who somebody is, as whom a position is toward them: "rechaza a Solís como **presidenta**".
  func describesPerson(_ word: Int, _ frames: FrameReader) -> Bool {
    guard let mention = frames.reader.mention(ofToken: frames.tree.words[word].token), mention.form == .nominal else {
      return false
    }
    let entity = document.entities[mention.entity]
    return entity.type == .person && !entity.isNamed && !aims.contains(frames.tree.spans[word].start)
      && frames.tree.relations[word] == .obl
  }

  func isThirdPerson(_ word: Int, _ tree: SentenceTree) -> Bool {
    tree.words[word].partOfSpeech == .pronoun && !tree.word(word, has: "Person=1") && !tree.word(word, has: "Person=2")
      && !tree.word(word, has: "PronType=Ind") && !tree.word(word, has: "PronType=Int") && !tree.isRelative(word)
  }
}
