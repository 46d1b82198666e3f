import TextModel

/// For which organization somebody speaks.
extension Linking {
  /// The name of the organization that whoever has the role leads or speaks for: "FIDE's president", "lederen for Røde Kors",
  /// "LO-leder".
  func organization(of phrase: RolePhrase) -> String? {
    guard Self.speaking.contains(phrase.role.kind), !phrase.isFormer, !phrase.isElect, !phrase.isLocal else {
      return nil
    }
    if let holder = phrase.holder {
      guard text.nameSpans[holder].type == .organization else { return nil }
      return draft(ofName: holder)?.name ?? String(text.document[text.nameSpans[holder].span])
    }
    return phrase.country == nil && phrase.role.kind != .leader ? compoundOrganization(phrase) : nil
  }

  /// The organization that a compound with a hyphen names before the role, where the text names it elsewhere or it is an
  /// abbreviation: "Naturvernforbundet-leder", "KrF-leder".
  private func compoundOrganization(_ phrase: RolePhrase) -> String? {
    let parts = text.forms[phrase.head.lowerBound].split(separator: "-")
    guard phrase.head.count == 1, parts.count > 1 else { return nil }
    let name = parts.dropLast().joined(separator: "-")
    let slug = NameWords.slug(name)
    let known = drafts.first { $0.type == .organization && $0.isNamed && NameWords.slug($0.name) == slug }
    let isAbbreviation = name.dropFirst().contains(where: \.isUppercase)
    return known?.name ?? (isAbbreviation ? name : nil)
  }

  /// The roles that speak for an organization.
  private static let speaking: Set<RoleClass> = [.leader, .groupLeader, .chief, .head, .partyLeader, .spokesperson]
}
