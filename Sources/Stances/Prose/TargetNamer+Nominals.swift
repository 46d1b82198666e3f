import TextModel

/// The words of a nominal that name it.
extension TargetNamer {
  /// The words that name a nominal: its head with adjectives, numerals, compounds and owner, and as many of its
  /// prepositional complements as asked for.
  func nominalWords(_ head: Int, complements: Int) -> [Int] {
    var words = [head]
    var left = complements
    for child in tree.children[head] {
      switch tree.relations[child] {
      case .amod where child > head && (tree.isVerbal(child) || isSetOff(child, from: head) || hasAgent(child)):
        continue
      // "supports the boycott all **the same**"
      case .amod where child > head && !tree.children(of: child, .det).isEmpty && !tree.hasIntroducer(child): continue
      // "el acuerdo **adoptado la semana pasada en Marrakech**"
      case .amod where child > head && tellsDeed(child) && !isAny(head): continue
      // "tachó el acuerdo **de colonial**"
      case .amod where child > head && tree.hasIntroducer(child) && lexicon.evaluation(tree.lemmas[child]) != nil:
        continue
      case let relation where Self.modifiers.contains(relation) && child < head && isApart(child, from: head): continue
      // "en avtale **innen 2026**"
      case .nummod where child > head && (tree.hasIntroducer(child) || tree.standsInBrackets(child)): continue
      case .amod, .nummod, .compound, .flat, .fixed:
        words += tree.subtree(of: child) {
          ![.punct, .det, .conj, .cc, .acl, .advcl].contains(tree.relations[$0])
        }
      case .nmod where !possessor(beside: child, of: head).isEmpty: words += possessor(beside: child, of: head)
      case .nmod where tree.introducers(of: child).isEmpty || tree.subtype(of: child) == "poss":
        // "a ban on mining **Friday**", "**Thursday's** agreement"
        let isTime = lexicon.nouns[tree.lemmas[child]] == .time
        guard !tree.word(child, has: "Poss=Yes"), !isTime || child < head && tree.subtype(of: child) != "poss" else {
          continue
        }
        words += nominalWords(child, complements: 0) + tree.introducers(of: child)
      case .nmod where child > head && left > 0 && standsBetween(child):
        left -= 1
        words += tree.subtree(of: child) { [.conj, .cc, .case, .det, .flat].contains(tree.relations[$0]) }
      // "la **puesta en libertad** del abogado" is one thing.
      case .nmod where left > 0 && isBare(child, behind: head):
        left -= 1
        words += tree.introducers(of: child) + nominalWords(child, complements: 1)
      // Of "passfrihet fra EFTA og ASEAN" half would be wrong.
      case .nmod where child > head && tree.coordination(of: child).count > 1 && actors.isActor(child): continue
      // "tildó el asilo de «insulto»" calls it so.
      case .nmod where child > head && isSetOff(child, from: head): continue
      case .nmod where child > head && left > 0 && !wholes(ofShare: child).isEmpty:
        left -= 1
        words += wholes(ofShare: child)
      case .nmod where child > head && (endsPhrase(child, behind: head) || actors.isMeans(child, for: head)): continue
      case .nmod where child > head && left > 0 && names(child) && !isPronoun(child):
        left -= 1
        // "la detención de **la periodista** Ana Ruiz" is that of Ana Ruiz.
        let articles = titleHolder(child) == nil ? articles(of: child) : []
        words +=
          tree.introducers(of: child).filter { $0 < child } + articles + nameWords(child)
          + patient(ofBare: child, in: head)
      // "forsvarer fangsten **med at bestanden tåler den**"
      case .acl where tellsWholeClause(child): continue
      case .acl where child > head && left > 0 && names(child):
        left -= 1
        words += tree.introducers(of: child) + [child] + plannedObject(of: child)
      default: continue
      }
    }
    return words.sorted()
  }

  /// Whether a clause with a conjunction and a subject of its own stands behind a preposition: half of it would name nothing.
  private func tellsWholeClause(_ clause: Int) -> Bool {
    let opening = tree.introducers(of: clause).map { tree.words[$0].partOfSpeech }
    return opening.contains(.adposition) && opening.contains(.subordinatingConjunction)
      && !tree.children(of: clause, .nsubj).isEmpty
  }

  /// Whether a noun is told of as any of its kind, which what describes it then tells: "**ninguna** licencia otorgada fuera del pacto".
  private func isAny(_ noun: Int) -> Bool {
    tree.children(of: noun, .det).contains { article in
      ["Neg", "Ind", "Tot"].contains { tree.word(article, has: "PronType=" + $0) }
    }
  }

  /// Whether a participle tells when, where or by whom something was done to a thing, which is no part of its name.
  private func tellsDeed(_ participle: Int) -> Bool {
    tree.word(participle, has: "VerbForm=Part") && !tree.children(of: participle, .obl, .advcl).isEmpty
  }

  /// The name of whose a thing is with the pronoun that joins them, where a language has that for a genitive: "**Fifa si** avgjerd".
  private func possessor(beside pronoun: Int, of noun: Int) -> [Int] {
    guard pronoun > 0, pronoun < noun, tree.words[pronoun].partOfSpeech == .pronoun,
      tree.word(pronoun, has: "Poss=Yes"),
      let owner = tree.children[pronoun].first, owner < pronoun, tree.words[owner].partOfSpeech == .properNoun,
      !tree.hasIntroducer(owner)
    else { return [] }
    return nameWords(owner) + [pronoun]
  }

  /// Whether a noun without article stands right behind another with nothing but a preposition, and has the complement of both.
  private func isBare(_ noun: Int, behind head: Int) -> Bool {
    noun == head + 2 && tree.words[noun].partOfSpeech == .noun && tree.introducers(of: noun) == [head + 1]
      && !names(noun) && tree.children(of: noun, .det, .amod).isEmpty
      && tree.children(of: noun, .nmod).contains { $0 > noun && names($0) }
  }

  /// Whether a complement belongs to a phrase of a preposition and a bare noun right before it, which names nothing: "saludó el convenio en
  /// nombre **de los productores**".
  private func endsPhrase(_ complement: Int, behind head: Int) -> Bool {
    guard let opener = tree.introducers(of: complement).first, opener > head + 2 else { return false }
    let noun = opener - 1
    return tree.relations[noun] == .nmod && tree.heads[noun] == head && tree.words[noun].partOfSpeech == .noun
      && !names(noun) && tree.hasIntroducer(noun) && tree.children[noun].allSatisfy { tree.relations[$0] == .case }
  }

  /// Whether two names stand behind a noun of what they have together: "avtalen **mellom EFTA og ASEAN**".
  private func standsBetween(_ name: Int) -> Bool {
    guard tree.coordination(of: name).count == 2 else { return false }
    let introducers = tree.introducers(of: name)
    return actors.operators.contains { $0.cue.effect == .between && introducers.contains($0.head) }
  }

  /// What the deed is done to that a plan or the like names: "the plan to use **frozen assets**".
  func plannedObject(of deed: Int) -> [Int] {
    guard tree.subtype(of: deed) != "relcl" else { return [] }
    return tree.children(of: deed, .obj).filter { !isPronoun($0) }.prefix(1).flatMap {
      nominalWords($0, complements: 0)
    }
  }

  private static let modifiers: RelationSet = [.amod, .nummod, .compound]

  /// Whether the subject of a predicate noun stands between it and what a parser has hung on it, as in a ticker: "**10.40**:
  /// Switzerland is for a **return**".
  private func isApart(_ modifier: Int, from head: Int) -> Bool {
    tree.children(of: head, .nsubj, .cop).contains { $0 > modifier && $0 < head }
  }

  /// A complement's own words, without what describes it further; of a title whose holder the sentence names the holder's name:
  /// "sanctions on the unit's commander, **Igor Baranov**".
  func nameWords(_ head: Int) -> [Int] {
    titleHolder(head) ?? [head] + tree.children(of: head, .flat, .fixed, .compound).flatMap { [$0] + joined(to: $0) }
  }

  /// What stands before the hyphen of a word that a tokenizer has parted: "a ban on **deep-**sea mining".
  private func joined(to word: Int) -> [Int] {
    guard word > 1, tree.forms[word - 1] == "-", tree.spans[word - 1].end == tree.spans[word].start,
      tree.heads[word - 2] == word
    else { return [] }
    return [word - 2]
  }

  /// The name in the sentence of the person whom a noun describes.
  private func titleHolder(_ noun: Int) -> [Int]? {
    guard tree.words[noun].partOfSpeech == .noun, let described = reader.mention(ofToken: tree.words[noun].token),
      described.form == .nominal, reader.document.entities[described.entity].type == .person
    else { return nil }
    let words = tree.indices.filter { word in
      let mention = reader.mention(ofToken: tree.words[word].token)
      return mention?.form == .name && mention?.entity == described.entity
    }
    return words.isEmpty ? nil : words
  }

  /// Whether a prepositional complement tells what its noun is about, rather than when, how or what for.
  func names(_ complement: Int) -> Bool {
    switch lexicon.nouns[tree.lemmas[complement]] {
    // "the proposal on the **table**"
    case .time, .measure, .list: return false
    // "warned against it **in a joint statement**"
    case .statement where !actors.refersBack(complement): return false
    default: break
    }
    // "approved it **on condition** that Peru pays"
    if actors.operators.contains(where: { $0.cue.effect == .condition && $0.words.contains(complement) }) {
      return false
    }
    // "avtalen fra 1997"
    guard tree.words[complement].partOfSpeech != .numeral, !isComparison(complement) else { return false }
    return tree.introducers(of: complement).contains { word in
      actors.operators.contains { $0.cue.effect == .naming && $0.head == word }
    }
  }

  func articles(of head: Int) -> [Int] { tree.children(of: head, .det).filter { $0 < head } }
}
