import Foundation
import LanguageData
import TOMLKit

/// How a language orders and writes what stands around a country's name, from `countries.toml`.
struct CountryConventions: Sendable, Decodable {
  /// Where adjectives stand.
  enum AdjectiveOrder: String, Sendable, Decodable {
    /// "Russian troops"
    case beforeNoun = "before-noun"
    /// "tropas rusas"
    case afterNoun = "after-noun"
  }

  /// Where adjectives stand.
  var adjectiveOrder = AdjectiveOrder.beforeNoun
  /// Whether a country's name right before another capitalized word is part of a longer name ("Perú Libre").
  var joinsCapitalizedNames = false
  /// Whether a noun before another modifies it without a sign ("Moscow talks"), so that a seat before an unknown word is not
  /// plainly a subject.
  var hasOpenCompounds = false
  /// Whether every noun is capitalized, so that a capital does not tell a name.
  var capitalizesNouns = false
  /// Whether an object that acts is marked by a preposition ("acusó a Moscú"), so that one without it is a place.
  var marksObjects = false

  /// What holds where nothing is said.
  init() {}

  /// Reads a `countries.toml`.
  ///
  /// - Throws: `DataError` where the file is not valid.
  init(contentsOf url: URL) throws {
    do {
      self = try TOMLDecoder().decode(Self.self, from: String(contentsOf: url, encoding: .utf8))
    } catch {
      throw DataError(file: url.path, message: "is not valid: \(error)")
    }
  }

  enum CodingKeys: String, CodingKey {
    case adjectiveOrder = "adjective-order"
    case joinsCapitalizedNames = "joins-capitalized-names"
    case hasOpenCompounds = "has-open-compounds"
    case capitalizesNouns = "capitalizes-nouns"
    case marksObjects = "marks-objects"
  }
}
