import TextModel

/// What a line begins with, as far as it tells whether others of its list begin with names.
enum LineOpening: Sendable {
  /// The name of an organization.
  case organization
  /// The name of anybody else who can hold a position.
  case actor
  /// Words that are written like a name.
  case titled
  case other
}

/// Names of parties and organizations that only their place in a list tells to be names: "Rødt", "Confederation of Labour".
extension ListReader {
  /// Those with whose names these tokens begin; `nil` where they begin with none.
  ///
  /// - Parameter labelled: whether a verdict or a label stands beside the tokens, so that they may be a name that nothing else tells of.
  func opening(_ tokens: Range<Int>, labelled: Bool) -> ActorRun? {
    if let run = runs.runs(in: tokens).first, run.tokens.lowerBound == tokens.lowerBound { return run }
    return labelled ? unknownName(opening: tokens) : nil
  }

  /// The name with which these tokens begin: written like one, in a list whose other lines begin with names.
  private func unknownName(opening tokens: Range<Int>) -> ActorRun? {
    // "Striped – undecided: Chad" explains a map.
    guard let name = nameLike(tokens), !tokens.contains(where: { form($0) == ":" && $0 > name.upperBound }),
      case let span = span(name), let sentence = reader.document.sentenceIndex(at: span.start),
      case let block = reader.document.sentences[sentence].block,
      // A paragraph may be a byline: "From Ada Obi, Abuja".
      reader.document.blocks[block].kind != .paragraph || name.upperBound == tokens.upperBound
        || labels.isVerdict(trimmed(behindBracket(name.upperBound..<tokens.upperBound))),
      isInListOfNames(block, name)
    else { return nil }
    let holder = StanceHolder(type: .organization, id: nil, name: String(reader.document[span]))
    return ActorRun(actors: [Actor(holder: holder, span: span)], tokens: name)
  }

  /// The words up to the first mark, where they may be a name: few, with a capital, and no verdict or clause.
  private func nameLike(_ tokens: Range<Int>) -> Range<Int>? {
    let words = tokens.prefix { !isLabelMark(form($0)) && !["(", ",", ";", "|", "["].contains(form($0)) }
    guard (1...Self.longestName).contains(words.count), form(words.lowerBound).first?.isUppercase ?? false,
      words.allSatisfy({ form($0).contains(where: \.isLetter) || form($0) == "&" }),
      words.count == 1 || words.contains(where: { form($0).contains(where: \.isLowercase) }),
      !labels.isVerdict(words), !labels.tellsAbsence(words), !isClause(words)
    else { return nil }
    return isTitled(words) || isPlainName(words) ? words : nil
  }

  /// Whether words tell something, as a name does not: "From Ada Obi", "They will wait".
  private func isClause(_ words: Range<Int>) -> Bool {
    parts(of: words).contains { [.auxiliary, .pronoun].contains($0) } || parts(of: words).first == .adposition
  }

  /// Whether words that only begin with a capital may be a name: few, no position, and no thing with its quality ("Lower emissions").
  private func isPlainName(_ words: Range<Int>) -> Bool {
    words.count <= Self.longestPlainName && labels.label(words) == nil
      && (words.count == 1 || parts(of: words).first != .adjective)
  }

  private func parts(of words: Range<Int>) -> [UniversalPartOfSpeech] {
    guard let tree = lexicons.frames(atToken: words.lowerBound)?.tree else { return [] }
    return tree.words.filter { words.contains($0.token) }.map(\.partOfSpeech)
  }

  /// Whether all words of a name but short ones have capitals, and there are several: "Confederation of Labour".
  private func isTitled(_ words: Range<Int>) -> Bool {
    let long = words.filter { form($0).count >= Self.shortestTitled }
    return long.count > 1 && long.allSatisfy { form($0).first?.isUppercase ?? false }
  }

  /// Whether other lines of a name's list begin with names as well: two, or the only other.
  private func isInListOfNames(_ block: Int, _ name: Range<Int>) -> Bool {
    let neighbours = neighbours(of: block)
    let named = neighbours.count { isNamed($0, besides: name) }
    return named > 1 || named > 0 && (isTitled(name) || neighbours.count <= Self.shortestList)
  }

  /// Whether a line of a list begins with the name of an organization, or with words that are written like one where the name is as well.
  private func isNamed(_ block: Int, besides name: Range<Int>) -> Bool {
    switch openings[block] {
    case .organization: true
    case .actor, .titled: isTitled(name)
    case .other: false
    }
  }

  /// What each line of the document begins with. Each is asked for by all lines around it.
  func readOpenings() -> [LineOpening] { reader.document.blocks.indices.map(opening(ofBlock:)) }

  private func opening(ofBlock index: Int) -> LineOpening {
    let block = reader.document.blocks[index]
    let tokens = reader.document.tokens(in: block.span)
    guard isLine(index), let cell = block.kind == .tableRow ? cells(ofRow: tokens).first : trimmed(untagged(tokens)),
      !cell.isEmpty
    else { return .other }
    if let run = runs.runs(in: cell).first, run.tokens.lowerBound == cell.lowerBound {
      return run.actors.contains { $0.holder.type == .organization } ? .organization : .actor
    }
    return nameLike(cell).map(isTitled) ?? false ? .titled : .other
  }

  /// The tokens of a line without the tag before them: "[NO] Apple".
  private func untagged(_ tokens: Range<Int>) -> Range<Int> {
    guard let first = tokens.first, form(first) == "[", let end = tokens.first(where: { form($0) == "]" }) else {
      return tokens
    }
    return end + 1..<tokens.upperBound
  }

  /// The lines around one that belong to its list.
  private func neighbours(of block: Int) -> [Int] {
    let before = (max(0, block - Self.reachOfNames)..<block).reversed().prefix(while: isLine)
    let end = min(reader.document.blocks.count, block + 1 + Self.reachOfNames)
    return Array(before) + (block + 1..<max(end, block + 1)).prefix(while: isLine)
  }

  /// Whether a block is short, or no paragraph, and so may be a line of a list.
  private func isLine(_ index: Int) -> Bool {
    let block = reader.document.blocks[index]
    return block.kind != .paragraph || reader.document.tokens(in: block.span).count <= Self.longestLine
  }

  /// The most words of a name all of whose longer words have capitals.
  private static let longestName = 6
  /// The most words of a name that only begins with one.
  private static let longestPlainName = 4
  /// The letters of the shortest word that has a capital where all of a name has.
  private static let shortestTitled = 4
  /// A line of more tokens is none of a list.
  private static let longestLine = 12
  /// A list with no more lines around a name than this has no two others that could tell.
  private static let shortestList = 2
  /// So many lines around one are looked at.
  private static let reachOfNames = 12
}
