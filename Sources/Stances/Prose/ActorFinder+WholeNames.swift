import TextModel

/// Tells what the capitals beside the words that were taken for an organization add to its name.
extension ActorFinder {
  /// An organization by its whole name: with the words with capitals beside the part that was taken for it ("**Frontera** Digna"), by those
  /// behind the words that only describe it ("la patronal del automóvil **Autopac**"), without what opens the sentence before it ("On
  /// Monday **Streamline**"). Headlines in which all words have capitals tell nothing.
  func withWholeName(_ actor: Actor) -> Actor {
    guard actor.holder.type == .organization, actor.holder.id == nil, !tree.isInTitleCase,
      case let words = tree.indices.filter({ tree.spans[$0].overlaps(actor.span) }), let first = words.first,
      let last = words.last
    else { return actor }
    guard let name = isDescription(first, last) ? name(behind: first, last) : extended(first, last),
      let span = tree.span(of: Array(name)), span != actor.span
    else { return actor }
    let text = String(reader.document[span])
    // A document may have its whole name elsewhere.
    if actor.holder.name.hasPrefix(text) { return actor }
    return Actor(holder: StanceHolder(type: .organization, id: nil, name: text), span: span)
  }

  /// Whether what was taken for an organization begins with a common noun that says of what kind it is.
  private func isDescription(_ first: Int, _ last: Int) -> Bool {
    // "The opposition …", "Its rival …"
    let first = (first...last).first { ![.determiner, .pronoun].contains(tree.words[$0].partOfSpeech) } ?? first
    guard beginsWithCapital(first) else { return true }
    return tree.opensSentence(first) && tree.words[first].partOfSpeech == .noun
      && lexicon.collective(tree.lemmas[first]) != nil && reader.mention(ofToken: tree.words[first].token) == nil
  }

  /// The words of the name that ends a description or stands right behind it. What a preposition joins to it is another's: "los sindicatos
  /// agrarios de **Galicia**".
  private func name(behind first: Int, _ last: Int) -> ClosedRange<Int>? {
    var start = last + 1
    while start - 1 > first, isPartOfWholeName(start - 1) { start -= 1 }
    guard start < tree.words.count, isPartOfWholeName(start), !isJoined(behind: start - 1) else { return nil }
    return start...end(ofNameFrom: max(start, last))
  }

  /// The words of a name with those beside the part that is known.
  private func extended(_ first: Int, _ last: Int) -> ClosedRange<Int>? {
    var start = first
    while start < last, opensBefore(start, of: first) { start += 1 }
    if start == first {
      while start > 0, isPartOfWholeName(start - 1), !tree.opensSentence(start - 1) { start -= 1 }
    }
    return start...end(ofNameFrom: last)
  }

  /// Whether a word only opens the sentence before a name, or says when.
  private func opensBefore(_ word: Int, of first: Int) -> Bool {
    tree.opensSentence(word) && tree.words[word].partOfSpeech == .adposition
      || lexicon.nouns[tree.lemmas[word]] == .time
        && (word == first || tree.words[word - 1].partOfSpeech == .adposition)
  }

  /// The last word of a name that has one here: over words with capitals, and one in small letters between them that joins names.
  private func end(ofNameFrom word: Int) -> Int {
    var end = word
    while end + 1 < tree.words.count {
      if isPartOfWholeName(end + 1) {
        end += 1
      } else if end + 2 < tree.words.count, has(.naming, among: [end + 1]), isPartOfWholeName(end + 2),
        reader.mention(ofToken: tree.words[end + 2].token) == nil
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether a word with a capital may be a part of an organization's name: no state, nobody's name and no day.
  private func isPartOfWholeName(_ word: Int) -> Bool {
    let token = tree.words[word].token
    guard beginsWithCapital(word), tree.words[word].partOfSpeech != .punctuation,
      reader.country(ofToken: token) == nil, lexicon.nouns[tree.lemmas[word]] != .time
    else { return false }
    guard let mention = reader.mention(ofToken: token) else { return true }
    return mention.form == .name && [.organization, .work].contains(reader.document.entities[mention.entity].type)
  }
}
