import Testing
import TextModel

/// Whom the office means of somebody whom everybody knows, and who is told of beside one.
@Suite struct OfficeholderTests {
  @Test func theOfficeOfSomebodyNamedWithoutATitle() throws {
    let text = try LinkedText(
      "⟦person|Boris Johnson⟧ recibe a los clubes. El primer ministro promete una ley.", "es")
    #expect(text.mentions("Boris Johnson") == ["Boris Johnson", "El primer ministro"])
    #expect(text.entity("Boris Johnson")?.actsFor == "GB")
  }

  @Test func whoLeadsAPartyActsForNoState() throws {
    let text = try LinkedText(
      "El líder del ⟦organization|PSOE⟧, ⟦person|José Luis Rodríguez Zapatero⟧, apoyó el desalojo.", "es")
    #expect(text.entity("José Luis Rodríguez Zapatero")?.actsFor == nil)
  }

  @Test func whoHadAnOfficeActsForNoStateAnyMore() throws {
    let text = try LinkedText("La ex primera ministra ⟦person|Margaret Thatcher⟧ exigió su liberación.", "es")
    #expect(text.entity("Margaret Thatcher")?.actsFor == nil)
  }

  @Test func thePresidentOfWhoseItemItIs() throws {
    let text = try LinkedText(
      "• ⟦FR:name|Francia⟧: respalda a ⟦ES:name|España⟧. Su ministra, ⟦person|Ana Ruiz⟧, pidió calma.", "es")
    #expect(text.entity("Ana Ruiz")?.actsFor == "FR")
  }

  @Test func whoHasLedAGroupThatTheTextTellsOfActsForIt() throws {
    let text = try LinkedText("⟦UN:name|FN⟧ har reagert. ⟦person|António Guterres⟧ ber landene stanse.", "nb")
    #expect(text.entity("António Guterres")?.actsFor == "UN")
  }
}
