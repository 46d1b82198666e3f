import Testing
import TextModel

/// Relative clauses whose subject stands behind their verb, and what is told of a thing that is no part of its name, read with the
/// models.
struct RelativeSubjectTests {
  @Test(
    "several names behind a verb in the plural do what is told of one thing",
    arguments: [
      (
        "La resolución que propuso Francia y que critican Rusia, China e Irán sigue sobre la mesa.",
        [
          "FR support for resolución asserted", "RU condemn against resolución asserted",
          "CN condemn against resolución asserted", "IR condemn against resolución asserted",
        ]
      ),
      (
        "Sobre la mesa está el plan de 300 millones de euros que propuso Italia en mayo y que respaldan Francia y España.",
        ["IT support for plan asserted", "FR support for plan asserted", "ES support for plan asserted"]
      ),
    ])
  func subjectsBehindTheVerb(text: String, expected: [String]) throws {
    #expect(try stances(text, "es") == expected)
  }

  @Test func theOpenerIsTheObjectOfAVerbWithItsSubjectBehind() throws {
    #expect(
      try stances("Chile ratificó un convenio. La reforma que rechazan Polonia y Hungría se vota el jueves.", "es")
        .suffix(2)
        == ["PL support against reforma asserted", "HU support against reforma asserted"])
  }

  @Test func whenAndWhereAThingWasDoneIsNoPartOfItsName() throws {
    #expect(
      try stances("Chile ratificó el acuerdo adoptado la semana pasada en Marrakech.", "es")
        == ["CL support for acuerdo asserted"])
    #expect(
      try stances("Chile rechaza cualquier licencia otorgada fuera de la Autoridad.", "es").first?.contains("otorgada")
        == true)
  }

  @Test(
    "a perfect above a negation does not deny what is promised or decided",
    arguments: [
      ("es", "Chile ha decidido no firmar el tratado.", "CL support against tratado intended"),
      ("en", "Chile has promised not to sign the treaty.", "CL support against treaty intended"),
      ("nb", "Norge har lovet å ikke støtte avtalen.", "NO support against avtalen intended"),
      ("nn", "Noreg har lova å ikkje støtte avtalen.", "NO support against avtalen intended"),
    ])
  func promisesNotTo(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test func aReflexivePerfectIsNoPredicate() throws {
    #expect(
      try stances("Chile apoya el código. Volvo se ha comprometido a no comprar esos minerales.", "es").allSatisfy {
        !$0.contains("Volvo support for código")
      })
  }

  @Test func whoDefendsThemselvesInAQuoteIsForNothing() throws {
    #expect(try stances("«No somos unos tacaños», se defendió el canciller de Austria.", "es").isEmpty)
  }

  @Test func aMisreadVerbOfAClauseHasItsSubjectBeforeIt() throws {
    #expect(
      try stances("Chile firmó el pacto. Hungría considera que el pacto atenta contra su soberanía.", "es").allSatisfy {
        !$0.contains("pacto atenta")
      })
  }

  @Test func aNounForAStateMeansAState() throws {
    let text =
      "Rusia no reconoce la independencia de Kosovo. Francia reconoció a Kosovo. Chile reconoció al nuevo país."
    #expect(try stances(text, "es").last == "CL recognize for Kosovo asserted")
  }

  @Test func whoDoesSomethingBehindAColonIsNoListed() throws {
    let text = "La sanción de Francia no prosperó: el Reino Unido, con el apoyo tácito de Irlanda, la vetó."
    #expect(try stances(text, "es").contains { $0.hasPrefix("GB support against") })
  }

  @Test func theOrganizationIsTheOneTold() throws {
    let text =
      "La ministra escribe en El Mundo. Greenpeace responde en una carta: la organización deplora la decisión de Perú."
    #expect(try stances(text, "es").last?.hasPrefix("Greenpeace condemn against") == true)
  }

  @Test func whoOpensAVerbFirstSentenceGoesOnSpeaking() throws {
    let text =
      "Habla la delegada de Canadá, autora de la propuesta sobre Nicaragua. Exige que los atletas puedan competir."
    #expect(try stances(text, "es").last?.hasPrefix("CA demand for") == true)
  }
}
