import Testing
import TextModel

/// Whose a position is that a noun tells, and whose the thing is that it is toward, read with the models.
struct ToldOwnerTests {
  @Test(
    "who only tells of the support of a named state does not give it",
    arguments: [
      ("es", "El portavoz confirmó el apoyo de Francia al gasoducto.", "FR support for gasoducto asserted"),
      ("en", "The spokesman confirmed the support of France for the pipeline.", "FR support for pipeline asserted"),
      ("es", "Malasia mantiene el reconocimiento de Kosovo.", "MY recognize for Kosovo asserted"),
    ])
  func tellers(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test func whoseTheTargetIsHoldsNothing() throws {
    #expect(try stances("El canciller dijo que el voto no supone un aval a la política de Chile.", "es") == [])
  }

  @Test(
    "an organ is that of the organization with a name",
    arguments: [
      ("La asamblea de la FIFA aprobó un nuevo reglamento.", "FIFA support for nuevo reglamento asserted"),
      ("La junta directiva de la CEOE pide una rebaja.", "CEOE demand for rebaja asserted"),
    ])
  func organs(text: String, expected: String) throws {
    #expect(try stances(text, "es") == [expected])
  }

  @Test func aShortNameInBracketsIsNoList() throws {
    let text = "Los once países retirarán sus demandas ante la Organización Mundial del Comercio (OMC)."
    #expect(try stances(text, "es") == [])
  }

  @Test func inWhoseNameATextIsHailedIsNoPartOfItsName() throws {
    #expect(
      try stances("Chile saludó el convenio en nombre de los productores.", "es")
        == ["CL support for convenio asserted"])
  }

  @Test(
    "a predicate with a copula of its own shares no negation",
    arguments: [
      (
        "es", "Los Verdes no están en contra del gasoducto, están en contra del precio.",
        ["Los Verdes support against gasoducto denied", "Los Verdes support against precio asserted"]
      ),
      (
        "nb", "Vi er ikke imot gassrøret, vi er imot prisen, sier Norge.",
        ["NO support against gassrøret denied", "NO support against prisen asserted"]
      ),
    ])
  func ownCopulas(language: String, text: String, expected: [String]) throws {
    #expect(try stances(text, LanguageTag(language)) == expected)
  }

  @Test func aGivenNameBehindAnotherCapitalIsAPartOfATerm() throws {
    #expect(
      try stances("Marco Rubio viajó a Quito. Ecuador firmó el Acuerdo Marco.", "es")
        == ["EC support for Acuerdo Marco asserted"])
  }
}
