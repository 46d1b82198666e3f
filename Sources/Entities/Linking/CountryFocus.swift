import TextModel

/// The state that a text has in mind where a role names none: "regjeringen", "su ministro", "the president".
struct CountryFocus {
  let text: LinkingText
  let lexicons: EntityLexicons
  /// Where states are named, or their capitals as places, in order.
  let states: [(token: Int, id: String)]
  /// The state of which the text speaks: that of the capital from which it is sent, else the first, if it comes again, else the
  /// one that is named most, and of several the first.
  private let topic: String?
  /// The tokens that are subjects of their clauses.
  let subjects: Set<Int>
  /// The adjectives of subjects.
  let describers: Set<Int>
  /// Those of the subjects that another state says, demands or thinks to do something: "Uruguay demands that **Argentina** open the ports"
  /// goes on about Uruguay.
  private let toldOf: Set<Int>
  /// Those of whom a speaker tells, who is then of another: "We regret that **Bulgaria** did not wait".
  private let spokenOf: Set<Int>
  /// The tokens that tell where something happens: "vart underteikna under eit møte i **Wien**".
  private let venues: Set<Int>

  init(text: LinkingText, lexicons: EntityLexicons) {
    self.text = text
    self.lexicons = lexicons
    var states: [(token: Int, id: String)] = []
    var counts: [String: Int] = [:]
    for mention in text.document.countries where !Self.isGroup(mention.id) {
      guard let token = text.document.tokens(in: mention.span).first else { continue }
      states.append((token, mention.id))
      counts[mention.id, default: 0] += 1
    }
    let first = states.min { $0.token < $1.token }?.id
    let seat = Self.seat(text, lexicons, before: states.map(\.token).min())
    self.states = (states + Self.capitals(text, lexicons)).sorted { $0.token < $1.token }
    let highest = counts.values.max()
    let most = states.filter { counts[$0.id] == highest }.min { $0.token < $1.token }?.id
    topic = Self.dateline(text, lexicons) ?? seat ?? first.flatMap { counts[$0, default: 0] > 1 ? $0 : nil } ?? most
    let subjects = Set(text.document.words.lazy.filter { $0.relation.hasPrefix("nsubj") }.map(\.token))
    // "**La** Moneda" is a subject by its second word.
    let names = text.document.countries.map { text.document.tokens(in: $0.span) }.filter {
      $0.contains(where: subjects.contains)
    }
    self.subjects = subjects.union(names.compactMap(\.first))
    describers = Set(
      text.document.words.lazy.filter { word in
        word.relation == "amod" && word.head.map { text.document.words[$0].relation.hasPrefix("nsubj") } ?? false
      }.map(\.token))
    toldOf = Self.toldOf(in: text.document.words, besides: Set(states.map(\.token)))
    spokenOf = Self.spokenOf(in: text.document.words)
    venues = Self.venues(in: text.document.words)
  }

  /// The group of states that is named last before a token, in its paragraph or one of the two before, or the only one that the
  /// text has named: whom "the commissioner" or "the secretary-general" leads.
  func group(before token: Int) -> String? {
    let block = text.block(ofToken: token)
    let before = text.document.countries.compactMap { mention -> (id: String, token: Int)? in
      guard Self.isGroup(mention.id), let first = text.document.tokens(in: mention.span).first, first < token else {
        return nil
      }
      return (mention.id, first)
    }
    if let last = before.last, block - text.block(ofToken: last.token) <= 2 { return last.id }
    return Set(before.map(\.id)).count == 1 ? before.last?.id : nil
  }

  /// Whether an id is that of a group of states: any that is not two letters, and those of the EU and the UN.
  static func isGroup(_ id: String) -> Bool { id.count != 2 || ["EU", "UN", "G7"].contains(id) }

  /// The state that a role phrase has in mind.
  ///
  /// - Parameter isForeign: whether it is known not to be the state that texts in this language have in mind.
  func country(for phrase: RolePhrase, isForeign: Bool = false) -> String? {
    let token = phrase.head.lowerBound
    let words = lexicons[language: text.language(ofToken: token)]?.words
    let home = words?.all(.homeCountry).first
    let isElsewhere = isForeign || words?.isA(.foreignRole, phrase.role.lemma) ?? false
    let before = statesBefore(phrase.tokens.lowerBound).filter { !isElsewhere || $0.id != home }
    if phrase.isPossessive {
      let near = before.filter { sameSentence($0.token, token) }
      return actor(besides: phrase) ?? near.first?.id ?? actorBefore(before) ?? home ?? topic
    }
    let block = text.block(ofToken: token)
    let own = before.filter { text.block(ofToken: $0.token) == block }
    if let heading = heading(ofBlock: block) ?? (own.isEmpty ? line(above: block) : nil) { return heading }
    if let scene = scene(of: token) { return scene }
    // Whoever speaks behind a dash goes on about the state of which the paragraph above tells.
    let inBlock =
      own.isEmpty && opensWithDash(token)
      ? before.filter { text.block(ofToken: $0.token) == block - 1 && !isVenue($0.token) } : own
    if isForeign { return before.first.map(\.id) ?? topic }
    if let acting = statePointedBackTo(from: token) { return acting }
    if own.isEmpty, let asked = stateAskedAbout(aboveBlock: block, before) { return asked }
    let topic = mayActFor(topic, token) ? topic : nil
    guard let home, !isElsewhere else {
      let other = before.first ?? (home == nil ? nil : states.first)
      return nearest(inBlock, token) ?? (topic == home ? other?.id : topic)
    }
    if speaksOfHome(token) { return home }
    if inBlock.contains(where: { $0.id == home }) {
      return stateDescribed(before: token, inBlock, besides: home) ?? home
    }
    if let near = nearest(inBlock, token) { return near }
    return phrase.reference == .bare || states.contains { $0.id == home } ? home : topic ?? home
  }

  /// The state that is the subject of the sentence before a role in it: "**Ecuador** se solidarizó con Perú, y su presidente criticó el
  /// asilo".
  func actor(besides phrase: RolePhrase) -> String? {
    let token = phrase.head.lowerBound
    return statesBefore(phrase.tokens.lowerBound).first {
      sameSentence($0.token, token) && subjects.contains($0.token) && !isSource($0.token)
    }?.id
  }

  /// The state whose capital opens the sentence as the place of what happens: "**I Madrid** avviser utenriksministeren planen".
  private func scene(of token: Int) -> String? {
    let sentence = text.document.sentences[text.sentences[token]]
    let words = text.document.words[sentence.words].prefix(2)
    guard let preposition = words.first, preposition.partOfSpeech == .adposition, let place = words.last?.token,
      place < token, text.countries[place] == nil
    else { return nil }
    let form = text.forms[place]
    guard form.first?.isUppercase ?? false else { return nil }
    // Recognizers miss some of them as names: "In **Asunción**, the government".
    // "En **Nueva Delhi**, el ministro".
    let names = [place..<place + 1, place..<min(place + 2, text.forms.count)].map(text.text)
    return states.first { $0.token == place }?.id
      ?? names.lazy.compactMap { lexicons.state(ofCapital: $0, in: text.language(ofToken: place)) }.first
  }

  /// Whether the paragraph of a token begins with the dash of direct speech.
  private func opensWithDash(_ token: Int) -> Bool {
    let block = text.document.blocks[text.block(ofToken: token)]
    return text.document.tokens(in: block.span).first.map { Self.dashes.contains(text.forms[$0]) } ?? false
  }

  /// The state that did what the sentence before tells, where the role's own sentence only says by a pronoun who said it: "Chile
  /// krever at Norge åpner. **Det** sa utenriksminister Fuentes."
  private func statePointedBackTo(from token: Int) -> String? {
    let sentences = text.document.sentences
    let index = text.sentences[token]
    guard index > 0, sentences[index - 1].block == sentences[index].block else { return nil }
    let (tree, before) = (
      DependencyTree(sentences[index], of: text.document), DependencyTree(sentences[index - 1], of: text.document)
    )
    guard let role = tree.range.first(where: { tree[$0].token == token }), tree[role].baseRelation == "nsubj",
      let verb = tree.head(of: role), verb < role, let first = tree.range.first,
      tree.children(of: verb, by: "obj").contains(where: { $0 <= first + 1 && tree[$0].partOfSpeech == .pronoun }),
      let subject = before.root.flatMap({ before.children(of: $0, by: "nsubj").first })
    else { return nil }
    return states.first { $0.token == before[subject].token }?.id
  }

  /// Whether a token's sentence says that it is about what happens at home: "hjemme".
  private func speaksOfHome(_ token: Int) -> Bool {
    guard let words = lexicons[language: text.language(ofToken: token)]?.words else { return false }
    return text.sentence(ofToken: token).contains { words.isA(.atHome, text.words[$0]) }
  }

  /// Whether a role may be that of the state of which the text speaks: not where the text names it but behind the role, in its sentence,
  /// and not as a subject: "La canciller pidió un embargo contra **Israel**".
  private func mayActFor(_ topic: String?, _ token: Int) -> Bool {
    states.contains {
      $0.id == topic && ($0.token < token || !sameSentence($0.token, token) || subjects.contains($0.token))
    }
  }

  /// The nearest state before in the sentence, else the first of the nearest sentence before that names one.
  private func nearest(_ before: [(token: Int, id: String)], _ token: Int) -> String? {
    guard let last = before.first else { return nil }
    if sameSentence(last.token, token) { return actingBeside(last.token, before)?.id ?? last.id }
    let sentence = text.sentences[last.token]
    let inSentence = before.filter { text.sentences[$0.token] == sentence }
    // Of several clauses the last one's subject was told of last.
    let acting = inSentence.filter {
      subjects.contains($0.token) && !toldOf.contains($0.token) && !isSource($0.token)
    }
    return (acting.first ?? inSentence.last { !isSource($0.token) } ?? inSentence.last).map(\.id)
  }

  /// The state that is the subject of a sentence which names another only by an adjective: "**La Moneda** elogió a los mediadores
  /// noruegos, pero el canciller …".
  private func actingBeside(_ token: Int, _ before: [(token: Int, id: String)]) -> (token: Int, id: String)? {
    guard text.countries[token].map({ text.document.countries[$0].form == .adjective }) ?? false else { return nil }
    return before.first { sameSentence($0.token, token) && subjects.contains($0.token) && !isSource($0.token) }
  }

  /// Of the states before a sentence, the subject of the nearest one that names any, else the one named last: "**Suiza** ha cambiado
  /// de tono con Moscú. Su Gobierno …".
  private func actorBefore(_ before: [(token: Int, id: String)]) -> String? {
    guard let last = before.first else { return nil }
    let acting = before.last {
      sameSentence($0.token, last.token) && subjects.contains($0.token) && !isSource($0.token)
    }
    // "El presidente **guyanés** pidió ayuda a Washington. Su gobierno …"
    let described = before.last { sameSentence($0.token, last.token) && describers.contains($0.token) }
    return (acting ?? described ?? last).id
  }

  /// Whether a state is but the source of what the sentence says: "según Bogotá".
  private func isSource(_ token: Int) -> Bool {
    guard token > 0 else { return false }
    return lexicons[language: text.language(ofToken: token)]?.words.isA(.source, text.words[token - 1]) ?? false
  }

  /// The mentions of states before a token, the nearest first.
  ///
  /// Who is quoted speaks of other states than their own, unless it is said what they do: "– We regret **Bulgaria**'s choice,
  /// said the minister".
  private func statesBefore(_ token: Int) -> [(token: Int, id: String)] {
    let quoted = quotedTokens(before: token)
    return states.filter { $0.token < token && (!quoted.contains($0.token) || mayAct($0.token)) }.reversed()
  }

  /// Whether a quote says what a state does, and not what somebody thinks of it.
  private func mayAct(_ token: Int) -> Bool { subjects.contains(token) && !spokenOf.contains(token) }

  /// Whether a capital is but the place of what a sentence tells.
  private func isVenue(_ token: Int) -> Bool {
    text.countries[token] == nil && venues.contains(token)
      && token - 1 > text.sentence(ofToken: token).lowerBound
  }

  /// The tokens of the sentence before a token that somebody is quoted with: between marks that have been closed again, or
  /// behind the dash that the sentence begins with.
  private func quotedTokens(before token: Int) -> Range<Int> {
    let start = text.sentence(ofToken: token).lowerBound
    if Self.dashes.contains(text.forms[start]) { return start..<token }
    guard let close = (start..<token).last(where: { Self.marks.contains(text.forms[$0]) }) else { return token..<token }
    let marks = (start..<close).filter { Self.marks.contains(text.forms[$0]) }
    guard marks.count % 2 == 1, let open = marks.last else { return token..<token }
    return open..<close
  }

  private static let dashes: Set<String> = ["–", "—", "-"]
  private static let marks: Set<String> = ["«", "»", "“", "”", "\"", "„"]

  private func sameSentence(_ left: Int, _ right: Int) -> Bool { text.sentences[left] == text.sentences[right] }

}
