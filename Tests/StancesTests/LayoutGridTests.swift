import Testing
import TextModel

/// Every layout of who is for, against and undecided in every language: six states, one list each time.
struct LayoutGridTests {
  /// The words of a language.
  struct Words: CustomTestStringConvertible, Sendable {
    let language: String
    let lead: String
    /// Labels over lists of those for, against and undecided.
    let labels: [String]
    /// What stands beside a state that is for, against or undecided.
    let verdicts: [String]
    /// The heads of a column of states and of one of verdicts.
    let heads: [String]
    let states: [String]

    var testDescription: String { language }
  }

  private static let languages = [
    Words(
      language: "nb", lead: "FNs miljøforsamling stemte fredag over plastavtalen.", labels: ["For", "Imot", "Avsto"],
      verdicts: ["ja", "nei", "avstår"], heads: ["Land", "Stemme"],
      states: ["Peru", "Ghana", "Island", "Kina", "Russland", "India"]),
    Words(
      language: "nn", lead: "Miljøforsamlinga i FN røysta fredag over plastavtalen.",
      labels: ["For", "Imot", "Avstod"],
      verdicts: ["ja", "nei", "avstår"], heads: ["Land", "Røyst"],
      states: ["Peru", "Ghana", "Island", "Kina", "Russland", "India"]),
    Words(
      language: "es", lead: "La asamblea ambiental de la ONU votó el viernes el tratado de plásticos.",
      labels: ["A favor", "En contra", "Abstención"], verdicts: ["a favor", "en contra", "abstención"],
      heads: ["País", "Voto"], states: ["Perú", "Ghana", "Islandia", "China", "Rusia", "India"]),
    Words(
      language: "en", lead: "The UN environment assembly voted on the plastics treaty on Friday.",
      labels: ["For", "Against", "Abstained"], verdicts: ["yes", "no", "abstain"], heads: ["Country", "Vote"],
      states: ["Peru", "Ghana", "Iceland", "China", "Russia", "India"]),
  ]

  /// A way to set a list from the sides, each with its label and states, and from the states, each with its verdict.
  private typealias Layout =
    @Sendable (_ sides: [(String, [String])], _ states: [(String, String)], _ heads: [String]) -> String

  private static let layouts: [String: Layout] = [
    "flattened": { sides, _, _ in sides.map { "\($0.0): \($0.1.joined(separator: " "))" }.joined(separator: " ") },
    "commas": { sides, _, _ in sides.map { "\($0.0): \($0.1.joined(separator: ", "))" }.joined(separator: "\n") },
    "semicolons": { sides, _, _ in
      sides.map { "\($0.0): \($0.1.joined(separator: ", "))" }.joined(separator: "; ") + "."
    },
    "bullets": { sides, _, _ in
      sides.map { "\($0.0):\n" + $0.1.map { "- \($0)" }.joined(separator: "\n") }.joined(separator: "\n\n")
    },
    "one a line": { sides, _, _ in
      sides.map { "\($0.0)\n" + $0.1.joined(separator: "\n") }.joined(separator: "\n\n")
    },
    "numbered": { sides, _, _ in
      sides.map { side in
        "\(side.0):\n" + side.1.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
      }.joined(separator: "\n\n")
    },
    "counted": { sides, _, _ in
      sides.map { "\($0.0) (\($0.1.count)): \($0.1.joined(separator: ", "))" }.joined(separator: "\n")
    },
    "headings": { sides, _, _ in
      sides.map { "## \($0.0)\n\n" + $0.1.map { "* \($0)" }.joined(separator: "\n") }.joined(separator: "\n\n")
    },
    "bold labels": { sides, _, _ in
      sides.map { "**\($0.0):** \($0.1.joined(separator: ", "))" }.joined(separator: "\n")
    },
    "a line for each": { _, states, _ in states.map { "\($0.0): \($0.1)" }.joined(separator: "\n") },
    "dashes": { _, states, _ in states.map { "• \($0.0) – \($0.1)" }.joined(separator: "\n") },
    "arrows": { _, states, _ in states.map { "\($0.0) → \($0.1)" }.joined(separator: "\n") },
    "brackets": { _, states, _ in states.map { "\($0.0) (\($0.1))" }.joined(separator: ", ") + "." },
    "table": { _, states, heads in
      ([heads] + states.map { [$0.0, $0.1] }).map { $0.joined(separator: " | ") }.joined(separator: "\n")
    },
    "ruled table": { _, states, heads in
      let rows = states.map { "| \($0.0) | \($0.1) |" }
      return (["| \(heads[0]) | \(heads[1]) |", "|:---|:---:|"] + rows).joined(separator: "\n")
    },
    "numbered table": { _, states, heads in
      let rows = states.enumerated().map { "| \($0.offset + 1) | \($0.element.0) | \($0.element.1) |" }
      return (["| # | \(heads[0]) | \(heads[1]) |", "|---|---|---|"] + rows).joined(separator: "\n")
    },
    "columns": { sides, _, _ in
      let head = "| " + sides.map(\.0).joined(separator: " | ") + " |"
      let row = "| " + sides.map { $0.1.joined(separator: ", ") }.joined(separator: " | ") + " |"
      return [head, "|---|---|---|", row].joined(separator: "\n")
    },
  ]

  @Test("a layout is read in every language", arguments: layouts.keys.sorted(), languages)
  func layout(name: String, words: Words) throws {
    let groups = [0..<3, 3..<5, 5..<6]
    let sides = zip(words.labels, groups).map { ($0, Array(words.states[$1])) }
    let states = zip(words.verdicts, groups).flatMap { verdict, group in words.states[group].map { ($0, verdict) } }
    guard let layout = Self.layouts[name] else {
      Issue.record("no layout \(name)")
      return
    }
    let list = layout(sides, states, words.heads)
    let read = try stances(words.lead + "\n\n" + list, LanguageTag(words.language)).filter { !$0.hasPrefix("UN ") }
    #expect(
      Set(read.map { $0.split(separator: " ").prefix(3).joined(separator: " ") }) == [
        "PE support for", "GH support for", "IS support for", "CN support against", "RU support against",
        "IN support neutral",
      ])
  }
}
