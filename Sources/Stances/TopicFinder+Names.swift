import TextModel

/// By which name the text calls a topic.
extension TopicFinder {
  /// The name by which the text calls the target elsewhere that tells more: of "avgiften" "passeringsavgiften", of "forbudet"
  /// "forbudet mot forskningsfangst".
  func fullName(of target: Target) -> Target {
    guard isShort(target) else { return target }
    return descriptions[target.head] ?? compound(of: target) { _ in true } ?? target
  }

  /// The only compound that the text has for a noun, among those that fit.
  private func compound(of target: Target, where fits: (Target) -> Bool) -> Target? {
    let compounds = names { other in
      other.head.ends(in: target.head) && other.head.count > target.head.count + 2 && !other.isDeed && fits(other)
    }
    return Set(compounds.map(\.head)).count == 1 ? compounds.first : nil
  }

  /// The names of all topics that fit, each looked at in its place: few do.
  private func names(where fits: (Target) -> Bool) -> [Target] {
    var found: [Target] = []
    for topic in topics.indices {
      for name in topics[topic].names.indices where fits(topics[topic].names[name].target) {
        found.append(topics[topic].names[name].target)
      }
    }
    return found
  }

  /// The only compound that the text has for a noun that a list names, with at most one word more: of "avgiften" "global brusavgift".
  func compoundName(of target: Target) -> Target {
    guard isShort(target) else { return target }
    return compound(of: target) { FoldedWords.content(of: $0.text).count <= 2 } ?? target
  }

  /// The compound that names the thing alone, as something known: "himmelavtalen" for "avtalen", but not what the text brings in
  /// as one of its kind ("et hvalreservat i Sør-Atlanteren"), nor what it says once to go on with the shorter noun.
  private func definiteCompound(of target: Target) -> Target? {
    compound(of: target) { other in
      other.isOneWord && other.text.lowercased() != other.head
        && 2 * (nounCounts[other.head] ?? 0) >= nounCounts[target.head] ?? 0
    }
  }

  /// The name with a capital that the text has for the target, or else the one that says in one word more what it is about: of
  /// "forbudet" "forbudet mot forskningsfangst". Apart from these its own word stays: where a sentence names its target, that is
  /// the name.
  func described(_ target: Target) -> Target {
    isShort(target)
      ? properName(of: target) ?? (target.isKnown ? description(of: target) : nil) ?? definiteCompound(of: target)
        ?? target : target
  }

  /// The name of two words that the text has told for the target before.
  private func description(of target: Target) -> Target? {
    descriptions[target.head].flatMap { $0.span.start < target.span.start ? $0 : nil }
  }

  /// The only name with a capital that the text has for such a thing: of "konvensjonen" "Ottawakonvensjonen", of "the compact"
  /// "Global Compact on Frontier AI".
  private func properName(of target: Target) -> Target? {
    guard target.isMotion, target.text.first?.isUppercase == false || target.isCapitals else { return nil }
    let named = names { other in
      other.isMotion && isProper(other) && (other.head == target.head || other.head.ends(in: target.head))
    }
    // "Bergen Declaration" is short for "Bergen Declaration on Drones".
    guard let longest = named.max(by: { $0.text.utf8.count < $1.text.utf8.count }) else { return nil }
    return named.allSatisfy { longest.text.hasPrefix($0.text) } ? longest : nil
  }

  /// The only name with a capital that ends in the same noun as a compound, where the text has that noun alone for both: of
  /// "minekonvensjonen" "Ottawakonvensjonen", where it goes on about "konvensjonen".
  func namesake(of target: Target) -> Target? {
    guard target.isMotion, target.isOneWord, !isProper(target) else { return nil }
    let named = names { other in
      other.isMotion && other.isOneWord && isProper(other) && sharesNoun(other.head, target.head)
    }
    return Set(named.map(\.head)).count == 1 ? named.first : nil
  }

  /// Whether two compounds end in a noun that the text has alone as well.
  private func sharesNoun(_ one: String, _ other: String) -> Bool {
    guard one != other else { return false }
    let common = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    guard common < one.count, common < other.count else { return false }
    return (Self.shortestNoun...max(Self.shortestNoun, common)).contains { length in
      length <= common && nounCounts[String(one.suffix(length))] != nil
    }
  }

  /// The letters of the shortest noun that two compounds may share.
  private static let shortestNoun = 5

  /// Whether a target is written like a name, and not only because a sentence begins with it or is in capitals.
  private func isProper(_ target: Target) -> Bool {
    guard target.actor == nil, target.text.first?.isUppercase == true, !target.isCapitals else { return false }
    // "**Bergen Declaration** on Drones: status as of 14 November"
    let words = target.text.split(separator: " ")
    if words.count == 2, words.allSatisfy({ $0.first?.isUppercase ?? false }) { return true }
    return document.sentenceIndex(at: target.span.start).map {
      document.sentences[$0].span.start != target.span.start
    } ?? false
  }

  /// Whether a target is named by one word that may have a longer name elsewhere.
  private func isShort(_ target: Target) -> Bool {
    target.actor == nil && target.head.count >= 3 && target.isOneWord && !target.isDeed
  }
}
