package import TextModel
internal import UnicodeText

/// Says which targets belong to one issue.
package protocol TargetGrouping: Sendable {
  /// The same for two stances that are about the same.
  func key(of stance: StanceRecord, language: LanguageTag) -> String
}

/// Groups targets by the state, group or entity that they are, else by their folded words.
package struct TargetWords: TargetGrouping {
  /// The grouping.
  package init() {}

  /// The target's id, or its words in lower case without marks.
  package func key(of stance: StanceRecord, language: LanguageTag) -> String {
    if let id = stance.targetID { return "id:\(id)" }
    let words = (stance.target ?? "").foldedForComparison().split { !$0.isLetter && !$0.isNumber }
    return "words:\(words.joined(separator: " "))"
  }
}
