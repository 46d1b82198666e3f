import LanguageData
import TextModel

/// Tells adjectives and nouns of peoples from names of languages and parts of longer names.
extension CountrySite {
  /// Whether the adjective or noun mentions its state or group.
  var isPeopleMention: Bool {
    if isBoundToForeignPart || isInsideLongerName { return false }
    if entry.isRegion { return isBesideStates }
    return !entry.isLanguage || !isLanguageName
  }

  /// Whether it mentions as an adjective or as a noun.
  var peopleForm: CountryForm {
    switch entry.sense {
    case .demonym: .demonym
    case .people: isNounOfPeople ? .demonym : .adjective
    default: .adjective
    }
  }

  private var isNounOfPeople: Bool {
    switch lexicon.conventions.adjectiveOrder {
    case .beforeNoun:
      !isContentWord(end) && !isFollowedByHyphen && (has(first - 1, .determiner) || has(first - 1, .function))
    case .afterNoun: !isContentWord(first - 1)
    }
  }

  /// "Real Academia Española", "Norsk Astronomisk Selskap", "Royal Danish Theatre".
  private var isInsideLongerName: Bool {
    if isDisplayed { return isFollowedByOrganization }
    guard entry.isLowercase else {
      return isFollowedByOrganization || isProperWord(first - 1) && !has(first - 1, .owner)
    }
    guard text.units[first].isCapitalized else {
      return !entry.isLemma && has(end, .association) || isAfterCapitalizedArticle && isContentWord(first - 2)
    }
    guard startsClause(first) else { return !has(first - 1, .stateOrgan) }
    let beforeCapital = isWord(end) && unit(end)?.isCapitalized == true && !isCountry(end)
    return isFollowedByOrganization || has(end, .association) || entry.isLemma && beforeCapital
  }

  /// "i Den norske kirke": the capital of an article inside a sentence makes a name of what follows.
  private var isAfterCapitalizedArticle: Bool {
    has(first - 1, .determiner) && unit(first - 1)?.isCapitalized == true && !startsClause(first - 1)
  }

  /// "nordiske land", "países nórdicos", "de nordiske og baltiske landene"
  private var isBesideStates: Bool {
    [end, end + 1, first - 1, endOfPairing, startOfPairing - 1].contains { has($0, .states) }
  }

  /// Whether the form stands for the language: "på norsk", "habla español", "in English".
  private var isLanguageName: Bool {
    if [first - 2, first - 1, end].contains(where: { has($0, .languageWord) }) { return true }
    if isPairedAdjective { return false }
    if isFollowedByHyphen { return has(end + 1, .languageWord) }
    switch lexicon.conventions.adjectiveOrder {
    case .beforeNoun: return isLanguageBeforeNoun
    case .afterNoun: return isLanguageAfterNoun
    }
  }

  private var isLanguageBeforeNoun: Bool {
    let noun = endOfPairing
    if isContentWord(noun) { return unit(noun)?.isCapitalized == true && unit(noun)?.form.count == 1 }
    return !isPredicate && !has(first - 1, .determiner)
  }

  private var isLanguageAfterNoun: Bool {
    let start = startOfPairing
    if isContentWord(start - 1), !startsClause(start) { return false }
    if has(start - 1, .languagePreposition) { return unit(end)?.isCapitalized != true }
    return !has(start - 1, .determiner) && !isPredicate
  }

  /// "is French", "are not French"
  private var isPredicate: Bool { has(first - 1, .copula) || has(first - 1, .function) && has(first - 2, .copula) }

  /// "tysk-fransk": an adjective that a hyphen ties to another.
  private var isPairedAdjective: Bool {
    isFollowedByHyphen && isCountry(end + 1) || unit(first - 1)?.form == "-" && isCountry(first - 2)
  }

  /// The unit after the phrases for states that commas and conjunctions join to this one: "russisk, kinesisk og iransk".
  private var endOfPairing: Int {
    var index = end
    while joins(index), isCountry(index + 1) {
      index += 1
      while isCountry(index) { index += 1 }
    }
    return index
  }

  /// The first unit of the phrases for states that are joined to this one: "los gobiernos español y francés".
  private var startOfPairing: Int {
    var index = first
    while joins(index - 1), isCountry(index - 2) {
      index -= 2
      while isCountry(index - 1) { index -= 1 }
    }
    return index
  }

  private func joins(_ index: Int) -> Bool { has(index, .conjunction) || unit(index)?.form == "," }
}
