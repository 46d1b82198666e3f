package import LanguageData
package import TextModel

/// A noun that names a role, as `roles.tsv` has it.
package struct Role: Hashable, Sendable {
  /// Its first form.
  package let lemma: String
  /// What kind of role it names.
  package let kind: RoleClass
  /// The gender of whom it names, where the noun shows it.
  package let gender: EntityGender?
  /// In what surroundings it names a role.
  package let use: Use

  /// In what surroundings a noun names a role.
  package enum Use: String, Hashable, Sendable, CaseIterable {
    /// In all.
    case any = ""
    /// Only beside a name: elsewhere it is more often another word ("general", "mayor").
    case title
    /// In all, and for anybody of its class: "el mandatario" is any head of state.
    case generic
  }
}

/// The nouns of one language that name roles.
package struct RoleLexicon: Sendable {
  private let phrases: [String: Role]
  private let endings: [(ending: String, role: Role)]
  private let roleOfEnding: WordEndings<(ending: String, role: Role)>
  /// The roles of words that were asked for before.
  private let known = WordCache<Role?>(capacity: 1 << 13)
  /// The number of words of the longest phrase that begins with a word, where it has more than that one.
  private let longestPhrase: [String: Int]

  /// The roles of a table with the columns `forms`, `class`, `gender` and `use`; a form with a leading hyphen is the end
  /// of a compound.
  ///
  /// - Throws: ``DataError`` for an unknown class, gender or use, and for a form that stands in two rows.
  package init(table: Table) throws {
    let columns = try ["forms", "class", "gender", "use"].map(table.column)
    var phrases: [String: Role] = [:]
    var endings: [String: Role] = [:]
    for row in table.rows {
      let forms = row.fields[columns[0]].split(separator: "|").map(String.init)
      guard let lemma = forms.first else { throw table.error(row, column: columns[0], "has no form") }
      let role = Role(
        lemma: lemma.hasPrefix("-") ? String(lemma.dropFirst()) : lemma.lowercased(),
        kind: try table.value(row, columns[1], RoleClass.self),
        gender: row.fields[columns[2]].isEmpty ? nil : try table.value(row, columns[2], EntityGender.self),
        use: try table.value(row, columns[3], Role.Use.self))
      for form in forms {
        let key = form.lowercased()
        let known = key.hasPrefix("-") ? endings.updateValue(role, forKey: key) : phrases.updateValue(role, forKey: key)
        if let known, known != role { throw table.error(row, column: columns[0], "“\(form)” stands in two rows") }
      }
    }
    self.phrases = phrases
    self.endings = endings.map { (ending: String($0.key.dropFirst()), role: $0.value) }
      .sorted { $0.ending.count != $1.ending.count ? $0.ending.count > $1.ending.count : $0.ending < $1.ending }
    roleOfEnding = WordEndings(self.endings.map { ($0.ending, (ending: $0.ending, role: $0.role)) })
    let words = phrases.keys.map { $0.split(separator: " ") }.filter { $0.count > 1 }
    longestPhrase = Dictionary(words.map { (String($0[0]), $0.count) }, uniquingKeysWith: max)
  }

  /// The longest role that starts at the first of these lower-case words, and how many of them it takes.
  package func longestMatch(_ words: ArraySlice<String>) -> (role: Role, count: Int)? {
    guard let word = words.first else { return nil }
    for count in stride(from: min(longestPhrase[word] ?? 1, words.count), through: 2, by: -1) {
      if let role = phrases[words.prefix(count).joined(separator: " ")] { return (role, count) }
    }
    return role(ofWord: word).map { ($0, 1) }
  }

  /// Whether a role may start with this lower-case word: where not, ``longestMatch(_:)`` finds none.
  package func mayStart(with word: String) -> Bool { longestPhrase[word] != nil || role(ofWord: word) != nil }

  /// The role that a lower-case word names by itself or by its last part.
  package func role(ofWord word: String) -> Role? { known.value(of: word) { findRole(ofWord: word) } }

  private func findRole(ofWord word: String) -> Role? {
    if let role = phrases[word] { return role }
    // A first part shorter than three letters makes another word of it: "gleder" is no leader.
    guard let (ending, role) = roleOfEnding.first(of: word, where: { word.count >= $0.count + 3 }) else { return nil }
    return Role(
      lemma: word.dropLast(ending.count) + role.lemma, kind: role.kind, gender: role.gender, use: role.use)
  }

  /// Single words and ends of compounds that name a role, with what each names.
  package var words: [(word: String, isEnding: Bool, kind: RoleClass)] {
    phrases.filter { !$0.key.contains(" ") }.map { ($0.key, false, $0.value.kind) }
      + endings.map { ($0.ending, true, $0.role.kind) }
  }
}

extension Table {
  /// The value of an enumeration that a field names.
  ///
  /// - Throws: ``DataError`` where it names none.
  func value<Value: RawRepresentable & CaseIterable>(_ row: Row, _ column: Int, _ type: Value.Type) throws -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: row.fields[column]) else {
      let known = Value.allCases.map(\.rawValue).filter { !$0.isEmpty }.sorted().joined(separator: ", ")
      throw error(row, column: column, "“\(row.fields[column])” is not known", hint: "Write one of \(known)")
    }
    return value
  }
}
