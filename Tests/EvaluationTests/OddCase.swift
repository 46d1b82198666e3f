import Testing

/// A gold document and a prediction that go an unusual way through the matching.
struct OddCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let gold: String
  let predicted: String

  /// A case with these stances on both sides.
  private init(_ name: String, gold: [String], predicted: [String]) {
    testDescription = name
    text = Self.article
    self.gold = Self.document(stances: gold)
    self.predicted = Self.document(text: Self.article, stances: predicted)
  }

  /// A case with these layers on both sides.
  private init(_ name: String, text: String, gold: String, predicted: String) {
    testDescription = name
    self.text = text
    self.gold = Self.document(layers: gold)
    self.predicted = Self.document(text: text, layers: predicted)
  }

  static let empty = document(layers: #""languages": [], "countries": [], "quotes": [], "stances": []"#)

  private static let article =
    "Norge støtter avtalen. Sverige gjør ikke det. Resten av teksten står her nede, lenger borte."

  private static func document(text: String? = nil, stances: [String]) -> String {
    document(
      text: text,
      layers: #""languages": [], "countries": [], "quotes": [], "stances": [\#(stances.joined(separator: ", "))]"#)
  }

  private static func document(text: String? = nil, layers: String) -> String {
    let text = text.map { #""text": "\#($0)", "# } ?? ""
    return #"{"id": "folder/a.txt", "primary_language": "nb", \#(text)\#(layers)}"#
  }

  private static func stance(
    _ holder: String, _ target: String?, at start: Int = 0, modality: String = "asserted", position: String = "support"
  ) -> String {
    let words = target.map { #""\#($0)""# } ?? "null"
    return """
      {"holder": \(holder), "position": "\(position)", "polarity": "for", "target": \(words), "modality": "\(modality)",
       "source": null, "evidence": {"start": \(start), "end": \(start), "text": ""}}
      """.replacing("\n", with: "")
  }

  private static let norway = #"{"type": "country", "id": "NO", "name": "Norge"}"#
  private static func person(_ name: String, id: String = "null") -> String {
    #"{"type": "person", "id": \#(id), "name": "\#(name)"}"#
  }

  static let all: [OddCase] = [
    OddCase(
      "a target of marks alone agrees with another", gold: [stance(norway, "–")], predicted: [stance(norway, "…")]),
    OddCase(
      "a target of empty words is compared by them", gold: [stance(norway, "den nye")],
      predicted: [stance(norway, "den")]),
    OddCase("no target agrees with none", gold: [stance(norway, nil)], predicted: [stance(norway, nil)]),
    OddCase("an empty target is none", gold: [stance(norway, "")], predicted: [stance(norway, "")]),
    OddCase(
      "a word counts once", gold: [stance(norway, "krig krig krig")], predicted: [stance(norway, "krig fred fred")]),
    OddCase(
      "the first of two like words is taken", gold: [stance(norway, "avtale avtalen")],
      predicted: [stance(norway, "avtalen avtalene avtaleverk tull")]),
    OddCase(
      "a common beginning needs four letters and 70 %", gold: [stance(norway, "fred"), stance(norway, "sanksjoner")],
      predicted: [stance(norway, "freds"), stance(norway, "sanksjonsliste")]),
    OddCase(
      "letters are folded", gold: [stance(norway, "STRAẞE Ærfugl Øl Đurić ﬁsk Άγιος")],
      predicted: [stance(norway, "strasse aerfugl ol duric fisk αγιοσ")]),
    OddCase(
      "marks that remain end a word, digits do not", gold: [stance(norway, "हिन्दी a_b 2019-avtalen ²x")],
      predicted: [stance(norway, "हिन्दी a_b 2019 avtalen ²x")]),
    OddCase(
      "a later prediction is better placed",
      gold: [stance(norway, "avtalen", at: 0), stance(norway, "avtalen", at: 60)],
      predicted: [stance(norway, "avtalen", at: 60), stance(norway, "avtalen", at: 0)]),
    OddCase(
      "the same modality goes first",
      gold: [stance(norway, "avtalen", modality: "intended"), stance(norway, "avtalen", modality: "past")],
      predicted: [stance(norway, "avtalen", modality: "past"), stance(norway, "avtalen", modality: "intended")]),
    OddCase(
      "denied matches denied alone",
      gold: [stance(norway, "avtalen", modality: "denied"), stance(norway, "pakten", modality: "asserted")],
      predicted: [stance(norway, "avtalen", modality: "asserted"), stance(norway, "pakten", modality: "denied")]),
    OddCase(
      "forty code points are near, forty-one are not",
      gold: [stance(norway, "avtalen", at: 0), stance(norway, "pakten", at: 0, position: "demand")],
      predicted: [stance(norway, "x", at: 40), stance(norway, "x", at: 41, position: "demand")]),
    OddCase(
      "a person matches one with an id by name", gold: [stance(person("Kari Nordmann"), "avtalen")],
      predicted: [stance(person("Kari Nordmann", id: #""Q1""#), "avtalen")]),
    OddCase(
      "two ids decide against equal names", gold: [stance(person("Kari Nordmann", id: #""Q2""#), "avtalen")],
      predicted: [stance(person("Kari Nordmann", id: #""Q1""#), "avtalen")]),
    OddCase(
      "an empty id is none", gold: [stance(person("Kari", id: #""""#), "avtalen")],
      predicted: [stance(person("Kari"), "avtalen")]),
    OddCase(
      "a country without id in the prediction matches nothing", gold: [stance(norway, "avtalen")],
      predicted: [stance(#"{"type": "country", "id": null, "name": "Norge"}"#, "avtalen")]),
    OddCase(
      "a person in the gold may be a country in the prediction", gold: [stance(person("Norge"), "avtalen")],
      predicted: [stance(norway, "avtalen")]),
    OddCase(
      "cells count once, and denied apart",
      gold: [
        stance(norway, "avtalen"), stance(norway, "avtala"), stance(norway, "avtalen", modality: "denied"),
        stance(norway, "pakten"),
      ],
      predicted: [stance(norway, "avtalen"), stance(norway, "avtalen", modality: "past"), stance(norway, nil)]),
    OddCase(
      "no evidence is everywhere", gold: [stance(norway, "avtalen", at: 60)],
      predicted: [
        #"{"holder": \#(norway), "position": "support", "polarity": "for", "target": "avtalen", "modality": "asserted"}"#
      ]),
    OddCase(
      "later stretches win, und and signs are not scored", text: "😀𝔸bc ªº x́ 一二 12 ab",
      gold: """
        "languages": [{"start": 0, "end": 6, "lang": "nb"}, {"start": 6, "end": 9, "lang": "und"}, \
        {"start": 9, "end": 19, "lang": "zh"}], "countries": [], "quotes": [], "stances": []
        """,
      predicted: """
        "languages": [{"start": 0, "end": 12, "lang": "nb"}, {"start": 2, "end": 3, "lang": "da"}, \
        {"start": 11, "end": 900, "lang": "zh"}]
        """),
    OddCase(
      "quotes overlap by four fifths or not", text: "Hun sa det hun ville si, og så gikk hun hjem igjen.",
      gold: """
        "languages": [], "countries": [], "stances": [], "quotes": [\
        {"start": 0, "end": 10, "text": "Hun sa det", "type": "direct", "speaker": "Kari"}, \
        {"start": 10, "end": 20, "text": " hun ville", "type": "mixed", "speaker": null}, \
        {"start": 20, "end": 30, "text": " si, og så", "type": "indirect", "speaker": "Ola Nordmann"}]
        """,
      predicted: """
        "quotes": [{"start": 0, "end": 8, "type": "direct", "speaker": ""}, \
        {"start": 10, "end": 20, "type": "post", "speaker": ""}, {"start": 10, "end": 20, "type": "mixed"}, \
        {"start": 20, "end": 27, "type": "indirect"}, {"start": 5, "end": 5, "type": "direct"}]
        """),
    OddCase(
      "a mention counts once and sets count each country once", text: "Norge og Norge og Noreg",
      gold: """
        "languages": [], "quotes": [], "stances": [], "countries": [\
        {"start": 0, "end": 5, "text": "Norge", "id": "NO"}, {"start": 9, "end": 14, "text": "Norge", "id": "NO"}]
        """,
      predicted: """
        "countries": [{"start": 0, "end": 5, "id": "NO"}, {"start": 0, "end": 5, "id": "NO"}, \
        {"start": 9, "end": 14, "id": "SE"}]
        """),
  ]
}
