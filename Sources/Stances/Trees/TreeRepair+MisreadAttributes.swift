import TextModel

/// Mends clauses whose verb in the past a parser has taken for an attribute of what it does something to.
extension TreeRepair {
  /// What looks like a participle in the middle of a name is its verb, and what stands behind it the object: "Sverige **roste** EU, og
  /// Oxfam avviste kritikken".
  mutating func readAsVerb(inName word: Int) {
    guard relation(word) == .amod, words[word].partOfSpeech == .adjective,
      words[word].features.containsBytes(of: "VerbForm=Part"), words[word].form.first?.isLowercase ?? false,
      word > 0, let object = heads[word], object == word + 1, isName(object), relation(object) == .flat,
      let subject = heads[object], subject < word, isName(subject),
      (subject + 1..<word).allSatisfy({ heads[$0] == subject && relation($0) == .flat })
    else { return }
    let next = heads[subject]
    readAsPast(word)
    guard next == nil || relation(subject) == .nsubj && next.map({ relation($0) }) == .root else { return }
    uproot(word)
    if let next {
      move(next, to: word, as: .conj)
    }
    for child in children(of: subject) where child > object { move(child, to: word) }
    move(subject, to: word, as: .nsubj)
    move(object, to: word, as: .obj)
  }

  /// What looks like an attribute of a definite noun behind the comma that ends an apposition is a verb, since an attribute there has an
  /// article: "takket EBU, og sjefen i Kan, Golan Yochpaz, **sammenlignet forsøket** med en boikott".
  mutating func readAsVerb(behindApposition word: Int) {
    guard relation(word) == .amod, words[word].partOfSpeech == .adjective, word > 3, words[word - 1].form == ",",
      words[word].features.containsBytes(of: "VerbForm=Part"), words[word].features.containsBytes(of: "Definite=Ind"),
      let object = heads[word], object == word + 1, words[object].features.containsBytes(of: "Definite=Def"),
      let subject = heads[object], subject < word, relation(object) == .appos, relation(subject) == .conj,
      children(of: subject).contains(where: { relation($0) == .appos && $0 < word && isName($0) }),
      let first = heads[subject], let verb = heads[first], words[verb].partOfSpeech == .verb, verb < subject
    else { return }
    readAsPast(word)
    move(word, to: verb, as: .conj)
    for child in children(of: subject) where relation(child) == .cc { move(child, to: word) }
    move(subject, to: word, as: .nsubj)
    move(object, to: word, as: .obj)
  }

  /// What looks like an adjective with an auxiliary behind a noun that heads the sentence is the verb of that noun: "**har**
  /// statsministrene i Norge og Sverige **fordømt** angrepet".
  mutating func readAsVerb(participleBehind subject: Int) {
    guard words[subject].partOfSpeech == .noun, relation(subject) == .root,
      !children(of: subject).contains(where: { [.cop, .nsubj].contains(relation($0)) }),
      let verb = words.indices.first(where: { $0 > subject && isUninflectedParticiple($0) }),
      let object = heads[verb], object > verb, heads[object] == subject, words[object].partOfSpeech == .noun,
      let auxiliary = (children(of: subject) + children(of: verb)).first(where: { relation($0) == .aux }),
      auxiliary < subject
    else { return }
    words[verb].partOfSpeech = .verb
    words[verb].features = "VerbForm=Part"
    raise(verb, over: subject, object)
    for child in children(of: subject) where child < auxiliary { move(child, to: verb) }
    move(auxiliary, to: verb)
  }

  /// What looks like an attribute of the definite object that a noun in a whole sentence has is the verb, since an attribute there has an
  /// article: "Forsvarsministrene i Polen og Estland **anbefalte** uttreden."
  mutating func readAsVerb(attributeOfObject object: Int) {
    guard relation(object) == .obj, words[object].features.containsBytes(of: "Definite=Def"), object > 1,
      !children(of: object).contains(where: { [.det, .case].contains(relation($0)) }), words.last?.form == ".",
      case let verb = object - 1, heads[verb] == object, relation(verb) == .amod,
      words[verb].partOfSpeech == .adjective, words[verb].features.containsBytes(of: "VerbForm=Part"),
      let subject = heads[object], subject < verb, words[subject].partOfSpeech == .noun, relation(subject) == .root,
      !children(of: subject).contains(where: { [.cop, .nsubj, .aux].contains(relation($0)) })
    else { return }
    readAsPast(verb)
    raise(verb, over: subject, object)
  }

  /// Makes a verb the root of a sentence that its subject heads.
  private mutating func raise(_ verb: Int, over subject: Int, _ object: Int) {
    uproot(verb)
    move(object, to: verb, as: .obj)
    for child in children(of: subject) where child > verb || relation(child) == .advcl { move(child, to: verb) }
    move(subject, to: verb, as: .nsubj)
  }

  private func isUninflectedParticiple(_ word: Int) -> Bool {
    words[word].partOfSpeech == .adjective && words[word].features.containsBytes(of: "VerbForm=Part")
      && words[word].features.containsBytes(of: "Definite=Ind") && [.amod, .advmod].contains(relation(word))
  }

  private func isName(_ word: Int) -> Bool { words[word].partOfSpeech == .properNoun }
}
