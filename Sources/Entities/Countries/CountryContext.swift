import Foundation
import LanguageData

/// The classes of words by whose presence the rules decide whether a phrase mentions a state, and how.
enum CountryWordClass: String, Sendable, CaseIterable {
  /// Articles, prepositions, conjunctions, pronouns, auxiliaries, adverbs: words that no name and no noun phrase is made of.
  case function
  /// Words that make a determiner or a number before a noun for people ("the", "los", "mange").
  case determiner
  /// Prepositions after which a capital is a place, whatever governs them ("i", "en", "in").
  case placePreposition = "place-preposition"
  /// Prepositions after which a capital is an actor, whatever governs them ("ifølge", "con", "against").
  case actorPreposition = "actor-preposition"
  /// Prepositions after which a capital is an actor if an actor's noun or verb governs them ("krav fra", "acusó a").
  case governedPreposition = "governed-preposition"
  /// Nouns of what actors do and have with each other: demand, support, reply, talks, pressure.
  case actorNoun = "actor-noun"
  /// Verbs whose object or addressee is an actor: accuse, urge, promise, warn.
  case actorVerb = "actor-verb"
  /// Verbs whose addressee is an actor, in languages that mark objects who are persons: "acusó a Moscú".
  case governingVerb = "governing-verb"
  /// Verbs that a speaker may follow, in languages that mark objects who are persons: "anunció Moscú".
  case statementVerb = "statement-verb"
  /// Verbs whose direct object is a place or is chosen, left, reached, attacked.
  case placeVerb = "place-verb"
  /// Nouns for cities, beside which a capital is a place, and of what a city has: streets, suburbs, mayor.
  case placeNoun = "place-noun"
  /// Words of an organization's name, which must be capitalized in the text ("Bank", "Universidad").
  case organization
  /// Words of an organization's name in whatever case ("legeforening").
  case association
  /// Organs of a state whose capitalized names keep the state's mention ("Gobierno Argentino").
  case stateOrgan = "state-organ"
  /// Words that say that a language is meant, as verb or noun beside its name ("snakker", "idioma", "lessons").
  case languageWord = "language-word"
  /// Prepositions that go with the name of a language ("på", "in").
  case languagePreposition = "language-preposition"
  /// Forms of "to be" and the like.
  case copula
  /// Words for states ("land", "countries"), beside which a region's adjective mentions its group.
  case states
  /// First parts of compounds that leave what follows a mention ("anti-", "franco-").
  case combining
  /// Prepositions that tie an organization to its state in the organization's name ("of", "de").
  case linking
  /// Conjunctions that join two of a kind ("og", "y").
  case conjunction
  /// What stands before an infinitive ("å").
  case infinitiveMarker = "infinitive-marker"
  /// Endings of a possessor's name, before which a state keeps its own ("Putins Russland").
  case owner
}

/// The word classes of one language, from `country-context.tsv`.
struct CountryContext: Sendable {
  private var words: [String: Set<CountryWordClass>] = [:]
  /// Endings with their classes, from entries that start with `*`.
  private var endings: [(ending: String, wordClass: CountryWordClass)] = []

  /// No words.
  init() {}

  /// Reads the table at `url`: a word, or `*` and an ending, and its class.
  ///
  /// - Throws: `DataError` where the table is not valid.
  init(contentsOf url: URL) throws {
    let table = try Table(contentsOf: url)
    let (word, name) = (try table.column("word"), try table.column("class"))
    for row in table.rows {
      guard let wordClass = CountryWordClass(rawValue: row.fields[name]) else {
        throw table.error(row, column: name, "“\(row.fields[name])” is not a class of words")
      }
      let text = row.fields[word]
      if text.hasPrefix("*") {
        endings.append((String(text.dropFirst()), wordClass))
      } else {
        words[text, default: []].insert(wordClass)
      }
    }
  }

  /// Whether the word, in lower case, is in the class.
  func contains(_ word: String, _ wordClass: CountryWordClass) -> Bool {
    words[word]?.contains(wordClass) == true
      || endings.contains { $0.wordClass == wordClass && word.hasSuffix($0.ending) }
  }

  /// Whether the word, in lower case, is in one of the classes.
  func contains(_ word: String, anyOf classes: CountryWordClass...) -> Bool {
    classes.contains { contains(word, $0) }
  }
}
