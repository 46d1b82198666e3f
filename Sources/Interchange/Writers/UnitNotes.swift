/// What a translator should know of a unit, as short lines.
struct UnitNotes {
  let unit: QuoteUnit

  /// Kind of note and text, in order: speaker, source, context, other places, similar units.
  var notes: [(kind: String, text: String)] {
    var notes: [(kind: String, text: String)] = []
    let first = unit.occurrences[0]
    if let speaker = first.speaker { notes.append(("speaker", speaker + described(first))) }
    if let attribution = first.attribution {
      let certainty = first.certainty.map { ", \(Int(($0 * 100).rounded())) % sure" } ?? ""
      notes.append(("known-by", attribution + certainty))
    }
    if let country = first.country { notes.append(("country", country)) }
    if let outlet = first.outlet { notes.append(("outlet", outlet)) }
    if first.chain.count > 1 { notes.append(("chain", first.chain.joined(separator: " → "))) }
    notes.append(("article", article(first)))
    if first.isUnclosed {
      notes.append(("unclosed", "the closing mark is missing; goes to the paragraph's end"))
    }
    if let number = first.parts.firstIndex(of: unit.id) {
      let others = first.parts.filter { $0 != unit.id }.joined(separator: " ")
      notes.append(("part", "part \(number + 1) of \(first.parts.count) of one quote, with \(others)"))
    }
    if !first.before.isEmpty { notes.append(("before", first.before)) }
    if !first.after.isEmpty { notes.append(("after", first.after)) }
    for other in unit.occurrences.dropFirst() { notes.append(("also-in", article(other))) }
    if !unit.similar.isEmpty { notes.append(("similar", unit.similar.joined(separator: " "))) }
    return notes
  }

  /// " (leader, Red Cross)".
  private func described(_ occurrence: QuoteOccurrence) -> String {
    let words = [occurrence.role, occurrence.organization].compactMap { $0 }.filter {
      occurrence.speaker?.contains($0) != true
    }
    return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }

  /// Title or id, date and place of an article.
  private func article(_ occurrence: QuoteOccurrence) -> String {
    [occurrence.title ?? occurrence.document, occurrence.date, occurrence.url].compactMap { $0 }.joined(separator: ", ")
  }
}
