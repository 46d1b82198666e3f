import TextModel

/// Finds who speaks by a text, and for whom an envoy speaks.
extension ActorFinder {
  /// Who says what a text says that they issue, or that a group or a parliament adopts: "**the League** adopted a statement condemning
  /// the dam", "**the Dutch parliament** passed a motion which asks for it", "**the Forum** ended its talks with a communique that
  /// condemns it".
  func issuers(ofText noun: Int) -> [Actor] {
    let lemma = tree.lemmas[noun]
    let isStatement = lexicon.nouns[lemma] == .statement
    guard isStatement || lexicon.isMotion(lemma), let verb = tree.heads[noun], tree.isVerbal(verb),
      let subject = tree.children(of: verb, .nsubj).first, subject < noun
    else { return [] }
    let subjects = tree.coordination(of: subject)
    switch tree.relations[noun] {
    case .obj:
      let issues = isStatement && has(.expression, among: [verb])
      let isAdopted = lexicon.proposes(tree.lemmas[verb])
      return subjects.flatMap { subject in
        let isParliament = isAdopted && tree.words[subject].partOfSpeech == .noun
        return individuals(of: subject).filter {
          issues || $0.holder.type == .group || isParliament && $0.holder.type == .country
        }
      }
    case .obl:
      let isTheirs = tree.introducers(of: noun).contains { has(.naming, among: [$0]) } && !refersBack(noun)
      return isTheirs ? subjects.flatMap(individuals) : []
    default: return []
    }
  }

  /// The state just told of whose envoy or minister a noun means by a pronoun for things: "**its** envoy accused Europe".
  func stateToldByPronoun(owning nominal: Int) -> Actor? {
    guard tree.words[nominal].partOfSpeech == .noun, !tree.word(nominal, has: "Number=Plur"),
      let owner = tree.children(of: nominal, .nmod, .det).first(where: { tree.word($0, has: "Poss=Yes") }),
      owner < nominal, !tree.word(owner, has: "Gender=Masc"), !tree.word(owner, has: "Gender=Fem"),
      !tree.word(owner, has: "Person=1"), tree.children(of: nominal, .appos, .flat).isEmpty, hasOffice(nominal)
    else { return nil }
    return memory.latestState().first { $0.holder.type == .country }
  }
}
