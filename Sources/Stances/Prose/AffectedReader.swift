/// Finds whom a sanction or a threat hits: the actor in what is frozen, stopped or announced, else the thing itself.
struct AffectedReader: Sendable {
  let frames: FrameReader

  /// The words of those who are hit by what the word says is done.
  func affected(by word: Int) -> [Int] {
    let tree = frames.tree
    guard !frames.actors.isActor(word) else { return [word] }
    let inside = tree.subtree(of: word) { tree.relations[$0] != "conj" && tree.subtype(of: $0) != "relcl" }
    let owners = inside.filter { index in
      guard index != word, let head = tree.heads[index] else { return false }
      let isArgument = ["nmod", "obj", "obl", "iobj", "nsubj"].contains(String(tree.relations[index]))
      return isArgument && (head == word || inside.contains(head)) && frames.actors.isActor(index)
    }
    return owners.first.map { [$0] } ?? [word]
  }
}
