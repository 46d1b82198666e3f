internal import GRDB
internal import TextModel

extension StoredRun {
  /// Writes a document and its layers as rows, and gives the document's key: `key` where one is named.
  static func insert(
    _ document: StoredDocument, key: Int64?, _ rows: inout RowWriter, run: Int64, analysedIn: Int64, manifest: Int64
  ) throws -> Int64 {
    let record = document.record
    try rows.insert(
      "documents",
      [
        "document": key, "id": record.id, "path": record.id, "hash": document.hash, "manifest": manifest,
        "analysed_in": analysedIn, "run": run, "place": document.place, "language": record.primaryLanguage.code,
        "title": record.title, "date": record.date, "url": record.url, "author": record.author,
        "outlet": record.outlet,
      ])
    let key = rows.database.lastInsertedRowID
    for (number, stance) in record.stances.enumerated() { try insert(stance, number, of: key, &rows) }
    for (number, quote) in record.quotes.enumerated() { try insert(quote, number, of: key, &rows) }
    for (number, mention) in record.countries.enumerated() { try insert(mention, number, of: key, &rows) }
    try rows.insert("records", ["document": key, "json": document.line])
    return key
  }

  private static func insert(_ stance: StanceRecord, _ number: Int, of key: Int64, _ rows: inout RowWriter) throws {
    try rows.insert(
      "stances",
      [
        "document": key, "number": number, "id": stance.id, "holder_type": stance.holder.type.rawValue,
        "holder_id": stance.holder.id, "holder": stance.holder.name, "position": stance.position.rawValue,
        "polarity": stance.polarity.rawValue, "target": stance.target, "target_id": stance.targetID,
        "modality": stance.modality.rawValue, "condition": stance.condition, "source": stance.source,
        "date": stance.date, "confidence": stance.confidence, "evidence": stance.evidence.text,
        "start_offset": stance.evidence.start, "end_offset": stance.evidence.end, "rule": stance.rule,
      ])
  }

  private static func insert(_ quote: QuoteRecord, _ number: Int, of key: Int64, _ rows: inout RowWriter) throws {
    try rows.insert(
      "quotes",
      [
        "document": key, "number": number, "id": quote.id, "type": quote.type.rawValue, "language": quote.lang,
        "speaker": quote.speaker, "speaker_country": quote.speakerCountry, "speaker_role": quote.speakerRole,
        "speaker_organization": quote.speakerOrganization, "speaker_known_by": quote.speakerKnownBy?.rawValue,
        "speaker_confidence": quote.speakerConfidence, "source": quote.source, "text": quote.text,
        "start_offset": quote.start, "end_offset": quote.end,
      ])
  }

  private static func insert(_ mention: CountryRecord, _ number: Int, of key: Int64, _ rows: inout RowWriter) throws {
    try rows.insert(
      "countries",
      [
        "document": key, "number": number, "id": mention.id, "name": mention.name, "form": mention.form.rawValue,
        "text": mention.text, "start_offset": mention.start, "end_offset": mention.end,
      ])
  }
}
