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

  /// A word that is neither a function word nor the first word of a name.
  private func isContentWord(_ index: Int) -> Bool { isWord(index) && !has(index, .function) }

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

  /// "nordiske land", "países nórdicos"
  private var isBesideStates: Bool {
    [end, end + 1, first - 1].contains { has($0, .states) }
  }

  /// Whether the form stands for the language: "på norsk", "habla español", "in English".
  private var isLanguageName: Bool {
    if [first - 2, first - 1, end].contains(where: { has($0, .languageWord) }) { return true }
    if isPairedAdjective { return false }
    switch lexicon.conventions.adjectiveOrder {
    case .beforeNoun: return isLanguageBeforeNoun
    case .afterNoun: return isLanguageAfterNoun
    }
  }

  private var isLanguageBeforeNoun: Bool {
    if isContentWord(end) { return unit(end)?.isCapitalized == true && unit(end)?.form.count == 1 }
    return !isPredicate && !has(first - 1, .determiner)
  }

  /// "is French", "are not French"
  private var isPredicate: Bool { has(first - 1, .copula) || has(first - 1, .function) && has(first - 2, .copula) }

  private var isLanguageAfterNoun: Bool {
    if isContentWord(first - 1), !startsClause(first) { return false }
    if has(first - 1, .languagePreposition) { return unit(end)?.isCapitalized != true }
    return !has(first - 1, .determiner) && !isPredicate
  }

  /// "norsk og svensk politi", "tysk-fransk": an adjective beside another.
  private var isPairedAdjective: Bool {
    if unit(end)?.form == "-", isCountry(end + 1) { return true }
    if unit(first - 1)?.form == "-", isCountry(first - 2) { return true }
    guard has(end, .conjunction) || unit(end)?.form == ",", isCountry(end + 1) else { return false }
    let next = (end + 1..<sentence.upperBound).first { !isCountry($0) } ?? sentence.upperBound
    return isContentWord(next) && lexicon.conventions.adjectiveOrder == .beforeNoun
  }
}
