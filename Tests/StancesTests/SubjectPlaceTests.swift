import Testing
import TextModel

/// Sentences in which the parser gives a subject to another word, read with the models.
struct SubjectPlaceTests {
  @Test(
    "what looks like a preposition opens a clause with its own subject",
    arguments: [
      (
        "The plan fell apart, days before Chile and Peru signed a trade pact.",
        ["CL support for trade pact asserted", "PE support for trade pact asserted"]
      ),
      ("Talks stall as Kenya rejects ceasefire plan", ["KE support against ceasefire plan asserted"]),
    ])
  func prepositions(text: String, expected: [String]) throws { #expect(try stances(text, "en") == expected) }

  @Test(
    "a name behind a conjunction is the subject of the verb behind it, whatever its auxiliary",
    arguments: [
      (
        "The United States has come out against the ban and China has branded it a trap.",
        ["US support against ban asserted", "CN condemn against ban asserted"]
      ),
      (
        "Norway has criticised the levy, and the U.S. plans to introduce its own tax.",
        ["NO condemn against levy asserted", "US support for own tax intended"]
      ),
    ])
  func conjunctions(text: String, expected: [String]) throws { #expect(try stances(text, "en") == expected) }

  @Test(
    "verbs that look like prepositions, and what stands before them",
    arguments: [
      ("Only two years ago Madrid opposed any cap on rents.", ["ES support against cap on rents asserted"]),
      ("The Dutch prime minister, Mark Rutte, opposed the fund.", ["NL support against fund asserted"]),
      (
        "LIVE: Chile, Peru reject draft code",
        ["CL support against draft code asserted", "PE support against draft code asserted"]
      ),
    ])
  func labels(text: String, expected: [String]) throws { #expect(try stances(text, "en") == expected) }

  @Test(
    "what only the next verb of several has is no part of a cue, nor a demand what is voted against",
    arguments: [
      (
        "Sweden rejected the offer and vowed to boycott the elections.",
        ["SE support against offer asserted", "SE support against elections intended"]
      ),
      ("Finland voted against lifting the embargo.", ["FI support against lifting embargo asserted"]),
      ("Peru wants to thank Canada.", ["PE condemn for Canada asserted"]),
    ])
  func clauses(text: String, expected: [String]) throws { #expect(try stances(text, "en") == expected) }

  @Test(
    "who wants two things wants both, and who is ready to do something if has a condition",
    arguments: [
      (
        "Brazil wants a waiver for small farms and a two-year delay for coffee.",
        ["BR demand for waiver for farms asserted", "BR demand for two-year delay for coffee asserted"]
      ),
      ("Poland is ready to sign the accord if the clause is dropped.", ["PL support for accord conditional"]),
      ("Jordan kept out of the dispute.", ["JO support neutral dispute asserted"]),
    ])
  func wishes(text: String, expected: [String]) throws { #expect(try stances(text, "en") == expected) }

  @Test(
    "bodies are named with what they are for, and speak through those who belong to them",
    arguments: [
      (
        "The British Museum rejected the claim. A spokesperson for the British Museum said its trustees were opposed to any transfer.",
        ["British Museum support against claim asserted", "British Museum support against transfer asserted"]
      ),
      ("The Centre for Climate Equity blamed Spain.", ["Centre for Climate Equity condemn against Spain asserted"]),
      ("Dr Halidi's Orange Alliance backed the plan.", ["Orange Alliance support for plan asserted"]),
      ("Ministers in London have rejected the plan.", ["GB support against plan asserted"]),
    ])
  func bodies(text: String, expected: [String]) throws { #expect(try stances(text, "en") == expected) }
}
