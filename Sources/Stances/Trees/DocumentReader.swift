import TextModel

/// A document with its trees and with what each token mentions, for the readers of stances.
///
/// A class, since all of them hold one and it holds many tables.
final class DocumentReader: Sendable {
  let document: Document
  /// The tree of each sentence; `nil` where the sentence was not parsed.
  let trees: [SentenceTree?]
  /// The mention of a state or group that covers each token, as an index into ``Document/countries``.
  private let countryOfToken: [Int?]
  /// The words of a mention, a possessor's without their ending.
  func words(of mention: CountryMention) -> String {
    Self.withoutEnding(mention, document, owners) ?? String(document[mention.span])
  }

  /// The same; for a capital that stands for its state the state's name, where
  /// the document has it anywhere.
  func name(of mention: CountryMention) -> String {
    let name =
      mention.form == .metonym
      ? countryNames[mention.id]
      : Self.withoutEnding(mention, document, owners) ?? String(document[mention.span])
    return name.map { fullName(of: mention.id, named: $0) } ?? String(document[mention.span])
  }

  /// The name of which the document has this one as a part: of "Emirata" "Dei sameinte arabiske emirata".
  private func fullName(of id: String, named name: String) -> String {
    countryNames[id].flatMap { Self.isPart(name, of: $0) || Self.isShort(name, for: $0, id) ? $0 : nil } ?? name
  }

  /// Whether a name of a state is but the first letters of a longer one: "US" of "United States", "EE.UU." of "Estados Unidos".
  private static func isShort(_ name: String, for longer: String, _ id: String) -> Bool {
    guard isState(id), name.utf8.count <= longestShort, longer.utf8.contains(UInt8(ascii: " ")) else { return false }
    let initials = longer.split(separator: " ").compactMap(\.first)
    let letters = Array(name.filter(\.isLetter))
    return letters == initials || letters == initials.flatMap { [$0, $0] }
  }

  /// In UTF-8 bytes, as long as "EE. UU.".
  private static let longestShort = 7

  private static func isPart(_ name: String, of longer: String) -> Bool {
    longer.count > name.count && longer.lowercased().hasSuffix(" " + name.lowercased())
  }

  /// The lemmas of names in the genitive, by token.
  private let owners: [Int: String]
  /// The shortest mention of an entity that covers each token, as an index into ``Document/entityMentions``.
  private let mentionOfToken: [Int?]
  /// The name by which the document first calls each state or group, or a longer one that ends in it.
  private let countryNames: [String: String]
  /// The named organizations, events and works, as indices into ``Document/entities``, with the words of their names in
  /// lower case.
  let namedThings: [(entity: Int, words: [String])]
  /// The groups of states that the document names, with the words of their names in lower case; of one that only an organ of it names,
  /// as the European Commission does the EU, without words.
  let groups: [(id: String, words: [String])]
  /// How many mentions of each entity have a preposition.
  private let places: [Int: Int]
  /// What was taken for nouns, but is written as names are (see ``nounsAsNames(_:_:)``).
  private let nounsAsNames: Set<String>
  /// The persons who hold positions for themselves, whatever office they have, as indices into ``Document/entities``.
  private let contested: Set<Int>

  /// The same reader, with the persons whose office the text says is contested, as indices into ``Document/entities``.
  convenience init(_ reader: DocumentReader, contested: Set<Int>) {
    self.init(reader.document, trees: reader.trees, contested: contested)
  }

  /// A reader of a document in which no office is known to be contested.
  convenience init(_ document: Document) {
    let trees = document.sentences.indices.map { index in
      document.sentences[index].words.isEmpty ? nil : SentenceTree(sentence: index, in: document)
    }
    self.init(document, trees: trees, contested: [])
  }

  private init(_ document: Document, trees: [SentenceTree?], contested: Set<Int>) {
    self.document = document
    self.trees = trees
    self.contested = contested
    var countryOfToken = [Int?](repeating: nil, count: document.tokens.count)
    var names: [String: String] = [:]
    owners = Self.ownersByToken(document)
    for (index, mention) in document.countries.enumerated() {
      let tokens = document.tokens(in: mention.span)
      for token in tokens { countryOfToken[token] = index }
      guard mention.form == .name else { continue }
      let name = Self.withoutEnding(mention, document, owners) ?? String(document[mention.span])
      let isFuller = names[mention.id].map { Self.isPart($0, of: name) || Self.isShort($0, for: name, mention.id) }
      if isFuller ?? true { names[mention.id] = name }
    }
    var mentionOfToken = [Int?](repeating: nil, count: document.tokens.count)
    for (index, mention) in document.entityMentions.enumerated() {
      for token in document.tokens(in: mention.span) {
        let present = mentionOfToken[token].map { document.entityMentions[$0].span.length } ?? .max
        if mention.span.length < present { mentionOfToken[token] = index }
      }
    }
    self.countryOfToken = countryOfToken
    self.mentionOfToken = mentionOfToken
    countryNames = names
    var places: [Int: Int] = [:]
    for case let tree? in trees {
      for word in tree.indices {
        guard let mention = mentionOfToken[tree.words[word].token], tree.hasIntroducer(word) else { continue }
        places[document.entityMentions[mention].entity, default: 0] += 1
      }
    }
    self.places = places
    nounsAsNames = Self.nounsAsNames(document, trees)
    let named = names.filter { !Self.isState($0.key) }.sorted { $0.key < $1.key }.map { id, name in
      (id, name.lowercased().split { !$0.isLetter }.map(String.init))
    }
    groups = named + Self.groupsOfOrgans(document).filter { names[$0] == nil }.map { ($0, []) }
    namedThings = document.entities.indices.compactMap { index in
      let entity = document.entities[index]
      guard entity.isNamed, [.organization, .event, .work].contains(entity.type) else { return nil }
      return (index, entity.name.lowercased().split { !$0.isLetter }.map(String.init))
    }
  }

  /// The groups of states for which organizations act that the document names.
  private static func groupsOfOrgans(_ document: Document) -> [String] {
    let organs = document.entities.filter { $0.isNamed && $0.type == .organization }
    return Set(organs.compactMap(\.actsFor).filter { !isState($0) }).sorted()
  }

  /// The mention of a state or group that covers the token.
  func country(ofToken token: Int) -> CountryMention? { countryOfToken[token].map { document.countries[$0] } }

  /// The shortest mention of an entity that covers the token.
  func mention(ofToken token: Int) -> EntityMention? { mentionOfToken[token].map { document.entityMentions[$0] } }

  /// A name in the genitive, of one word, as it is without its ending.
  private static func withoutEnding(
    _ mention: CountryMention, _ document: Document, _ owners: [Int: String]
  ) -> String? {
    let tokens = document.tokens(in: mention.span)
    return mention.form == .name && tokens.count == 1 ? owners[tokens.lowerBound] : nil
  }

  /// The lemmas of names in the genitive, by token: "Norge" for "Norges".
  private static func ownersByToken(_ document: Document) -> [Int: String] {
    // By their places, since a word that is copied costs more than what is asked of it.
    let words = document.words
    var owners: [Int: String] = [:]
    for index in words.indices
    where words[index].partOfSpeech == .properNoun && words[index].features.containsBytes(of: "Case=Gen") {
      let token = words[index].token
      if owners[token] == nil { owners[token] = words[index].lemma }
    }
    return owners
  }

  /// The state or group with this id as a holder.
  func holder(country id: String) -> StanceHolder {
    StanceHolder(type: Self.isState(id) ? .country : .group, id: id, name: countryNames[id] ?? id)
  }

  /// Whether an id is that of a state: ISO 3166-1 codes have two letters, the codes of groups more, but for two.
  private static func isState(_ id: String) -> Bool { id.utf8.count == 2 && id != "EU" && id != "UN" }

  /// The person of this name whose office is contested, as a holder.
  func contestedHolder(named name: String) -> StanceHolder? {
    contested.filter { document.entities[$0].name == name }.min().flatMap(holder(entity:))
  }

  /// Whether something stands in or comes from the entity, as only from a place: one of its mentions has a preposition.
  ///
  /// - Parameter isHeldAlready: whether one of these prepositions only says whose a position is, "støtte fra **Nordgruve**", and does not
  ///   count.
  func isPlace(entity index: Int, besidesHolder isHeldAlready: Bool) -> Bool {
    places[index, default: 0] > (isHeldAlready ? 1 : 0)
  }

  /// Whether what was taken for a noun is a name, as its capital inside a sentence tells.
  func isNounAsName(_ form: String) -> Bool { nounsAsNames.contains(form) }

  /// What was taken for nouns, but has a capital inside sentences and stands in small letters nowhere: "Derimot er **Havvakten** imot".
  private static func nounsAsNames(_ document: Document, _ trees: [SentenceTree?]) -> Set<String> {
    var names: Set<String> = []
    for case let tree? in trees {
      let capitals = tree.indices.filter { tree.words[$0].partOfSpeech == .noun && tree.hasNamesCapital($0) }
      if !capitals.isEmpty, !tree.isInTitleCase { names.formUnion(capitals.map { tree.words[$0].form }) }
    }
    if names.isEmpty { return [] }
    let common = Set(names.map { $0.lowercased() })
    let inSmallLetters = Set(document.tokens.map { String(document[$0.span]) }.filter(common.contains))
    return names.filter { !inSmallLetters.contains($0.lowercased()) }
  }

  /// The organization that a person leads or speaks for; who leads it and is told by name holds positions of their own, unless they say
  /// "we".
  func body(ofEntity index: Int) -> StanceHolder? {
    guard !contested.contains(index), let name = document.entities[index].organization else { return nil }
    return StanceHolder(type: .organization, id: nil, name: name)
  }

  /// The entity as a holder: the state or the organization for which it acts, else itself; `nil` for what cannot hold a position.
  func holder(entity index: Int) -> StanceHolder? {
    let entity = document.entities[index]
    if let country = entity.actsFor, !contested.contains(index) { return holder(country: country) }
    switch entity.type {
    // "A spokesperson for Oxfam" has no name, but speaks for somebody.
    case .person where entity.isNamed || entity.organization != nil:
      if let body = body(ofEntity: index), !entity.isNamed || entity.standing == .inOffice { return body }
      return StanceHolder(type: .person, id: nil, name: entity.name)
    case .organization: return StanceHolder(type: .organization, id: nil, name: entity.name)
    default: return nil
    }
  }
}
