import Syntax
import Testing

@Suite("Rules that make lemmas of forms")
struct LemmaRuleTests {
  @Test(
    "give the lemma they were made from",
    arguments: [
      ("landene", "land"), ("Husene", "hus"), ("Norges", "Norge"), ("NORGE", "Norge"), ("EU-landene", "EU-land"),
      ("went", "go"), ("fue", "ser"), ("gegangen", "gehen"), ("bøker", "bok"), (",", "$,"), ("años", "año"),
      ("er", "være"),
    ])
  func roundTrip(form: String, lemma: String) {
    for isProperNoun in [false, true] {
      let rule = LemmaRule(form: form, lemma: lemma, isProperNoun: isProperNoun)
      #expect(rule.apply(to: form) == lemma)
      #expect(LemmaRule(fields: rule.encoded.split(separator: "\t", omittingEmptySubsequences: false)) == rule)
    }
  }

  @Test("serve other words of the same kind")
  func generalize() {
    let rule = LemmaRule(form: "landene", lemma: "land", isProperNoun: false)
    #expect(rule.apply(to: "Slottene") == "slott")
    #expect(rule.apply(to: "hus") == nil)
  }

  @Test("keep the capitals of names, and make other words small")
  func capitals() {
    #expect(LemmaRule(form: "Oslo", lemma: "Oslo", isProperNoun: true).apply(to: "Bergen") == "Bergen")
    #expect(LemmaRule(form: "Men", lemma: "men", isProperNoun: false).apply(to: "Og") == "og")
  }
}

@Suite("Rules between which the lemma of a word is chosen")
struct LemmatizerTests {
  private static let adjective = TagInventory.index(of: "ADJ")
  private static let lemmatizer = Lemmatizer(
    rules: [
      LemmaRule(casing: .lower), LemmaRule(casing: .lower, suffixRemoved: "er"),
      LemmaRule(casing: .keep), LemmaRule(casing: .keep, suffixRemoved: "er"),
    ],
    partsOfSpeech: [1 << UInt32(adjective), 1 << UInt32(adjective), 1 << UInt32(adjective), 0],
    varieties: [.max, .max, .max, .max])

  @Test(
    "leave open whether a form with a capital keeps it, where words of its part of speech do",
    arguments: [
      ("Superior", [0], [0, 2]), ("superior", [0], [0]), ("Greater", [1], [1]), ("Superior", [0, 2], [0, 2]),
    ])
  func capitals(form: String, seen: [Int], candidates: [Int]) {
    let found = Self.lemmatizer.rules(seen, orKeepingCapitalsOf: form, partOfSpeech: Self.adjective)
    #expect(found == candidates)
  }
}
