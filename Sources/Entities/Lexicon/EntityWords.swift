package import LanguageData
import TextModel

/// What the small words around names and roles do.
package enum EntityWordClass: String, Hashable, Sendable, CaseIterable {
  /// Makes the noun after it one that is known: "the", "den", "este".
  case definite
  /// Makes it one that is new: "a", "en", "unos".
  case indefinite
  /// Refers to somebody named before: "su", "its", "hans".
  case possessive
  /// Joins a role to that of which it is one: "of", "de", "for".
  case of
  /// Joins a role to where it is held: "in", "en", "ved".
  case place = "in"
  /// Names a source: "ifølge", "según".
  case source
  /// Makes the role one of the past: "former", "tidligere".
  case former
  /// Does so as the beginning of a compound: "ex-", "eks".
  case formerPrefix = "former-prefix"
  /// Makes the role one to come: "president-elect", "påtroppende".
  case elect
  /// Leaves the role as it is: "sitting", "fungerende", "interino".
  case incumbent
  /// Ties a role to a part of a state: "regional", "Scottish", "catalán".
  case regional
  /// A noun for a state, so that who leads it leads a state: "país", "republikken".
  case state
  /// Ties whoever speaks for somebody to a party: "socialista", "Conservative".
  case partisan
  /// Joins parts of a name: "van", "bin", "de".
  case particle
  /// Part of organizations' names: "Foundation", "Banco".
  case organization
  /// The name of a month.
  case month
  /// Stands before a name and is no part of it: "Mr.", "Dr.", "señor".
  case honorific
  /// Opens a clause about a person, after a comma: "who", "quien".
  case who
  /// A pronoun of persons that stands for things as well: in Nynorsk "han" for "avtalen".
  case thingPronoun = "thing-pronoun"
  /// Ends a possessor's name: "s".
  case genitiveEnding = "genitive-ending"
  /// Ends a noun that is known: "-en".
  case definiteEnding = "definite-ending"
  /// Ends a noun that means several.
  case pluralEnding = "plural-ending"
  /// Never part of a role: prepositions, conjunctions, pronouns, common verbs.
  case function
  /// Stands between an attitude and what it is toward, so that the noun before it names nobody: "opposition **to** the lease".
  case toward
  /// Says that a sentence is about the home state: "hjemme".
  case atHome = "at-home"
  /// A role that the home state does not have: Norway has no president.
  case foreignRole = "foreign-role"
  /// A party of the home state, as it stands in brackets behind a politician's name: "statsråd Ida Moe **(Ap)**".
  case homeParty = "home-party"
  /// The state that a text in this language has in mind when it names none.
  case homeCountry = "home-country"
}

/// The small words of one language around names and roles, as `entity-words.tsv` has them.
package struct EntityWords: Sendable {
  private let classes: [String: Set<EntityWordClass>]
  private let words: [EntityWordClass: [String]]

  /// The words of a table with the columns `word` and `class`.
  ///
  /// - Throws: ``DataError`` for an unknown class.
  package init(table: Table) throws {
    let (word, kind) = (try table.column("word"), try table.column("class"))
    var classes: [String: Set<EntityWordClass>] = [:]
    var words: [EntityWordClass: [String]] = [:]
    for row in table.rows {
      let value = try table.value(row, kind, EntityWordClass.self)
      classes[row.fields[word].lowercased(), default: []].insert(value)
      words[value, default: []].append(row.fields[word])
    }
    self.classes = classes
    self.words = words
  }

  /// Whether a lower-case word is of this class.
  package func isA(_ kind: EntityWordClass, _ word: String) -> Bool { classes[word]?.contains(kind) ?? false }

  /// The words of a class, in the table's order.
  package func all(_ kind: EntityWordClass) -> [String] { words[kind] ?? [] }

  /// Whether a word ends as those of this class do.
  package func ends(_ word: String, as kind: EntityWordClass) -> Bool {
    all(kind).contains { word.ends(in: $0) && word != $0 }
  }
}
