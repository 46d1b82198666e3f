package import TextModel
internal import UnicodeText

/// The issues and positions that a researcher has defined, by position, polarity and target words in any languages.
package struct Codebook: Sendable {
  /// The issues, in the file's order.
  package let issues: [CodedIssue]
  private let lexicon: ConceptLexicon?

  /// A codebook with these issues; `lexicon` lets its target words match across languages.
  package init(issues: [CodedIssue], lexicon: ConceptLexicon? = nil) {
    self.issues = issues
    self.lexicon = lexicon
  }

  /// A place in a codebook.
  struct Code {
    let issue: String
    let side: Side
  }

  /// The places that a stance belongs to: at most one in each issue, the first that fits.
  func codes(of stance: StanceRecord, language: LanguageTag) -> [Code] {
    let target = TargetPattern(stance.target ?? "", language: language, lexicon: lexicon)
    return issues.compactMap { issue in
      let fits = issue.positions.firstIndex { position in
        position.positions.contains(stance.position) && position.polarity == stance.polarity
          && matches(position, stance: stance, target: target)
      }
      guard let fits else { return nil }
      let position = issue.positions[fits]
      let side = Side(position: stance.position, polarity: stance.polarity, name: position.name, order: fits)
      return Code(issue: issue.name, side: side.inColumn(of: position))
    }
  }

  private func matches(_ position: CodedPosition, stance: StanceRecord, target: TargetPattern) -> Bool {
    if let id = stance.targetID, position.ids.contains(id) { return true }
    return position.targets.contains { words in
      target.holds(TargetPattern(words, language: nil, lexicon: lexicon))
    }
  }
}

/// One issue of a codebook.
package struct CodedIssue: Sendable {
  /// Its key in the file.
  package var name: String
  /// What a reader sees.
  package var title: String
  /// Its positions, in the file's order.
  package var positions: [CodedPosition]

  /// An issue with these positions.
  package init(name: String, title: String, positions: [CodedPosition]) {
    self.name = name
    self.title = title
    self.positions = positions
  }
}

/// One position of an issue: a column of its matrix.
package struct CodedPosition: Sendable {
  /// What a reader sees.
  package var name: String
  /// The positions of stances that count as it.
  package var positions: [StancePosition]
  /// The polarity of stances that count as it.
  package var polarity: StancePolarity
  /// Words of targets, in any language; one of them has to be in the target with all of its words.
  package var targets: [String]
  /// Ids of targets.
  package var ids: [String]

  /// A position of an issue.
  package init(
    name: String, positions: [StancePosition], polarity: StancePolarity, targets: [String], ids: [String] = []
  ) {
    self.name = name
    self.positions = positions
    self.polarity = polarity
    self.targets = targets
    self.ids = ids
  }
}

extension Side {
  /// The side under the column's first position, so that all of a column's stances stand together.
  fileprivate func inColumn(of position: CodedPosition) -> Side {
    var side = self
    side.position = position.positions.first ?? self.position
    return side
  }
}

/// What a target means, so that another's words can be looked for in it.
private struct TargetPattern {
  /// The meaning in each language that was tried.
  private let readings: [Set<TargetPart>]

  /// The target's words in `language`, or read in every language of the lexicon where that is not known.
  init(_ target: String, language: LanguageTag?, lexicon: ConceptLexicon?) {
    let plain = Set(
      target.foldedForComparison().split { !$0.isLetter && !$0.isNumber }.map { TargetPart.word(String($0)) })
    let languages = language.map { [$0] } ?? lexicon?.languageTags ?? []
    readings = [plain] + languages.compactMap { lexicon?.parts(of: target, language: $0) }.map(Set.init)
  }

  /// Whether some reading of `other` is wholly in a reading of this one.
  func holds(_ other: TargetPattern) -> Bool {
    other.readings.contains { wanted in
      !wanted.isEmpty && readings.contains { $0.holds(all: wanted) }
    }
  }
}

extension Set<TargetPart> {
  /// Whether every part is here, words also as forms of each other.
  fileprivate func holds(all wanted: Set<TargetPart>) -> Bool {
    wanted.allSatisfy { part in
      if contains(part) { return true }
      guard case .word(let word) = part else { return false }
      return contains { if case .word(let other) = $0 { WordFamilies.areForms(word, other) } else { false } }
    }
  }
}
