import TextModel

/// In what way a cue is said: negated, planned, only under a condition.
struct Circumstances: Hashable, Sendable {
  /// Whether the clause is negated.
  var isNegated = false
  /// Whether its verb stands in the perfect.
  var isPerfect = false
  /// Whether a verb above turns the position around: "nekter å støtte".
  var isRefused = false
  /// Whether somebody gives the position up: "trekker støtten".
  var isGivenUp = false
  /// Whether what comes behind it tells that it was given up: "ville beholde kablene, men **har snudd**".
  var isGivenUpSince = false
  /// Whether the text says that it is not so: "avkrefter at".
  var isDenied = false
  /// Whether a demand is that the deed stops.
  var isStopping = false
  /// Whether it is no position at all: a hope, a fear, a question, or the content of a condition.
  var isVoid = false
  /// Whether the text says only that somebody has to hold it: "Spania må anerkjenne Palestina".
  var isObliged = false
  /// The weakest of what modal words say: `considered` before `intended`.
  var modality: StanceModality?
  /// The clause of the condition.
  var condition: TextSpan?
}

extension PositionCue.Condition {
  /// Whether a cue with this condition is read in these circumstances.
  func fits(_ circumstances: Circumstances) -> Bool {
    switch self {
    case .always: true
    case .negated: circumstances.isNegated
    case .affirmed: !circumstances.isNegated
    }
  }
}

extension Circumstances {
  /// Reads the auxiliaries, adverbs and negations of one verb.
  mutating func read(level word: Int, reader: CircumstanceReader, cue: [Int]) {
    for match in reader.modifiers(of: word) where !match.words.allSatisfy(cue.contains) {
      switch match.cue.effect {
      case .negation: isNegated = true
      case .perfect: isPerfect = true
      case .never where reader.isTold(word): isPerfect = true
      // "har ikke **villet** ta side" tells what was so.
      case .future where reader.tree.word(match.head, has: "VerbForm=Part"): continue
      case .future: modality = modality ?? .intended
      case .possible: modality = .considered
      case .wish: isVoid = true
      case .obligation where reader.isDuty(match), .advice where reader.isDuty(match): isObliged = true
      // "støtter ikke lenger"
      case .cessation where match.cue.cue.kind == .predicate: isGivenUp = true
      default: continue
      }
    }
    // "skal ha støttet planen" is said to have happened, "ville ha støttet planen" did not.
    if modality == .intended, let modal = reader.modalOfPerfect(word) {
      modality = reader.tree.word(modal, has: "Tense=Pres") ? nil : .conditional
    }
    // "er ennå ikke ratifisert av Frankrike"
    if reader.isDoneBySomebody(word) { isPerfect = true }
    if reader.negativeArguments(of: word, besides: cue) { isNegated = true }
    if reader.isPlannedInHeadline(word) { modality = modality ?? .intended }
    if reader.tree.word(word, has: "Tense=Fut") { modality = modality ?? .intended }
    if reader.tree.word(word, has: "Mood=Cnd") { modality = modality ?? .considered }
  }

  /// Reads the auxiliaries that a coordinated verb shares with the first.
  mutating func read(auxiliariesOf word: Int, reader: CircumstanceReader) {
    for match in reader.modifiers(of: word) {
      switch match.cue.effect {
      case .perfect: isPerfect = true
      case .future: modality = modality ?? .intended
      case .possible: modality = .considered
      default: continue
      }
    }
  }

  /// Reads the verb above a clause or a noun.
  mutating func read(
    operatorsAt word: Int, reader: CircumstanceReader, link: CircumstanceReader.Link, cue: [Int]
  ) {
    let above = reader.operators.filter { match in
      match.head == word && (link == .clause ? match.cue.worksOnClauses : match.cue.worksOnNouns)
    }
    // Where a longer cue says something else, it is the one that is meant: "trekke tilbake" and "trekke".
    let longest = above.map(\.words.count).max() ?? 0
    for match in above where match.words.count == longest {
      switch match.cue.effect {
      // "has no plans to support", "no piensa apoyar"
      case .intention
      where reader.isNegated(word, besides: match.words) || match.words.contains(where: reader.isNegation):
        isDenied = true
      case .intention: modality = .intended
      // "ikke aktuelt å støtte", "is not considering an embargo"
      case .consideration where reader.isNegated(word, besides: match.words): isDenied = true
      case .consideration, .possible: modality = .considered
      case .future: modality = modality ?? .intended
      case .refusal: isRefused.toggle()
      case .denial: isDenied = true
      case .cessation where reader.isKept(at: word): continue
      case .cessation: isGivenUp = true
      case .wish: isVoid = true
      case .obligation where reader.isDuty(match), .advice where reader.isDuty(match): isObliged = true
      default: continue
      }
    }
  }
}
