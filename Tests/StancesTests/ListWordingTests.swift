import Testing
import TextModel

/// Labels, headings and verdicts of lists whose wording is that of sentences, read with the models.
struct ListWordingTests {
  @Test func aListWithoutLineEndsFallsIntoItsLabels() throws {
    let document = try ExampleReading.shared().read(
      """
      Mikael Brandt og Ivan Soler møttes ikke.

      Fakta: Hvem står på hvilken side Anerkjenner Brandt som statsminister: Norge Island Irland Anerkjenner Soler som \
      statsminister: Chile Kenya India. Kilde: NTB
      """, "nb")
    let found = document.stances.map { "\($0.holder.id ?? "") \($0.position) \($0.target ?? "") \($0.source ?? "")" }
    #expect(
      found == ["NO", "IS", "IE"].map { "\($0) recognize Mikael Brandt NTB" }
        + ["CL", "KE", "IN"].map { "\($0) recognize Ivan Soler NTB" })
  }

  @Test func aNameMayStandBeforeTheLabelThatGoesOnWithIt() throws {
    let found = try stances(
      """
      Mikael Brandt og Ivan Soler møttes ikke.

      Fakta: Hvem støtter Brandt og hvem støtter Soler Anerkjenner Soler som statsminister: Norge Island Irland Anerkjenner \
      Brandt som statsminister: Chile Kenya India. Kilde: NTB
      """, "nb")
    #expect(
      found == ["NO", "IS", "IE"].map { "\($0) recognize for Ivan Soler asserted" }
        + ["CL", "KE", "IN"].map { "\($0) recognize for Mikael Brandt asserted" })
  }

  @Test func verdictsInOneSentenceBelongToWhoStandsBeforeThem() throws {
    let found = try stances("Avtalen skal til avstemning.\n\nPolen og Tsjekkia for, Ungarn imot.", "nb")
    #expect(
      found == [
        "PL support for Avtalen asserted", "CZ support for Avtalen asserted", "HU support against Avtalen asserted",
      ])
  }

  @Test func aCountMayStandBeforeSomeOfThoseCounted() throws {
    let found = try stances(
      "Møtet stemte over avtalen.\n\n• Ja: 14, blant dem Romania, Sverige og Italia\n• Nei: 28, blant dem Norge og Island",
      "nb")
    #expect(
      found == ["RO", "SE", "IT"].map { "\($0) support for avtalen asserted" }
        + ["NO", "IS"].map { "\($0) support against avtalen asserted" })
  }

  @Test func announcedMembersAreNotWhatTheyRecognize() throws {
    let found = try stances("Among the countries that have recognised Palestine are Norway, Spain and Ireland.", "en")
    #expect(found == ["NO", "ES", "IE"].map { "\($0) recognize for Palestine asserted" })
  }

  @Test func aHeadingThatHasRunIntoALabelIsNotTheLabel() throws {
    let found = try stances(
      "FAKTA Forbud mot hvalfangst Land som støtter et forbud: Brasil Chile Peru Land som er imot: Japan Island", "nb")
    #expect(
      found == ["BR", "CL", "PE"].map { "\($0) support for forbud asserted" }
        + ["JP", "IS"].map { "\($0) support against forbud asserted" })
  }

  @Test func aLineWithoutAVerbAnnouncesWhatTheListBelowIsAbout() throws {
    let found = try stances(
      "El presidente habló de la lluvia.\n\nLa candidatura de Quiroga, voto a voto:\n\nPerú: a favor\nChile: en contra",
      "es")
    #expect(
      found == [
        "PE support for candidatura de Quiroga asserted", "CL support against candidatura de Quiroga asserted",
      ])
  }

  @Test func theVerdictMayStandBeforeWhoHoldsIt() throws {
    #expect(
      try stances("Forslaget falt. Imot var Chile, Vietnam og Ghana.", "nb")
        == ["CL", "VN", "GH"].map { "\($0) support against Forslaget asserted" })
  }

  @Test func aVerdictBehindANameGoesOnFromTheOneBefore() throws {
    #expect(
      try stances("France is in favour of the clause, Japan against.", "en").map { $0.prefix(18) } == [
        "FR support for cla", "JP support against",
      ])
  }

  @Test func whoHasNotDecidedAmongThoseWhoRecognizeIsNeutralOnThat() throws {
    #expect(
      try stances("USA godtar Óscar Fúnez som president. Brasil har ennå ikke tatt stilling.", "nb") == [
        "US recognize for Óscar Fúnez asserted", "BR recognize neutral Óscar Fúnez asserted",
      ])
  }
}
