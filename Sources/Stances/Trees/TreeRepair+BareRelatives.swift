import TextModel

/// Mends relative clauses that no word opens and whose subject is a title with a name, where the title stands right behind the noun of
/// which the clause tells.
extension TreeRepair {
  /// A title with a name between a noun with an article and a finite verb is the subject of that verb, which tells of the noun: "en påstand
  /// **president Rumen Radev kalte** uhørt".
  mutating func readAsRelative(behindTitle verb: Int) {
    guard isFinite(verb), let title = title(before: verb), case let noun = title - 1,
      let article = children(of: noun).first(where: { relation($0) == .det && $0 < noun }),
      words[article].features.containsBytes(of: "PronType=Art"),
      !words[article].features.containsBytes(of: "Definite=Def")
    else { return }
    let clause = Set([noun, title, verb] + Array(title + 1..<verb))
    guard let above = heads(above: noun, title, verb).first(where: { !clause.contains($0) }), above < article else {
      return
    }
    for child in children(of: title) where child < title && child != noun { move(child, to: noun) }
    if heads[noun] != above || relation(noun) == .nsubj { hang(noun, behind: article, on: above) }
    move(verb, to: noun, as: .acl, isRelative: true)
    move(title, to: verb, as: .nsubj)
    for name in title + 1..<verb {
      move(name, to: title, as: .flat)
    }
  }

  /// The noun of a title right behind another noun, with nothing but a name between it and the verb.
  private func title(before verb: Int) -> Int? {
    var title = verb - 1
    while title > 1, words[title].partOfSpeech == .properNoun { title -= 1 }
    guard title > 1, title < verb - 1, words[title].partOfSpeech == .noun, words[title - 1].partOfSpeech == .noun,
      words[title].form.first?.isLowercase ?? false, relation(title - 1) != .compound,
      words[title].features.containsBytes(of: "Definite=Ind"), words[title].features.containsBytes(of: "Number=Sing"),
      !children(of: title).contains(where: { [.det, .amod, .case].contains(relation($0)) && $0 > title - 1 })
    else { return nil }
    return title
  }

  /// The heads of three words, then those of these.
  private func heads(above first: Int, _ second: Int, _ third: Int) -> [Int] {
    let own = [first, second, third].compactMap { heads[$0] }
    return own + own.compactMap { heads[$0] }
  }

  /// Hangs a noun on the word above it: behind a comma as something more that is told, else as a verb's object.
  private mutating func hang(_ noun: Int, behind article: Int, on above: Int) {
    let isSetOff = words[max(article - 1, 0)].form == ","
    let hasObject = children(of: above).contains { relation($0) == .obj && $0 != noun }
    move(noun, to: above, as: isSetOff || hasObject ? .appos : .obj)
  }
}
