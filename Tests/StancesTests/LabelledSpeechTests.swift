import Testing
import TextModel

/// Rounds of answers that name whoever speaks before a colon, read with the models.
struct LabelledSpeechTests {
  @Test func whoIsNamedAtTheHeadOfAParagraphSpeaksThere() throws {
    let found = try stances(
      """
      Regjeringen i Danmark foreslår et åpent register for algoritmer. Vi har spurt tre aktører:

      Amnesty: Vi krever åpne møter. Vi støtter registeret.

      Lena Fosshaug, professor i rett: Jeg er for registeret.

      Digital Norden (bransjeforening): Nei. Vi går imot en avgift.
      """, "nb")
    #expect(found.contains("Amnesty demand for åpne møter asserted"))
    #expect(found.contains { $0.hasPrefix("Lena Fosshaug support for register") })
    #expect(found.contains("Digital Norden support against avgift asserted"))
  }

  @Test func whoAnswersInEnglishOrSpanishIsNamedAlike() throws {
    #expect(
      try stances(
        """
        Denmark wants a register. We asked two others.

        Ana Ruiz, a teacher: I support the register.

        Oxfam: We oppose a levy on banks.
        """, "en"
      ).suffix(2).map { $0.prefix(8) } == ["Ana Ruiz", "Oxfam su"])
    #expect(
      try stances(
        """
        Dinamarca quiere un registro. Preguntamos a otros dos.

        Ana Ruiz, maestra: Yo apoyo el registro.

        Oxfam: Rechazamos una tasa sobre los bancos.
        """, "es"
      ).suffix(2).map { $0.prefix(8) } == ["Ana Ruiz", "Oxfam su"])
  }

  @Test func oneLabelAloneNamesNoSpeaker() throws {
    #expect(try stances("Konklusjonen: Vi støtter forslaget om en avgift.", "nb").isEmpty)
  }

  @Test func anObjectIsNotItsOwnSubject() throws {
    let text = "President Joe Biden opphevet tollen. Senatoren Ted Cruz anklaget ham for svik."
    #expect(try stances(text, "nb").contains { $0.hasPrefix("Ted Cruz condemn against Joe Biden") })
  }
}
