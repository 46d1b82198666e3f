import TextModel

/// Those who have signed a joint statement that the document quotes, with where it stands.
struct Signatories: Sendable {
  /// Who signed, each once, with the words that name them in the list of signatures.
  var actors: [Actor]
  /// What the statement calls itself above its text: "Joint statement".
  var statement: Target?
  /// The blocks of its text; none where the document does not quote it.
  var text: Range<Int>
  /// The blocks of the list of signatures, with its label.
  var list: Range<Int>
}

/// Finds the list of those who have signed a statement: the names below or behind a line that says nothing else than that these
/// have signed ("Firman:", "Signed by", "Undertegnet").
struct SignatoryFinder: Sendable {
  private let reader: DocumentReader
  private let lexicons: SentenceLexicons
  private let runs: ActorRunFinder

  init(reader: DocumentReader, lexicons: SentenceLexicons) {
    self.reader = reader
    self.lexicons = lexicons
    runs = ActorRunFinder(reader: reader, lexicons: lexicons)
  }

  /// Those who have signed; `nil` where the document has no list of signatures, and tells of nobody whose statement it quotes.
  func signatories() -> Signatories? {
    let blocks = reader.document.blocks.indices
    return blocks.lazy.compactMap(signatories(below:)).first ?? blocks.lazy.compactMap(signatories(announcedBy:)).first
  }

  private func signatories(below label: Int) -> Signatories? {
    guard let names = namesBehindLabel(label) else { return nil }
    var actors = signatories(named: names)
    var end = label + 1
    if actors.isEmpty {
      while end < reader.document.blocks.count, let signatory = signatory(inLine: end) {
        actors.append(signatory)
        end += 1
      }
    }
    actors = actors.distinct
    let (start, statement) = opening(before: label)
    // Without a text that they have signed, those behind such a word may be anybody.
    guard actors.count > 1, start < label || actors.contains(where: { $0.holder.type == .country }) else { return nil }
    return Signatories(actors: actors, statement: statement, text: start..<label, list: label..<end)
  }

  /// Those whom a row of names has, in order; what stands between two commas with a capital and is nobody known is an organization.
  private func signatories(named names: Range<Int>) -> [Actor] {
    // In brackets stands where a signatory is from.
    let known = runs.runs(in: names).filter { form($0.tokens.lowerBound - 1) != "(" }
    if known.isEmpty { return [] }
    let unknown = pieces(of: names).filter { piece in
      piece.count <= Self.longestName && form(piece.lowerBound).first?.isUppercase ?? false
        && !known.contains { $0.tokens.overlaps(piece) } && !piece.contains { ["(", ")"].contains(form($0)) }
    }.map { piece -> Actor in
      let span = reader.document.tokens[piece.lowerBound].span.union(reader.document.tokens[piece.upperBound - 1].span)
      return Actor(
        holder: StanceHolder(type: .organization, id: nil, name: String(reader.document[span])), span: span)
    }
    return (known.flatMap(\.actors) + unknown).sorted { $0.span.start < $1.span.start }.distinct
  }

  /// The tokens between commas and conjunctions, without the stop at the end.
  private func pieces(of names: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = names.lowerBound
    for token in names where [",", ";", "."].contains(form(token)) || runs.isConjunction(token) {
      if start < token { pieces.append(start..<token) }
      start = token + 1
    }
    return start < names.upperBound ? pieces + [start..<names.upperBound] : pieces
  }

  /// The most tokens of a name that nothing but its place tells to be one.
  private static let longestName = 7

  private func tokens(_ block: Int) -> Range<Int> { reader.document.tokens(in: reader.document.blocks[block].span) }

  private func form(_ token: Int) -> Substring { reader.document.form(ofToken: token) }

  /// The tokens behind the words that say that those who follow have signed, which may be none; `nil` where the block does not
  /// begin with such words, or goes on with others.
  private func namesBehindLabel(_ block: Int) -> Range<Int>? {
    let tokens = tokens(block)
    guard let first = tokens.first, let frames = lexicons.frames(atToken: first) else { return nil }
    let label = frames.operators.filter { $0.cue.effect == .signature }.max { $0.words.count < $1.words.count }
    guard let label, let last = label.words.max(), label.words.min().map({ $0 <= 1 }) ?? false,
      let end = tokens.first(where: { $0 > frames.tree.words[last].token })
    else {
      let isWhole = label.map { frames.tree.words[$0.words.max() ?? 0].token == tokens.last } ?? false
      return isWhole ? tokens.upperBound..<tokens.upperBound : nil
    }
    return form(end) == ":" ? end + 1..<tokens.upperBound : nil
  }

  /// The state, or else the organization, that a line of a list of signatures names: "Por México, Teresa Olvera, subsecretaria".
  private func signatory(inLine block: Int) -> Actor? {
    let tokens = tokens(block)
    guard tokens.count <= Self.longestSignature, tokens.last.map({ form($0) != "." }) ?? false else { return nil }
    let actors = runs.runs(in: tokens).flatMap(\.actors)
    let states = actors.filter { $0.holder.type == .country || $0.holder.type == .group }.distinct
    let opens = runs.runs(in: tokens).first.map { $0.tokens.lowerBound <= tokens.lowerBound + 1 } ?? false
    if states.count == 1 || opens, let state = states.first { return state }
    return states.isEmpty ? actors.first { $0.holder.type == .organization } : nil
  }

  /// The most tokens of a line that holds a signature.
  private static let longestSignature = 18

  /// Those whose statement stands below a paragraph that says so before a colon: "**Chile and Peru** published a joint statement. It reads:".
  private func signatories(announcedBy block: Int) -> Signatories? {
    let tokens = tokens(block)
    guard let last = tokens.last, form(last) == ":" else { return nil }
    let actors = reader.document.blocks[block].sentences.lazy.compactMap(lexicons.frames(ofSentence:))
      .map(issuers).first { !$0.isEmpty }
    let text = block + 1..<end(ofTextFrom: block + 1)
    guard let actors, !text.isEmpty else { return nil }
    return Signatories(actors: actors, statement: nil, text: text, list: text.upperBound..<text.upperBound)
  }

  /// Who publishes or has the text that a sentence tells of.
  private func issuers(_ frames: FrameReader) -> [Actor] {
    let tree = frames.tree
    for noun in tree.indices where isText(tree.lemmas[noun], frames.lexicon) {
      let owners = tree.children(of: noun, .nmod).filter { $0 > noun || tree.introducers(of: $0).isEmpty }
      let verb = tree.relations[noun] == .obj ? tree.heads[noun] : nil
      let subjects = verb.map { tree.children(of: $0, .nsubj) } ?? []
      for word in owners + subjects {
        let actors = frames.actors.holders(of: word).filter { $0.holder.type != .person }
        if !actors.isEmpty { return actors }
      }
    }
    return []
  }

  /// Where a text ends that begins with a block and speaks of "us": behind the last of its items, and of the paragraphs in which somebody
  /// says "we" without marks.
  private func end(ofTextFrom start: Int) -> Int {
    let blocks = reader.document.blocks
    var (end, saysWe) = (start, false)
    while end < blocks.count {
      let isOurs = saysWeWithoutMarks(end)
      guard isOurs || saysWe && blocks[end].kind == .listItem else { break }
      saysWe = true
      end += 1
    }
    return end
  }

  /// Whether a word of a block outside other people's words is of the first person plural, or names those who have signed.
  private func saysWeWithoutMarks(_ block: Int) -> Bool {
    reader.document.blocks[block].sentences.contains { sentence in
      guard let frames = lexicons.frames(ofSentence: sentence) else { return false }
      let tree = frames.tree
      let own = frames.operators.filter { $0.cue.effect == .own }.map(\.head)
      return tree.indices.contains { word in
        (tree.word(word, has: "Person=1") && tree.word(word, has: "Number=Plur") || own.contains(word)
          || [tree.lemmas[word], tree.forms[word]].contains { frames.lexicon.nouns[$0] == .signatory })
          && !reader.document.quotes.contains { $0.span.contains(tree.spans[word]) }
      }
    }
  }

  /// Where the text of the statement begins: below the nearest short line above the signatures that names a text, or with one that says
  /// that what follows is demanded; where there is none, the document tells of the statement in words of its own.
  private func opening(before label: Int) -> (block: Int, statement: Target?) {
    for block in (0..<label).reversed() {
      let tokens = tokens(block)
      guard tokens.count <= Self.longestTitle, let first = tokens.first, let frames = lexicons.frames(atToken: first),
        frames.isVerbless
      else { continue }
      if frames.namesDemands(in: tokens) { return (block, nil) }
      guard let head = frames.tree.indices.first(where: { isText(frames.tree.lemmas[$0], frames.lexicon) }),
        tokens.contains(frames.tree.words[head].token)
      else { continue }
      let isOne = !frames.tree.word(head, has: "Number=Plur")
      return (block + 1, isOne ? frames.namer.reading(of: head)?.target : nil)
    }
    return (label, nil)
  }

  private func isText(_ lemma: String, _ lexicon: StanceLexicon) -> Bool {
    lexicon.isMotion(lemma) || lexicon.nouns[lemma] == .statement
  }

  /// The most tokens of the line above a statement that says what it is.
  private static let longestTitle = 5
}
