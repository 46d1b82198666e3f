import LanguageData

/// What is true of states and groups in every language, from `lexicons/world`.
struct CountryWorld: Sendable {
  /// Codes of states and territories, in order.
  let codes: [String]
  private let ids: Set<String>

  /// Reads `countries.tsv` and `groups.tsv`.
  ///
  /// - Throws: `DataError` where a table is not valid.
  init(data: DataLocation) throws {
    let countries = try Table(contentsOf: data.lexicon("world/countries.tsv"))
    let code = try countries.column("code")
    codes = countries.rows.map { $0.fields[code] }
    let groups = try Table(contentsOf: data.lexicon("world/groups.tsv"))
    let group = try groups.column("group")
    ids = Set(codes).union(groups.rows.map { $0.fields[group] })
  }

  /// Whether this is the code of a state, a territory or a group.
  func holds(_ id: String) -> Bool { ids.contains(id) }

  /// The state or group whose flag this emoji is: two regional indicators that spell its code.
  func id(ofFlag emoji: Substring) -> String? {
    let letters = emoji.unicodeScalars.compactMap { scalar -> Character? in
      guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
      return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41).map(Character.init)
    }
    let code = String(letters)
    return letters.count == 2 && holds(code) ? code : nil
  }
}
