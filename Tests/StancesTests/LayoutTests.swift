import Testing
import TextModel

/// How newsrooms lay out who stands where, read with the models.
struct LayoutTests {
  private func stances(_ text: String, _ language: LanguageTag) throws -> [String] {
    try ExampleReading.shared().read(text, language).stances.map {
      "\($0.holder.id ?? $0.holder.name) \($0.position) \($0.polarity) \($0.target ?? "-") \($0.modality)"
    }
  }

  @Test func theLineAboveAListSaysWhatItIsAbout() throws {
    #expect(
      try stances(
        """
        Ministers met in Lima on Monday and talked about a fence.

        A binding convention on returns: who would sign?
        - Mexico, India: yes
        - Chile: no
        """, "en") == [
          "MX support for binding convention intended",
          "IN support for binding convention intended",
          "CL support against binding convention asserted",
        ])
  }

  @Test func aQuestionAboveAListSaysWhatYesMeans() throws {
    #expect(
      try stances(
        """
        Hvem vil anerkjenne en selvstendig stat?
        Grønt (ja): Tuvalu, Kiribati. Rødt (nei): Fiji.
        """, "nb") == [
          "TV recognize for selvstendig stat intended", "KI recognize for selvstendig stat intended",
          "FJ recognize against selvstendig stat asserted",
        ])
  }

  @Test func howManyTheyAreStandsBeforeBrackets() throws {
    #expect(
      try stances(
        "The resolution was put to a vote. Result: 4 against (Peru, Chile), 3 abstaining (India, Ghana).", "en")
        == [
          "PE support against resolution asserted", "CL support against resolution asserted",
          "IN support neutral resolution asserted", "GH support neutral resolution asserted",
        ])
  }

  @Test func aSignStandsForAVerdict() throws {
    #expect(
      try stances("Landene stemte over boikotten.\n\n- ✅ Norge, Irland\n- ❌ Serbia", "nb") == [
        "NO support for boikotten asserted", "IE support for boikotten asserted",
        "RS support against boikotten asserted",
      ])
  }

  @Test func aParagraphTellsOfWhoseNameOpensIt() throws {
    #expect(
      try stances("**Tyskland.** Går inn for traktaten.\n\n**Polen.** Avviser traktaten.", "nb")
        == ["DE support for traktaten asserted", "PL support against traktaten asserted"])
    #expect(try stances("**Latvia.** Sier nei til avgiften.", "nb") == ["LV support against avgiften asserted"])
  }

  @Test func aParagraphTellsOfWhoseNameStandsAboveIt() throws {
    #expect(
      try stances("Hungary\nHas rejected the treaty.\n\nKenya\nHas signed the treaty.", "en")
        == ["HU support against treaty asserted", "KE support for treaty asserted"])
  }

  @Test func whatFollowsAVerdictIsProse() throws {
    #expect(
      try stances("Honduras: en contra del tratado. Exige otra auditoría.", "es")
        == ["HN support against tratado asserted", "HN demand for auditoría asserted"])
  }

  @Test func whatIsToldOfSomethingElseIsNoVerdict() throws {
    #expect(try stances("Angola: oil output fell for the third month.", "en").isEmpty)
  }
}
