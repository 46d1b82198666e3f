import Foundation
import LanguageData
import TextModel

/// How one language gives other people's words: the tables of its folder.
final class LanguageReporting: Sendable {
  /// Pairs of marks in the order of preference.
  let marks: [MarkPair]
  /// Dashes that open a turn of speech at the start of a line, and what closes a tag inside it.
  let turns: [TurnDash]

  private let verbs: [String: [ReportingVerb]]
  private let words: [String: [ReportingPhrase]]
  private let nouns: [String: Set<ReportingNoun>]
  private let compoundNouns: WordEndings<ReportingNoun>

  /// Reads the tables below `lexicons/<folder>/`.
  ///
  /// - Throws: ``DataError`` where a table cannot be read or holds an unknown class.
  init(data: DataLocation, folder: String) throws {
    (marks, turns) = try Self.readMarks(data.lexicon("\(folder)/quotation-marks.tsv"))
    verbs = try Self.readVerbs(data.lexicon("\(folder)/reporting-verbs.tsv"))
    words = try Self.readWords(data.lexicon("\(folder)/reporting-words.tsv"))
    let nouns = try Self.readNouns(data.lexicon("\(folder)/reporting-nouns.tsv"))
    self.nouns = nouns.whole
    compoundNouns = WordEndings(nouns.endings.map { ($0.ending, $0.noun) })
  }

  /// The verbs that this lowercased form can be.
  func verbs(form: String) -> [ReportingVerb] { verbs[form] ?? [] }

  /// The function words that start with this lowercased token, the longest first.
  func words(startingWith token: String) -> [ReportingPhrase] { words[token] ?? [] }

  /// What this lowercased noun says of marked words beside it.
  func nouns(form: String) -> Set<ReportingNoun> {
    if let known = nouns[form] { return known }
    return Set(compoundNouns.all(of: form) { form.count > $0.count })
  }
}

extension LanguageReporting {
  private static func readMarks(_ url: URL) throws -> ([MarkPair], [TurnDash]) {
    let table = try Table(contentsOf: url)
    let (open, close, use) = (try table.column("open"), try table.column("close"), try table.column("use"))
    var marks: [MarkPair] = []
    var turns: [TurnDash] = []
    for row in table.rows {
      guard let opener = row.fields[open].unicodeScalars.first else {
        throw table.error(row, column: open, "has no opening mark")
      }
      let closer = row.fields[close].unicodeScalars.first
      switch (row.fields[use], closer) {
      case ("quote", let closer?): marks.append(MarkPair(open: opener, close: closer))
      case ("turn", _): turns.append(TurnDash(dash: opener, closesTag: closer != nil))
      default:
        throw table.error(row, column: use, "“\(row.fields[use])” is not quote or turn, or the closing mark is missing")
      }
    }
    return (marks, turns)
  }

  private static func readVerbs(_ url: URL) throws -> [String: [ReportingVerb]] {
    guard let table = try optionalTable(url) else { return [:] }
    let (lemma, particle) = (try table.column("lemma"), try table.column("particle"))
    let (kind, forms) = (try table.column("class"), try table.column("forms"))
    var verbs: [String: [ReportingVerb]] = [:]
    for row in table.rows {
      guard let kind = ReportingVerb.Kind(rawValue: row.fields[kind]) else {
        throw table.error(row, column: kind, "“\(row.fields[kind])” is not a class of reporting verbs")
      }
      let verb = ReportingVerb(
        lemma: row.fields[lemma], particle: row.fields[particle].split(separator: " ").map(String.init), kind: kind)
      for form in row.fields[forms].split(separator: " ") { verbs[String(form), default: []].append(verb) }
    }
    // A verb with its particle is tried before the verb alone.
    return verbs.mapValues { $0.sorted { $0.particle.count > $1.particle.count } }
  }

  private static func readWords(_ url: URL) throws -> [String: [ReportingPhrase]] {
    guard let table = try optionalTable(url) else { return [:] }
    let (form, kind) = (try table.column("form"), try table.column("class"))
    var words: [String: [ReportingPhrase]] = [:]
    for row in table.rows {
      guard let word = ReportingWord(rawValue: row.fields[kind]) else {
        throw table.error(row, column: kind, "“\(row.fields[kind])” is not a class of reporting words")
      }
      guard !row.fields[form].isEmpty else { throw table.error(row, column: form, "the form is empty") }
      for tokens in tokenizations(row.fields[form]) {
        words[tokens[0], default: []].append(ReportingPhrase(kind: word, tokens: tokens))
      }
    }
    return words.mapValues { $0.sorted { $0.tokens.count > $1.tokens.count } }
  }

  /// A form as tokens: cut at spaces, and also at a hyphen or after an apostrophe, where a text's tokens may be cut.
  private static func tokenizations(_ form: String) -> [[String]] {
    let whole = form.split(separator: " ").map(String.init)
    let fine = whole.flatMap { word in
      word.split(separator: "-").map(String.init).reduce(into: [String]()) { pieces, piece in
        if !pieces.isEmpty { pieces.append("-") }
        guard let apostrophe = piece.firstIndex(of: "'"), piece.index(after: apostrophe) < piece.endIndex else {
          pieces.append(piece)
          return
        }
        pieces.append(String(piece[...apostrophe]))
        pieces.append(String(piece[piece.index(after: apostrophe)...]))
      }
    }
    return fine == whole ? [whole] : [whole, fine]
  }

  private static func readNouns(
    _ url: URL
  ) throws -> (whole: [String: Set<ReportingNoun>], endings: [(ending: String, noun: ReportingNoun)]) {
    guard let table = try optionalTable(url) else { return ([:], []) }
    let (form, kind) = (try table.column("form"), try table.column("class"))
    var whole: [String: Set<ReportingNoun>] = [:]
    var endings: [(ending: String, noun: ReportingNoun)] = []
    for row in table.rows {
      guard let noun = ReportingNoun(rawValue: row.fields[kind]) else {
        throw table.error(row, column: kind, "“\(row.fields[kind])” is not a class of reporting nouns")
      }
      let text = row.fields[form]
      let isEnding = text.hasPrefix("-")
      let bare = isEnding ? String(text.dropFirst()) : text
      whole[bare, default: []].insert(noun)
      if isEnding { endings.append((bare, noun)) }
    }
    return (whole, endings)
  }

  /// The table, or `nil` for a language that has only quotation marks.
  private static func optionalTable(_ url: URL) throws -> Table? {
    FileManager.default.fileExists(atPath: url.path) ? try Table(contentsOf: url) : nil
  }
}
