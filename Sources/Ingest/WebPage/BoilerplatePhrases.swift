import Foundation

/// Lines that news sites put into articles and that are no part of them, such as “Les også: …” and “Advertisement”.
struct BoilerplatePhrases: Sendable {
  /// What a line is.
  enum Verdict: Hashable {
    /// Part of the text.
    case text
    /// No part of it.
    case boilerplate
    /// No part of it, and nothing after it is.
    case end
  }

  /// The phrases of the package.
  static let shared = BoilerplatePhrases(table: String(decoding: PackageResources.boilerplate_tsv, as: UTF8.self))

  private var whole: [String: Verdict] = [:]
  /// Phrases that open a line, by their first word; whether a number has to follow.
  private var openings: [Substring: [(phrase: String, isDated: Bool)]] = [:]

  /// A line that is longer, in bytes, is prose, however it begins.
  static let longestLine = 200

  init(table: String) {
    for fields in ResourceTable.rows(of: table) where fields.count == 3 {
      let phrase = Self.folded(fields[0])
      guard let first = phrase.split(separator: " ").first else { continue }
      switch fields[2] {
      case "end": whole[phrase] = .end
      case "start": openings[first, default: []].append((phrase, false))
      case "dated": openings[first, default: []].append((phrase, true))
      default: whole[phrase] = .boilerplate
      }
    }
  }

  /// What a line is.
  func verdict(on line: String) -> Verdict {
    guard line.utf8.count <= Self.longestLine else { return .text }
    let folded = Self.folded(line)
    let name = folded.drop { $0.isNumber || $0 == " " }
    if let verdict = whole[String(name)] { return verdict }
    guard let first = folded.split(separator: " ").first, let candidates = openings[first] else { return .text }
    for (phrase, isDated) in candidates where folded.hasPrefix(phrase) {
      let rest = folded.dropFirst(phrase.count)
      guard rest.isEmpty || rest.first == " " else { continue }
      if !isDated || rest.contains(where: \.isNumber) { return .boilerplate }
    }
    return .text
  }

  /// Letters and digits in lower case without their accents; everything else is one space.
  static func folded(_ text: String) -> String {
    let plain = text.replacing("ø", with: "o").replacing("Ø", with: "o").replacing("æ", with: "ae")
      .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    return plain.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
