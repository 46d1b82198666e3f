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
  private(set) var relations: [String]

  /// The words of one sentence with their heads, mended.
  init(words: [Word], heads: [Int?]) {
    self.words = words
    self.heads = heads
    relations = words.indices.map { words[$0].relation.withoutSubtype }
    below = [[Int]](repeating: [], count: words.count)
    for (word, head) in heads.enumerated() {
      if let head, head != word { below[head].append(word) }
    }
    for index in words.indices {
      raiseArgument(index)
      returnPreposition(index)
    }
    for index in words.indices {
      freeClitic(before: index)
      freeName(index)
    }
    for index in words.indices where isPassiveParticiple(index) { self.words[index].partOfSpeech = .verb }
    for index in words.indices where isMisreadVerb(index) || isOnlyVerb(index) { readAsVerb(index) }
    for index in words.indices {
      if isMisreadParticiple(index) { readAsPredicate(index) }
      if isMisreadAdverb(index) { self.words[index].partOfSpeech = .verb }
      readAsPredicate(preposition: index)
      readAsPredicate(conjunct: index)
    }
    for index in words.indices {
      invertSubject(of: index)
      invertObject(of: index)
      invertAttribute(of: index)
      readAsVerb(attribute: index)
      freeSubject(of: index)
      freeTitle(before: index)
      freeObject(of: index)
      freeDay(index)
      partAmount(index)
      partElliptic(before: index)
      freePredicate(index)
      returnCopula(index)
      readAsAttribute(index)
      joinPredicates(index)
      raiseConjunct(index)
      raiseNominal(index)
      joinSubjects(of: index)
      readAsConjunction(before: index)
      returnSubject(beforeAuxiliaryOf: index)
      returnObject(index)
      freeInfinitive(index)
      returnArticle(index)
    }
    partLabel()
    partDateline()
    freeSubjectBehindOpening()
    freeNameBehindTime()
    for index in words.indices {
      partNames(index)
      partMembers(index)
      freeObject(behindQuote: index)
      joinName(index)
      joinAcronym(index)
      joinAddressed(index)
      joinCompound(index)
      partCausative(index)
    }
    returnVerbBehindRelative()
    for index in words.indices {
      returnSubject(index)
      returnObjects(ofParticiple: index)
    }
  }

  func children(of index: Int) -> [Int] { below[index] }

  /// Hangs a word on another one.
  mutating func move(_ word: Int, to head: Int) {
    if let old = heads[word] { below[old].removeAll { $0 == word } }
    heads[word] = head
    below[head] = (below[head] + [word]).sorted()
  }

  /// Makes a word the root.
  mutating func uproot(_ word: Int) {
    if let old = heads[word] { below[old].removeAll { $0 == word } }
    heads[word] = nil
    relate(word, as: "root")
  }

  func relation(_ index: Int) -> String { relations[index] }

  mutating func relate(_ index: Int, as relation: String) {
    words[index].relation = relation
    relations[index] = relation.withoutSubtype
  }
}

extension String {
  /// A relation without its subtype.
  fileprivate var withoutSubtype: String {
    utf8.firstIndex(of: UInt8(ascii: ":")).map { String(self[..<$0]) } ?? self
  }
}
