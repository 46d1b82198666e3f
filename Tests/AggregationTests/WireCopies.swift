import Foundation

/// Makes copies of an article as different papers print a wire report, the same in every run.
struct WireCopies {
  /// What is done to a copy.
  enum Edit: String, CaseIterable {
    case typography, headline, byline, names, words, cut
  }

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A copy with these edits.
  mutating func copy(of text: String, _ edits: Set<Edit>) -> String {
    var paragraphs = text.split(separator: "\n").map(String.init)
    if edits.contains(.cut) { paragraphs = cut(paragraphs) }
    if edits.contains(.words) { paragraphs = paragraphs.map { replaced($0, one: 25) { "\($0)x" } } }
    if edits.contains(.names) {
      paragraphs = paragraphs.map {
        replaced($0, one: 3) { $0.first?.isUppercase ?? false ? "Navn\($0.count)" : String($0) }
      }
    }
    if edits.contains(.headline), paragraphs.count > 1 { paragraphs[0] = "En ganske annen tittel over den samme saken" }
    if edits.contains(.byline) { paragraphs.insert("Av Kari Moe og Ola Lie, NTB, oppdatert 14.35", at: 1) }
    if edits.contains(.typography) { paragraphs = paragraphs.map(otherMarks) }
    return paragraphs.joined(separator: edits.contains(.typography) ? "\n\n" : "\n")
  }

  /// Numbers from 0 to `bound`, the same in every run (SplitMix64).
  private mutating func random(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }

  /// The paragraphs without the last: from 55 to 90 % of the words stay.
  private mutating func cut(_ paragraphs: [String]) -> [String] {
    let counts = paragraphs.map { $0.split(separator: " ").count }
    let kept = counts.reduce(0, +) * (55 + random(below: 36)) / 100
    var sum = 0
    return Array(
      zip(paragraphs, counts).prefix { _, count in
        sum += count
        return sum <= kept || sum == count
      }.map(\.0))
  }

  private mutating func replaced(_ text: String, one share: Int, _ change: (Substring) -> String) -> String {
    text.split(separator: " ").map { random(below: share) == 0 ? change($0) : String($0) }.joined(separator: " ")
  }

  private func otherMarks(_ text: String) -> String {
    let marks: [Character: String] = ["«": "“", "»": "”", "–": " - ", "\"": "”", "'": "’", "…": "..."]
    return text.map { marks[$0] ?? String($0) }.joined()
  }
}
