import LanguageData
import TextModel

/// A phrase found in a text that may mention a state, with the words around it.
struct CountrySite: Sendable {
  /// The document's units.
  let text: PhraseText
  /// Where the phrase stands in ``text``, and what the tables say of it.
  let match: PhraseMatch<CountryEntry>
  /// The units of its sentence.
  let sentence: Range<Int>
  /// The lexicon that found it.
  let lexicon: CountryLexicon
  /// What kind of block it stands in.
  let block: BlockKind
  /// Whether its sentence is in title case or capitals, so that a capital says nothing.
  let isDisplayed: Bool
  /// The part of speech of a unit's word; `nil` where the sentence is not parsed.
  let partOfSpeech: @Sendable (Int) -> UniversalPartOfSpeech?
  /// Whether a unit belongs to a phrase for a state.
  let isCountry: @Sendable (Int) -> Bool
  /// Whether a unit belongs to a phrase for the state or group that this phrase is for.
  let isOfSameState: @Sendable (Int) -> Bool
  /// Whether a unit belongs to a phrase for a seat.
  let isSeat: @Sendable (Int) -> Bool

  /// What the tables say of the phrase.
  var entry: CountryEntry { match.payload }
  /// Its first unit.
  var first: Int { match.units.lowerBound }
  /// The unit after its last.
  var end: Int { match.units.upperBound }

  /// The unit at this place, `nil` outside the sentence.
  func unit(_ index: Int) -> PhraseText.Unit? { sentence.contains(index) ? text.units[index] : nil }

  /// Whether a unit of the sentence is made of letters.
  func isWord(_ index: Int) -> Bool { unit(index)?.form.first?.isLetter == true }

  /// Whether no space parts a unit from the one before it.
  func touchesPrevious(_ index: Int) -> Bool {
    sentence.contains(index) && sentence.contains(index - 1)
      && text.units[index - 1].span.end == text.units[index].span.start
  }

  /// The word, in lower case, at this place; `nil` where none stands.
  func word(_ index: Int) -> String? { isWord(index) ? text.units[index].folded : nil }

  /// Whether the word at this place is in a class.
  func has(_ index: Int, _ wordClass: CountryWordClass) -> Bool {
    word(index).map { lexicon.context.contains($0, wordClass) } ?? false
  }

  /// Whether the sentence, or a part of it after a colon, dash, bracket or quotation mark, starts with this unit.
  func startsClause(_ index: Int) -> Bool {
    guard let previous = unit(index - 1), let sign = previous.form.first else { return true }
    if sign.isLetter || sign.isNumber { return false }
    switch sign {
    case ",", "'", ")", "/", "%", "]": return false
    case "-": return !touchesPrevious(index)
    case ".": return endsSentence(index - 1)
    default: return true
    }
  }

  /// Whether a dot ends a sentence that was not parted from the next one, or the number of a list's item.
  private func endsSentence(_ dot: Int) -> Bool {
    guard !touchesPrevious(dot + 1), let last = unit(dot - 1), let sign = last.form.first else { return false }
    return sign.isLowercase && last.form.count > 2 || sign.isNumber && dot - 1 == sentence.lowerBound
  }

  /// Whether a capitalized word stands here whose capital is its own: not that of a clause's first word, and not a common
  /// word's.
  func isProperWord(_ index: Int) -> Bool {
    guard isWord(index), text.units[index].isCapitalized, !isDisplayed, !isCountry(index) else { return false }
    return !startsClause(index) && !has(index, .function)
  }

  /// Whether a word of content stands here: by its part of speech where the sentence is parsed, else because it is no function
  /// word.
  func isContentWord(_ index: Int) -> Bool {
    guard isWord(index) else { return false }
    switch partOfSpeech(index) {
    case nil, .noun, .adjective, .properNoun, .numeral, .other: return !has(index, .function)
    default: return false
    }
  }

  /// Whether a verb stands here, as far as the sentence is parsed.
  func isVerb(_ index: Int) -> Bool { partOfSpeech(index) == .verb || partOfSpeech(index) == .auxiliary }

  /// The index after the capitalized words that follow the phrase, with nothing but spaces and hyphens between.
  var endOfFollowingName: Int {
    var index = end
    while isWord(index) || unit(index)?.form == "-" && touchesPrevious(index) && touchesPrevious(index + 1) {
      guard unit(index)?.isCapitalized == true || unit(index)?.form == "-" else { break }
      index += 1
    }
    return index
  }

  /// Whether a hyphen ties the phrase to something before it that is no state and no part that leaves it a mention.
  var isBoundToForeignPart: Bool {
    guard unit(first - 1)?.form == "-", touchesPrevious(first), touchesPrevious(first - 1), isWord(first - 2) else {
      return false
    }
    return !isCountry(first - 2) && !has(first - 2, .combining)
  }

  /// Whether a hyphen ties something to the end of the phrase.
  var isFollowedByHyphen: Bool { unit(end)?.form == "-" && touchesPrevious(end) && touchesPrevious(end + 1) }
}
