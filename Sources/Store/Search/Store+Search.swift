internal import GRDB
package import TextModel

/// What a search leaves out of the documents that have the words.
package struct SearchFilter: Hashable, Sendable {
  /// A state or group that the document mentions, by its code.
  package var country: String?
  /// The document's primary language, as a BCP 47 code.
  package var language: String?
  /// The first and the last date: year, month or day, as ISO 8601. Documents without a date are then left out.
  package var from, to: String?
  /// The most documents to find.
  package var limit: Int

  /// A filter that leaves out nothing but what comes after the first `limit`.
  package init(limit: Int) { self.limit = limit }
}

/// A document that was found.
package struct SearchResult: Sendable {
  /// The document.
  package var record: DocumentRecord
  /// The words around what was looked for; `nil` where they stand in the title alone.
  package var snippet: Snippet?
  /// Stances whose evidence has some of the words; those of the country, where one was asked for.
  package var stances: [StanceRecord]
}

extension Store {
  /// Finds documents, those that fit best first.
  ///
  /// - Throws: ``StoreError``.
  package func search(_ query: SearchQuery, _ filter: SearchFilter) throws -> [SearchResult] {
    let lines = try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT json FROM search JOIN documents ON documents.document = search.rowid JOIN records USING (document)
          WHERE search MATCH :query
            AND (:language IS NULL OR language = :language)
            AND (:from IS NULL OR date >= :from)
            AND (:to IS NULL OR substr(date, 1, length(:to)) <= :to)
            AND (:country IS NULL OR EXISTS (
              SELECT 1 FROM countries WHERE countries.document = documents.document AND countries.id = :country))
          ORDER BY bm25(search, 4.0, 1.0), documents.id LIMIT :limit
          """,
        arguments: [
          "query": query.expression, "language": filter.language, "from": filter.from, "to": filter.to,
          "country": filter.country, "limit": filter.limit,
        ])
    }
    return lines.compactMap { line in
      guard let record = try? DocumentRecord(json: line.utf8) else { return nil }
      let stances = record.stances.filter { stance in
        (filter.country == nil || stance.holder.id == filter.country)
          && Snippet(of: query.phrases, in: stance.evidence.text) != nil
      }
      return SearchResult(record: record, snippet: Snippet(of: query.phrases, in: record.text), stances: stances)
    }
  }
}
