import TextModel

/// Persons whom the role behind their name makes known: "Mariem Mint Salek, the education minister".
extension NamePieces {
  /// The persons of whom the text tells the role and whom the model passed over.
  func introduced(besides pieces: [Piece]) -> [Piece] {
    classes.indices.dropFirst().filter { forms[first + $0] == "," }.compactMap { comma in
      let length = (1...Self.longestName).prefix { isUnlabelledName(comma - $0, pieces) }.count
      let name = comma - length..<comma
      return isIntroduced(name) ? Piece(tokens: name, type: .person, confidence: Self.introducedConfidence) : nil
    }
  }

  /// Whether tokens can be a person's full name, and a comma and a role stand behind them.
  func isIntroduced(_ name: Range<Int>) -> Bool {
    let comma = name.upperBound
    guard (2...Self.longestName).contains(name.count), comma < classes.count, forms[first + comma] == ",",
      name.allSatisfy({ isCapitalized($0) && classes[$0].isDisjoint(with: Self.otherwise) })
    else { return false }
    return classes.indices[(comma + 1)...].prefix(Self.longestRole)
      .prefix { tokens[first + $0].kind == .word && tags[$0] != .verb && tags[$0] != .adposition }
      .contains { classes[$0].contains(.role) && !isCapitalized($0) }
  }

  private func isUnlabelledName(_ place: Int, _ pieces: [Piece]) -> Bool {
    place >= 0 && isCapitalized(place) && tags[place] == .properNoun && !pieces.contains { $0.tokens.contains(place) }
  }

  /// The most words of a name that its bearer's role makes known.
  private static let longestName = 4
  /// How sure a name is that only the role makes known.
  private static let introducedConfidence = 0.6
  /// How many words behind a name tell its bearer's role.
  private static let longestRole = 4
}
