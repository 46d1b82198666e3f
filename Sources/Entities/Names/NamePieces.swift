import TextModel

/// Joins the pieces in which a person's name was found: "Jan" van der "Meer", "Kim Min"-ji, Rosa "Tito Quispe".
///
/// The models learn from treebanks that hold few foreign names and cut them where a word is also one of the language
/// ("rosa", "de", "der") or where the treebank's tokens end at a hyphen.
struct NamePieces {
  let tokens: [Token]
  let forms: [String]
  let classes: [NameWordClasses]
  let tags: [UniversalPartOfSpeech?]
  /// Whether the sentence begins with a word of which the language's lexicons and texts know nothing.
  private let isStartUnfamiliar: Bool
  /// The place of the sentence's first token among the document's.
  let first: Int

  /// One name as tokens of the sentence, counted from the sentence's first.
  struct Piece {
    var tokens: Range<Int>
    var type: EntityType
    var confidence: Double
  }

  /// The most particles between two words of one name: "de los", "von der".
  private static let mostParticles = 2

  /// Parts of speech that taggers give to a name at the start of a sentence.
  private static let initialTags: Set<UniversalPartOfSpeech> = [.properNoun, .noun, .adjective, .other]

  /// What models take persons for whose names they have not seen.
  private static let mistaken: Set<EntityType> = [.place, .work, .event]

  /// What words cannot be the name of a person that stands beside another name.
  static let otherwise: NameWordClasses = [
    .place, .country, .organization, .knownOrganization, .role, .common, .particle,
  ]

  /// For one sentence: the document's tokens and their forms, and the sentence's words by class and part of speech.
  init(
    _ sentence: Sentence, tokens: [Token], forms: [String], classes: [NameWordClasses],
    tags: [UniversalPartOfSpeech?], isStartUnfamiliar: Bool
  ) {
    self.tokens = tokens
    self.forms = forms
    self.classes = classes
    self.tags = tags
    self.isStartUnfamiliar = isStartUnfamiliar
    first = sentence.tokens.lowerBound
  }

  /// The names with what belongs to each; `pieces` in the order of the text.
  func joined(_ pieces: [Piece]) -> [Piece] {
    var names: [Piece] = []
    let pieces = (pieces + introduced(besides: pieces)).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for (index, piece) in pieces.enumerated() {
      var piece = piece
      if Self.mistaken.contains(piece.type), isIntroduced(piece.tokens) { piece.type = .person }
      // "Fatoumata Jallow"-"Bah": whatever the model takes the second half for.
      if let last = names.last, last.type == .person || last.tokens.count > 1 && piece.type == .person,
        isHyphen(between: last.tokens, piece.tokens)
      {
        names[names.count - 1].tokens = last.tokens.lowerBound..<piece.tokens.upperBound
        names[names.count - 1].type = .person
        continue
      }
      let next = pieces.indices.contains(index + 1) ? pieces[index + 1].tokens.lowerBound : classes.count
      guard piece.type == .person else {
        // Who is taken for something else may turn out a person by a title: "ambassador Althea Grant-Coley".
        if piece.tokens.count > 1, let end = hyphenated(piece.tokens, before: next), isCapitalized(end - 1) {
          piece.tokens = piece.tokens.lowerBound..<end
        }
        names.append(piece)
        continue
      }
      piece.tokens = widened(piece.tokens, from: names.last?.tokens.upperBound ?? 0, to: next)
      if let last = names.last, last.type == .person, belongTogether(last.tokens, piece.tokens) {
        names[names.count - 1].tokens = last.tokens.lowerBound..<piece.tokens.upperBound
        names[names.count - 1].confidence = min(last.confidence, piece.confidence)
      } else {
        names.append(piece)
      }
    }
    return names
  }

  /// A name with the given name before it and the words behind it that the model left out.
  private func widened(_ name: Range<Int>, from start: Int, to end: Int) -> Range<Int> {
    var name = name
    while let earlier = beginning(of: name, after: start) { name = earlier..<name.upperBound }
    while let further = continuation(of: name, before: end) { name = name.lowerBound..<further }
    return name
  }

  /// Where a name begins with the word before it, if that is part of it.
  private func beginning(of name: Range<Int>, after start: Int) -> Int? {
    let particles = (start..<name.lowerBound).suffix(Self.mostParticles).reversed().prefix { isParticle($0) }.count
    let word = name.lowerBound - particles - 1
    guard word >= start, isGivenName(word, before: name), (word..<name.lowerBound).allSatisfy({ isBeside($0, $0 + 1) })
    else {
      return nil
    }
    return word
  }

  /// Where a name ends with its next word, if that is part of it.
  private func continuation(of name: Range<Int>, before end: Int) -> Int? {
    let next = name.upperBound
    if let end = hyphenated(name, before: end) { return end }
    if next < end, isOrdinal(next), isBeside(next - 1, next) { return next + 1 }
    let particles = (next..<min(next + Self.mostParticles, end)).prefix { isParticle($0) }.count
    let word = next + particles
    guard word < end, isSurname(word), (next...word).allSatisfy({ isBeside($0 - 1, $0) }) else { return nil }
    return word + 1
  }

  /// Where a name ends with the word that a hyphen joins to it; `nil` where none is.
  private func hyphenated(_ name: Range<Int>, before end: Int) -> Int? {
    let next = name.upperBound
    guard next + 1 < end, forms[first + next] == "-", isWithoutSpace(next - 1, next), isWithoutSpace(next, next + 1),
      tokens[first + next + 1].kind == .word
    else { return nil }
    return next + 2
  }

  /// Whether two pieces of persons' names are one: side by side, the first a given name, or with particles or a hyphen
  /// between them.
  private func belongTogether(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    if isHyphen(between: left, right) { return true }
    let between = left.upperBound..<right.lowerBound
    guard between.count <= Self.mostParticles, between.allSatisfy(isParticle) else { return false }
    guard (left.upperBound...right.lowerBound).allSatisfy({ isBeside($0 - 1, $0) }) else { return false }
    return !between.isEmpty || left.count == 1
  }

  private func isHyphen(between left: Range<Int>, _ right: Range<Int>) -> Bool {
    let mark = left.upperBound
    return right.lowerBound == mark + 1 && forms[first + mark] == "-" && isWithoutSpace(mark - 1, mark)
      && isWithoutSpace(mark, mark + 1)
  }

  /// "Rosa", also where the tagger takes it for the adjective; but at the start of a sentence, where a capital says nothing,
  /// not "Per" or "Will" as preposition and verb.
  private func isGivenName(_ place: Int, before name: Range<Int>) -> Bool {
    guard isCapitalized(place) else { return false }
    if place == 0 {
      guard let tag = tags[0], Self.initialTags.contains(tag) else { return false }
      if isStartUnfamiliar, name.count == 1 { return true }
    }
    return classes[place].contains(.givenName) && classes[place].isDisjoint(with: [.role, .organization])
  }

  private func isSurname(_ place: Int) -> Bool {
    isCapitalized(place) && tags[place] == .properNoun && classes[place].isDisjoint(with: Self.otherwise)
  }

  /// The number that tells a ruler from those of the same name: "Abdullah **II**".
  private func isOrdinal(_ place: Int) -> Bool {
    let form = forms[first + place]
    return form.count <= Self.longestOrdinal && form.allSatisfy { "IVX".contains($0) } && form != "I"
  }

  /// "XVIII"
  private static let longestOrdinal = 5

  /// "de", "van", "bin"; but "y" and "e" between two names join two persons.
  private func isParticle(_ place: Int) -> Bool {
    classes[place].contains(.particle) && forms[first + place].first?.isLowercase ?? false
      && tags[place] != .coordinatingConjunction
  }

  func isCapitalized(_ place: Int) -> Bool {
    tokens[first + place].kind == .word && forms[first + place].first?.isUppercase ?? false
  }

  private func isBeside(_ left: Int, _ right: Int) -> Bool {
    tokens[first + right].span.start - tokens[first + left].span.end == 1
  }

  private func isWithoutSpace(_ left: Int, _ right: Int) -> Bool {
    tokens[first + left].span.end == tokens[first + right].span.start
  }
}
