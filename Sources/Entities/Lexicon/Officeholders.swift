import LanguageData

/// Those who have led a state or a group of states or spoken for it abroad, and when: whom a text names without saying who they are.
package struct Officeholders: Sendable {
  /// One time in office.
  private struct Term: Sendable {
    let country: String
    /// The first and the last day or month, as far as ISO 8601 tells them; the last one is empty while it is not over.
    let from: String
    let to: String

    func holds(on date: String) -> Bool {
      date.prefix(from.count) >= from && (to.isEmpty || date.prefix(to.count) <= to)
    }
  }

  /// The terms of whoever is called so, by lower-case name.
  private let terms: [String: [Term]]
  /// The states for which those whose names end in a word have been in office, by that word in lower case.
  private let statesOfLastName: [String: Set<String>]

  /// Reads `officeholders.tsv`: columns `names`, `country`, `from` and `to`.
  ///
  /// - Throws: ``DataError`` where a column is missing.
  init(_ table: Table) throws {
    let columns = try ["names", "country", "from", "to"].map(table.column)
    var terms: [String: [Term]] = [:]
    for row in table.rows {
      let fields = columns.map { row.fields[$0] }
      for name in fields[0].split(separator: "|") {
        terms[name.lowercased(), default: []].append(Term(country: fields[1], from: fields[2], to: fields[3]))
      }
    }
    self.terms = terms
    statesOfLastName = terms.reduce(into: [:]) { states, known in
      guard let last = known.key.split(separator: " ").last else { return }
      states[String(last), default: []].formUnion(known.value.map(\.country))
    }
  }

  /// All names, in lower case.
  var names: [String] { terms.keys.sorted() }

  /// Whether somebody of this name has ever been in office for a state or group.
  package func hasServed(_ name: String, _ country: String) -> Bool {
    terms[name.lowercased()]?.contains { $0.country == country } ?? false
  }

  /// The only state or group for which those of this last name have been in office.
  package func country(ofLastName name: String) -> String? {
    statesOfLastName[name.lowercased()].flatMap { $0.count == 1 ? $0.first : nil }
  }

  /// The state or group for which whoever has this name was in office on a day; `nil` for nobody known.
  ///
  /// - Parameters:
  ///   - name: the name as the text has it most fully.
  ///   - date: an ISO 8601 date; without one, only who has been in office for one state alone is known, or for the one of these groups.
  ///   - groups: the groups of states that the text tells of, which whoever has led one of them is known for more than for a state.
  package func country(of name: String, on date: String?, among groups: Set<String> = []) -> String? {
    let known = terms[name.lowercased()] ?? []
    if let date { return known.first { $0.holds(on: date) }?.country }
    let countries = Set(known.map(\.country))
    let meant = countries.count > 1 ? countries.intersection(groups) : countries
    return meant.count == 1 ? meant.first : nil
  }
}
