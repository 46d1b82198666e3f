import Testing
import TextModel

/// Whom a description means that stands before any name, by the title above it or by a name behind it.
@Suite struct TitleLinkingTests {
  @Test(
    "the text below a title that is a name and a quote tells by its office who speaks",
    arguments: [
      ("es", "⟦person|Ana Rojas⟧: «Nadie ha dicho nada»\n\nLa ministra ⟦CL:adjective|chilena⟧ viaja hoy.", "CL"),
      ("nb", "⟦person|Kari Nes⟧: – Ingen spør oss\n\nDen ⟦DK:adjective|danske⟧ statsministeren reiser nå.", "DK"),
    ])
  func officeBelowTheTitle(language: String, marked: String, state: String) throws {
    let text = try LinkedText(marked, LanguageTag(language))
    let name = language == "es" ? "Ana Rojas" : "Kari Nes"
    #expect(text.entity(name)?.actsFor == state)
  }

  @Test func whoLeadsAnOrganizationIsNoPresidentOfAState() throws {
    let text = try LinkedText(
      "El presidente ⟦UY:adjective|uruguayo⟧ apoya la candidatura.\n\nEl presidente de la ⟦organization|Federación de Remo⟧, "
        + "⟦person|Camilo Benítez⟧, calla.", "es")
    #expect(text.entity("Camilo Benítez")?.actsFor == nil)
  }

  @Test func whomATitleShowsToBeAPersonIsOneWhereverTheTextHasTheName() throws {
    let text = try LinkedText(
      "Folk ropte mot president ⟦person|Sosa⟧. Det var marsjer mot ⟦organization|Sosa⟧ i ti byer. Hva vil ⟦place|Sosa⟧?",
      "nb")
    #expect(text.document.entities.map(\.type) == [.person])
    #expect(text.document.entities.map(\.name) == ["Sosa"])
  }

  @Test(
    "who leads a group of states acts for it, whether a compound or its organ names it",
    arguments: [
      ("⟦EU:name|EU⟧-kommissær ⟦person|Ana Vik⟧ reiser.", "EU"),
      ("⟦NATO:name|NATO⟧-sjef ⟦person|Ana Vik⟧ reiser.", "NATO"),
      ("⟦organization|Europakommisjonens⟧ president ⟦person|Ana Vik⟧ reiser.", "EU"),
    ])
  func groupLeaders(marked: String, group: String) throws {
    #expect(try LinkedText(marked, "nb").entity("Ana Vik")?.actsFor == group)
  }

  @Test func aNounInTheNameOfAGroupIsNoRole() throws {
    let text = try LinkedText(
      "The ⟦EU:name|European Union⟧'s foreign policy chief, ⟦person|Ana Vik⟧, is travelling.", "en")
    #expect(text.entity("Ana Vik")?.actsFor == "EU")
  }

  @Test func whoIsSentToAGroupOfStatesDoesNotActForIt() throws {
    let text = try LinkedText("⟦UN:name|FN⟧-ambassadør ⟦person|Ana Vik⟧ reiser.", "nb")
    #expect(text.entity("Ana Vik")?.actsFor != "UN")
  }
}
