import TextModel

/// Nouns that only take up what stands before them, and amounts of time that name a thing.
extension TargetNamer {
  /// What a noun with a relative clause takes up that is set off behind it: the deed or the thing told before ("propone bajar la cuota,
  /// **un planteamiento** que Chile rechaza", "plans a levy on fish, **a step** that Norway opposes").
  func taken(upBy noun: Int) -> Int? {
    guard tree.isRemark(noun), let head = tree.heads[noun], head < noun else { return nil }
    // A parser may have hung it on the verb, or on the last noun of a clause that somebody demands or proposes.
    let deeds = ([head] + tree.ancestors(of: noun)).filter(tree.isVerbal)
    let told = deeds + deeds.flatMap { tree.children(of: $0, .xcomp, .ccomp) }.filter { $0 < noun }
    if let deed = told.first(where: isProposed) { return deed }
    guard tree.relations[noun] == .appos, tree.isNominal(head), !isPronoun(head) else { return nil }
    let isProposed =
      tree.relations[head] == .obj && tree.heads[head].map { lexicon.proposes(tree.lemmas[$0]) } ?? false
    return isProposed || tree.words[head].partOfSpeech == .properNoun && !tree.hasIntroducer(head) ? head : nil
  }

  /// The words of a noun of a deed with what it is done to, where whom it is done for stands between them: "la **entrega** a Ecuador **del
  /// exministro**".
  func deedWords(ofNoun noun: Int) -> [Int]? {
    guard noun + 2 < tree.words.count,
      actors.operators.contains(where: { $0.cue.effect == .accusative && $0.head == noun + 1 }),
      let goal = tree.heads[noun + 1], goal > noun, actors.named(goal)?.holder.type == .country
    else { return nil }
    let thing = (tree.children(of: goal, .nmod) + tree.children(of: noun, .nmod)).first { word in
      word > goal && names(word) && !isPronoun(word)
        && (actors.named(word).map { $0.holder.type == .person } ?? !actors.isActor(word))
    }
    return thing.map { ([noun] + tree.introducers(of: $0) + articles(of: $0) + nameWords($0)).sorted() }
  }

  /// Whether a clause tells what somebody demands or proposes.
  private func isProposed(_ deed: Int) -> Bool {
    [.ccomp, .xcomp].contains(tree.relations[deed])
      && tree.heads[deed].map { lexicon.proposes(tree.lemmas[$0]) } ?? false
  }

  /// Whether a word is but a year: "ratificará en **2027**".
  func isYear(_ word: Int) -> Bool {
    tree.forms[word].utf8.count == 4 && tree.forms[word].allSatisfy(\.isNumber)
      && tree.children(of: word, .nmod, .amod).isEmpty
      && tree.introducers(of: word).allSatisfy { tree.words[$0].partOfSpeech == .adposition }
  }

  /// Whether a noun joined before a time says what it is for, so that it is a thing: "called for a **transition** period".
  func isTimeOfSort(_ time: Int) -> Bool {
    tree.children(of: time, .compound).contains {
      tree.words[$0].partOfSpeech == .noun && lexicon.nouns[tree.lemmas[$0]] != .time
    }
  }

  /// Whether a time with a number is one of something: "cuatro semanas de **descanso**".
  func isAmountOfTime(_ time: Int) -> Bool {
    tree.relations[time] == .obj && !tree.children(of: time, .nummod).isEmpty
      && tree.children(of: time, .nmod).contains { $0 > time && names($0) && describes($0) }
  }

  /// Whether a time without a number is more of it, which somebody may ask for: "pide **más tiempo**", "ber om **lengre tid**".
  func isMoreTime(_ time: Int) -> Bool {
    !comparatives(of: time).isEmpty && tree.children(of: time, .nummod).isEmpty
  }

  /// The words right before a noun that say that it is more than there is.
  func comparatives(of noun: Int) -> [Int] {
    tree.children(of: noun, .amod, .advmod, .det).filter { $0 == noun - 1 && tree.word($0, has: "Degree=Cmp") }
  }
}

extension SentenceTree {
  /// Whether a noun with an indefinite article is set off by a comma, and a relative clause goes on about it: "…, **un paso** que Perú
  /// rechaza".
  func isRemark(_ noun: Int) -> Bool {
    guard words[noun].partOfSpeech == .noun, [.appos, .obj, .obl, .nsubj].contains(relations[noun]),
      let article = children(of: noun, .det).first, article > 0, article < noun, forms[article - 1] == ",",
      word(article, has: "Definite=Ind") || word(noun, has: "Definite=Ind")
    else { return false }
    return children(of: noun, .acl).contains { $0 > noun && word($0, has: "VerbForm=Fin") }
  }
}
