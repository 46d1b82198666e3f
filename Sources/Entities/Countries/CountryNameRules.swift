import LanguageData
import TextModel

/// Tells the mention of a state by its name from names that only hold it.
extension CountrySite {
  /// Whether the name mentions its state or group.
  var isNameMention: Bool {
    !isBoundToForeignPart && !isInsideOrganization && !isAfterProperWord && !isBeforeProperWord
  }

  /// "WWF España", "Reform UK": a capitalized word right before the name makes one longer name of both, unless it possesses
  /// the state ("Putins Russland").
  private var isAfterProperWord: Bool {
    let previous = first - 1
    if has(previous, .organization), unit(previous)?.isCapitalized == true { return true }
    return isProperWord(previous) && !has(previous, .owner) && !has(previous, .stateOrgan) && !isGroup
  }

  /// "Perú Libre", in languages where nothing but a longer name puts a capitalized word after a state's, or a verb with which the next label
  /// of a list without full stops begins: "… Suecia Japón **Reconocen** a Okello: …".
  private var isBeforeProperWord: Bool {
    lexicon.conventions.joinsCapitalizedNames && isProperWord(end) && !isGroup && !isVerb(end)
  }

  /// A group's own organs mention the group, so that what follows or precedes its name does not matter.
  private var isGroup: Bool { entry.ids.first.map { $0.count != 2 || $0 == "EU" || $0 == "UN" } ?? false }

  /// Whether the name is part of an organization's: "Air France", "Bank of England", "Kenya Airways".
  var isInsideOrganization: Bool {
    if isGroup { return false }
    return isFollowedByOrganization || has(end, .association) || isLinkedToOrganization
  }

  /// "Kenya Airways", "Bulgarian National Bank", but not "Chilean **Energy** Minister".
  var isFollowedByOrganization: Bool {
    (end..<max(end, endOfFollowingName)).contains {
      has($0, .organization) && !has($0, .stateOrgan) && !has($0 + 1, .stateOrgan)
    }
  }

  /// "Bank of England", "Universidad Católica de Chile".
  private var isLinkedToOrganization: Bool {
    var index = first - 1
    if has(index, .determiner) { index -= 1 }
    guard has(index, .linking) else { return false }
    index -= 1
    while isWord(index), unit(index)?.isCapitalized == true || has(index, .linking) || has(index, .conjunction) {
      if has(index, .organization), unit(index)?.isCapitalized == true { return true }
      index -= 1
    }
    return false
  }

  /// "Jordan Hale", "Michael Jordan": whether a capitalized word beside the phrase makes a person's name of it.
  var isPersonalName: Bool { !isDisplayed && (isNamePart(end) || isNamePart(first - 1)) }

  /// "Michael Jordan": whether it ends a person's name, which begins before it.
  var isFamilyName: Bool { isPersonalName && !isNamePart(end) }

  private func isNamePart(_ index: Int) -> Bool {
    isWord(index) && unit(index)?.isCapitalized == true && !has(index, .function) && !isCountry(index)
  }
}
