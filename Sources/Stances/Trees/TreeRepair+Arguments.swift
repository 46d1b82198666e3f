import TextModel

/// Hangs arguments on the words that they belong to.
extension TreeRepair {
  /// Of what looks like two subjects of a verb the second, behind the verb and a preposition, is none: "Syria, det eneste landet i rådet,
  /// er **imot krigen**".
  mutating func readAsOblique(subject word: Int) {
    guard relation(word) == .nsubj, let verb = heads[word], verb < word, words[verb].partOfSpeech == .verb,
      let preposition = children(of: word).first, relation(preposition) == .case, preposition > verb,
      words[preposition].partOfSpeech == .adposition,
      children(of: verb).contains(where: { $0 < verb && relation($0) == .nsubj })
    else { return }
    relate(word, as: .obl)
  }

  /// An infinitive behind the comma that ends an aside completes the verb before that, and not the verb of the aside: "Kina **lovet**
  /// torsdag, før toppmøtet begynte, **å støtte** avtalen".
  mutating func returnInfinitive(behindAside verb: Int) {
    guard relation(verb) == .xcomp, words[verb].features.containsBytes(of: "VerbForm=Inf"),
      let particle = children(of: verb).first(where: { words[$0].form != "," }), relation(particle) == .mark,
      particle > 0, words[particle - 1].form == ",", let aside = heads[verb], aside < particle,
      relation(aside) == .advcl, let above = heads[aside], above < aside, words[above].partOfSpeech == .verb,
      let opener = children(of: aside).first(where: { words[$0].form != "," }), relation(opener) == .mark,
      opener > above, words[opener - 1].form == ",",
      !children(of: above).contains(where: { [.obj, .xcomp, .ccomp].contains(relation($0)) })
    else { return }
    move(verb, to: above)
  }

  /// A noun behind a phrase that parts it from a verb without an object is its object, and no subject of that phrase: "opposes in
  /// principle **the imposition** of sanctions".
  mutating func returnObject(behindPhrase noun: Int) {
    guard words[noun].partOfSpeech == .noun, let phrase = heads[noun], phrase < noun, relation(phrase) == .obl,
      [.noun, .properNoun].contains(words[phrase].partOfSpeech), let verb = heads[phrase], verb < phrase,
      words[verb].partOfSpeech == .verb,
      children(of: phrase).allSatisfy({ $0 == noun || [.case, .det, .amod].contains(relation($0)) && $0 < phrase }),
      !children(of: verb).contains(where: { [.obj, .xcomp, .ccomp].contains(relation($0)) })
    else { return }
    move(noun, to: verb, as: .obj)
  }

  /// A noun that a negation excepts behind a conjunction goes on from the object of its verb, and not from the verb: "aceptaría vetos, pero
  /// **no la congelación** de activos".
  mutating func joinExcepted(_ noun: Int) {
    guard relation(noun) == .conj, let verb = heads[noun], verb < noun, words[verb].partOfSpeech == .verb,
      words[noun].partOfSpeech == .noun,
      let object = children(of: verb).last(where: { relation($0) == .obj && $0 > verb && $0 < noun }),
      words[object].partOfSpeech == .noun,
      let negation = children(of: noun).first(where: {
        $0 < noun && words[$0].features.containsBytes(of: "Polarity=Neg")
      }),
      (negation + 1..<noun).allSatisfy({ heads[$0] == noun && [.det, .amod].contains(relation($0)) }),
      children(of: noun).contains(where: { relation($0) == .cc && $0 == negation - 1 }),
      !children(of: noun).contains(where: { [.nsubj, .cop, .aux].contains(relation($0)) })
    else { return }
    move(noun, to: object)
  }

  /// A phrase right behind another one with the same preposition says what that is about: "voted on **the ban** on trawling".
  mutating func returnComplement(ofSamePreposition noun: Int) {
    guard let verb = heads[noun], let opener = children(of: noun).first, opener > 0, relation(opener) == .case,
      case let whole = opener - 1, whole > verb, heads[whole] == verb, relation(whole) == .obl,
      words[whole].partOfSpeech == .noun,
      children(of: whole).contains(where: { relation($0) == .case && words[$0].form == words[opener].form }),
      children(of: whole).contains(where: { relation($0) == .det })
        || words[whole].features.containsBytes(of: "Definite=Def"),
      // "lobbied for the duty for two years"
      !children(of: noun).contains(where: { relation($0) == .nummod })
    else { return }
    move(noun, to: whole, as: .nmod)
  }

  /// Auxiliaries, copulas and the later words of a fixed expression have no arguments: those are their heads'.
  mutating func raiseArgument(_ index: Int) {
    guard Self.arguments.contains(relation(index)) else { return }
    var steps = 0
    while let head = heads[index], Self.functions.contains(relation(head)), let above = heads[head], above != index,
      steps < Self.deepest
    {
      move(index, to: above)
      steps += 1
    }
  }

  /// A preposition before a comma does not govern what stands behind it: "voted **for**, Peru against".
  mutating func returnPreposition(_ index: Int) {
    guard relation(index) == .case, index + 1 < words.count, words[index + 1].form == ",", let nominal = heads[index],
      nominal > index, let verb = heads[nominal], verb < index
    else { return }
    move(index, to: verb, as: .advmod)
  }

  /// A preposition behind a nominal belongs to what stands below that right behind it: "sanksjoner **mot** Iran".
  mutating func returnPreposition(behindNominal index: Int) {
    guard relation(index) == .case, index + 1 < words.count, let nominal = heads[index], nominal < index,
      heads[index + 1] == nominal, relation(index + 1) == .nmod
    else { return }
    move(index, to: index + 1)
  }

  /// A preposition before an attribute that a parser took for a verb governs the noun behind it: "is opposed **to punitive** sanctions".
  mutating func returnPreposition(beforeAttribute attribute: Int) {
    guard relation(attribute) == .amod, let noun = heads[attribute], noun > attribute,
      let preposition = children(of: attribute).first(where: { $0 < attribute && relation($0) == .mark }),
      words[preposition].partOfSpeech == .adposition
    else { return }
    move(preposition, to: noun, as: .case)
  }

  /// A preposition that a parser took for an adverb of the adjective behind it, or of the verb, governs the noun in the plural: "har gått
  /// inn **for strengere** regler".
  mutating func returnPreposition(adverb word: Int) {
    let attribute = word + 1
    guard attribute < words.count, relation(attribute) == .amod, let noun = heads[attribute], noun > attribute,
      relation(noun) == .obl, let verb = heads[noun], verb < word, words[noun].partOfSpeech == .noun,
      words[noun].features.containsBytes(of: "Number=Plur"),
      heads[word] == attribute && words[attribute].features.containsBytes(of: "Degree=Cmp")
        || heads[word] == verb && words[word].partOfSpeech == .adposition,
      !children(of: noun).contains(where: { relation($0) == .case || $0 < attribute })
    else { return }
    move(word, to: noun, as: .case)
    words[word].partOfSpeech = .adposition
  }

  /// A noun before a number is no part of the amount of time behind it, but the object of the verb before it: "proposed a **moratorium**
  /// three years ago".
  mutating func partAmount(_ noun: Int) {
    guard relation(noun) == .compound, words[noun].partOfSpeech == .noun, let unit = heads[noun], unit > noun + 1,
      relation(unit) == .obl,
      children(of: unit).contains(where: { relation($0) == .nummod && $0 == noun + 1 }),
      let start = children(of: unit).first, start > 0,
      let verb = (0..<start).last(where: { words[$0].partOfSpeech == .verb }), verb == start - 1,
      !children(of: verb).contains(where: { relation($0) == .obj })
    else { return }
    for child in children(of: unit) where child < noun { move(child, to: noun) }
    move(noun, to: verb, as: .obj)
  }

  /// A noun right behind a share of a hundred is not counted by it, but the object of a verb without one: "gravó con aranceles del 20 %
  /// **productos** chinos", "gravó con un arancel del 25% **el acero**".
  mutating func partShare(_ noun: Int) {
    guard relation(noun) == .nmod, words[noun].partOfSpeech == .noun, noun > 1, let share = share(before: noun),
      let bearer = heads[noun].flatMap({ $0 == share ? heads[$0] : $0 }), bearer < share,
      let verb = heads[bearer], verb < bearer, words[verb].partOfSpeech == .verb, isFinite(verb),
      relation(bearer) == .obl, !children(of: verb).contains(where: { relation($0) == .obj })
    else { return }
    if heads[share] == noun {
      move(share, to: bearer, as: .nmod)
    }
    for word in children(of: noun) where word < share { move(word, to: share) }
    move(noun, to: verb, as: .obj)
  }

  /// The mark of a share of a hundred right before a noun without a preposition of its own, or before its article.
  private func share(before noun: Int) -> Int? {
    let isArticle = words[noun - 1].partOfSpeech == .determiner && heads[noun - 1] == noun
    let share = isArticle ? noun - 2 : noun - 1
    return share > 0 && words[share].form.hasSuffix("%") ? share : nil
  }

  /// A preposition before another nominal governs that one, and not the next that has a preposition of its own: "calling **for** a fresh
  /// run-off under supervision".
  mutating func partNominals(_ nominal: Int) {
    guard relation(nominal) == .obl, let verb = heads[nominal],
      let own = children(of: nominal).last(where: { relation($0) == .case }),
      let other = children(of: nominal).first(where: { relation($0) == .case }), other < own,
      let near = children(of: verb).first(where: { $0 > other && $0 < own && relation($0) == .obl }),
      !children(of: near).contains(where: { relation($0) == .case }), near == own - 1
    else { return }
    for word in children(of: nominal) where word >= other && word < near { move(word, to: near) }
  }

  /// A second object behind a comma, with an article and a clause that tells more of it, sums up the first: "aprobó la tasa, **una medida**
  /// que Perú rechaza".
  mutating func returnApposition(_ noun: Int) {
    guard relation(noun) == .obj, words[noun].partOfSpeech == .noun, let verb = heads[noun], verb < noun,
      let first = children(of: noun).first(where: { words[$0].form != "," }), first > 0, words[first - 1].form == ",",
      relation(first) == .det, children(of: noun).contains(where: { $0 > noun && relation($0) == .acl }),
      let object = children(of: verb).first(where: { $0 > verb && $0 < first && relation($0) == .obj }),
      words[object].partOfSpeech == .noun || words[object].partOfSpeech == .properNoun
    else { return }
    move(noun, to: object, as: .appos)
  }

  private static let arguments: RelationSet = [.nsubj, .csubj, .obj, .obl, .xcomp, .ccomp, .advcl]
  private static let functions: RelationSet = [.aux, .cop, .fixed]

  private static let deepest = 4

  /// A subject in front of the verb above its own is that one's, where it has none: "**The president** asked all to leave".
  mutating func returnSubject(_ index: Int) {
    guard relation(index) == .nsubj, let verb = heads[index], [.xcomp, .ccomp].contains(relation(verb)),
      let above = heads[verb], index < above, above < verb, words[above].partOfSpeech == .verb,
      !children(of: above).contains(where: { relation($0) == .nsubj }),
      children(of: verb).contains(where: { $0 != index && $0 > above && relation($0) == .nsubj })
    else { return }
    move(index, to: above)
  }

  /// What stands behind a participle and hangs on the auxiliary before it, which was taken for a verb, is the participle's: "have all
  /// barred **carriers**".
  mutating func returnObjects(ofParticiple index: Int) {
    guard relation(index) == .xcomp, words[index].partOfSpeech == .verb,
      words[index].features.containsBytes(of: "VerbForm=Part"), let auxiliary = heads[index], auxiliary < index,
      !children(of: index).contains(where: { [.obj, .nsubj].contains(relation($0)) })
    else { return }
    for child in children(of: auxiliary) where child > index && [.obj, .obl, .ccomp].contains(relation(child)) {
      move(child, to: index)
    }
  }

  /// A noun right behind what something is called in quotation marks is no part of it, but what is called so: "calificó de «atropello» **la
  /// subida**".
  mutating func freeObject(behindQuote noun: Int) {
    guard words[noun].partOfSpeech == .noun, [.appos, .nmod, .flat].contains(relation(noun)), let name = heads[noun],
      name < noun, let article = children(of: noun).first, article > name + 1, relation(article) == .det,
      Self.closingMarks.contains(words[article - 1].form), let verb = heads[name], verb < name,
      words[verb].partOfSpeech == .verb, [.obj, .obl, .xcomp].contains(relation(name)),
      children(of: name).contains(where: { relation($0) == .case && $0 < name }),
      !children(of: verb).contains(where: { relation($0) == .obj && $0 != name })
    else { return }
    move(noun, to: verb, as: .obj)
    relate(name, as: .obl)
  }

  /// An infinitive of the perfect with a thing before its participle wants something done to it: "vil **ha** sanksjonene opphevet".
  mutating func partCausative(_ auxiliary: Int) {
    guard relation(auxiliary) == .aux, words[auxiliary].features.containsBytes(of: "VerbForm=Inf"),
      let participle = heads[auxiliary], participle > auxiliary + 1,
      let thing = children(of: participle).first(where: {
        $0 > auxiliary && $0 < participle && [.nsubj, .obj].contains(relation($0)) && words[$0].partOfSpeech == .noun
      }),
      children(of: participle).contains(where: { relation($0) == .nsubj && $0 < auxiliary })
    else { return }
    let above = heads[participle]
    words[auxiliary].partOfSpeech = .verb
    for word in children(of: participle) where word < auxiliary || relation(word) == .punct {
      move(word, to: auxiliary)
    }
    move(thing, to: auxiliary, as: .obj)
    if let above { move(auxiliary, to: above) } else { uproot(auxiliary) }
    relate(auxiliary, like: participle)
    move(participle, to: auxiliary, as: .xcomp)
  }

  /// A preposition that a parser took for the end of an adverb before a nominal without one is that nominal's: "votará en contra **de**
  /// cualquier readmisión".
  mutating func partPreposition(_ word: Int) {
    guard relation(word) == .fixed, words[word].partOfSpeech == .adposition, let first = heads[word], first < word - 1,
      relation(first) == .advmod, let verb = heads[first], verb < first, word + 1 < words.count,
      let nominal = children(of: verb).first(where: { $0 > word && [.obl, .obj].contains(relation($0)) }),
      nominal == word + 1 || heads[word + 1] == nominal,
      !children(of: nominal).contains(where: { relation($0) == .case && $0 < nominal })
    else { return }
    move(word, to: nominal, as: .case)
    relate(nominal, as: .obl)
  }

  /// A name right behind the time that stands between a verb and its object is that object: "beskyldte i 2018 **Tyskland** for svik",
  /// "anklaget i fjor **Iran**".
  mutating func freeObject(behindTime name: Int) {
    guard name > 2, words[name].partOfSpeech == .properNoun else { return }
    let time = name - 1
    let isBeside = relation(name) == .obl && relation(time) == .obl && heads[time] == heads[name]
    let isOwner = relation(name) == .obl && relation(time) == .nummod && heads[time] == name
    let isName = relation(name) == .flat && relation(time) == .obl && heads[name] == time
    guard isBeside || isOwner || isName, let verb = isName ? heads[time] : heads[name], verb < time,
      words[verb].partOfSpeech == .verb, words[time].partOfSpeech == .numeral || isName && isLowercase(time),
      let preposition = children(of: isOwner ? name : time).first, preposition == time - 1,
      relation(preposition) == .case, preposition == verb + 1,
      !children(of: verb).contains(where: { relation($0) == .obj })
    else { return }
    if isOwner {
      move(preposition, to: time)
      move(time, to: verb, as: .obl)
    }
    guard !children(of: name).contains(where: { relation($0) == .case }) else { return }
    if isName { move(name, to: verb) }
    relate(name, as: .obj)
  }

  private func isLowercase(_ word: Int) -> Bool { words[word].form.first?.isLowercase ?? false }
}
