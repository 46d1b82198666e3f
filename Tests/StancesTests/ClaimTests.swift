import Testing
import TextModel

/// What is only claimed, called wrong or named with the words of a position, and who leads or meets whom, read with the models.
struct ClaimTests {
  @Test(
    "who says that somebody is the lawful holder of an office recognizes him, and asks for nothing",
    arguments: [
      ("nb", "Cuba står fast på at Ivar Moe er den rettmessige vinneren.", "CU recognize for Ivar Moe asserted"),
      ("nn", "Cuba står fast på at Ivar Moe er den rettmessige vinnaren.", "CU recognize for Ivar Moe asserted"),
      ("en", "Cuba insists that Ivan Moe is the rightful winner.", "CU recognize for Ivan Moe asserted"),
      ("es", "Cuba insiste en que Iván Moya es el legítimo ganador.", "CU recognize for Iván Moya asserted"),
    ])
  func claims(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "a deed that is called wrong is blamed, and nobody is for it",
    arguments: [
      ("nb", "Norge mener det er uansvarlig å stenge ambassaden.", "NO condemn against stenge ambassaden asserted"),
      ("en", "Norway thinks it is irresponsible to close the embassy.", "NO condemn against close embassy asserted"),
      ("es", "Chile cree que es injusto enviar armas a Israel.", "CL condemn against enviar armas asserted"),
    ])
  func wrongDeeds(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "an adjective that comes of a verb praises or blames by its form",
    arguments: [
      ("nb", "Island kaller avgjørelsen skuffende.", "IS condemn against avgjørelsen asserted"),
      ("nn", "Island kallar avgjerda skuffande.", "IS condemn against avgjerda asserted"),
    ])
  func formedAdjectives(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "what is so all the same is no condition",
    arguments: [
      ("nb", "EU støtter forslaget, selv om Irland lenge var imot."),
      ("nn", "EU støttar forslaget, sjølv om Irland lenge var imot."),
    ])
  func concessions(language: String, text: String) throws {
    let found = try stances(text, LanguageTag(language))
    #expect(found == ["EU support for forslaget asserted", "IE support against forslaget asserted"])
  }

  @Test func whatForIsNoPosition() throws {
    #expect(try stances("Norge har tatt permisjon for å være i Peru.", "nb").isEmpty)
  }

  @Test func aWordOfANameSaysNoPosition() throws {
    #expect(try stances("– Det haster, sier lederen i Nei til EU, Jon Tveiten.", "nb").isEmpty)
  }

  @Test func aPrepositionInADescriptionIsNotTheVerbs() throws {
    #expect(try stances("I et hus med gule gardiner holder Polen til.", "nb").isEmpty)
  }

  @Test func whatNobodySaysIsNobodys() throws {
    let text = "Portugal og Slovenia møttes. Ingen i Paris vil si at de er imot avtalen."
    #expect(try stances(text, "nb").isEmpty)
  }

  @Test func aNeuterPronounThatOpensASentenceStandsForNoState() throws {
    #expect(try stances("Spania har søkt. Det krever enstemmighet.", "nb").isEmpty)
  }

  @Test(
    "an infinitive says what a proposal is about, wherever the parser hung it",
    arguments: [
      ("nb", "Kina avviste forslaget fra Norge og Chile om å kutte kvotene.", "kutte kvotene"),
      ("nn", "Kina avviste framlegget frå Noreg og Chile om å kutte kvotane.", "kutte kvotane"),
    ])
  func proposals(language: String, text: String, deed: String) throws {
    let found = try stances(text, LanguageTag(language))
    #expect(
      found == [
        "CN support against \(deed) asserted", "NO support for \(deed) asserted", "CL support for \(deed) asserted",
      ])
  }

  @Test func aRelativeClauseDoesNotTellWhatAProposalIsAbout() throws {
    let text = "Forslaget, som var lagt fram av Peru og Chile, ble utsatt."
    #expect(try stances(text, "nb") == ["PE support for Forslaget asserted", "CL support for Forslaget asserted"])
  }

  @Test func whatIsToBeDoneToAThingIsSaidOfTheThing() throws {
    let text = "Den nye kabelen, som Moldova har lovet å bygge, er forsinket."
    #expect(try stances(text, "nb") == ["MD support for nye kabelen intended"])
  }

  @Test(
    "a counterpart acts for the state that it is told to be of",
    arguments: [
      ("nb", "Sveriges utenriksminister smilte. Hennes russiske kollega Ivan Orlov avviste kritikken."),
      ("nn", "Sveriges utanriksminister smilte. Den russiske kollegaen hennar Ivan Orlov avviste kritikken."),
      ("en", "Sweden's foreign minister smiled. Her Russian counterpart Ivan Orlov rejected the criticism."),
      ("es", "La ministra sueca de Exteriores sonrió. Su homólogo ruso, Iván Orlov, rechazó las críticas."),
    ])
  func counterparts(language: String, text: String) throws {
    #expect(try stances(text, LanguageTag(language)).map { $0.prefix(18) } == ["RU support against"])
  }

  @Test(
    "a compound says which organization somebody leads",
    arguments: [
      ("FIFA-president Gianni Moro støtter utvidelsen.", "Gianni Moro support for utvidelsen asserted"),
      ("FIFA-presidenten støtter utvidelsen.", "FIFA support for utvidelsen asserted"),
      ("NHO-sjefen advarer mot en ny skatt.", "NHO support against ny skatt asserted"),
    ])
  func leaders(text: String, expected: String) throws {
    #expect(try stances(text, "nb") == [expected])
  }

  @Test func aLeaderOfABodyToldBeforeSpeaksForIt() throws {
    let text = "Greenpeace er imot planen, og leiaren i organisasjonen krev ny handsaming."
    #expect(
      try stances(text, "nn") == [
        "Greenpeace support against planen asserted", "Greenpeace demand for ny handsaming asserted",
      ])
  }
}
