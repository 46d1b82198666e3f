import Foundation
import TextModel

/// A unit as one line of JSON: the list's own form, from which nothing is lost.
struct UnitRecord: Codable, Hashable {
  struct Token: Codable, Hashable {
    var id: Int
    var kind: String
    var text: String
  }

  /// A piece of the source: words, or the id of a token.
  struct Piece: Codable, Hashable {
    var words: String?
    var token: Int?
  }

  struct Place: Codable, Hashable {
    var document: String
    var title, date, url: String?
    var sha256: String
    var start, end: Int
    var type: String
    var speaker, role, organization, country, outlet, attribution: String?
    var certainty: Double?
    var chain, parts: [String]
    var unclosed: Bool
    var before, after: String
  }

  var id: String
  var language: String
  var source: String
  var pieces: [Piece]
  var tokens: [Token]
  var places: [Place]
  var similar: [String]
  var names: [String]
}

extension UnitRecord {
  /// The record of a unit.
  init(_ unit: QuoteUnit) {
    id = unit.id
    language = unit.language
    source = unit.source.plain
    pieces = unit.source.pieces.map { piece in
      switch piece {
      case .words(let words): Piece(words: words)
      case .token(let token): Piece(token: token.id)
      }
    }
    tokens = unit.source.tokens.map { Token(id: $0.id, kind: $0.kind.rawValue, text: $0.text) }
    places = unit.occurrences.map { place in
      Place(
        document: place.document, title: place.title, date: place.date, url: place.url, sha256: place.sha256,
        start: place.start, end: place.end, type: place.type, speaker: place.speaker, role: place.role,
        organization: place.organization, country: place.country, outlet: place.outlet, attribution: place.attribution,
        certainty: place.certainty, chain: place.chain, parts: place.parts, unclosed: place.isUnclosed,
        before: place.before, after: place.after)
    }
    similar = unit.similar
    names = unit.names
  }

  /// The unit that the record holds; `nil` where its pieces name tokens that it does not list.
  var unit: QuoteUnit? {
    let known = Dictionary(tokens.map { ($0.id, $0) }) { first, _ in first }
    var read: [ProtectedText.Piece] = []
    for piece in pieces {
      if let words = piece.words {
        read.append(.words(words))
      } else if let token = piece.token.flatMap({ known[$0] }), let kind = ProtectedToken.Kind(rawValue: token.kind) {
        read.append(.token(ProtectedToken(id: token.id, kind: kind, text: token.text)))
      } else {
        return nil
      }
    }
    var unit = QuoteUnit(language: language, source: ProtectedText(pieces: read), occurrences: places.map(\.occurrence))
    unit.similar = similar
    unit.names = names
    return unit.occurrences.isEmpty ? nil : unit
  }

  /// The record as one line of JSON, without a line feed.
  var line: String {
    var json = JSONWriter()
    json.object { json in
      json.member("id", id)
      json.member("language", language)
      json.member("source", source)
      json.key("pieces")
      json.array(pieces) { json, piece in
        json.object { json in
          if let words = piece.words { json.member("words", words) } else { json.member("token", piece.token) }
        }
      }
      json.key("tokens")
      json.array(tokens) { json, token in
        json.object { json in
          json.member("id", token.id)
          json.member("kind", token.kind)
          json.member("text", token.text)
        }
      }
      json.key("places")
      json.array(places) { json, place in place.write(to: &json) }
      json.member("similar", similar)
      json.member("names", names)
    }
    return json.text
  }

  /// Reads a line.
  ///
  /// - Throws: ``ImportFailure`` where the line is no unit.
  static func read(_ line: Substring, number: Int) throws(ImportFailure) -> QuoteUnit {
    guard let record = try? JSONDecoder().decode(UnitRecord.self, from: Data(line.utf8)), let unit = record.unit else {
      throw ImportFailure(line: number, "is no unit of a list of quotes")
    }
    return unit
  }
}

extension UnitRecord.Place {
  fileprivate var occurrence: QuoteOccurrence {
    var occurrence = QuoteOccurrence(
      document: document, sha256: sha256, start: start, end: end, type: type, before: before, after: after)
    occurrence.title = title
    occurrence.date = date
    occurrence.url = url
    occurrence.speaker = speaker
    occurrence.role = role
    occurrence.organization = organization
    occurrence.country = country
    occurrence.outlet = outlet
    occurrence.attribution = attribution
    occurrence.certainty = certainty
    occurrence.chain = chain
    occurrence.parts = parts
    occurrence.isUnclosed = unclosed
    return occurrence
  }

  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("document", document)
      json.member("title", title)
      json.member("date", date)
      json.member("url", url)
      json.member("sha256", sha256)
      json.member("start", start)
      json.member("end", end)
      json.member("type", type)
      json.member("speaker", speaker)
      json.member("role", role)
      json.member("organization", organization)
      json.member("country", country)
      json.member("outlet", outlet)
      json.member("attribution", attribution)
      json.member("certainty", rounded: certainty)
      json.member("chain", chain)
      json.member("parts", parts)
      json.member("unclosed", unclosed)
      json.member("before", before)
      json.member("after", after)
    }
  }
}
