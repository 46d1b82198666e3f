package import TextModel

/// What kind of role a noun names.
package enum RoleClass: String, Hashable, Sendable, CaseIterable {
  /// Head of state or of government: president, prime minister, king.
  case leader
  /// Member of a government.
  case minister
  /// Ambassador, envoy, delegate, negotiator.
  case envoy
  /// Speaks for whom the noun's complement names, and for a state where that is a state or its organ.
  case spokesperson
  /// Head or commissioner of a group of states: secretary-general, high representative.
  case groupLeader = "group-leader"
  /// Has the same office in the state that it is told to be of: "her Russian counterpart".
  case counterpart
  /// Serves a state without speaking for it.
  case official
  /// A state's government.
  case government
  /// A part of a government.
  case ministry
  /// A state's mission abroad.
  case embassy
  /// Those who were sent to a meeting.
  case delegation
  /// A parliament, or a chamber of one.
  case legislature
  /// A member of a parliament, a candidate, or another politician.
  case legislator
  /// A party.
  case party
  /// Leads a party, or speaks for it in parliament.
  case partyLeader = "party-leader"
  /// Leads or belongs to those who are against the government.
  case opposition
  /// Those who are against the government, in parliament or in arms.
  case oppositionGroup = "opposition-group"
  /// An army or a service.
  case military
  /// A soldier of any rank.
  case officer
  /// A court or a prosecution.
  case court
  /// A judge, prosecutor or lawyer.
  case jurist
  /// A police force.
  case police
  /// An ombudsman or rapporteur.
  case ombud
  /// Governs a town, a region or a part of a federation.
  case localLeader = "local-leader"
  /// Leads an organization, a company, a church, a team.
  case chief
  /// Leads whatever it is named with, which may be a state: leader, líder.
  case head
  /// Is asked as one who knows.
  case scholar
  /// Acts for a cause.
  case activist
  /// Works for the press.
  case press
  /// Any other occupation or description of a person.
  case occupation
  /// Any other organization.
  case organization

  /// What somebody with this role is.
  package var entityType: EntityType {
    switch self {
    case .government, .ministry, .embassy, .delegation, .legislature, .party, .oppositionGroup, .military, .court,
      .police, .organization:
      .organization
    default: .person
    }
  }

  /// Whether somebody who has this role acts for the state that it names.
  package var actsForState: Bool {
    switch self {
    case .leader, .minister, .envoy, .spokesperson, .counterpart, .government, .ministry, .embassy, .delegation,
      .legislature:
      true
    default: false
    }
  }

  /// Whether the role belongs to a state, so that a text that does not say which one has one in mind.
  package var belongsToState: Bool {
    actsForState || [.military, .oppositionGroup, .opposition, .court, .legislator].contains(self)
  }

  /// Whether "the president in Brasília", with a place, ties the role to a state as "of Brazil" does.
  package var residesInState: Bool {
    belongsToState && ![.envoy, .counterpart, .embassy, .delegation].contains(self)
  }

  /// Whether the noun alone, with an article, is worth an entity of its own.
  package var standsAlone: Bool {
    entityType == .person || actsForState || self == .military || self == .oppositionGroup
  }
}
