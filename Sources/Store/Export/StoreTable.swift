/// A table of a store as it is handed to other programs.
package enum StoreTable: String, Sendable, CaseIterable {
  case documents, stances, quotes, countries

  /// The columns, in order. `document` is the document's id.
  package var columns: [StoreColumn] {
    switch self {
    case .documents:
      Self.texts("id", "language", "title", "date", "url", "author", "outlet", "text")
    case .stances:
      Self.texts(
        "document", "published", "outlet", "id", "holder_type", "holder_id", "holder", "position", "polarity", "target",
        "target_id", "modality", "condition", "source", "date") + [StoreColumn("confidence", .real)]
        + Self.texts("evidence", "rule") + Self.offsets
    case .quotes:
      Self.texts(
        "document", "published", "outlet", "id", "type", "language", "speaker", "speaker_country", "speaker_role",
        "speaker_organization", "speaker_known_by") + [StoreColumn("speaker_confidence", .real)]
        + Self.texts("source", "text") + Self.offsets
    case .countries:
      Self.texts("document", "published", "outlet", "id", "name", "form", "text") + Self.offsets
    }
  }

  private static func texts(_ names: String...) -> [StoreColumn] { names.map { StoreColumn($0, .text) } }

  private static let offsets = [StoreColumn("start_offset", .integer), StoreColumn("end_offset", .integer)]

  /// The rows of the documents from one place to before another, in input order.
  var query: String {
    guard self != .documents else {
      return """
        SELECT documents.id, language, title, date, url, author, outlet, json_extract(json, '$.text')
        FROM documents JOIN records USING (document)
        WHERE place >= ? AND place < ? ORDER BY place, documents.id
        """
    }
    let columns = columns.map { column in
      switch column.name {
      case "document": "documents.id"
      case "published": "documents.date"
      case "outlet": "documents.outlet"
      default: "\(rawValue).\(column.name)"
      }
    }
    return """
      SELECT \(columns.joined(separator: ", "))
      FROM documents JOIN \(rawValue) USING (document)
      WHERE place >= ? AND place < ? ORDER BY place, documents.id, number
      """
  }
}

/// A column of a table.
package struct StoreColumn: Hashable, Sendable {
  /// What its values are.
  package enum Kind: Sendable { case text, integer, real }

  /// Its name.
  package var name: String
  /// What its values are.
  package var kind: Kind

  init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

/// A value of a table.
package enum StoreValue: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case real(Double)
  case missing
}
