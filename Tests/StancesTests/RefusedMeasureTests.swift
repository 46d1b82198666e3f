import Testing
import TextModel

/// Measures that somebody refuses to take, positions that are kept or left open, and words that others' clauses hold, read with the models.
struct RefusedMeasureTests {
  @Test(
    "who refuses to take or lift a measure is against the deed",
    arguments: [
      ("en", "Ireland refuses to lift the embargo.", "IE support against lift embargo asserted"),
      ("es", "España se niega a levantar el embargo.", "ES support against levantar embargo asserted"),
      (
        "nb", "Frankrike nekter å kalle hjem sine seksti instruktører.",
        "FR support against kalle hjem seksti instruktører asserted"
      ),
    ])
  func measures(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test("who has neither backed nor blamed something takes no side")
  func neither() throws {
    let text = "Norge verken støtter eller fordømmer angrepet."
    #expect(try stances(text, "nb") == ["NO support neutral angrepet asserted"])
  }

  @Test(
    "to keep a position is to hold it, and no further one toward it",
    arguments: [
      ("nb", "Norge holder fast ved sin motstand mot avgiften.", "NO support against avgiften asserted"),
      ("en", "Norway stands by its opposition to the levy.", "NO support against levy asserted"),
      ("es", "Italia mantiene su rechazo a la tasa.", "IT support against tasa asserted"),
    ])
  func kept(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test("what a noun of a condition tells is no position")
  func conditions() throws {
    let text = "Kazakhstan backs the ban on condition that Brussels foots the bill for inspectors."
    #expect(try stances(text, "en") == ["KZ support for ban conditional"])
  }

  @Test("who withdraws something after objections gives up no objection")
  func objections() throws {
    let text = "Tyrkia trakk forslaget etter amerikanske innvendinger."
    #expect(try !stances(text, "nb").contains("US support against forslaget past"))
  }

  @Test(
    "subjects and agents behind a verb that a place or time opens",
    arguments: [
      ("I Nord-Makedonia forsvares avtalen av statsminister Goran Stefanovski.", "MK support for avtalen asserted"),
      ("I desember 2024 frafalt Østerrike vetoet mot Romania.", "AT support against Romania past"),
    ])
  func inverted(text: String, expected: String) throws {
    #expect(try stances(text, "nb") == [expected])
  }

  @Test("the verb behind the aside of several names, though it looks like an adjective")
  func behindAside() throws {
    let text = "France and Spain, which trade heavily with Chad, welcome the deal."
    #expect(try stances(text, "en") == ["FR support for deal asserted", "ES support for deal asserted"])
  }
}
