import TextModel

/// Reads clauses whose verb a parser has taken for a preposition before its object.
extension TreeRepair {
  /// What looks like a preposition, but is the past of a verb, right behind a nominal or the aside that tells of it, is the verb of a clause with
  /// that for its subject: "reported that Kenya's parliament **opposed** the tax", "while Ana Ruiz, the president, **opposed** it".
  mutating func readAsClause(preposition verb: Int) {
    guard verb > 0, relation(verb) == .case, isPastOfVerb(verb), let object = heads[verb], object > verb,
      [.noun, .properNoun, .pronoun].contains(words[object].partOfSpeech),
      children(of: verb).allSatisfy({ relation($0) == .mark }),
      let subject = subject(before: verb),
      // "sa at land **inkludert** USA støtter det"
      heads[subject].map({ $0 < verb }) ?? true
    else { return }
    let start = opening(of: subject)
    let main = words.indices.last { $0 < start && words[$0].partOfSpeech == .verb && isFinite($0) }
    let introducer = start > 0 && [.mark, .cc].contains(relation(start - 1)) ? start - 1 : nil
    let isSetOff = introducer.map { $0 > 0 && words[$0 - 1].form == "," } ?? false
    // Where the only finite verb stands behind it, it may tell of that one's subject.
    guard main != nil || !words.contains(where: { $0.features.containsBytes(of: "VerbForm=Fin") }) else { return }
    let loose = [heads[subject], heads[object]].compactMap { $0 }
    if let main {
      let isJoined = introducer.map { relation($0) == .cc } ?? false
      move(verb, to: main, as: isJoined ? .conj : isSetOff ? .advcl : .ccomp)
    } else {
      let root = words.indices.first { relation($0) == .root }
      uproot(verb)
      if let root, root != verb, root != subject { move(root, to: verb, as: .obl) }
      if let root { for word in children(of: root) where word > verb { move(word, to: verb) } }
    }
    move(subject, to: verb, as: .nsubj)
    move(object, to: verb, as: .obj)
    if let introducer { move(introducer, to: verb) }
    for head in loose where head != verb && head != main && head < verb {
      for word in children(of: head) where word > verb && word != object { move(word, to: verb) }
    }
    readAsPast(verb)
  }

  /// Whether a word is a form of a verb in the past, or a preposition to which a lemmatizer gives the lemma of a verb.
  private func isPastOfVerb(_ word: Int) -> Bool {
    switch words[word].partOfSpeech {
    case .verb: words[word].features.containsBytes(of: "VerbForm=Part")
    case .adposition: words[word].lemma != words[word].form.lowercased()
    default: false
    }
  }

  /// The nominal right before a word, or before the aside between commas that ends there.
  private func subject(before verb: Int) -> Int? {
    guard words[verb - 1].form == "," else { return nominal(endingAt: verb - 1) }
    let inside = words.indices.last { $0 < verb - 1 && words[$0].form == "," }
    guard let inside, inside > 0, let subject = nominal(endingAt: inside - 1),
      children(of: subject).contains(where: { $0 > inside && [.appos, .acl, .flat].contains(relation($0)) })
    else { return nil }
    return subject
  }

  /// The head of the nominal that ends with a word.
  private func nominal(endingAt last: Int) -> Int? {
    var word = last
    for _ in words.indices {
      guard let head = heads[word], head < word, [.flat, .nmod].contains(relation(word)) || head > word,
        !(head..<word).contains(where: { words[$0].form == "," })
      else { break }
      word = head
    }
    return [.noun, .properNoun].contains(words[word].partOfSpeech) && !hasPreposition(word) ? word : nil
  }

  /// Where a nominal begins.
  private func opening(of nominal: Int) -> Int {
    let before = children(of: nominal).filter { $0 < nominal && ![.mark, .cc, .punct, .cop].contains(relation($0)) }
    return before.first.map { first in min(first, children(of: first).first ?? first) } ?? nominal
  }
}
