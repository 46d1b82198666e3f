import TextModel

/// Subjects that the tree of a sentence shows.
extension SubjectFinder {
  /// The subject in the tree of the sentence: the verb's own, else that of the verb that it is joined to, else the noun
  /// whose relative clause it heads.
  func parsedSubject(ofVerb verb: Int) -> SpeakerPhrase? {
    guard var word = text.firstWord(ofToken: verb), let sentence = text.sentences[verb] else { return nil }
    let tree = DependencyTree(text.document.sentences[sentence], of: text.document)
    for _ in 0..<4 {
      let subject = subject(tree, of: word)
      let isReported = subject.map { isReportedSubject(tree, $0, of: verb) } ?? false
      if let subject, !isReported {
        let between = text.tokens(tree[subject].token, tree[word].token)
        return between.contains { text.mark($0) == ";" } ? nil : phrase(tree, subject)
      }
      let relation = tree[word].baseRelation
      guard let head = tree.head(of: word) else { return nil }
      if tree[word].relation == "acl:relcl" || tree[word].relation == "acl" { return phrase(tree, head) }
      guard isReported || ["conj", "xcomp", "advcl", "aux", "cop"].contains(relation) else { return nil }
      word = head
    }
    return nil
  }

  /// The subject of a word in a tree; where a description and the name beside it both are called so, the name: "the
  /// opposition ⟦Umoja Party⟧ denounced".
  private func subject(_ tree: DependencyTree, of word: Int) -> Int? {
    let subjects = tree.children(of: word, by: "nsubj")
    guard let first = subjects.first, let second = subjects.dropFirst().first else { return subjects.first }
    let between = text.tokens(tree[first].token + 1, tree[second].token)
    // "Tonga isn't: ⟦Nuku'alofa⟧ called …": each belongs to a clause of its own.
    if tree[second].token < tree[word].token, between.contains(where: { ":;".contains(text.form($0)) }) {
      return second
    }
    let isNamed = text.mentions[tree[second].token].map { text.document.entityMentions[$0].form == .name } ?? false
    return isNamed && between.allSatisfy { text.mentions[$0] == text.mentions[tree[second].token] } ? second : first
  }

  /// Whether a subject is that of a reported clause to which a verb of reporting was joined by mistake, and nobody whom the
  /// document knows: "the ministry said ⟦no boat⟧ had crossed any line and accused Lilongwe of …".
  private func isReportedSubject(_ tree: DependencyTree, _ subject: Int, of verb: Int) -> Bool {
    let token = tree[subject].token
    guard let clause = tree.head(of: subject), tree[clause].token != verb, tree[clause].baseRelation == "ccomp",
      let above = tree.head(of: clause), text.verbs[tree[above].token] != nil,
      text.mentions[token] == nil, text.countries[token] == nil, text.isCommonNoun(token)
    else { return false }
    return true
  }

  private func phrase(_ tree: DependencyTree, _ subject: Int) -> SpeakerPhrase? {
    let head = tree[subject].token
    if text.isWord(head, .relative), let verb = tree.head(of: subject), let noun = tree.head(of: verb) {
      return phrase(tree, noun)
    }
    if tags.phrases.isPronoun(head) { return SpeakerPhrase(tokens: head..<head + 1, isPronoun: true) }
    let clauses = tree.children(of: subject).filter {
      tree[$0].relation.hasPrefix("acl") || tree[$0].relation == "advcl"
    }
    let words = tree.subtree(of: subject, excluding: Set(clauses))
    let tokens = words.map { tree[$0].token }
    guard let first = tokens.min(), let last = tokens.max() else { return nil }
    let own =
      [head]
      + tree.children(of: subject).filter {
        ["appos", "flat", "nmod", "compound"].contains(tree[$0].baseRelation) && !hasCase(tree, $0)
      }.map { tree[$0].token }
    let appositions = tree.children(of: subject, by: "appos").filter { tree[$0].partOfSpeech == .properNoun }
    let person = own.lazy.compactMap { text.persons[$0] }.first
    if person == nil, let comma = text.tokens(head, last + 2).first(where: { text.mark($0) == "," }),
      let name = tags.phrases.nameInApposition(from: comma + 1, limit: text.sentence(of: head).upperBound)
    {
      return SpeakerPhrase(tokens: name, person: text.persons[name.lowerBound])
    }
    if person == nil, text.mark(last + 1) == "," || text.tokens(first, last).contains(where: { text.mark($0) == "," }),
      let named = text.tokens(head, last + 3).first(where: { text.mark($0 - 1) == "," && text.persons[$0] != nil })
    {
      return SpeakerPhrase(tokens: named..<named + 1, person: text.persons[named])
    }
    if person == nil, let name = appositions.first {
      let words = tree.subtree(of: name).map { tree[$0].token }
      if let first = words.min(), let last = words.max(), isName(first..<last + 1) {
        return SpeakerPhrase(tokens: first..<last + 1)
      }
    }
    var end =
      text.tokens(first, last + 1).first {
        text.mark($0) == "," && !(person != nil && $0 < head)
          || $0 > head && text.isWord($0, .relative) && !text.isWord($0, .article)
      } ?? last + 1
    while end > first, !text.isWordLike(end - 1) { end -= 1 }
    return end > first ? SpeakerPhrase(tokens: first..<end, person: person) : nil
  }

  private func hasCase(_ tree: DependencyTree, _ word: Int) -> Bool { !tree.children(of: word, by: "case").isEmpty }
}
