import Testing
import UnicodeText

@Suite struct FoldingTests {
  static let folded = [
    ("Årsmelding", "arsmelding"), ("Søreide", "soreide"), ("Ærø", "aero"), ("Straße", "strasse"), ("GUAIDÓ", "guaido"),
    ("Łódź", "lodz"), ("Þór Ðe", "thor de"), ("œuvre", "oeuvre"), ("ﬁn", "fin"), ("İstanbul", "istanbul"),
    ("plain", "plain"),
    ("Київ", "киів"), ("ΑΣ", "ας"),
  ]

  @Test(arguments: folded) func foldsForComparison(text: String, expected: String) {
    // The final sigma folds to the ordinary one.
    #expect(text.foldedForComparison() == expected.replacing("ς", with: "σ"))
  }

  @Test func comparisonIgnoresHowLettersAreComposed() {
    #expect("e\u{301}".foldedForComparison() == "é".foldedForComparison())
    #expect("A\u{30A}".foldedForComparison() == "Å".foldedForComparison())
  }

  @Test func normalizationComposesAndDecomposes() {
    #expect(Array("e\u{301}".normalized().unicodeScalars) == ["é"])
    #expect(Array("é".normalized(.decomposed).unicodeScalars) == ["e", "\u{301}"])
    #expect(Array("ﬁ²".normalized(.compatibilityComposed).unicodeScalars) == ["f", "i", "2"])
    // Decomposition that needs more room than the text has.
    let long = String(repeating: "ΐ", count: 500)
    #expect(long.normalized(.decomposed).unicodeScalars.count == 1_500)
  }

  @Test func caseFoldingIsFull() {
    #expect("STRASSE".caseFolded() == "straße".caseFolded())
    #expect("Ångström".caseFolded() == "ångström")
  }
}
