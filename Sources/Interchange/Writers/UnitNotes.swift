/// What a translator should know of a unit, as short lines.
struct UnitNotes {
  let unit: QuoteUnit

  /// Kind of note and text, in order: speaker, source, context, other places, similar units.
  var notes: [(kind: String, text: String)] {
    var notes: [(kind: String, text: String)] = []
    let first = unit.occurrences[0]
    if let speaker = first.speaker { notes.append(("speaker", speaker + (first.role.map { " (\($0))" } ?? ""))) }
    if let country = first.country { notes.append(("country", country)) }
    if let outlet = first.outlet { notes.append(("outlet", outlet)) }
    notes.append(("article", article(first)))
    if !first.before.isEmpty { notes.append(("before", first.before)) }
    if !first.after.isEmpty { notes.append(("after", first.after)) }
    for other in unit.occurrences.dropFirst() { notes.append(("also-in", article(other))) }
    if !unit.similar.isEmpty { notes.append(("similar", unit.similar.joined(separator: " "))) }
    return notes
  }

  /// Title or id, date and place of an article.
  private func article(_ occurrence: QuoteOccurrence) -> String {
    [occurrence.title ?? occurrence.document, occurrence.date, occurrence.url].compactMap { $0 }.joined(separator: ", ")
  }
}
