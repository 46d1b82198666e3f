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
