import TextModel

/// Mends what parsers get wrong in a way that can be seen from the tree itself, before anything is read from it.
///
/// Heads count from 0 in the sentence.
struct TreeRepair {
  private(set) var words: [Word]
  private(set) var heads: [Int?]

  /// The words of one sentence with their heads, mended.
  init(words: [Word], heads: [Int?]) {
    self.words = words
    self.heads = heads
    for index in words.indices { raiseArgument(index) }
    for index in words.indices where isPassiveParticiple(index) { self.words[index].partOfSpeech = .verb }
    for index in words.indices where isMisreadVerb(index) { readAsVerb(index) }
  }

  private func children(of index: Int) -> [Int] { heads.indices.filter { heads[$0] == index && $0 != index } }

  private func relation(_ index: Int) -> Substring { words[index].relation.prefix { $0 != ":" } }

  // MARK: - Arguments of words that have none

  /// Auxiliaries, copulas and the later words of a fixed expression have no arguments: those are their heads'.
  private mutating func raiseArgument(_ index: Int) {
    guard Self.arguments.contains(relation(index)) else { return }
    var steps = 0
    while let head = heads[index], Self.functions.contains(relation(head)), let above = heads[head], above != index,
      steps < Self.deepest
    {
      heads[index] = above
      steps += 1
    }
  }

  private static let arguments: Set<Substring> = ["nsubj", "csubj", "obj", "obl", "xcomp", "ccomp", "advcl"]
  private static let functions: Set<Substring> = ["aux", "cop", "fixed"]
  private static let deepest = 4

  // MARK: - Participles

  /// "blir **stoppa**": a participle with the auxiliary of the passive is a verb, whatever it is tagged as.
  private func isPassiveParticiple(_ index: Int) -> Bool {
    words[index].partOfSpeech == .adjective && words[index].features.contains("VerbForm=Part")
      && children(of: index).contains { words[$0].relation == "aux:pass" }
  }

  // MARK: - Verbs that were read as nouns

  /// "Chile **plans** to support it", "Chile **doubts** that Peru will": a noun behind a name, at the head of a sentence without
  /// another verb of its own, that a clause completes.
  private func isMisreadVerb(_ index: Int) -> Bool {
    guard words[index].relation == "root", [.noun, .properNoun].contains(words[index].partOfSpeech), index > 0,
      words[index - 1].partOfSpeech == .properNoun, heads[index - 1] == index,
      Self.nameRelations.contains(relation(index - 1))
    else { return false }
    let below = children(of: index)
    guard !below.contains(where: { Self.verbMarks.contains(relation($0)) }) else { return false }
    return below.contains { $0 > index && completes($0) }
  }

  /// Whether a clause has a word that introduces it as what is planned, doubted or said, and is no relative clause.
  private func completes(_ clause: Int) -> Bool {
    guard Self.clauses.contains(relation(clause)) else { return false }
    if words[clause].features.contains("VerbForm=Inf") { return true }
    let hasSubject = children(of: clause).contains { relation($0) == "nsubj" && !isRelative($0) }
    return hasSubject && words[clause].relation != "acl:relcl" || hasSubject && isComplete(clause)
  }

  /// Whether a clause that was read as a relative one has an object of its own besides the word that opens it: "that Peru supports
  /// **the plan**".
  private func isComplete(_ clause: Int) -> Bool {
    children(of: clause).contains { $0 > clause && ["obj", "cop"].contains(relation($0)) }
      || children(of: clause).contains { relation($0) == "cop" }
  }

  private func isRelative(_ index: Int) -> Bool { words[index].features.contains("PronType=Rel") }

  private static let nameRelations: Set<Substring> = ["compound", "nmod", "nsubj"]
  private static let verbMarks: Set<Substring> = ["aux", "cop", "det", "case"]
  private static let clauses: Set<Substring> = ["acl", "ccomp", "advcl", "csubj"]

  private mutating func readAsVerb(_ index: Int) {
    words[index].partOfSpeech = .verb
    words[index].features = "VerbForm=Fin"
    words[index - 1].relation = "nsubj"
    for child in children(of: index) where child > index {
      switch relation(child) {
      case "acl", "advcl", "csubj":
        guard completes(child) else { continue }
        words[child].relation = words[child].features.contains("VerbForm=Inf") ? "xcomp" : "ccomp"
        for opener in children(of: child) where opener == index + 1 && relation(opener) == "obj" {
          words[opener].relation = "mark"
        }
      case "nmod": words[child].relation = "obl"
      default: continue
      }
    }
  }
}
