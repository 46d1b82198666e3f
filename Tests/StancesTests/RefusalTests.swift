import Testing
import TextModel

/// Refusals to take part in events with others, and clauses whose parts a parser hangs elsewhere, read with the models.
struct RefusalTests {
  @Test(
    "who will have nothing to do with others in an event refuses it",
    arguments: [
      ("Sverige vil ikke møte Russland.", "nb" as LanguageTag, "SE support against møte Russland intended"),
      ("Tsjekkia vil ikkje spele mot Russland.", "nn", "CZ support against spele mot Russland intended"),
      ("Poland will not play against Belarus.", "en", "PL support against play against Belarus intended"),
      ("Suecia no jugará contra Rusia en junio.", "es", "SE support against jugar contra Rusia intended"),
    ])
  func refusedEvent(text: String, language: LanguageTag, expected: String) throws {
    #expect(try stances(text, language) == [expected])
  }

  @Test(
    "who will take part in an event takes no side, nor does who will not have its outcome",
    arguments: ["Sverige vil møte Russland.", "Sverige vil ikke få medalje i år."])
  func event(text: String) throws {
    #expect(try stances(text, "nb").isEmpty)
  }

  @Test(
    "of two predicates of a copula each says its own side",
    arguments: [
      ("Talsmannen sa at president Joe Biden er for en palestinsk stat, men mot en avgift.", "nb" as LanguageTag),
      ("Canadá está a favor de una veda, pero en contra de una tasa.", "es"),
    ])
  func twoPredicates(text: String, language: LanguageTag) throws {
    #expect(try stances(text, language).map { $0.dropFirst(3).prefix(12) } == ["support for ", "support agai"])
  }

  @Test func aNameBehindTheTimeBetweenAVerbAndItsObjectIsTheObject() throws {
    #expect(try stances("Chile kritiserte i 2019 Peru for bruddet.", "nb") == ["CL condemn against Peru asserted"])
    #expect(try stances("USA anklaget i fjor Iran for spionasje.", "nb") == ["US condemn against Iran asserted"])
    #expect(try stances("USA skulda i 2018 Tyskland for svik.", "nn") == ["US condemn against Tyskland asserted"])
  }

  @Test func whatIsDemandedMayStandBehindSinceWhen() throws {
    #expect(
      try stances("Norge krevde så sent som i går at Russland frigir fangene.", "nb") == [
        "NO demand for frigir fangene asserted"
      ])
  }

  @Test func aProposalPointedOutBeforeTheVerbIsWhatTheSubjectBehindItIsAgainst() throws {
    #expect(
      try stances("Danmark foreslår en tunnel. Den ideen avslo svenskene.", "nb") == [
        "DK support for tunnel asserted", "SE support against tunnel asserted",
      ])
  }

  @Test func whoIsForAProposalIsNoOrganizationOfHis() throws {
    let text = "Noregs Fotballforbund talar. Robert Lewandowski rosar forbundet sitt."
    #expect(try stances(text, "nn") == ["Robert Lewandowski condemn for forbundet asserted"])
  }

  @Test(
    "a deed that is called wrong is nobody's who says so",
    arguments: [
      ("– Å stenge havnen er galskap, sier statsminister Jonas Gahr Støre.", "nb" as LanguageTag, "NO condemn against"),
      ("«Cerrar el puerto es inaceptable», dijo Ana Ruiz.", "es", "Ana Ruiz condemn against"),
      ("“It would be a mistake to close the port,” said Ana Ruiz.", "en", "Ana Ruiz condemn against close port"),
    ])
  func deedCalledWrong(text: String, language: LanguageTag, expected: String) throws {
    let found = try stances(text, language)
    #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix(expected) })
  }

  @Test func aQuotedCopulaBelongsToThePhraseBehindIt() throws {
    #expect(
      try stances("«Siempre hemos estado a favor de la tasa», dijo Ana Ruiz.", "es") == [
        "Ana Ruiz support for tasa asserted"
      ])
  }

  @Test func whatAJoinedVerbCallsSomethingHasTheSubjectBefore() throws {
    let text = "Chiles utsending Tina Stege godtok motvillig teksten, men kalte endringen et slag i ansiktet."
    #expect(
      try stances(text, "nb") == [
        "CL support for teksten asserted", "CL condemn against endringen asserted",
      ])
  }

  @Test(
    "whom a state owns as its representative speaks for it",
    arguments: [
      ("Norges representant protesterte mot endringen.", "nb" as LanguageTag, "NO condemn against endringen asserted"),
      ("Chile's representative rejected the treaty.", "en", "CL support against treaty asserted"),
    ])
  func representative(text: String, language: LanguageTag, expected: String) throws {
    #expect(try stances(text, language) == [expected])
  }

  @Test func aPronounMayJoinOwnerAndThing() throws {
    #expect(
      try stances("Polen støttar Danmark sitt framlegg.", "nn") == ["PL support for Danmark sitt framlegg asserted"])
  }
}
