import TextModel

/// Somebody who can hold a position, at a place of the text.
struct Actor: Hashable, Sendable {
  let holder: StanceHolder
  /// The words that mention it.
  let span: TextSpan
}

extension Sequence where Element == Actor {
  /// The actors, each once, in order.
  var distinct: [Actor] {
    reduce(into: []) { found, actor in
      if !found.contains(where: { $0.holder == actor.holder }) { found.append(actor) }
    }
  }
}

/// Who was spoken of, in the order of the text, for those who come back as "both countries" or "they".
struct ActorMemory: Sendable {
  /// Groups of actors that were named together, the latest last.
  private(set) var groups: [[Actor]] = []
  /// Of whom the sentence before told, as its subject; nobody where its subject names none. Who is left out goes on being told of.
  var subject: [Actor] = []
  /// Those of whom the paragraph tells, whose name stands above it or opens it: "**Poland.** Was long against …".
  var profiled: [Actor] = []

  /// Those who have signed the statement that the document quotes, if it quotes one.
  var signatories: [Actor] = []
  /// Whether the sentence is one of that statement.
  var isInStatement = false

  /// Remembers actors that were named together.
  mutating func add(_ group: [Actor]) {
    guard !group.isEmpty else { return }
    groups.append(group)
    if groups.count > 24 { groups.removeFirst(groups.count - 24) }
  }

  /// The same with nothing but the states and groups of states that were spoken of.
  var ofStates: ActorMemory {
    var states = self
    states.groups = groups.map { group in group.filter { $0.holder.id != nil } }.filter { !$0.isEmpty }
    states.profiled = profiled.filter { $0.holder.id != nil }
    return states
  }

  /// Forgets what was before, since something new begins.
  mutating func clear() { groups = [] }

  /// The latest actors that were named together, at least two; exactly `count`, where that is given.
  ///
  /// Where none were named together, the latest `count` different ones, for two.
  func several(_ count: Int? = nil) -> [Actor] {
    if let count, profiled.count == count { return profiled }
    let together = groups.lastIndex { group in count.map { $0 == group.count } ?? (group.count > 1) }
    let latest = count == 2 ? lastTwo() : []
    guard let together else { return latest }
    // Two that were told of one after the other since then are meant, rather than two that were named together long ago.
    let since = Set(groups[(together + 1)...].joined().map(\.holder))
    func isTold(_ actor: Actor) -> Bool { actor.holder.type == .country && since.contains(actor.holder) }
    return latest.count == 2 && latest.allSatisfy(isTold) ? latest : groups[together]
  }

  /// Those of three who were named together of whom nothing was told alone since: "Peru, Chile og Kuba møttes. Peru er imot. **De to
  /// andre** er for".
  func otherTwo() -> [Actor] {
    guard let three = groups.lastIndex(where: { $0.count == 3 }) else { return [] }
    let since = Set(groups[(three + 1)...].joined().map(\.holder))
    let others = groups[three].filter { !since.contains($0.holder) }
    return others.count == 2 ? others : []
  }

  /// The latest actors that were named together, more than `count` of them.
  func more(than count: Int) -> [Actor] { groups.last { $0.count > count } ?? [] }

  /// The latest single state or group.
  func single() -> [Actor] {
    guard let group = groups.last(where: { $0.count == 1 && $0[0].holder.id != nil }) else { return [] }
    return group
  }

  /// The latest single state.
  func state() -> [Actor] { groups.last { $0.count == 1 && $0[0].holder.type == .country } ?? [] }

  /// The latest single state, group or organization.
  func latestState() -> [Actor] {
    if subject.count == 1, subject[0].holder.type != .person { return subject }
    return groups.last { $0.count == 1 && $0[0].holder.type != .person } ?? []
  }

  /// The one of these states or groups that was named last.
  func latest(of ids: [String]) -> String? {
    groups.last { $0.contains { $0.holder.id.map(ids.contains) ?? false } }?.lazy.compactMap(\.holder.id).first(
      where: ids.contains)
  }

  /// The latest organization that was named alone.
  func organization() -> Actor? {
    groups.last { $0.count == 1 && $0[0].holder.type == .organization }?.first
  }

  /// The latest organization with such a word in its name: "la corte" is the "Corte Internacional de Justicia".
  func organization(with word: String) -> Actor? {
    groups.last { group in
      group.count == 1 && group[0].holder.type == .organization
        && group[0].holder.name.lowercased().split(separator: " ").contains { $0 == word }
    }?.first
  }

  /// The latest that were named, one or several.
  func latest() -> [Actor] { groups.last ?? [] }

  private func lastTwo() -> [Actor] {
    var found: [Actor] = []
    for group in groups.reversed() where group.count == 1 {
      if !found.contains(where: { $0.holder == group[0].holder }) { found.insert(group[0], at: 0) }
      if found.count == 2 { return found }
    }
    return []
  }
}
