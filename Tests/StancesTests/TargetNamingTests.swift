import Testing
import TextModel

/// What positions are toward: the words that name it, and what it is where the clause does not say.
struct TargetNamingTests {
  @Test(
    "what stands beside a target is no part of it",
    arguments: [
      // A clause that the position depends on.
      (
        "Alemania apoya la propuesta. Francia votará a favor si Madrid corre con los gastos.", "es",
        ["DE support for propuesta asserted", "FR support for propuesta conditional"]
      ),
      // What something is called, in quotation marks.
      (
        "Norges regjering kalte framstøtet «en farse for åpen scene».", "nb",
        ["NO condemn against framstøtet asserted"]
      ),
      // A phrase that only sets the clause against another.
      (
        "Sverige vil på sin side ikke skrive under på avtalen.", "nb",
        ["SE support against avtalen intended"]
      ),
      // The occasion of a vote.
      (
        "Chile aplaudió la ruptura. Brasil votó a favor en primera lectura.", "es",
        ["CL support for ruptura asserted", "BR support for ruptura asserted"]
      ),
      // What something is given up for: no deed that is refused.
      (
        "Chile apoya el tratado. Brasil renuncia al veto para ganar votos.", "es",
        ["CL support for tratado asserted", "BR support against tratado past"]
      ),
      // Whom a demand is directed at.
      ("La Unesco instó a las partes a una mediación.", "es", ["Unesco demand for mediación asserted"]),
      (
        "El tratado está listo. Greenpeace pide al Parlamento Europeo que lo tumbe.", "es",
        ["Greenpeace demand for tumbe tratado asserted"]
      ),
    ] as [(String, LanguageTag, [String])])
  func besideTargets(text: String, language: LanguageTag, expected: [String]) throws {
    #expect(try stances(text, language) == expected)
  }

  @Test(
    "names that a noun introduces, and deeds that a participle tells",
    arguments: [
      (
        "Greece does not recognise the former Serbian province of Kosovo.", "en",
        ["GR recognize against Kosovo asserted"]
      ),
      ("Spain wants the pact extended to audio.", "en", ["ES demand for pact extended to audio asserted"]),
      (
        "SV vil ha saken sendt til domstolen. Norges regjering vil ha sanksjonene opphevet.", "nb",
        ["SV demand for saken sendt til domstolen asserted", "NO demand against sanksjonene asserted"]
      ),
      (
        "Kenya krev at turbinane blir stengde til partane har ein avtale.", "nn",
        ["KE demand for turbinane blir stengde asserted"]
      ),
    ] as [(String, LanguageTag, [String])])
  func namesAndDeeds(text: String, language: LanguageTag, expected: [String]) throws {
    #expect(try stances(text, language) == expected)
  }

  @Test(
    "pronouns of deeds and of those who are accused",
    arguments: [
      ("The dam is old. Kenya wants Ethiopia to repair it.", "en", ["KE demand for repair dam asserted"]),
      (
        "Beatriz Larrañaga gobierna desde mayo. Perú la acusa de mentir.", "es",
        ["PE condemn against Beatriz Larrañaga asserted"]
      ),
      (
        "Færøyane har bede Danmark om eit veto. Det avviser København.", "nn",
        ["FO demand for veto asserted", "DK support against veto asserted"]
      ),
    ] as [(String, LanguageTag, [String])])
  func pronouns(text: String, language: LanguageTag, expected: [String]) throws {
    #expect(try stances(text, language) == expected)
  }

  @Test("neighbours and those who are taken to court are states named before")
  func neighbours() throws {
    #expect(
      try stances("Ethiopia left the talks. Egypt accused its neighbour of bad faith.", "en").last
        == "EG condemn against Ethiopia asserted")
    #expect(
      try stances("Egypt accused Sudan of bad faith and threatened to take it to court.", "en").last
        == "EG threaten against Sudan asserted")
  }

  @Test("what is held back from somebody hits whom others blame")
  func levers() throws {
    #expect(
      try stances("Frankrike fordømmer Togo. EU fryser bistanden.", "nb") == [
        "FR condemn against Togo asserted", "EU sanction against Togo asserted",
      ])
  }

  @Test("a verdict without a verb goes on from a vote")
  func verdictsWithoutVerbs() throws {
    #expect(
      try stances("The council debated the treaty. Norway voted for, Peru against.", "en") == [
        "NO support for treaty asserted", "PE support against treaty asserted",
      ])
    #expect(
      try stances("El consejo debatió el tratado. Noruega votó a favor, Perú en contra.", "es").suffix(1) == [
        "PE support against tratado asserted"
      ])
  }

  @Test(
    "what is voted on is the whole of its name, and not what it is about",
    arguments: [
      (
        "Rådet skal stemme over et forbud mot klasevåpen. Norge er for.", "nb",
        ["NO support for forbud mot klasevåpen asserted"]
      ),
      (
        "The talks on the arms embargo ended. Norway is in favour.", "en",
        ["NO support for arms embargo asserted"]
      ),
      (
        "Malaria vaccine waiver stalls\n\nThe ministers met in Geneva on Friday. Norway backs the waiver.", "en",
        ["NO support for vaccine waiver asserted"]
      ),
    ] as [(String, LanguageTag, [String])])
  func topics(text: String, language: LanguageTag, expected: [String]) throws {
    #expect(try stances(text, language) == expected)
  }

  @Test("lists that only count some of those who are on a side")
  func countedRemainders() throws {
    #expect(
      try stances(
        "The treaty was put to a vote.\n\nYES: Albania, Chile and 18 others\nNO: China and nine others", "en") == [
          "AL support for treaty asserted", "CL support for treaty asserted", "CN support against treaty asserted",
        ])
  }

  @Test("a table's column says what its verdicts are about")
  func columns() throws {
    let found = try stances(
      "Grannelanda møttest i går.\n\nSlik røystar dei fire grannelanda:\n\nLand\tKornkorridoren\nUkraina\tJa\nGeorgia\tNei",
      "nn")
    #expect(found == ["UA support for Kornkorridoren asserted", "GE support against Kornkorridoren asserted"])
  }

  @Test("what was done before something else is no position under a condition")
  func earlierDeeds() throws {
    #expect(
      try stances("Chile barred the ship Orca days before it was due.", "en").allSatisfy { $0.hasSuffix("asserted") })
  }

  @Test("a verb behind a name of common words, where parsers see a participle")
  func misreadParticiples() throws {
    #expect(
      try stances("Human Rights Watch praised Austria.", "en") == [
        "Human Rights Watch condemn for Austria asserted"
      ])
  }

  @Test("a known organization of one word that opens a sentence")
  func longNames() throws {
    #expect(
      try stances("Kreftforeningen avviser planen. Fiskarlaget støtter kravet.", "nb") == [
        "Kreftforeningen support against planen asserted", "Fiskarlaget support for kravet asserted",
      ])
  }

  @Test("a heading in capitals names things in small letters")
  func shoutedHeadings() throws {
    let found = try stances("The ship left.\n\nWHO BACKS THE SHIPMENT\nChile; Peru", "en")
    #expect(found.allSatisfy { $0.contains("shipment") } && found.count == 2)
  }

  @Test func anAgreementThatIsToldInPassingIsNotTheOneThatTheTextIsAbout() throws {
    let text =
      "The treaty was adopted on Friday. Iran criticised the treaty. The treaty bans tests. It supplements the fisheries agreement. The Netherlands voted against."
    #expect(try stances(text, "en").last == "NL support against treaty asserted")
  }

  @Test func anAgreementGoesByWhatItIsAbout() throws {
    #expect(
      try stances(
        "Landene møtes i Montreal.\n\nPolen støtter en avtale om romskrot. Tyskland er imot en svak avtale. Danmark vil stemme for.",
        "nb"
      ).last == "DK support for avtale om romskrot intended")
  }
}
