import TextModel

/// Parts what is quoted from the clause that announces it.
extension TreeRepair {
  /// What stands between a verb and a colon with a quotation mark behind it is the verb's, and no part of what is quoted: "defended that
  /// **decision** on Sunday: "You can't exclude them for ever"".
  mutating func partQuote() {
    guard let colon = words.indices.first(where: { words[$0].form == ":" }), colon + 2 < words.count,
      Self.quotationMarks.contains(words[colon + 1].form),
      let verb = words.indices.first(where: { words[$0].partOfSpeech == .verb && relation($0) == .root }), verb < colon
    else { return }
    for word in (verb + 1)..<colon {
      guard let head = heads[word], head > colon else { continue }
      move(word, to: verb)
    }
  }

  /// What is quoted right behind whom a verb without an object addresses is its object, and says nothing more of them: "pidió a ambos
  /// candidatos **«una salida** negociada»".
  mutating func freeObject(quotedBehind addressee: Int) {
    guard words[addressee].partOfSpeech == .noun || words[addressee].partOfSpeech == .properNoun,
      [.obj, .obl, .iobj].contains(relation(addressee)), let verb = heads[addressee], verb < addressee,
      words[verb].partOfSpeech == .verb, isFinite(verb), children(of: addressee).first == verb + 1,
      relation(verb + 1) == .case,
      !children(of: verb).contains(where: { $0 != addressee && [.obj, .ccomp, .xcomp].contains(relation($0)) }),
      let object = children(of: addressee).first(where: { relation($0) == .appos && words[$0].partOfSpeech == .noun }),
      let mark = children(of: object).first, Self.quotationMarks.contains(words[mark].form)
    else { return }
    move(object, to: verb, as: .obj)
    relate(addressee, as: .iobj)
  }

  /// What looks like a name or noun that opens a quote, with a nominal that has an article right behind it, is the verb of who speaks, and
  /// that its object: "Isaac Herzog: «**Celebro** nuestra presencia»".
  mutating func readAsVerb(openingQuote verb: Int) {
    guard verb > 0, verb + 2 < words.count, words[verb + 1].partOfSpeech == .determiner,
      words[verb].partOfSpeech == .properNoun || words[verb].partOfSpeech == .noun,
      Self.openingMarks.contains(words[verb - 1].form),
      [.flat, .appos, .ccomp, .root, .dep].contains(relation(verb)) || isSubjectBesideAnother(verb),
      let object = heads[verb + 1], object > verb, heads[object] == verb, words[object].partOfSpeech == .noun,
      [.obj, .appos].contains(relation(object)),
      !children(of: verb).contains(where: { [.det, .case, .amod, .nsubj, .cop].contains(relation($0)) && $0 < object })
    else { return }
    words[verb].partOfSpeech = .verb
    words[verb].features = "Mood=Ind|Tense=Pres|VerbForm=Fin"
    relate(object, as: .obj)
    if relation(verb) == .flat || relation(verb) == .appos { relate(verb, as: .parataxis) }
    if relation(verb) == .nsubj { relate(verb, as: .ccomp) }
  }

  /// Whether a verb has another subject behind it: "«**Apoyo** el acuerdo», dijo la ministra".
  private func isSubjectBesideAnother(_ word: Int) -> Bool {
    guard relation(word) == .nsubj, let verb = heads[word] else { return false }
    return children(of: verb).contains { $0 > verb && relation($0) == .nsubj }
  }

  /// A yes or no that stands alone in quotation marks behind an article or an owner is a noun, and has what stands behind it: "reiteró su
  /// **«no»** al acuerdo".
  mutating func readAsNoun(quoted word: Int) {
    guard words[word].partOfSpeech == .adverb, [.advmod, .discourse].contains(relation(word)), word > 1,
      word + 1 < words.count, Self.quotationMarks.contains(words[word - 1].form),
      Self.closingMarks.contains(words[word + 1].form), words[word - 2].partOfSpeech == .determiner,
      let verb = heads[word]
    else { return }
    words[word].partOfSpeech = .noun
    relate(word, as: word < verb ? .nsubj : .obj)
    if heads[word - 2] != word { move(word - 2, to: word, as: .det) }
    let nominals = children(of: verb).filter { $0 > word && [.obj, .obl, .nmod].contains(relation($0)) }
    guard let next = nominals.first, children(of: next).contains(where: { relation($0) == .case && $0 < next }),
      word < verb ? next < verb : (word + 2..<next).allSatisfy({ heads[$0] == next })
    else { return }
    move(next, to: word, as: .nmod)
  }

  static let closingMarks: Set<String> = ["\"", "”", "»", "“", "’", "'"]
  private static let openingMarks: Set<String> = ["\"", "“", "«", "„"]
  private static let quotationMarks: Set<String> = ["\"", "“", "«", "„", "‘", "'"]
}
