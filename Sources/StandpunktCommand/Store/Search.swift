import ArgumentParser
import Foundation
import Store
import TextModel

/// `standpunkt search`: full-text search over the documents of a run.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find articles of a run by their words.",
    discussion: """
      A query is words that must all occur, "phrases", beginnings of words (sank*), and these joined by AND, OR, NOT and \
      parentheses; a NEAR b asks that at most ten words lie between the two, a NEAR/3 b three. Case and marks do not matter: \
      arsmelding finds årsmelding. What fits best comes first, with the words around what was looked for, and the stances \
      whose evidence has some of the words.

      Examples:
        standpunkt search 'sanksjoner NEAR Russland' out --country NO --language nb
        standpunkt search '"nytt valg" OR omvalg*' out --from 2019-02 --to 2019-03 --format jsonl

      Exit status: 0 something was found; 1 nothing was found, or the folder has no store; 2 wrong usage.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl }

  @Argument(help: "What to look for.")
  var query: String

  @OptionGroup var source: StoreOptions

  @Option(help: ArgumentHelp("Only articles that mention this state or group.", valueName: "code"))
  var country: String?

  @Option(help: ArgumentHelp("Only articles mostly in this language, as a BCP 47 code.", valueName: "code"))
  var language: String?

  @Option(help: ArgumentHelp("Only articles of this day, month or year, or later.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Only articles of this day, month or year, or earlier.", valueName: "date"))
  var to: String?

  @Option(help: "The most articles to show.")
  var limit = 20

  @Option(help: "How to print.")
  var format = Format.table

  func validate() throws {
    guard limit >= 1 else { throw ValidationError("--limit takes a whole number from 1.") }
    for (name, date) in [("--from", from), ("--to", to)] {
      guard let date else { continue }
      guard date.wholeMatch(of: /\d{4}(-\d{2}(-\d{2})?)?/) != nil else {
        throw ValidationError("\(name) takes a date such as 2019-02-23, 2019-02 or 2019.")
      }
    }
    do {
      _ = try SearchQuery(query)
    } catch {
      throw ValidationError("\(error)")
    }
  }

  func run() throws {
    var filter = SearchFilter(limit: limit)
    filter.country = country?.uppercased()
    filter.language = language
    filter.from = from
    filter.to = to
    var isEmpty = true
    try source.withStore { store in
      let results = try store.search(SearchQuery(query), filter)
      isEmpty = results.isEmpty
      for result in results {
        print(format == .table ? Self.lines(of: result) : Self.json(result))
      }
    }
    guard isEmpty else { return }
    if format == .table { Terminal.writeError("Nothing was found.") }
    throw ExitCode.failure
  }

  /// The most stances shown of one document.
  private static let stances = 3

  private static func lines(of result: SearchResult) -> String {
    let record = result.record
    let facts = [record.date, record.outlet, record.primaryLanguage.code].compactMap { $0 }.joined(separator: ", ")
    var lines = ["\(record.id) (\(facts))" + (record.title.map { ": \($0)" } ?? "")]
    if let snippet = result.snippet { lines.append("  " + snippet.text(marking: mark)) }
    for stance in result.stances.prefix(Self.stances) {
      lines.append(
        "  → \(stance.holder.id ?? stance.holder.name) \(stance.position.rawValue) \(stance.polarity.rawValue)"
          + (stance.target.map { ": \($0)" } ?? "") + " (“\(stance.evidence.text.replacing(/\s+/, with: " "))”)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func mark(_ words: String) -> String {
    Terminal.usesColour(on: STDOUT_FILENO) ? "\u{1B}[1m\(words)\u{1B}[0m" : "[\(words)]"
  }

  private static func json(_ result: SearchResult) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.member("id", result.record.id)
      json.member("title", result.record.title)
      json.member("date", result.record.date)
      json.member("outlet", result.record.outlet)
      json.member("url", result.record.url)
      json.member("primary_language", result.record.primaryLanguage.code)
      json.member("snippet", result.snippet?.text { $0 })
      json.member("stances", result.stances)
    }
    return writer.text
  }
}
