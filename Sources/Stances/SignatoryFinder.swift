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

  /// Those who have signed; `nil` where the document has no list of signatures.
  func signatories() -> Signatories? {
    reader.document.blocks.indices.lazy.compactMap(signatories).first
  }

  private func signatories(below label: Int) -> Signatories? {
    guard let names = namesBehindLabel(label) else { return nil }
    // In brackets stands where a signatory is from.
    var actors = runs.runs(in: names).filter { form($0.tokens.lowerBound - 1) != "(" }.flatMap(\.actors).distinct
    var end = label + 1
    if actors.isEmpty {
      while end < reader.document.blocks.count, let signatory = signatory(inLine: end) {
        actors.append(signatory)
        end += 1
      }
    }
    actors = actors.distinct
    guard actors.count > 1, actors.contains(where: { $0.holder.type == .country }) else { return nil }
    let (start, statement) = opening(before: label)
    return Signatories(actors: actors, statement: statement, text: start..<label, list: label..<end)
  }

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

  /// Where the text of the statement begins: below the nearest short line above the signatures that names a text; where there is
  /// none, the document tells of the statement in words of its own.
  private func opening(before label: Int) -> (block: Int, statement: Target?) {
    for block in (0..<label).reversed() {
      let tokens = tokens(block)
      guard tokens.count <= Self.longestTitle, let first = tokens.first, let frames = lexicons.frames(atToken: first),
        let head = frames.tree.indices.first(where: { isText(frames.tree.lemmas[$0], frames.lexicon) }),
        tokens.contains(frames.tree.words[head].token), frames.isVerbless
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
