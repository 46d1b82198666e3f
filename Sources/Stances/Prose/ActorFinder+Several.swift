import TextModel

/// Finds whom a description or a number stands for that means several who were told of: "both countries", "los dos", "all three".
extension ActorFinder {
  /// The two named together last: in the sentence itself before the word ("Malta and Cyprus have signed, and **both countries** will vote
  /// for it"), else before it.
  func pair(before nominal: Int) -> [Actor] {
    // Of names alone: another "both countries" before it would be asked for the two before this one.
    let here = severalBefore(nominal) { named($0).map { [$0] } ?? [] }
    if here.count == 2, here.allSatisfy({ $0.holder.id != nil }) { return here }
    return remembered(for: nominal).several(2)
  }

  /// Who was spoken of before, of whom a noun may tell: states alone where it says so, "los dos **países**".
  func remembered(for nominal: Int) -> ActorMemory {
    lexicon.nouns[tree.lemmas[nominal]] == .state ? memory.ofStates : memory
  }

  /// Whether a state is told by where it lies, which may be one of several that the text has just named together: "Nauru y China lo
  /// bloquearon. **La república del Pacífico** …".
  func isOneOfSeveral(_ nominal: Int) -> Bool {
    guard lexicon.nouns[tree.lemmas[nominal]] == .state, let latest = memory.ofStates.groups.last else { return false }
    return latest.count > 1
      && tree.children(of: nominal, .nmod).contains { $0 > nominal && tree.hasIntroducer($0) }
  }

  /// Whether a number or a description stands for all of several who were named together: "**all three** endorsed it", "los tres
  /// países".
  func isAllTogether(_ nominal: Int, _ modifiers: [Int]) -> Bool {
    operators.contains { match in
      match.cue.effect == .together && (modifiers + [nominal]).contains(match.head)
        && (match.words.contains(nominal) || isActorNoun(nominal))
    }
  }

  /// Whether a number with an article stands for the two just named, without a noun: "**de to** støtter planen", "**los dos** lo rechazan".
  func isPairAlone(_ number: Int) -> Bool {
    tree.words[number].partOfSpeech == .numeral && has(.pair, among: [number])
      && tree.children(of: number, .det).contains {
        tree.word($0, has: "PronType=Art") || tree.word($0, has: "PronType=Dem")
      }
      && tree.children(of: number, .nmod, .acl, .amod).isEmpty
  }

  /// Whether one of these words says that the first or the last of two is meant. A demonstrative alone does so only where it has no
  /// noun: "**este** exige", but not "este país exige".
  func tells(_ effect: OperatorCue.Effect, _ words: [Int]) -> Bool {
    operators.contains { match in
      match.cue.effect == effect && words.contains(match.head)
        && (match.words.count > 1 || tree.words[match.head].partOfSpeech != .determiner)
    }
  }

  /// Those of whom "the former" and "the latter" are told: the states and groups that the sentence names before, where it names two
  /// ("Argentina negoció con **Chile**, pero este último rechazó …"), else those that were named together.
  func two(before nominal: Int) -> [Actor] {
    let here = tree.indices.prefix { $0 < nominal }.compactMap { named($0) }.filter { $0.holder.id != nil }.distinct
    return here.count == 2 ? here : memory.several()
  }
}
