/// What usually follows an abbreviation, which says whether its dot can also end a sentence.
enum AbbreviationUse: String, Sendable, CaseIterable {
  /// A title before a name (`Dr.`, `Sra.`): never ends a sentence.
  case title
  /// A word before a number (`kl.`, `nr.`, `s.`): an abbreviation only where a number follows.
  case number
  /// A word inside a sentence (`f.eks.`, `ca.`): never ends a sentence.
  case inner
  /// May stand last (`osv.`, `a.m.`, `U.S.`).
  case final
  /// May stand last, and its dot is then a token of its own, the sentence's (English `etc.`, as its treebank cuts it).
  case yielding
}

/// An abbreviation that is written with a dot, in one or more languages.
struct Abbreviation: Sendable {
  /// How each language that has it uses it, by the language's index in the lexicon.
  var uses: [(language: Int, use: AbbreviationUse)] = []

  /// How the language at this index uses it; `nil` where it does not have it.
  func use(in language: Int?) -> AbbreviationUse? {
    guard let language else { return nil }
    return uses.first { $0.language == language }?.use
  }
}
