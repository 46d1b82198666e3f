import TextModel

/// What the line above a list says that the list is about: "A binding convention on returns: who would sign?".
struct ListSubject: Sendable {
  private let reader: DocumentReader
  private let lexicons: SentenceLexicons
  /// How often the document has each lemma of a noun.
  private let frequencies: [String: Int]

  init(reader: DocumentReader, lexicons: SentenceLexicons) {
    self.reader = reader
    self.lexicons = lexicons
    // By their places, since a word that is copied costs more than what is asked of it.
    let words = reader.document.words
    frequencies = words.indices.reduce(into: [:]) { frequencies, index in
      if words[index].partOfSpeech == .noun { frequencies[words[index].lemma.inLowerCase, default: 0] += 1 }
    }
  }

  /// Of the things that these tokens name a text that can be voted on, else the one of which the document speaks most; `nil`
  /// where they name but those who are listed, or the list ("Reactions", "How the countries voted").
  func subject(of tokens: Range<Int>) -> Target? {
    let sentences = Set(tokens.compactMap { reader.document.sentenceIndex(at: reader.document.tokens[$0].span.start) })
    let told = sentences.sorted().suffix(Self.reach).reversed().lazy.map { named(inSentence: $0, tokens) }
    let things = told.first { !$0.isEmpty } ?? []
    let best = things.indices.max { left, right in
      let (one, other) = (rank(things[left]), rank(things[right]))
      return one == other ? left > right : one < other
    }
    return best.map { things[$0] }
  }

  /// As many sentences before a list can say what it is about.
  private static let reach = 2

  private func named(inSentence index: Int, _ tokens: Range<Int>) -> [Target] {
    guard let frames = lexicons.frames(ofSentence: index) else { return [] }
    let things = frames.tree.indices.filter { word in
      tokens.contains(frames.tree.words[word].token)
        && (frames.tree.words[word].partOfSpeech == .noun || isTreaty(word, frames)
          || isAnnounced(word, tokens, frames))
        && !isAgent(word, tokens, frames.tree) && frames.tree.relations[word] != .compound
        && !frames.tree.standsInBrackets(word) && !isSide(word, frames)
    }.compactMap { word in name(word, tokens, frames).map { (word: word, target: $0.inSmallLetters) } }.filter {
      thing in
      thing.target.actor == nil && frames.isThing(thing.target) && !frames.isPlace(thing.target)
        && ![.list, .body].contains(frames.lexicon.nouns[thing.target.head])
        && (!frames.lexicon.ballots.contains(thing.target.head) || frames.namer.isKindOfVoting(thing.word))
    }
    // "The renewal of the mission" is about the renewal, however often the text names the mission.
    let words = Set(things.map(\.word))
    return things.filter { thing in
      frames.tree.relations[thing.word] != .nmod || frames.tree.heads[thing.word].map { !words.contains($0) } ?? true
    }.map(\.target)
  }

  /// Whether a name of something stands alone before the colon of a line: "**Eurovision 2026**: Who is going?".
  private func isAnnounced(_ word: Int, _ tokens: Range<Int>, _ frames: FrameReader) -> Bool {
    let tree = frames.tree
    guard tree.words[word].partOfSpeech == .properNoun, tree.words[word].token == tokens.first,
      let colon = tree.forms.firstIndex(of: ":"), colon > word, colon - word <= Self.longestName
    else { return false }
    return tree.indices[word..<colon].allSatisfy { part in
      (part == word || [.properNoun, .numeral].contains(tree.words[part].partOfSpeech))
        && !frames.actors.isActor(part)
    }
  }

  /// In words: "Eurovision Song Contest 2026".
  private static let longestName = 4

  /// What a noun names on its side of a colon: "**The ban on trawling**: who is for it?".
  private func name(_ noun: Int, _ tokens: Range<Int>, _ frames: FrameReader) -> Target? {
    guard let target = frames.namer.reading(of: noun)?.target else { return nil }
    let tree = frames.tree
    let colon = tree.indices.first { $0 > noun && tree.forms[$0] == ":" && tokens.contains(tree.words[$0].token) }
    guard let colon, target.span.end > tree.spans[colon].start else { return target }
    return frames.namer.named(frames.namer.nominalWords(noun, complements: 1).filter { $0 < colon }, head: noun)?.target
  }

  /// Whether a noun only says which side is taken: "**nei** til et forbud".
  private func isSide(_ noun: Int, _ frames: FrameReader) -> Bool {
    !frames.lexicon.isProposed(frames.tree.lemmas[noun]) && !LabelReader.isOfSomebody(noun, frames)
      && frames.positions.contains { $0.cue.position == .support && $0.words.contains(noun) }
  }

  /// Whether a word that was taken for a name names a text that can be voted on, or is a noun elsewhere in the text: "**Rammeavtalen** for
  /// Nilen", "Faktaboks: **Plastavgifta**".
  private func isTreaty(_ word: Int, _ frames: FrameReader) -> Bool {
    frames.tree.words[word].partOfSpeech == .properNoun
      && (frames.lexicon.motion(named: frames.tree.lemmas[word]) != nil || isNounElsewhere(frames.tree.forms[word]))
  }

  /// Whether the text has a form, lower case, as a noun.
  private func isNounElsewhere(_ form: String) -> Bool {
    let words = reader.document.words
    return words.indices.contains { words[$0].partOfSpeech == .noun && words[$0].form.inLowerCase == form }
  }

  /// Whether somebody does something rather than having it done: "**The governors** meet to talk about an increase:". What a colon
  /// or a dash parts from the verb does nothing: "Slik står de: **plastavgiften**", "**Plastavgiften** – slik falt stemmene".
  private func isAgent(_ word: Int, _ tokens: Range<Int>, _ tree: SentenceTree) -> Bool {
    guard tree.relations[word] == .nsubj, let verb = tree.heads[word], tree.isVerbal(verb) else { return false }
    return tree.children(of: verb, .aux).isEmpty
      && !(min(word, verb)..<max(word, verb)).contains {
        [":", "–", "—"].contains(tree.forms[$0]) && tokens.contains(tree.words[$0].token)
      }
  }

  private func rank(_ target: Target) -> (Int, Int) { (target.isMotion ? 1 : 0, frequencies[target.head] ?? 0) }
}
