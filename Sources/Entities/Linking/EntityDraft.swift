import TextModel

/// An entity while it is being put together.
struct EntityDraft {
  /// What it is.
  var type: EntityType
  /// The fullest name so far, or the description.
  var name: String
  /// The words of the fullest name, folded.
  var words: [String]
  /// Whether ``name`` is a name.
  var isNamed: Bool
  /// The role's noun.
  var role: Role?
  /// The role in the document's words.
  var roleText: String?
  /// The state or group that the role ties it to.
  var country: String?
  /// How it stands to that.
  var standing = EntityStanding.none
  /// Whether its role is told to be one of the past.
  var isFormer = false
  /// The name of the organization for which it speaks.
  var organization: String?
  /// Gender.
  var gender: EntityGender?
  /// Where it is mentioned.
  var mentions: [Mention] = []

  /// One mention.
  struct Mention {
    var tokens: Range<Int>
    var form: EntityMentionForm
    /// The text that it covers, where that is less than its tokens ("Guaidó" in "Guaidós").
    var span: TextSpan
  }

  /// The token at which it was last mentioned before this one.
  func lastMention(before token: Int) -> Int? {
    mentions.lazy.map(\.tokens.lowerBound).filter { $0 < token }.max()
  }

  /// Takes over the role and the mentions of a description of the same person.
  mutating func takeOver(_ description: EntityDraft) {
    role = description.role
    roleText = description.roleText
    country = description.country
    standing = description.standing
    organization = organization ?? description.organization
    gender = gender ?? description.gender
    mentions += description.mentions
  }

  /// Takes over what a role phrase says; what is known already stays, but for a standing in office.
  mutating func adopt(_ phrase: RolePhrase, text: String) {
    gender = gender ?? phrase.role.gender
    let isBetter = role == nil || (phrase.actsForState && standing != .inOffice && !phrase.isFormer)
    guard isBetter else {
      if country == nil { country = phrase.country }
      return
    }
    role = phrase.role
    isFormer = phrase.isFormer
    roleText = text
    country = phrase.country ?? country
    standing = country == nil ? .none : phrase.standing
  }
}
