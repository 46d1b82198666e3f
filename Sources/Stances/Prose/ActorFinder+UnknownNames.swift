import TextModel

/// Tells who is only known by being written as a name.
extension ActorFinder {
  /// Somebody who is only known by being written as a name: taken for an organization.
  func unknownName(_ nominal: Int) -> Actor? {
    let name =
      isWrittenAsName(nominal)
      ? nominal : tree.children(of: nominal, .appos, .flat).first { $0 == nominal + 1 }
    guard let name, isWrittenAsName(name), reader.mention(ofToken: tree.words[name].token) == nil,
      reader.country(ofToken: tree.words[name].token) == nil, tree.words[name].form.beginsWithCapital,
      !isInitialAlone(name),
      // "cuando lo ratifiquen treinta **Estados**"
      !isNounForState(name, tree.spans[name]) || !tree.children(of: name, .flat, .nmod).isEmpty
    else { return nil }
    let words = tree.subtree(of: name) { word in
      switch tree.relations[word] {
      case .flat: true
      // Not "after the Halcyon Star".
      case .case: word > name || tree.heads[word] != name
      // "American Steel Guild", "People's Party", "Centre for Climate Equity"
      case .compound, .amod, .nmod:
        tree.words[word].form.beginsWithCapital && !isOrigin(word, of: name)
          && (word < name || isNamedAfter(word, name))
      default: false
      }
    }
    guard let span = tree.span(of: words) else { return nil }
    let unknown = StanceHolder(type: .organization, id: nil, name: String(reader.document[span]))
    return Actor(holder: state(withCapital: unknown), span: span)
  }

  /// Whether an adjective that opens a sentence only says from where somebody with a name in capitals is: "**Belgiske** VRT".
  private func isOrigin(_ word: Int, of name: Int) -> Bool {
    tree.relations[word] == .amod && word + 1 == name && tree.words[name].form.allSatisfy(\.isUppercase)
      && tree.words[name].form.count > 1 && (0..<word).allSatisfy { tree.words[$0].partOfSpeech == .punctuation }
      && reader.country(ofToken: tree.words[word].token)?.form == .adjective
  }

  /// Whether a word is but a letter with a stop or a colon, as before what is asked in an interview: "**P.** El ministro lo rechaza", "**A**: It
  /// had to be".
  private func isInitialAlone(_ word: Int) -> Bool {
    let form = tree.words[word].form
    if form.utf8.count == 1, word == 0, tree.words.count > 1, tree.words[1].form == ":" { return true }
    return form.count == 2 && form.hasSuffix(".") && tree.children(of: word, .flat).isEmpty
  }

  /// Whether a word written with a capital belongs to the name before it, what stands behind a preposition by its own word or by the
  /// one that it belongs to: "Centre for **Climate Equity**".
  private func isNamedAfter(_ word: Int, _ name: Int) -> Bool {
    if tree.relations[word] != .nmod { return tree.heads[word] != name }
    let prepositions = tree.introducers(of: word)
    return tree.heads[word] == name && !prepositions.isEmpty && reader.country(ofToken: tree.words[word].token) == nil
      && prepositions.allSatisfy { has(.naming, among: [$0]) }
  }

  /// Whether a word is a name by its part of speech or by the way it is written.
  private func isWrittenAsName(_ word: Int) -> Bool {
    tree.words[word].partOfSpeech == .properNoun || isAcronym(word) || isNounAsName(word)
  }

  /// Whether what was taken for a noun is written with a capital as no noun is: inside a sentence, "Derimot er **Havvakten** positiv",
  /// there or elsewhere in the document, or as a singular that no article and no ending makes fit to open one, "**Fiskebåt** støtter
  /// avtalen".
  private func isNounAsName(_ noun: Int) -> Bool {
    guard tree.words[noun].partOfSpeech == .noun, tree.words[noun].form.beginsWithCapital,
      lexicon.nouns[tree.lemmas[noun]] == nil, lexicon.collective(tree.lemmas[noun]) == nil,
      lexicon.motion(named: tree.lemmas[noun]) == nil, !hasOffice(noun)
    else { return false }
    if reader.isNounAsName(tree.words[noun].form) { return true }
    return isInRunningText && tree.opensSentence(noun) && isSubjectOfFinite(noun)
      && !tree.word(noun, has: "Number=Plur") && tree.word(noun, has: "Definite=Ind")
      && tree.children(of: noun, .det, .amod, .nmod, .nummod).isEmpty
  }

  /// Whether the sentence is a whole one of a paragraph: headlines and the lines of chronicles leave out articles.
  private var isInRunningText: Bool {
    let document = reader.document
    let sentence = document.sentences[tree.sentence]
    let isInParagraph =
      document.blocks.indices.contains(sentence.block) && document.blocks[sentence.block].kind == .paragraph
    let end = document.utf8[max(sentence.span.start, sentence.span.end - 2)..<sentence.span.end]
    return isInParagraph && end.contains(UInt8(ascii: "."))
  }

  /// Whether a noun is the subject of a finite verb, which a headline like "Prøvedeling vedtatt" has not.
  private func isSubjectOfFinite(_ noun: Int) -> Bool {
    guard tree.words[noun].relation == "nsubj", let verb = tree.heads[noun] else { return false }
    return tree.word(verb, has: "VerbForm=Fin") || !tree.children(of: verb, .aux, .cop).isEmpty
  }

  /// Whether a noun is written in capitals where its neighbours are not: "the pro-independence **FLNKS**".
  private func isAcronym(_ noun: Int) -> Bool {
    let form = tree.words[noun].form
    guard tree.words[noun].partOfSpeech == .noun, form.utf8.count >= 3, form.allSatisfy(\.isUppercase) else {
      return false
    }
    return tree.words.contains { $0.partOfSpeech == .verb && $0.form.contains(where: \.isLowercase) }
  }
}
