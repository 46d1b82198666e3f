/// The list as rows of cells: what CSV, XLSX and HTML show.
struct ListTable {
  let list: TranslationList

  /// The names of the columns.
  static let columns = [
    "id", "source_language", "source", "target_language", "target", "state", "speaker", "role", "organization",
    "country", "known_by", "certainty", "outlet", "chain", "type", "unclosed", "parts", "article", "date", "url",
    "before", "after", "utf8_start", "utf8_end", "sha256", "also_in", "similar",
  ]

  /// One row a unit, one cell a column.
  var rows: [[String]] { list.units.map(row) }

  private func row(_ unit: QuoteUnit) -> [String] {
    let target = list.target(of: unit)
    let first = unit.occurrences[0]
    return [
      unit.id, unit.language, unit.source.plain, list.target,
      target.state == .needsTranslation ? "" : target.text.plain, target.state.rawValue, first.speaker ?? "",
      first.role ?? "", first.organization ?? "", first.country ?? "", first.attribution ?? "",
      first.certainty.map { String($0) } ?? "", first.outlet ?? "", first.chain.joined(separator: " → "), first.type,
      first.isUnclosed ? "unclosed" : "", first.parts.joined(separator: " "), first.document, first.date ?? "",
      first.url ?? "", first.before, first.after, String(first.start), String(first.end), first.sha256,
      unit.occurrences.dropFirst().map { "\($0.document):\($0.start)-\($0.end)" }.joined(separator: " "),
      unit.similar.joined(separator: " "),
    ]
  }
}
