import LanguageData
import TextModel

/// Tells a seat that stands for its government from the place.
///
/// A seat mentions where it acts or is acted with: as subject, as agent, as the one who is accused, urged or talked with.
/// After a preposition of place, in a dateline, in an address and beside words for cities it is a place.
extension CountrySite {
  /// Whether the seat stands for its government.
  var isActor: Bool {
    if isBoundToForeignPart || isDateline || isAddress || isInsideOrganization { return false }
    if isProperWord(first - 1) && !has(first - 1, .owner) || isProperWord(end) { return false }
    if entry.sense == .capital, block == .tableRow || standsAlone { return false }
    if isFollowedByHyphen {
      return entry.sense == .seat || has(end + 1, .actorNoun) || has(end + 1, .actorVerb)
    }
    let start = startOfCoordination
    return !isListedWithPlaces(from: start) && isActor(from: start)
  }

  /// Whether the phrase is all of its sentence.
  private var standsAlone: Bool {
    !isWord(first - 1) && (end..<sentence.upperBound).allSatisfy { !isWord($0) }
  }

  /// "CAIRO — Egypt …", "MONTEVIDEO: …", "Madrid, 3 mar (EFE)", "Vigo."
  private var isDateline: Bool {
    guard block == .paragraph, first == sentence.lowerBound, let next = unit(end) else { return false }
    switch next.form {
    case "(", "—", "/": return true
    case "–", "-": return !touchesPrevious(end)
    case ":", ".", ".-", ".–": return isInCapitals(first)
    case ",": return isNumber(end + 1) || isNumber(end + 2) && isWord(end + 1) || isInCapitals(end + 1)
    default: return false
    }
  }

  private func isNumber(_ index: Int) -> Bool { unit(index)?.form.first?.isNumber == true }

  private func isInCapitals(_ index: Int) -> Bool {
    guard let form = unit(index)?.form, isWord(index), form.count > 1, !isCountry(index) else { return false }
    return form == form.uppercased()
  }

  /// "Paris, France", "N'DJAMENA, Chad (AP)"
  private var isAddress: Bool { unit(end)?.form == "," && isCountry(end + 1) && isOfSameState(end + 1) }

  /// The first unit of the list that the phrase is in: what stands before that governs all of it.
  private var startOfCoordination: Int {
    var start = first
    while let previous = previousMember(before: start) { start = previous }
    return start
  }

  /// The start of the capitalized words that a comma or conjunction joins to what starts at `start`.
  private func previousMember(before start: Int) -> Int? {
    let joint = start - 1
    let isListed = start != first || !isWord(end) || has(end, .conjunction)
    let isJoined = has(joint, .conjunction) || unit(joint)?.form == "," && isListed
    guard isJoined, isWord(joint - 1), unit(joint - 1)?.isCapitalized == true else { return nil }
    var member = joint - 1
    while isWord(member - 1), unit(member - 1)?.isCapitalized == true, !has(member - 1, .function) { member -= 1 }
    return has(member, .function) ? nil : member
  }

  /// "Miami, Madrid og Beirut": whether the list starts with a name that is neither a state's nor a seat's.
  private func isListedWithPlaces(from start: Int) -> Bool { start < first && !isCountry(start) && !isSeat(start) }

  private func isActor(from start: Int) -> Bool {
    var before = start - 1
    while has(before, .determiner), !has(before, .governedPreposition) { before -= 1 }
    if has(before, .placePreposition) { return false }
    if has(before, .actorPreposition) { return !has(before - 1, .placeVerb) }
    if has(before, .governedPreposition) {
      return isGoverned(before: before)
        ?? (entry.sense == .seat || start != first && isSubject(from: first, before: first))
    }
    if isPossessor { return isPossessorOfAct }
    if [before, before - 1].contains(where: { has($0, .placeNoun) }) { return false }
    if has(before, .placeVerb), !isBeforeInfinitive(end) { return false }
    if has(before, lexicon.conventions.marksObjects ? .statementVerb : .actorVerb) { return true }
    return isSubject(from: start, before: before)
  }

  /// "kravet fra Quito", "acusó a Buenos Aires": the nearest noun or verb before the preposition decides.
  private func isGoverned(before preposition: Int) -> Bool? {
    var index = preposition - 1
    while index > preposition - 6, isWord(index) {
      if has(index, .placeNoun) || has(index, .placeVerb) { return false }
      if has(index, .actorNoun) || has(index, .actorVerb) || has(index, .governingVerb) { return true }
      index -= 1
    }
    return nil
  }

  private var isPossessor: Bool { !entry.isLemma || unit(end)?.form == "'" && unit(end + 1)?.folded == "s" }

  /// "Reykjavíks avslag", "Moscow's demand"
  private var isPossessorOfAct: Bool {
    let next = entry.isLemma ? end + 2 : end
    guard let head = (next..<next + 3).first(where: { has($0, .actorNoun) || has($0, .placeNoun) }) else {
      return entry.sense == .seat
    }
    return has(head, .actorNoun)
  }

  /// Whether an infinitive follows with its preposition, so that the verb before tells but the future: "kommer Warszawa **til å**
  /// godta".
  private func isBeforeInfinitive(_ index: Int) -> Bool { (index..<index + 3).contains { has($0, .infinitiveMarker) } }

  private func isSubject(from start: Int, before: Int) -> Bool {
    let isFree = start == before || startsClause(start) || has(before, .function) || unit(before)?.form == ","
    // "en kritikk **Beijing** avviser", "so long as **Kyiv** rejects it"
    guard isFree || entry.sense == .seat || has(end, .actorVerb) && isWord(before) else { return false }
    if has(end, .placeVerb), !isBeforeInfinitive(end + 1) { return false }
    if has(end, .copula), (end + 1..<end + 5).contains(where: { has($0, .placeNoun) }) { return false }
    guard lexicon.conventions.hasOpenCompounds, entry.sense == .capital, isWord(end) else { return true }
    let isPlainlyNoun = has(start - 1, .determiner) || has(end, .placeNoun)
    return !isPlainlyNoun && (isVerb(end) || has(end, .function) || has(end, .actorVerb) || has(end, .conjunction))
  }
}
