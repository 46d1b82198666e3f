import Testing
import TextModel

/// Whom descriptions, spokespersons and capitals stand for, and why somebody does something, read with the models.
struct SpokenForTests {
  @Test(
    "a spokesperson speaks for the party that has one",
    arguments: [
      ("Senterpartiets talsperson Trond Hognes krever folkeavstemning.", "Senterpartiet"),
      (
        "Senterpartiet hevder at prisene vil stige. Partiets energipolitiske talsperson, Trond Hognes, krever folkeavstemning.",
        "Senterpartiet"
      ),
    ])
  func spokespersons(text: String, holder: String) throws {
    #expect(try stances(text, "nb").last == "\(holder) demand for folkeavstemning asserted")
  }

  @Test(
    "an organization that says something of a body of its own kind means itself",
    arguments: [
      (
        "NRK støtter reformen. SVT understreker at selskapet ikke har tatt stilling til deltakelse etter 2026.",
        "SVT support neutral deltakelse etter 2026 asserted"
      ),
      (
        "NRK støtter reformen. Oxfam sier at organisasjonen støtter avgiften.",
        "Oxfam support for avgiften asserted"
      ),
    ])
  func bodies(text: String, expected: String) throws {
    #expect(try stances(text, "nb").last == expected)
  }

  @Test(
    "what is done to an envoy is done to the state whose capital is told",
    arguments: [
      ("nb", "Romania kalte hjem ambassadøren fra Wien.", "RO sanction against AT asserted"),
      ("nn", "Noreg kalla heim ambassadøren frå Teheran.", "NO sanction against IR asserted"),
      ("en", "Chile recalled its envoy in Caracas.", "CL sanction against VE asserted"),
    ])
  func capitals(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "the reason of a deed is a position of whoever does it",
    arguments: [
      ("nb", "Ana Ruiz gikk av i protest mot krigen.", "Ana Ruiz condemn against krigen asserted"),
      ("nn", "Ana Ruiz gjekk av i protest mot krigen.", "Ana Ruiz condemn against krigen asserted"),
      ("en", "Ana Ruiz resigned in protest over the war.", "Ana Ruiz condemn against war asserted"),
      ("es", "Ana Ruiz dimitió en protesta por la guerra.", "Ana Ruiz condemn against guerra asserted"),
    ])
  func reasons(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test func twoTogetherAreTwoTargets() throws {
    #expect(
      try stances("Chile and Peru disagree over the treaty. Norway supports the two countries.", "en").suffix(2) == [
        "NO support for Chile asserted", "NO support for Peru asserted",
      ])
  }
}
