import TextModel

/// States that a question names which a paragraph answers.
extension CountryFocus {
  /// The only state that a short question above a paragraph names, which the paragraph answers: "Hvorfor gjør Etiopia dette?"
  func stateAskedAbout(aboveBlock block: Int, _ before: [(token: Int, id: String)]) -> String? {
    guard block > 0 else { return nil }
    let question = text.document.tokens(in: text.document.blocks[block - 1].span)
    guard question.count <= Self.longestQuestion, let last = question.last, text.forms[last] == "?" else { return nil }
    let named = Set(before.filter { question.contains($0.token) }.map(\.id))
    return named.count == 1 ? named.first : nil
  }

  /// In tokens: a question that is a heading says no more than whom it is about.
  private static let longestQuestion = 7
}
