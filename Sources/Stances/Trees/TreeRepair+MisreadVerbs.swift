import TextModel

/// Mends sentences whose verb a parser has taken for a preposition or a noun.
extension TreeRepair {
  /// What looks like a preposition between a name that heads the sentence and a noun is its verb: "Only last year Tokyo **opposed** any
  /// limits".
  mutating func readAsPredicate(preposition verb: Int) {
    guard verb > 0, words[verb].partOfSpeech == .verb, relation(verb) == "case", let governed = heads[verb] else {
      return
    }
    let last = verb - 1
    let subject = relation(last) == "flat" ? heads[last] ?? last : last
    guard words[subject].partOfSpeech == .properNoun, relation(subject) == "root",
      governed == subject || heads[governed] == subject && relation(governed) == "nmod"
    else { return }
    uproot(verb)
    words(beside: subject, around: verb).forEach { move($0, to: verb) }
    if governed != subject { relate(governed, as: "obj") }
    move(subject, to: verb)
    relate(subject, as: "nsubj")
  }

  /// What a parser has hung on a subject that belongs to its verb: all that stands behind the verb, and adverbs before the subject.
  private func words(beside subject: Int, around verb: Int) -> [Int] {
    children(of: subject).filter { $0 > verb || relation($0) == "advmod" }
  }

  /// What looks like a noun behind a name, joined by a conjunction behind a comma and completed by an infinitive, is the verb of a clause
  /// of its own: "has rejected the tax, and the U.K. **plans** to introduce a levy".
  mutating func readAsPredicate(conjunct noun: Int) {
    guard relation(noun) == "conj", words[noun].partOfSpeech == .noun, noun > 2,
      words[noun].features.containsBytes(of: "Number=Plur"), words[noun - 1].partOfSpeech == .properNoun,
      heads[noun - 1] == noun, relation(noun - 1) == "compound",
      let conjunction = children(of: noun).first(where: { relation($0) == "cc" && $0 < noun }), conjunction > 0,
      words[conjunction - 1].form == ",",
      let deed = children(of: noun).first(where: { relation($0) == "acl" && $0 > noun }),
      words[deed].features.containsBytes(of: "VerbForm=Inf"), let verb = finiteVerb(above: noun)
    else { return }
    words[noun].partOfSpeech = .verb
    words[noun].features = words[verb].features
    for article in children(of: noun) where relation(article) == "det" { move(article, to: noun - 1) }
    move(noun, to: verb)
    relate(noun - 1, as: "nsubj")
    relate(deed, as: "xcomp")
  }

  private func finiteVerb(above word: Int) -> Int? {
    var current = heads[word]
    for _ in 0..<Self.deepestClause {
      guard let verb = current else { return nil }
      if words[verb].partOfSpeech == .verb, isFinite(verb) { return verb }
      current = heads[verb]
    }
    return nil
  }

  private static let deepestClause = 4
}
