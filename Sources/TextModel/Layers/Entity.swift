/// Somebody or something that a document speaks of, however often it is mentioned.
public struct Entity: Hashable, Sendable {
  /// Stable in the document: type and folded full name, such as `person:juan-guaido`.
  public var id: String
  /// What it is.
  public var type: EntityType
  /// The fullest name that the document gives.
  public var name: String
  /// The role that the document gives it, in the document's words ("utenriksminister"), else `nil`.
  public var role: String?
  /// The state or group that the role ties it to, as in ``CountryMention/id``, else `nil`.
  public var country: String?
  /// How it stands to ``country``.
  public var standing: EntityStanding
  /// The name of the organization for which it speaks, that it leads or is the spokesperson of, else `nil`.
  public var organization: String?
  /// The gender that name, title or pronouns give a person; `nil` where none does.
  public var gender: EntityGender?
  /// Whether the document gives a name; otherwise ``name`` is a description ("en talsperson for regjeringen").
  public var isNamed: Bool

  /// An entity of this type and name.
  public init(
    id: String, type: EntityType, name: String, role: String? = nil, country: String? = nil,
    standing: EntityStanding = .none, organization: String? = nil, gender: EntityGender? = nil, isNamed: Bool = true
  ) {
    self.id = id
    self.type = type
    self.name = name
    self.role = role
    self.country = country
    self.standing = standing
    self.organization = organization
    self.gender = gender
    self.isNamed = isNamed
  }

  /// The state or group for which it acts in office: whoever asks who holds a stance gets this country, not the person.
  public var actsFor: String? { standing == .inOffice ? country : nil }
}

/// How a person or an organization stands to the state or group that its role names.
public enum EntityStanding: String, Hashable, Sendable, CaseIterable {
  /// Acts for it: its president, minister, ministry, government, parliament, ambassador, spokesperson.
  case inOffice = "in-office"
  /// Did so once: "tidligere president", "exministro", "former".
  case former
  /// Belongs to it without acting for it: an opposition leader, a party, a court, a scholar.
  case none
}

/// The gender by which a document speaks of a person.
public enum EntityGender: String, Hashable, Sendable, CaseIterable {
  case feminine, masculine
}

/// What an entity is.
public enum EntityType: String, Hashable, Sendable, CaseIterable {
  case person, organization, place, event, work, hashtag, handle, url, date
}

/// One place where a document mentions an entity.
public struct EntityMention: Hashable, Sendable {
  /// Where it stands.
  public var span: TextSpan
  /// Whom it mentions, as an index into ``Document/entities``.
  public var entity: Int
  /// How it mentions it.
  public var form: EntityMentionForm

  /// A mention of this entity.
  public init(span: TextSpan, entity: Int, form: EntityMentionForm) {
    self.span = span
    self.entity = entity
    self.form = form
  }
}

/// How a document mentions an entity.
public enum EntityMentionForm: String, Hashable, Sendable, CaseIterable {
  /// By name, full or short.
  case name
  /// By a description: "opposisjonslederen".
  case nominal
  /// By a pronoun.
  case pronoun
}
