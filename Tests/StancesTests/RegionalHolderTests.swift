import Testing
import TextModel

/// Holders who speak for a part of a state, for a party, or for what their own name says, read with the models.
struct RegionalHolderTests {
  @Test(
    "who leads a region or speaks for a party is no state",
    arguments: [
      ("es", "El presidente catalán, Jordi Mas, rechazó la reforma.", "Jordi Mas support against reforma asserted"),
      ("es", "El portavoz socialista, Pedro Gil, criticó la reforma.", "Pedro Gil condemn against reforma asserted"),
      (
        "en", "The Scottish first minister, Fiona Reid, rejected the pipeline.",
        "Fiona Reid support against pipeline asserted"
      ),
      (
        "nb", "Den skotske førsteministeren Fiona Reid avviste avtalen.", "Fiona Reid support against avtalen asserted"
      ),
    ])
  func regions(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "a word for where somebody is from is not their state",
    arguments: [
      ("es", "La sueca Volvik rechazó los aranceles.", "Volvik support against aranceles asserted"),
      ("es", "Ecuador respalda al peruano Luis Vega.", "EC support for Luis Vega asserted"),
      ("es", "Chile apoya a la directora del instituto, Marta Solís.", "CL support for Marta Solís asserted"),
    ])
  func origins(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "a description goes to whom the sentence before names",
    arguments: [
      ("La ONU pide negociaciones. Su enviado, Paolo Neri, deploró el bloqueo.", "UN condemn against bloqueo asserted"),
      ("Chile propuso a la jueza Rosa Sol para el cargo. Perú la apoya.", "PE support for Rosa Sol asserted"),
      (
        "El Parlamento Europeo debate el pacto. El Parlamento rechazó la enmienda.",
        "Parlamento Europeo support against enmienda asserted"
      ),
      (
        "La Corte Penal Internacional abrió una causa. La corte criticó el embargo.",
        "Corte Penal Internacional condemn against embargo asserted"
      ),
    ])
  func descriptions(text: String, expected: String) throws {
    #expect(try stances(text, "es").last == expected)
  }

  @Test func whoIsAccusedKeepsWhatTheyAreOf() throws {
    #expect(
      try stances("Chile acusó a los dueños de la mina de contaminar el río.", "es")
        == ["CL condemn against dueños de la mina asserted"])
  }

  @Test func whoActsForTheOtherStateIsItsOwn() throws {
    #expect(
      try stances("Perú firmó el acta. El canciller la firmó junto a su homólogo chileno, Pablo Ríos.", "es").contains(
        "CL support for acta asserted"))
  }

  @Test func aClauseGoesOnFromTheOneBeforeIt() throws {
    #expect(
      try stances("Honduras defendió la tasa; Panamá la rechazó, pero pidió una prórroga.", "es").last
        == "PA demand for prórroga asserted")
  }

  @Test func aRelativeClauseMayHaveItsSubjectBehindTheVerb() throws {
    #expect(
      try stances("Francia rechaza la moratoria inmediata que reclama Costa Rica.", "es") == [
        "FR support against moratoria inmediata asserted", "CR demand for moratoria inmediata asserted",
      ])
    #expect(
      try stances("Francia rechaza la ley que condena a Rusia.", "es").allSatisfy { !$0.hasPrefix("RU") })
  }

  @Test(
    "what somebody weighs is considered",
    arguments: [
      ("es", "Colombia estudia si se suma al tratado.", "CO support for tratado considered"),
      ("en", "Canada is weighing whether to join the fund.", "CA support for fund considered"),
    ])
  func weighed(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "what was not withdrawn is still held",
    arguments: [
      ("es", "Uruguay no ha retirado su reconocimiento a Kosovo.", "UY recognize for Kosovo asserted"),
      ("nb", "Norge har ikke trukket tilbake anerkjennelsen av Kosovo.", "NO recognize for Kosovo asserted"),
    ])
  func kept(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }
}
