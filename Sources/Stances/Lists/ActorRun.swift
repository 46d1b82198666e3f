import TextModel

/// Actors that stand one after another with nothing but separators between: "A, B og C", "🇪🇪 🇱🇻", "USA Australia Brasil".
struct ActorRun: Hashable, Sendable {
  /// The actors, each once.
  var actors: [Actor]
  /// From the first token of the first to the last token of the last.
  var tokens: Range<Int>
}

/// Finds the runs of actors among the tokens of a block.
struct ActorRunFinder: Sendable {
  private let reader: DocumentReader
  private let lexicons: SentenceLexicons
  /// Words that may stand between the members of a run besides punctuation: conjunctions and articles.
  private let joining: Set<Int>

  init(reader: DocumentReader, lexicons: SentenceLexicons) {
    self.reader = reader
    self.lexicons = lexicons
    joining = reader.trees.reduce(into: []) { joining, tree in
      let words = tree?.words ?? []
      for index in words.indices
      where words[index].partOfSpeech == .coordinatingConjunction || words[index].partOfSpeech == .determiner {
        joining.insert(words[index].token)
      }
    }
  }

  /// Whether a token is a word that may join the members of a run.
  func isConjunction(_ token: Int) -> Bool { joining.contains(token) }

  /// The runs in these tokens, in order.
  func runs(in tokens: Range<Int>) -> [ActorRun] {
    var runs: [ActorRun] = []
    /// Those of the last run.
    var holders: Set<StanceHolder> = []
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      guard let (actor, end) = actor(at: token, before: tokens.upperBound) else {
        token += 1
        continue
      }
      if let before = runs.last?.tokens, isSeparator(before.upperBound..<token) {
        runs[runs.count - 1].tokens = before.lowerBound..<end
        if holders.insert(actor.holder).inserted { runs[runs.count - 1].actors.append(actor) }
      } else {
        runs.append(ActorRun(actors: [actor], tokens: token..<end))
        holders = [actor.holder]
      }
      // "Bolivia (Estado Plurinacional de)" is one.
      token = asideEnd(in: end..<tokens.upperBound)
    }
    return runs
  }

  /// The actor that is mentioned from this token on, and the token after it.
  private func actor(at token: Int, before limit: Int) -> (Actor, Int)? {
    let start = reader.document.tokens[token].span.start
    if let country = reader.country(ofToken: token), country.form != .adjective, country.span.start >= start {
      var end = token + 1
      while end < limit, reader.document.tokens[end].span.start < country.span.end { end += 1 }
      return (Actor(holder: reader.holder(country: country.id), span: country.span), end)
    }
    guard let mention = reader.mention(ofToken: token), mention.form == .name, mention.span.start == start,
      !isVerdict(token, mention), let holder = reader.holder(entity: mention.entity)
    else { return nil }
    var end = token + 1
    while end < limit, reader.document.tokens[end].span.start < mention.span.end { end += 1 }
    return (Actor(holder: holder, span: mention.span), end)
  }

  /// Whether what was taken for a name is but a verdict with a capital: "Polen: **Nei**".
  private func isVerdict(_ token: Int, _ mention: EntityMention) -> Bool {
    guard mention.span == reader.document.tokens[token].span, let frames = lexicons.frames(atToken: token) else {
      return false
    }
    return frames.lexicon.verdicts[reader.document.form(ofToken: token).lowercased()] != nil
  }

  /// Whether nothing but commas, semicolons, slashes, bars, articles and conjunctions stands in these tokens, behind the mark of a note, a
  /// number in brackets, or what belongs to a name in them: "Costa Rica*, Japan", "Bolivia (Plurinational State of), Guyana".
  private func isSeparator(_ tokens: Range<Int>) -> Bool {
    let rest = tokens.dropFirst(asideEnd(in: tokens) - tokens.lowerBound)
    guard rest.count <= 3, !rest.isEmpty || rest.lowerBound == tokens.lowerBound else { return false }
    return rest.allSatisfy { token in
      let form = reader.document.form(ofToken: token)
      return [",", ";", "/", "&", "·", "•", "|"].contains(form) || isConjunction(token)
    }
  }

  /// Where the mark of a note, or a bracket, behind a name ends.
  private func asideEnd(in tokens: Range<Int>) -> Int {
    guard let first = tokens.first else { return tokens.lowerBound }
    let form = reader.document.form(ofToken: first)
    if Self.isReference(form) { return first + 1 }
    let inside = tokens.dropFirst().prefix { reader.document.form(ofToken: $0) != ")" }
    guard form == "(", inside.upperBound < tokens.upperBound, let last = inside.last,
      isCount(inside) || inside.count <= Self.longestBracket && isPreposition(last)
    else { return tokens.lowerBound }
    return inside.upperBound + 1
  }

  /// Whether a bracket holds but a number, as of votes or of a year: "Moderaterne (14), Venstre (22)".
  private func isCount(_ tokens: Range<Int>) -> Bool {
    tokens.count == 1 && reader.document.tokens[tokens.lowerBound].kind == .number
  }

  private func isPreposition(_ token: Int) -> Bool {
    lexicons.frames(atToken: token)?.tree.words.contains { $0.token == token && $0.partOfSpeech == .adposition }
      ?? false
  }

  /// The most tokens of what belongs to the name of a state in brackets.
  private static let longestBracket = 6

  /// Whether a form is the mark of a note.
  static func isReference(_ form: Substring) -> Bool {
    form.utf8.count <= 3 && ["*", "**", "***", "†", "‡", "§"].contains(form)
  }
}
