import Testing
import TextModel

/// By which name an organization goes that a sentence names with words that describe it, read with the models.
struct OrganizationNameTests {
  @Test(
    "an organization goes by its whole name, and not by what describes it",
    arguments: [
      ("La patronal del automóvil Autopac rechaza el acuerdo.", "es", "Autopac"),
      ("El sindicato agrario Frontera Digna rechaza el acuerdo.", "es", "Frontera Digna"),
      ("El gigante químico Sumar rechaza el acuerdo.", "es", "Sumar"),
      ("La formación de extrema derecha Nuevo Sur rechaza el acuerdo.", "es", "Nuevo Sur"),
      ("Ayer la plataforma vecinal La Voz rechazó el acuerdo.", "es", "La Voz"),
      ("El diario conservador La Nación critica el acuerdo.", "es", "La Nación"),
      ("La bancada opositora de Vox rechaza el acuerdo.", "es", "Vox"),
      ("The opposition Umoja Party rejects the deal.", "en", "Umoja Party"),
      ("Tax Fairness Now, a campaign network, rejects the deal.", "en", "Tax Fairness Now"),
      ("The board of Volta rejects the deal.", "en", "Volta"),
      ("Oppdrettsgiganten Nordlys Data avviser avtalen.", "nb", "Nordlys Data"),
      ("Stortingsgruppa til Høyre avviser avtalen.", "nb", "Høyre"),
      ("Styret i Bellona avviser avtalen.", "nb", "Bellona"),
      ("Reiarlaget Rent Hav avviser avtalen.", "nn", "Rent Hav"),
    ] as [(String, LanguageTag, String)])
  func wholeNames(text: String, language: LanguageTag, name: String) throws {
    #expect(try holders(text, language) == [name])
  }

  @Test(
    "what is joined to a description is another's name",
    arguments: [
      ("Los sindicatos agrarios de Galicia rechazan el acuerdo.", "es", "sindicatos agrarios de Galicia"),
      ("Comisiones Obreras rechaza el acuerdo.", "es", "Comisiones Obreras"),
      ("On Monday Unite rejected the deal.", "en", "Unite"),
    ] as [(String, LanguageTag, String)])
  func namesOfOthers(text: String, language: LanguageTag, name: String) throws {
    #expect(try holders(text, language) == [name])
  }

  private func holders(_ text: String, _ language: LanguageTag) throws -> [String] {
    try ExampleReading.shared().read(text, language).stances.map(\.holder.name)
  }
}
