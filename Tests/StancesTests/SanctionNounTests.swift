import Testing
import TextModel

/// Sanctions and criticism whose noun is followed by a verb that only says whose they are, read with the models.
struct SanctionNounTests {
  @Test(
    "a participle or a relative clause behind a noun tells by whom and toward what it is",
    arguments: [
      ("The sanctions imposed by Canada on Belarus took effect.", "en", "CA sanction against Belarus asserted"),
      (
        "Statsministrene møttes. Sanksjoner innført av EU mot Russland virker.", "nb",
        "EU sanction against Russland asserted"
      ),
      (
        "Statsministrene møttes. Sanksjonene som EU har innført mot Russland, virker.", "nb",
        "EU sanction against Russland asserted"
      ),
      (
        "El gobierno se reunió. Las sanciones impuestas por la UE a Rusia funcionan.", "es",
        "EU sanction against Rusia asserted"
      ),
      (
        "El gobierno se reunió. Las críticas vertidas por Chile contra el plan cayeron mal.", "es",
        "CL condemn against plan asserted"
      ),
    ])
  func participlesTellWhose(text: String, language: String, stance: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [stance])
  }

  @Test(
    "a country may be where opposition or anger is",
    arguments: [
      ("Opposition in France to the trade deal has hardened.", "FR support against trade deal asserted"),
      ("Anger in Poland at the ruling has grown.", "PL condemn against ruling asserted"),
      ("The ministers met. The plan drew condemnation from Norway.", "NO condemn against plan asserted"),
      ("The plan has Denmark's backing.", "DK support for plan asserted"),
    ])
  func nounsTellWhose(text: String, stance: String) throws {
    #expect(try stances(text, "en") == [stance])
  }

  @Test func backingThatIsTheSubjectIsNoBackingOfItself() throws {
    #expect(
      try stances("Canada's backing for the draft has never been in doubt.", "en").allSatisfy {
        $0 == "CA support for draft asserted"
      })
  }
}
