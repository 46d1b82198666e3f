import Testing
import TextModel

/// Words that clauses beside each other do and do not share, read with the models.
struct SharedWordsTests {
  @Test(
    "a verb with a tense of its own shares no auxiliary",
    arguments: [
      ("nb", "Kina har signert avtalen, og Norge støtter ikke teksten.", "NO support against teksten asserted"),
      (
        "nn", "Storbritannia har nekta å svare, og Noreg vil ikkje støtte teksten.",
        "NO support against teksten intended"
      ),
      (
        "en", "Canada has ratified the treaty, and Peru does not support the draft.",
        "PE support against draft asserted"
      ),
      ("es", "Chile ha ratificado el tratado y Perú no apoya el texto.", "PE support against texto asserted"),
    ])
  func auxiliaries(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)).contains(expected))
  }

  @Test(
    "the others are not those just named",
    arguments: [
      ("nb", "Italia og Romania avsto. De andre landene godkjente loven."),
      ("nn", "Italia og Romania avstod. Dei øvrige landa godkjende lova."),
      ("en", "Italy and Romania abstained. The other countries approved the law."),
      ("es", "Italia y Rumanía se abstuvieron. Los demás países aprobaron la ley."),
    ])
  func others(language: String, text: String) throws {
    #expect(try stances(text, LanguageTag(language)).allSatisfy { $0.contains(" support neutral ") })
  }

  @Test(
    "what is to stop stands behind or before the words that say so",
    arguments: [
      (
        "nb", "Japan oppfordrer folk til å la være å kjøpe franske varer.",
        "JP demand against kjøpe franske varer asserted"
      ),
      ("nn", "Japan krev at prøvene tek slutt.", "JP demand against prøvene asserted"),
      ("en", "Japan demands that the tests come to an end.", "JP demand against tests asserted"),
      ("es", "Japón exige que los ensayos lleguen a su fin.", "JP demand against ensayos asserted"),
    ])
  func stopped(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "the opener of a relative clause is no part of the verb before",
    arguments: [
      (
        "Norge godtar ikke kvotene som ministeren forhandlet fram.",
        "NO support against kvotene som ministeren forhandlet fram asserted"
      ),
      ("Sverige godtok avtalen som USA foreslo.", "SE support for avtalen asserted"),
    ])
  func relatives(text: String, expected: String) throws {
    #expect(try stances(text, "nb").contains(expected))
  }

  @Test func whoeverStandsBehindTheVerbOfARelativeClauseIsAsked() throws {
    let found = try stances("Danmark støtter en resolusjon som i praksis ber USA trekke tilbake vedtaket.", "nb")
    #expect(found.allSatisfy { !$0.hasPrefix("US demand") })
  }

  @Test func supportGoesToWhomTheRelativeClauseIsOf() throws {
    #expect(try stances("Macron, som Norge gir sin fulle støtte, er syk.", "nb") == ["NO support for Macron asserted"])
  }

  @Test func aPrepositionStandsBeforeAComparative() throws {
    #expect(
      try stances("Norge har tidligere gått inn for strengere regler.", "nb") == [
        "NO support for strengere regler asserted"
      ])
  }

  @Test(
    "nobody is for a deed that is called wrong",
    arguments: [
      ("nb", "Danmark kalte det en feil å forlate avtalen.", "DK condemn against forlate avtalen asserted"),
      ("es", "Chile calificó de error abandonar el acuerdo.", "CL condemn against abandonar acuerdo asserted"),
    ])
  func calledWrong(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test func aDescriptionWithARelativeClauseLeadsToTheName() throws {
    #expect(
      try stances("CUP, det lille venstrepartiet som lenge har krevd en avgift, er lite.", "nb") == [
        "CUP demand for avgift asserted"
      ])
  }
}
