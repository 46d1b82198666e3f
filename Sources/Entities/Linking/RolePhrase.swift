import TextModel

/// A noun phrase whose noun names a role: "den tidligere franske utenriksministeren", "su ministro de Comercio".
struct RolePhrase {
  /// The whole phrase with article and complements.
  var tokens: Range<Int>
  /// The noun.
  var head: Range<Int>
  /// What the noun names.
  var role: Role
  /// From the first word of the role to the last, without article, country and holder: "ministro de Comercio".
  var roleTokens: Range<Int>
  /// Whether it means somebody known, somebody new, or says neither.
  var reference = Reference.bare
  /// Whether its determiner refers back: "su ministro".
  var isPossessive = false
  /// Whether it means several.
  var isPlural = false
  /// Whether the role is one of the past.
  var isFormer = false
  /// Whether the role is one to come.
  var isElect = false
  /// The state or group that it names, as in ``CountryMention/id``.
  var country: String?
  /// Whether ``country`` is one of the phrase's own words.
  var namesCountry = false
  /// The organization or person whose role it is, as an index into ``LinkingText/nameSpans``.
  var holder: Int?
  /// The class of the organ that its complement describes: "talsperson for utenriksdepartementet".
  var organ: RoleClass?

  /// Whether it is tied to a place that is no state: "alcalde de Madrid".
  var isLocal = false

  /// Whether a phrase means somebody known.
  enum Reference {
    case definite, indefinite, bare
  }

  /// Whether who has the role acts for the state.
  var actsForState: Bool {
    if isElect || isLocal { return false }
    // "lederen for den norske delegasjonen"
    if organ == .delegation, holder == nil { return true }
    switch role.kind {
    case .spokesperson: return holder == nil && (organ?.actsForState ?? true)
    case .groupLeader: return country.map(CountryFocus.isGroup) ?? false
    // "la presidenta del sindicato"
    case .leader: return organ?.actsForState ?? true
    case .counterpart: return namesCountry && holder == nil && isPossessive
    case .envoy, .minister: return holder == nil || organ != nil
    // "**NATO**-sjef", "NATO's chief"
    case .chief: return namesGroup && holder == nil && organ == nil
    // "Palau's leader", "el líder ruso"
    case .head:
      return namesCountry && holder == nil && organ == nil && reference != .indefinite
        && !(country.map(CountryFocus.isGroup) ?? true)
    default: return role.kind.actsForState
    }
  }

  /// Whether a group of states is one of the phrase's own words.
  private var namesGroup: Bool { namesCountry && country.map(CountryFocus.isGroup) ?? false }

  /// How who has the role stands to the state that it names.
  var standing: EntityStanding {
    guard actsForState else { return .none }
    return isFormer ? .former : .inOffice
  }
}
