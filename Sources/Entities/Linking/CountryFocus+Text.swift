import TextModel

/// What is read of a text once, before it is asked which state it has in mind.
extension CountryFocus {
  /// The words behind a preposition that are adverbials, or stand in one.
  static func venues(in words: [Word]) -> Set<Int> {
    let places = words.indices.dropFirst().filter { index in
      guard words[index - 1].partOfSpeech == .adposition else { return false }
      var above = index
      var steps = 0
      while words[above].relation.hasPrefix("nmod"), let head = words[above].head, steps < deepestName {
        above = head
        steps += 1
      }
      return words[above].relation.hasPrefix("obl")
    }
    return Set(places.map { words[$0].token })
  }

  /// At most so many nouns stand in each other's names.
  private static let deepestName = 4

  /// The subjects of clauses that complete a verb of the first person.
  static func spokenOf(in words: [Word]) -> Set<Int> {
    let speaking = Set(
      words.indices.compactMap { index -> Int? in
        guard words[index].features.containsBytes(of: "Person=1") else { return nil }
        return words[index].relation.hasPrefix("nsubj") ? words[index].head : index
      })
    let subjects = words.indices.filter { words[$0].relation.hasPrefix("nsubj") }
    let told = subjects.filter { subject in
      guard let verb = words[subject].head, ["ccomp", "xcomp"].contains(words[verb].relation) else { return false }
      return words[verb].head.map(speaking.contains) ?? false
    }
    return Set(told.map { words[$0].token })
  }

  /// The subjects of complement clauses of verbs whose subject is one of these states.
  static func toldOf(in words: [Word], besides states: Set<Int>) -> Set<Int> {
    let subjects = words.indices.filter { words[$0].relation.hasPrefix("nsubj") && states.contains(words[$0].token) }
    let verbs = Set(subjects.compactMap { words[$0].head })
    let told = subjects.filter { subject in
      guard let verb = words[subject].head, words[verb].relation == "ccomp", let above = words[verb].head else {
        return false
      }
      return verbs.contains(above)
    }
    return Set(told.map { words[$0].token })
  }

  /// The capitals and parliaments that the text names, but for those in its title: "I **Moskva** vekket nyheten harme".
  static func capitals(_ text: LinkingText, _ lexicons: EntityLexicons) -> [(token: Int, id: String)] {
    text.nameTokens.compactMap { tokens in
      guard let first = tokens.first, text.countries[first] == nil, text.block(ofToken: first) > 0,
        let state = lexicons.state(ofCapital: text.text(tokens), in: text.language(ofToken: first))
          ?? lexicons.institutions[text.text(tokens).lowercased()]?.country
      else { return nil }
      return (first, state)
    }
  }

  /// The state whose capital stands by itself at the beginning of the text, as the place that it is sent from: "**Madrid**, 14 oct.-",
  /// "TEGUCIGALPA. Once días".
  static func dateline(_ text: LinkingText, _ lexicons: EntityLexicons) -> String? {
    let blocks = text.document.blocks.prefix(datelineBlocks)
    return blocks.lazy.compactMap { block -> String? in
      let tokens = text.document.tokens(in: block.span)
      guard let first = tokens.first, let last = tokens.last else { return nil }
      let isShort = tokens.count <= longestDateline
      let names =
        (1...Self.longestCapital).map { first..<min(first + $0, last + 1) } + (isShort ? [last..<last + 1] : [])
      for name in names {
        let end = name.upperBound
        let isApart = end == last + 1 ? isShort : separators.contains(text.forms[end]) || isBeforeDate(end, last, text)
        guard isApart, let state = lexicons.state(ofCapital: text.text(name), in: text.language(ofToken: first)),
          !isGroup(state)
        else { continue }
        if end <= last, text.forms[end] == "/", let home = home(text, lexicons, last: end + 1) { return home }
        return isOneOfTwo(state, before: end, last, text, lexicons) ? nil : state
      }
      return nil
    }.first
  }

  /// The state that texts in the language have in mind, where its capital is the second of two from which a text is sent: "Wien/**Oslo**".
  static func home(_ text: LinkingText, _ lexicons: EntityLexicons, last: Int) -> String? {
    guard last < text.forms.count else { return nil }
    let language = text.language(ofToken: last)
    let home = lexicons[language: language]?.words.all(.homeCountry).first
    let second = lexicons.state(ofCapital: text.text(last..<last + 1), in: language)
    return second == home ? home : nil
  }

  /// Whether another state's capital stands behind a stroke, so that the text is sent from both: "LONDON**/REYKJAVIK**".
  private static func isOneOfTwo(
    _ state: String, before stroke: Int, _ last: Int, _ text: LinkingText, _ lexicons: EntityLexicons
  ) -> Bool {
    guard stroke < last, text.forms[stroke] == "/" else { return false }
    let language = text.language(ofToken: stroke)
    return [stroke + 1..<stroke + 2, stroke + 1..<min(stroke + 3, last + 1)].contains { name in
      lexicons.state(ofCapital: text.text(name), in: language).map { $0 != state } ?? false
    }
  }

  /// Whether a comma stands here before a date: "La Paz**, 14** oct.-", "CAIRO**, Feb 11**".
  private static func isBeforeDate(_ comma: Int, _ last: Int, _ text: LinkingText) -> Bool {
    text.forms[comma] == ","
      && (comma + 1..<max(comma + 1, min(comma + 3, last + 1))).contains { text.forms[$0].first?.isNumber ?? false }
  }

  /// The dateline stands in one of so many blocks at the beginning: behind title and lead.
  private static let datelineBlocks = 4
  /// The most tokens of a block that is nothing but the dateline: "CRÓNICA PARLAMENTARIA. Madrid".
  private static let longestDateline = 6
  /// The most tokens of a capital's name: "CIUDAD DE MÉXICO".
  private static let longestCapital = 3
  private static let separators: Set<String> = [".", "(", "-", "–", "—", "/", ":"]
}
