import Testing
import TextModel

/// Speakers and reported clauses that only a tree shows.
@Suite struct SpeakersInTreesTests {
  private func quotes(_ text: String, _ language: LanguageTag) throws -> [String] {
    let document = try QuoteReading.withTrees().read(text, language)
    return document.quotes.map { "\($0.speaker ?? "-"): \(document[$0.span])" }
  }

  @Test func aReportedSubjectAccusesNobody() throws {
    let text = "The foreign ministry said no boat had crossed any line and accused Lilongwe of “mapping by decree”."
    #expect(try quotes(text, "en").last == "the foreign ministry: mapping by decree")
  }

  @Test func aDescriptionGivesWayToTheNameBesideIt() throws {
    let text = "The opposition Umoja Party denounced the condition as “surrender on instalments”."
    #expect(try quotes(text, "en") == ["Umoja Party: surrender on instalments"])
  }

  @Test func aClauseWithoutAComplementizerIsReported() throws {
    #expect(
      try quotes("Bernadette Louis says neither government has called her.", "en")
        == ["Bernadette Louis: neither government has called her"])
    #expect(
      try quotes("Mayor Jane Porter told reporters it would be repaired.", "en")
        == ["Jane Porter: it would be repaired"])
  }

  @Test func aVerbBetweenCommasBreaksAReport() throws {
    let text =
      "El primer ministro, Dean Flores, habló ayer. Si cierran los pasos, advirtió, Belice llevará el caso a la ONU."
    #expect(
      try quotes(text, "es")
        == ["Dean Flores: Si cierran los pasos", "Dean Flores: Belice llevará el caso a la ONU"])
  }

  @Test func whatSomebodyIsSaidToBeIsTheirRole() throws {
    #expect(
      try quotes("Ida Vold er leder i Naturvernforbundet. Lederen mener at det haster.", "nb") == [
        "Ida Vold: det haster"
      ])
  }

  @Test func aRoleAndANameStandInApposition() throws {
    let text = "Talsmannen for juntaen, oberst Ulrik Manga, sa at grensene er stengt."
    #expect(try quotes(text, "nb") == ["Ulrik Manga: grensene er stengt"])
  }

  @Test func aReportEndsBeforeTheWriterQuotesSomebodyElse() throws {
    let text =
      "Familien sier tilståelsen var tvunget fram, og Amnesty International kaller saken «en farse i tre akter»."
    #expect(
      try quotes(text, "nb")
        == ["familien: tilståelsen var tvunget fram", "Amnesty International: en farse i tre akter"])
  }

  @Test func whoeverASentenceIsAboutSpeaksInTheNext() throws {
    let text = "El alcalde de Lima, Rafael López, criticó al presidente. Dijo que era «una farsa total»."
    #expect(try quotes(text, "es") == ["Rafael López: una farsa total"])
  }

  @Test func anAgeIsAPersons() throws {
    #expect(
      try quotes("Zara Whitlock, 41, runs the shelter. “We turn people away,” she said.", "en")
        == ["Zara Whitlock: We turn people away"])
  }
}
