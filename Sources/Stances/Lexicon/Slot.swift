/// Lists of slots by how they are written, each read once: thousands of rows share some dozens.
struct SlotNotations {
  private var lists: [String: [Slot]] = [:]

  /// The slots that are written so, best first; `nil` where one is none.
  mutating func slots(_ notation: String) -> [Slot]? {
    if let known = lists[notation] { return known }
    let slots = notation.split(separator: ",").map { Slot(String($0)) }
    guard !slots.contains(nil) else { return nil }
    let list = slots.compactMap { $0 }
    lists[notation] = list
    return list
  }
}

/// A place around a cue in which its holder or its target may stand.
///
/// The notation is that of `lexicons/world/README-stances.md`.
enum Slot: Hashable, Sendable {
  case subject, object, possessor, predicate, topic
  /// A modifier with one of these case words.
  case oblique(Set<String>)
  /// A complement clause; with one of these words before it, or with whatever word where the set is empty.
  case clause(Set<String>)

  /// The slot that is written so; `nil` where none is.
  init?(_ notation: String) {
    let parts = notation.split(separator: ":", maxSplits: 1).map(String.init)
    let words = Set(parts.dropFirst().flatMap { $0.split(separator: "|").map(String.init) })
    switch parts.first {
    case "subject": self = .subject
    case "object": self = .object
    case "possessor": self = .possessor
    case "predicate": self = .predicate
    case "topic": self = .topic
    case "oblique" where !words.isEmpty: self = .oblique(words)
    case "clause": self = .clause(words)
    default: return nil
    }
  }
}
