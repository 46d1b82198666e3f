package import TextModel

/// Makes the short sentences of headlines and news out of a treebank's longer ones: a verb between two names, such as
/// “Canada threatened Mauritania” or “France and Spain back Kenya”.
///
/// The verbs are those that have a subject and an object in the treebank, as they stand there. The names are the
/// treebank's, or new ones put together of the beginning of one and the end of another, so that it is their place that tells
/// what they are.
package struct ShortClauses: Sendable {
  /// A verb that takes an object, and its plural object where it had one.
  private struct Frame: Sendable {
    var verb: ConlluWord
    var object: ConlluWord?
    /// Whether the verb's form needs more than one subject.
    var isPlural: Bool
  }

  private let frames: [Frame]
  private let names: [ConlluWord]
  private let conjunction: ConlluWord
  private let stop: ConlluWord
  private var random: SeededRandom

  /// Gathers verbs and names from `sentences`; `nil` where they lack either, a conjunction or a full stop.
  package init?(_ sentences: [ConlluSentence], seed: UInt64) {
    random = SeededRandom(seed: seed)
    frames = sentences.flatMap(Self.frames)
    names = sentences.flatMap(Self.names)
    let words = sentences.lazy.flatMap(\.words)
    guard !frames.isEmpty, names.count > 1,
      let conjunction = Self.mostFrequent(words.filter { $0.relation == "cc" && $0.form == $0.form.lowercased() }),
      let stop = words.first(where: { $0.relation == "punct" && $0.form == "." })
    else { return nil }
    self.conjunction = conjunction
    self.stop = stop
  }

  /// A new sentence.
  package mutating func next() -> ConlluSentence {
    let frame = frames[index(below: frames.count)]
    var words = [name()]
    if frame.isPlural || random.unit() < 0.1 { words += [conjunction, name()] }
    let verb = words.count
    words.append(frame.verb)
    if let object = frame.object, random.unit() < 0.4 { words.append(object) } else { words.append(name()) }
    if random.unit() < 0.85 { words.append(stop) }
    return Self.sentence(words, verb: verb)
  }

  /// The words with their places in the tree: before the verb the subjects, after it the object and a full stop.
  private static func sentence(_ words: [ConlluWord], verb: Int) -> ConlluSentence {
    var words = words
    for index in words.indices { words[index].head = verb + 1 }
    words[0].relation = "nsubj"
    if verb > 1 {
      (words[1].head, words[2].head, words[2].relation) = (3, 1, "conj")
    }
    (words[verb].head, words[verb].relation) = (0, "root")
    words[verb + 1].relation = "obj"
    return ConlluSentence(
      tokens: words.enumerated().map { ConlluToken(form: $1.form, words: $0..<$0 + 1) }, words: words)
  }

  private mutating func index(below count: Int) -> Int { min(count - 1, Int(random.unit() * Float(count))) }

  /// A name of the treebank, or a new one.
  private mutating func name() -> ConlluWord {
    var name = names[index(below: names.count)]
    guard random.unit() < 0.5 else { return name }
    let other = names[index(below: names.count)].form
    name.form = String(name.form.prefix(2 + index(below: 3)) + other.suffix(3 + index(below: 3)))
    name.lemma = name.form
    return name
  }

  /// The finite verbs of a sentence with a subject before and an object after them, and no other complement.
  private static func frames(_ sentence: ConlluSentence) -> [Frame] {
    sentence.words.enumerated().compactMap { index, verb in
      let features = verb.features.split(separator: "|")
      guard verb.partOfSpeech == "VERB", verb.form == verb.form.lowercased(), features.contains("Mood=Ind"),
        features.contains("Person=3"), !features.contains("Typo=Yes")
      else { return nil }
      let dependents = sentence.words.enumerated().filter { $0.element.head == index + 1 }
      guard dependents.contains(where: { $0.element.relation == "nsubj" && $0.offset < index }),
        let object = dependents.first(where: { $0.element.relation == "obj" && $0.offset > index })?.element,
        !dependents.contains(where: { complements.contains($0.element.relation) })
      else { return nil }
      let isPluralNoun = object.partOfSpeech == "NOUN" && object.features.contains("Number=Plur")
      return Frame(
        verb: verb, object: isPluralNoun ? object : nil,
        isPlural: features.contains("Number=Plur") && features.contains("Tense=Pres"))
    }
  }

  /// What makes a verb with a subject and an object more than that.
  private static let complements: Set<String> = ["compound:prt", "xcomp", "ccomp", "iobj", "expl", "expl:pv"]

  /// The names of a sentence that are one word.
  private static func names(_ sentence: ConlluSentence) -> [ConlluWord] {
    sentence.words.enumerated().compactMap { index, word in
      guard word.partOfSpeech == "PROPN", word.form.count > 3, word.form.first?.isUppercase == true,
        word.form.dropFirst().allSatisfy(\.isLowercase), places.contains(word.relation),
        !sentence.words.contains(where: { $0.head == index + 1 && $0.partOfSpeech == "PROPN" })
      else { return nil }
      return word
    }
  }

  private static let places: Set<String> = ["nsubj", "obj", "obl", "nmod", "root", "conj"]

  private static func mostFrequent(_ words: some Sequence<ConlluWord>) -> ConlluWord? {
    var counts: [String: (count: Int, word: ConlluWord)] = [:]
    for word in words { counts[word.form, default: (0, word)].count += 1 }
    return counts.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value.word
  }
}
