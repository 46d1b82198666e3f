import Testing
import TextModel

/// What a position is toward where the clause itself names it badly or not at all, read with the models.
struct MeantThingTests {
  @Test(
    "a noun that only sums a clause up stands for what the clause is about",
    arguments: [
      (
        "en", "Parliament approved the fishing levy, a measure that Denmark defended.",
        "DK support for fishing levy asserted"
      ),
      (
        "nn", "Stortinget vedtok plastavgifta, eit grep som Sverige fordømer.",
        "SE condemn against plastavgifta asserted"
      ),
      ("es", "Congreso y Senado aprobaron la tasa, una medida que Chile rechaza.", "CL support against tasa asserted"),
    ])
  func sums(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)).contains(expected))
  }

  @Test(
    "a clause that tells of what kind a thing must be belongs to its name",
    arguments: [
      (
        "en", "Norway opposes any rule that would force ships to burn ammonia.",
        "NO support against rule that would force ships to burn ammonia asserted"
      ),
      ("en", "Norway rejects a law which punishes all who help migrants.", "NO support against law asserted"),
      (
        "en", "Chile would oppose any text that put conditions on companies.",
        "CL support against text that put conditions on companies intended"
      ),
    ])
  func kinds(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "what others are wanted to do",
    arguments: [
      ("en", "Finland wants its neighbours to close the border.", "FI demand for close border asserted"),
      ("en", "Poland wants the fighting to stop.", "PL demand against fighting asserted"),
      ("en", "Chile urged Paris to exempt contracts.", "CL demand for exempt contracts asserted"),
    ])
  func wanted(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "where somebody abstains is not what on",
    arguments: [
      ("en", "Kenya backed the levy. Malta abstained in Geneva.", "MT support neutral levy asserted"),
      ("es", "Kenia apoyó la tasa. Malta se abstuvo en Ginebra.", "MT support neutral tasa asserted"),
    ])
  func scenes(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)).last == expected)
  }

  @Test(
    "a court is no other body that was told of",
    arguments: [
      ("en", "Greenpeace met in Oslo. France supported the court.", "FR support for court asserted"),
      ("nb", "Greenpeace møttes i Oslo. Tyskland støttet domstolen.", "DE support for domstolen asserted"),
      ("es", "Greenpeace se reunió en Oslo. Alemania respaldó el tribunal.", "DE support for tribunal asserted"),
      ("en", "The European Commission met. Britain backed the mission.", "GB support for mission asserted"),
    ])
  func institutions(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "a proposal on which votes are counted is what the votes are on",
    arguments: [
      (
        "nb",
        "Avtalen gjelder kvalfangst. Forslaget fra Malta om å oppheve avtalen falt tirsdag med 27 mot 41 stemmer. Norge stemte for.",
        "NO support for Forslaget asserted"
      ),
      (
        "es", "El texto protege la fauna. La propuesta obtuvo 27 votos. Noruega votó a favor.",
        "NO support for propuesta asserted"
      ),
    ])
  func countedProposals(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)).last == expected)
  }

  @Test(
    "what is put to the vote at which somebody takes a side",
    arguments: [
      (
        "en", "A plan is there. China abstained when the council voted on the resolution.",
        "CN support neutral resolution asserted"
      ),
      (
        "es", "Hay un plan. China se abstuvo cuando el Consejo votó la resolución.",
        "CN support neutral resolución asserted"
      ),
      (
        "nb", "Det finnes en plan. India vil stemme nei dersom taket kommer opp til avstemning.",
        "IN support against taket conditional"
      ),
      (
        "nn", "Det finst ein plan. Kina avstod då resolusjonen kom opp i fjor haust.",
        "CN support neutral resolusjonen asserted"
      ),
    ])
  func putToVote(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "how something is welcomed is no second position",
    arguments: [
      ("en", "Chile praised the plan without backing it.", "CL support for plan asserted"),
      ("es", "Chile elogió el plan sin apoyarlo.", "CL support for plan asserted"),
      ("nb", "Norge hilste avtalen velkommen uten å støtte den fullt ut.", "NO support for avtalen asserted"),
    ])
  func manners(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test func aPronounInTheObjectMeansAPerson() throws {
    #expect(
      try stances("The foreign minister of Peru, Rosa Diaz, faces a vote. Chile backs her.", "en") == [
        "CL support for Rosa Diaz asserted"
      ])
  }

  @Test func theHeadOfAColumnNamesWhatItsCellsAreAbout() throws {
    let table = """
      Where they stand

      | State | Fishing near the pole | Tax on fuel for ships |
      | Malta | against | for |
      | Cyprus | for | abstains |
      """
    #expect(
      try stances(table, "en") == [
        "MT support against Fishing near the pole asserted", "MT support for Tax on fuel for ships asserted",
        "CY support for Fishing near the pole asserted", "CY support neutral Tax on fuel for ships asserted",
      ])
  }

  @Test func theItemsOfAListAreWhatTheLineAboveAsksFor() throws {
    #expect(
      try stances("Kenya asked the union to:\n• lift the ban on coffee\n• send observers to Goma", "en") == [
        "KE demand against ban on coffee asserted", "KE demand for send observers asserted",
      ])
    #expect(
      try stances("Kenia pide a la Unión:\n• que levante el veto al café\n• el fin del bloqueo", "es").suffix(2) == [
        "KE demand against veto al café asserted", "KE demand against bloqueo asserted",
      ])
  }
}
