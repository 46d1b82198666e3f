import TextModel

/// Mends what parsers get wrong in a way that can be seen from the tree itself, before anything is read from it.
///
/// Heads count from 0 in the sentence.
struct TreeRepair {
  var words: [Word]
  private(set) var heads: [Int?]
  /// The words below each word, in order.
  private(set) var below: [[Int]]
  /// The words' relations without subtypes.
  private(set) var relations: [Relation]

  /// The words of one sentence with their heads, mended.
  ///
  /// - Parameter states: the tokens of each mention of a state in it.
  init(words: [Word], heads: [Int?], states: [Range<Int>] = []) {
    self.words = words
    self.heads = heads
    relations = words.indices.map { Relation(named: words[$0].relation) }
    below = [[Int]](repeating: [], count: words.count)
    for (word, head) in heads.enumerated() {
      if let head, head != word { below[head].append(word) }
    }
    joinAdjunct()
    for index in words.indices where relations[index] == .case { readAsClause(preposition: index) }
    for index in words.indices {
      raiseArgument(index)
      returnPreposition(index)
      returnPreposition(behindNominal: index)
    }
    for index in words.indices where relation(index) == .mark { readAsPredicate(beforeConjunction: index) }
    for index in words.indices.suffix(2) { returnNominal(beforeStranded: index) }
    for index in words.indices where isVerb(index) { returnAuxiliary(joinedTo: index) }
    for index in words.indices {
      freeClitic(before: index)
      freeName(index)
    }
    for index in words.indices where relations[index] == .case {
      readAsVerb(preposition: index)
      readAsVerb(participle: index)
      readAsParticiple(prepositionBehindComma: index)
    }
    for index in words.indices {
      freeVerb(inName: index)
      freeName(ofVerb: index)
    }
    for index in words.indices.prefix(2) { readAsName(auxiliary: index) }
    for index in words.indices {
      readAsName(acronym: index)
      readAsName(bare: index)
      readAsName(behindPreposition: index)
      readAsVerb(openingQuote: index)
    }
    for index in words.indices where isPassiveParticiple(index) { self.words[index].partOfSpeech = .verb }
    for index in words.indices where isMisreadVerb(index) { readAsVerb(index) }
    for index in words.indices {
      readAsVerb(nounBeforeArticle: index)
      readAsOnlyVerb(adjective: index)
      readAsOnlyVerb(noun: index)
      readAsOnlyVerb(behindAside: index)
      readAsOnlyVerb(participle: index)
    }
    for index in words.indices where words[index].partOfSpeech == .noun {
      readAsVerb(withObject: index)
      readAsVerb(setOff: index)
      readAsVerb(planning: index)
    }
    for index in words.indices {
      if isMisreadParticiple(index) { readAsPredicate(index) }
      if isMisreadAdverb(index) || isMisreadAdjective(index) { self.words[index].partOfSpeech = .verb }
      readAsPredicate(preposition: index)
      readAsPredicate(prepositionSetOff: index)
      readAsPredicate(conjunct: index)
    }
    for state in states { partNames(behindState: state) }
    partContrast()
    for index in words.indices {
      partObject(behindNames: index)
      returnParticiple(behindAside: index)
    }
    for index in words.indices {
      if isVerb(index) { invertArguments(of: index) } else { readAsVerb(attribute: index) }
      if isVerb(index) { mendClause(of: index) } else { mendPart(index) }
    }
    partLabel()
    partSpeaker()
    partQuote()
    partDateline()
    partInitial()
    partTitle()
    freeSubjectBehindPlace()
    freeSubjectBehindOpening()
    for index in words.indices {
      if isVerb(index) { returnArgument(behindAsideOf: index) } else { returnPredicate(behindAsideOf: index) }
    }
    freeNameBehindTime()
    for index in words.indices {
      if isVerb(index) { joinCompound(index) } else { mendName(index) }
    }
    returnVerbBehindRelative()
    for index in words.indices where words[index].form == "," && index + 1 < words.count {
      returnSubject(beforeRelative: index + 1)
    }
    for index in words.indices {
      returnSubject(index)
      returnObjects(ofParticiple: index)
    }
    for index in words.indices where isBelowItself(index) { uproot(index) }
  }

  /// Whether the heads of a word lead back to it: repairs of a broken sentence may close a circle, in which who walks up would never end.
  private func isBelowItself(_ word: Int) -> Bool {
    var current = heads[word]
    for _ in words.indices {
      guard let head = current else { return false }
      if head == word { return true }
      current = heads[head]
    }
    return false
  }

  func isVerb(_ word: Int) -> Bool { words[word].partOfSpeech == .verb }

  func children(of index: Int) -> [Int] { below[index] }

  /// Hangs a word on another one.
  mutating func move(_ word: Int, to head: Int) {
    if let old = heads[word] { below[old].removeAll { $0 == word } }
    heads[word] = head
    below[head] = (below[head] + [word]).sorted()
  }

  /// Hangs a word on another one in a relation to it.
  mutating func move(_ word: Int, to head: Int, as relation: Relation, isRelative: Bool = false) {
    move(word, to: head)
    relate(word, as: relation, isRelative: isRelative)
  }

  /// Makes a word the root.
  mutating func uproot(_ word: Int) {
    if let old = heads[word] { below[old].removeAll { $0 == word } }
    heads[word] = nil
    relate(word, as: .root)
  }

  func relation(_ index: Int) -> Relation { relations[index] }

  /// Gives a word the relation that another one has to its head.
  mutating func relate(_ index: Int, like other: Int) {
    words[index].relation = words[other].relation
    relations[index] = relations[other]
  }

  /// Gives a word another relation to its head, as a relative clause where it is one.
  mutating func relate(_ index: Int, as relation: Relation, isRelative: Bool = false) {
    words[index].relation = isRelative ? "\(relation.name):relcl" : relation.name
    relations[index] = relation
  }

  /// Takes a word for a verb in the past.
  mutating func readAsPast(_ word: Int) {
    words[word].partOfSpeech = .verb
    words[word].features = "Mood=Ind|Tense=Past|VerbForm=Fin"
  }
}
