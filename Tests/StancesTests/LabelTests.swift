import Testing
import TextModel

/// Lines over lists, and what they are about.
struct LabelTests {
  @Test func theMarkOfALabelPartsItFromTheNamesBehindIt() throws {
    #expect(
      try stances("Krever nyvalg: Tyskland Spania", "nb") == [
        "DE demand for nyvalg asserted", "ES demand for nyvalg asserted",
      ])
  }

  @Test func aShortLineBeforeItsColonIsOneLabel() throws {
    #expect(
      try stances("Vil ha eit felles EU-forbod:\n• Irland\n• Slovenia\n", "nn") == [
        "IE support for felles EU-forbod asserted", "SI support for felles EU-forbod asserted",
      ])
  }

  @Test func theSideIsNotWhatAListIsAbout() throws {
    #expect(
      try stances("Forbodet mot våpen er omstridt.\n\nSeier nei til forbodet:\n• Frankrike\n• Italia\n", "nn") == [
        "FR support against forbodet asserted", "IT support against forbodet asserted",
      ])
  }

  @Test func oneWordForAnAgreementIsTheAgreement() throws {
    let text = """
      El ciberpacto pierde lustre

      El tratado contra la ciberdelincuencia se abrió a la firma en Hanói.

      El tratado es largo. Nadie cita el tratado. Brasil firmará en enero.
      """
    #expect(try stances(text, "es") == ["BR support for tratado contra la ciberdelincuencia intended"])
  }

  @Test func aStateHasItsFullestName() throws {
    #expect(
      try stances("Dei sameinte arabiske emirata er rike. Sudan fordømmer Emirata.", "nn") == [
        "SD condemn against Dei sameinte arabiske emirata asserted"
      ])
  }
}
