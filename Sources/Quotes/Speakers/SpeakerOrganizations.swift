import TextModel

/// What ``ReportingText/organization(ofEntity:)`` has said, by entity: in a long text many quotes are of few persons.
final class OrganizationMemory {
  private var known: [Int: String?] = [:]

  func organization(ofEntity index: Int, in text: ReportingText) -> String? {
    if let known = known[index] { return known }
    let found = text.organization(ofEntity: index)
    known[index] = .some(found)
    return found
  }
}

extension ReportingText {
  /// The organization that the role of a person belongs to: one that stands beside a mention by name, with no verb between
  /// ("NATOs generalsekretær Jens Stoltenberg", "Ida Vold, leder i Røde Kors"). An organization is its own.
  func organization(ofEntity index: Int) -> String? {
    let entity = document.entities[index]
    guard entity.type == .person else { return entity.type == .organization && entity.isNamed ? entity.name : nil }
    guard entity.role != nil else { return nil }
    for mention in document.entityMentions where mention.entity == index && mention.form == .name {
      let own = document.tokens(in: mention.span)
      let sentence = sentence(of: own.lowerBound)
      let beside = tokens(max(sentence.lowerBound, own.lowerBound - 6), min(sentence.upperBound, own.upperBound + 8))
      let named = document.entityMentions.first { other in
        let organization = document.entities[other.entity]
        let place = document.tokens(in: other.span)
        guard organization.type == .organization, organization.isNamed, other.form == .name,
          beside.contains(place.lowerBound), !own.overlaps(place)
        else { return false }
        let between =
          place.lowerBound < own.lowerBound
          ? tokens(place.upperBound, own.lowerBound) : tokens(own.upperBound, place.lowerBound)
        return !between.contains(where: isFiniteVerb)
      }
      if let named { return document.entities[named.entity].name }
    }
    return nil
  }
}
