import Testing
import TextModel

/// Reports on who recognizes whom as the holder of an office, with the turns that such reports have in every language.
struct DisputedOfficeTests {
  /// Positions with their sources.
  private func told(_ text: String, _ language: LanguageTag) throws -> [String] {
    try ExampleReading.shared().read(text, language).stances.map {
      "\($0.holder.id ?? $0.holder.name) \($0.position) \($0.polarity) \($0.target ?? "-") from \($0.source ?? "nobody")"
    }
  }

  @Test(
    "several who say something say it of themselves",
    arguments: [
      ("nb", "Canada, Mexico og Norge sier at de anerkjenner Ana Ortiz som president."),
      ("nb", "Nærmere 30 land, inkludert Canada, Mexico og Norge, har sagt at de anerkjenner Ana Ortiz som president."),
      ("nn", "Over 30 land, medrekna Canada, Mexico og Noreg, har sagt at dei anerkjenner Ana Ortiz som president."),
      ("en", "Over 20 countries, including Canada, Mexico and Norway, have said they recognise Ana Ortiz."),
      ("es", "Más de 20 países, entre ellos Canadá, México y Noruega, han dicho que reconocen a Ana Ortiz."),
    ])
  func selfReports(language: String, text: String) throws {
    #expect(
      try told(text, LanguageTag(language))
        == ["CA", "MX", "NO"].map { "\($0) recognize for Ana Ortiz from nobody" })
  }

  @Test(
    "of whom a list names some is the speaker, and several states in a row are no organization",
    arguments: [
      (
        "en", "Over 20 countries, including Chile, Peru and Norway, have said they recognise Ana Ortiz.",
        "Over 20 countries"
      ),
      ("nb", "Over 30 land, inkludert Chile, Peru og Norge, har sagt at de anerkjenner Ana Ortiz.", "Over 30 land"),
    ])
  func wholes(language: String, text: String, speaker: String) throws {
    let document = try ExampleReading.shared().read(text, LanguageTag(language))
    #expect(document.quotes.map(\.speaker) == [speaker])
    #expect(document.entities.map(\.name) == ["Ana Ortiz"])
  }

  @Test(
    "a sentence that opens with among whom they are ends with those who hold the position",
    arguments: [
      ("en", "Among the countries that recognise the interim president, Ana Roa, are Russia, China and Cuba."),
      ("es", "Entre los países que reconocen a la presidenta interina, Ana Roa, están Rusia, China y Cuba."),
      ("nb", "Blant landene som anerkjenner den midlertidige presidenten, Ana Roa, er Russland, Kina og Cuba."),
    ])
  func amongThem(language: String, text: String) throws {
    #expect(
      try told(text, LanguageTag(language)) == ["RU", "CN", "CU"].map { "\($0) recognize for Ana Roa from nobody" })
  }

  @Test(
    "a demand that an occasion be held is a demand for it",
    arguments: [
      ("en", "Kenya has demanded that a new election be called by Friday.", "new election"),
      ("es", "Kenia exige que se celebren nuevas elecciones antes del viernes.", "nuevas elecciones"),
      ("nb", "Kenya krever at et nytt valg holdes før fredag.", "nytt valg"),
      ("nn", "Kenya ber presidenten om å skrive ut nyval.", "nyval"),
    ])
  func held(language: String, text: String, target: String) throws {
    #expect(try told(text, LanguageTag(language)) == ["KE demand for \(target) from nobody"])
  }

  @Test("keeping what was agreed holds no occasion")
  func kept() throws {
    #expect(try told("EU krever at avtaler holdes.", "nb").first?.contains("avtaler holdes") == true)
  }

  @Test(
    "a relative clause tells who has given the support and to whom",
    arguments: [
      ("en", "The support that Norway has given Ukraine is costly.", "NO support for Ukraine from nobody"),
      ("nb", "Støtten som Norge har gitt Ukraina, er dyr.", "NO support for Ukraina from nobody"),
      ("es", "El apoyo que Chile dio al tratado fue clave.", "CL support for tratado from nobody"),
      (
        "es", "«Agradecemos el respaldo que nos ha dado Chile», dijo el ministro de Perú, Luis Ramos.",
        "CL support for Perú from Luis Ramos"
      ),
    ])
  func given(language: String, text: String, expected: String) throws {
    #expect(try told(text, LanguageTag(language)).contains(expected))
  }

  @Test("a purpose goes on from the first one, and not from the clause between them")
  func purposes() throws {
    let text =
      "«Vamos a la plaza para agradecer el respaldo que nos dio Chile y para seguir pidiendo observadores», dijo Ana Ortiz."
    #expect(try !told(text, "es").contains { $0.hasPrefix("CL demand") })
  }

  @Test("whoever tells that something is announced does not announce it")
  func announced() throws {
    #expect(try told("Ifølge amerikanske CNN var det varslet demonstrasjoner mot Sosa i 70 byer.", "nb").isEmpty)
  }

  @Test("what stands behind a source is what the speaker said")
  func behindSource() throws {
    #expect(
      try told("Okello declaró, según Reuters, que está dispuesto a apoyar la tregua.", "es").map {
        $0.hasPrefix("Okello support for tregua")
      } == [true])
  }
}
