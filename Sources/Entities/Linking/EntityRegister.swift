import TextModel

/// Turns drafts into the entities of a document, with ids, and their mentions in the order of the text.
enum EntityRegister {
  static func entities(_ drafts: [EntityDraft]) -> (entities: [Entity], mentions: [EntityMention]) {
    let ordered = drafts.sorted { first($0) < first($1) }
    var used: [String: Int] = [:]
    var mentions: [EntityMention] = []
    let entities = ordered.enumerated().map { index, draft in
      let slug = NameWords.slug(draft.name)
      let id = "\(draft.type.rawValue):\(slug.isEmpty ? draft.name : slug)"
      used[id, default: 0] += 1
      let number = used[id] ?? 1
      mentions += draft.mentions.map { EntityMention(span: $0.span, entity: index, form: $0.form) }
      return Entity(
        id: number == 1 ? id : "\(id)-\(number)", type: draft.type, name: draft.name, role: draft.roleText,
        country: draft.country, standing: standing(of: draft), organization: draft.organization, gender: draft.gender,
        isNamed: draft.isNamed)
    }
    return (entities, mentions.sorted { $0.span != $1.span ? $0.span < $1.span : $0.entity < $1.entity })
  }

  /// Whoever speaks for an organization of no state does so in office, unlike those who lead it.
  private static func standing(of draft: EntityDraft) -> EntityStanding {
    let speaks = draft.organization != nil && draft.country == nil && draft.role?.kind == .spokesperson
    return speaks ? .inOffice : draft.standing
  }

  private static func first(_ draft: EntityDraft) -> Int { draft.mentions.map(\.span.start).min() ?? 0 }
}
