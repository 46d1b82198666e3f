internal import TextModel

/// What checking a quote against its article found.
public struct VerificationFinding: Hashable, Sendable {
  /// The unit's id.
  public var id: String
  /// The article.
  public var document: String
  /// What is wrong, in words.
  public var fault: String
}

/// Checks a list's quotes against their articles: the same bytes at the same place.
public struct QuoteVerification: Sendable {
  private var pending: [String: [(unit: QuoteUnit, place: QuoteOccurrence)]] = [:]
  /// How many places were checked.
  public private(set) var checked = 0
  /// What was wrong, in the order in which the articles came.
  public private(set) var findings: [VerificationFinding] = []

  /// A verification of these units.
  public init(units: [QuoteUnit]) {
    for unit in units {
      for place in unit.occurrences { pending[place.document, default: []].append((unit, place)) }
    }
  }

  /// Checks the quotes of one article, whose text has these bytes.
  public mutating func check(document: String, utf8: [UInt8]) {
    guard let places = pending.removeValue(forKey: document) else { return }
    let hash = SHA256.hex(utf8)
    for (unit, place) in places {
      checked += 1
      if let fault = Self.fault(unit, place, utf8, hash) {
        findings.append(VerificationFinding(id: unit.id, document: document, fault: fault))
      }
    }
  }

  /// Reports the articles that never came.
  public mutating func finish() {
    for document in pending.keys.sorted() {
      for (unit, _) in pending[document] ?? [] {
        checked += 1
        findings.append(VerificationFinding(id: unit.id, document: document, fault: "the article was not read"))
      }
    }
    pending = [:]
  }

  private static func fault(_ unit: QuoteUnit, _ place: QuoteOccurrence, _ utf8: [UInt8], _ hash: String) -> String? {
    let words = Array(unit.source.plain.utf8)
    let isThere =
      place.start >= 0 && place.start <= place.end && place.end <= utf8.count
      && utf8[place.start..<place.end].elementsEqual(words)
    if isThere { return nil }
    let isElsewhere = String(decoding: utf8, as: UTF8.self).contains(unit.source.plain)
    let changed = hash == place.sha256 ? "" : "the article changed; "
    return changed
      + (isElsewhere ? "the words stand at another place" : "the words are not at their place, nor elsewhere")
  }
}
