import LanguageData
import TextModel

/// Names told by their writing and by lists of words, for sentences of languages without a learned model.
struct CapitalizedNames {
  private let lexicon: NameLexicon
  private let words: EntityWords?

  /// The rules for a language; one without lexicon knows given names and places only.
  init(lexicons: EntityLexicons, language: LanguageTag) {
    lexicon = lexicons.nameLexicon(language)
    words = lexicons[language: language]?.words
  }

  /// The names in a sentence of these tokens.
  func names(in forms: [String]) -> [(tokens: Range<Int>, type: EntityType, confidence: Double)] {
    let tokens = forms.map { NameToken($0, lexicon: lexicon, clusters: WordClusters()) }
    let sentence = NameFeatures.Sentence(tokens: tokens, tags: forms.map { _ in nil }, language: "")
    var names: [(tokens: Range<Int>, type: EntityType, confidence: Double)] = []
    var next = 0
    while next < tokens.count {
      let run = sentence.runs[next]
      guard !run.isEmpty else {
        next += 1
        continue
      }
      next = run.upperBound
      let name = withoutArticle(run, forms)
      if let (type, confidence) = type(of: name, tokens, forms) {
        names.append((trimmed(name, tokens), type, confidence))
      }
    }
    return names
  }

  /// A run without the article that opens the sentence: "El Parlamento".
  private func withoutArticle(_ run: Range<Int>, _ forms: [String]) -> Range<Int> {
    guard run.lowerBound == 0, run.count > 1, let words else { return run }
    let word = forms[0].lowercased()
    let isSmall = [.definite, .indefinite, .function].contains { words.isA($0, word) }
    return isSmall ? run.dropFirst() : run
  }

  private func type(of run: Range<Int>, _ tokens: [NameToken], _ forms: [String]) -> (EntityType, Double)? {
    let run = trimmed(run, tokens)
    guard let first = run.first else { return nil }
    let classes = run.reduce(NameWordClasses()) { $0.union(tokens[$1].classes) }
    if run.count > 1, classes.contains(.organization) { return (.organization, 0.6) }
    if tokens[first].classes.contains(.givenName), run.count > 1 { return (.person, 0.8) }
    if run.count == 1 {
      let isAcronym = (2...6).contains(forms[first].count) && forms[first].allSatisfy(\.isUppercase)
      if isAcronym { return (.organization, 0.5) }
      return tokens[first].classes.contains(.place) ? (.place, 0.6) : nil
    }
    return first > 0 && run.count <= 4 ? (.person, 0.4) : nil
  }

  /// A run without the roles before a name: "Ministre Jean Dupont".
  private func trimmed(_ run: Range<Int>, _ tokens: [NameToken]) -> Range<Int> {
    var run = run
    while run.count > 1, let first = run.first, tokens[first].classes.contains(.role) { run = run.dropFirst() }
    return run
  }
}
