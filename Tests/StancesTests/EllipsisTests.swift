import Testing
import TextModel

/// Sentences that leave out who does something, what, or the verb itself, read with the models.
struct EllipsisTests {
  @Test func othersDoTheSameOrDoNot() throws {
    let found = try stances(
      "Polen stemte imot avtalen. Det samme gjorde Spania og Portugal. Finland også. Sverige derimot ikke.", "nb")
    #expect(
      found == ["PL", "ES", "PT", "FI"].map { "\($0) support against avtalen asserted" }
        + ["SE support against avtalen denied"])
  }

  @Test(
    "who is named behind what stands for a position has it, and who refuses to do the same the other",
    arguments: [
      ("Perú rechaza el tratado. Es el caso de Chile.", "CL support against tratado asserted"),
      ("Perú ratificó el tratado. Chile se niega a hacerlo.", "CL support against tratado asserted"),
      ("A favor del tratado votó Perú. En contra lo hizo Chile.", "CL support against tratado asserted"),
      ("Perú estudia abandonar el tratado. Chile ya lo ha hecho.", "CL support against tratado asserted"),
    ])
  func othersTakeUpPositions(text: String, last: String) throws {
    #expect(try stances(text, "es").last == last)
  }

  @Test(
    "clauses without a word of their own say that others do, do not, or do so too",
    arguments: [
      ("Kenya does not support the plan. Seychelles, by contrast, does.", "en", "SC support for plan asserted"),
      ("Kenya opposes the plan; Peru, however, does not.", "en", "PE support against plan denied"),
      ("Kenya backs the plan and Peru will too.", "en", "PE support for plan intended"),
      ("Kenia no apoya el plan; Perú, en cambio, sí.", "es", "PE support for plan asserted"),
      ("Norge støtter ikke planen. Det gjør derimot Sverige.", "nb", "SE support for planen asserted"),
      ("Norge støtter ikke planen. Det gjør heller ikke Sverige.", "nb", "SE support against planen denied"),
      ("Norge har anerkjent Palestina, slik Irland har gjort.", "nb", "IE recognize for Palestina asserted"),
      ("Norway supports the plan; Sweden takes the opposite view.", "en", "SE support against plan asserted"),
    ])
  func bareClausesAnswer(text: String, language: String, last: String) throws {
    let found = try stances(text, LanguageTag(language))
    #expect(found.count == 2)
    #expect(found.last == last)
  }

  @Test func whoBacksOthersIsForWhatTheyAreFor() throws {
    let found = try stances("Germany and Sweden demand a ban on trawling. Belgium backs them.", "en")
    #expect(found.last == "BE support for ban on trawling asserted")
  }

  @Test(
    "others do what was told before",
    arguments: [
      "Uganda has rejected the treaty, as have Ethiopia and Morocco.",
      "Uganda has rejected the treaty twice; Ethiopia and Morocco did so in March.",
    ])
  func othersHaveDoneSo(text: String) throws {
    #expect(try stances(text, "en") == ["UG", "ET", "MA"].map { "\($0) support against treaty asserted" })
  }

  @Test func aTargetCanBeLeftOut() throws {
    #expect(
      try stances("Kina støtter taket, men ikke kontrollen.", "nb")
        == ["CN support for taket asserted", "CN support against kontrollen asserted"])
    #expect(
      try stances("Estland er for avgiften, men ikke for regningen.", "nb")
        == ["EE support for avgiften asserted", "EE support against regningen asserted"])
  }

  @Test func aClauseWithAVerbOfItsOwnIsNoEllipsis() throws {
    #expect(
      try stances("Ghana krever en folkeavstemning. Også Etiopia rustet opp flåten.", "nb")
        == ["GH demand for folkeavstemning asserted"])
  }

  @Test func whoIsLeftOutGoesOnBeingToldOf() throws {
    let found = try stances(
      "Panamá reconoció a la presidenta Marlen Oseguera el martes. Perú reconoció a Oseguera. Hoy retiró ese reconocimiento.",
      "es")
    #expect(found.last?.hasPrefix("PE recognize against") == true)
  }

  @Test(
    "what is told by number alone is named",
    arguments: [
      (
        "La cumbre debate el acuerdo de pesca y la prohibición del arrastre. Perú rechaza ambas iniciativas.",
        ["PE support against acuerdo de pesca asserted", "PE support against prohibición del arrastre asserted"]
      ),
      (
        "Sobre la mesa hay dos textos: el acuerdo de pesca y la propuesta de Oslo. Perú apoya el primero y rechaza el segundo.",
        ["PE support for acuerdo de pesca asserted", "PE support against propuesta de Oslo asserted"]
      ),
      (
        "La ministra propuso a Luis Arana y Rosa Prado. Chile no apoya a ninguno de los dos.",
        ["CL support against Luis Arana asserted", "CL support against Rosa Prado asserted"]
      ),
    ])
  func onesOfTwoAreNamed(text: String, last: [String]) throws {
    #expect(try stances(text, "es").suffix(2) == last[...])
  }
}
