import Testing
import TextModel

/// Verdicts beside names, by words, signs, columns and numbers, read with the models.
struct VerdictTests {
  @Test func whatFollowsAVerdictIsProseAgain() throws {
    #expect(
      try stances(
        """
        Slik står landene om strømkabelen

        – Norge: ja, men krever en vaktordning
        – Danmark: imot; kaller kabelen «et feilgrep»
        – Sverige: for
        """, "nb") == [
          "NO support for strømkabelen asserted", "NO demand for vaktordning asserted",
          "DK support against strømkabelen asserted", "DK condemn against strømkabelen asserted",
          "SE support for strømkabelen asserted",
        ])
  }

  @Test func aNameThatJoinsItsWordsWithAPrepositionIsNoVerdict() throws {
    #expect(
      try stances(
        """
        Egypt krever en bindende avtale.

        FAKTA: Rammeavtalen for Nilbassenget
        Etiopia – ratifisert 2013
        Rwanda – ratifisert 2013
        Sudan – avviser avtalen
        """, "nb"
      ).dropFirst() == [
        "ET support for Rammeavtalen asserted", "RW support for Rammeavtalen asserted",
        "SD support against Rammeavtalen asserted",
      ])
  }

  @Test func aSignStandsForAVerdict() throws {
    #expect(
      try stances("Landene stemte over boikotten.\n\n- ✅ Norge, Irland\n- ❌ Serbia", "nb") == [
        "NO support for boikotten asserted", "IE support for boikotten asserted",
        "RS support against boikotten asserted",
      ])
  }

  @Test func whatFollowsAVerdictIsProse() throws {
    #expect(
      try stances("Honduras: en contra del tratado. Pide otra auditoría.", "es")
        == ["HN support against tratado asserted", "HN demand for auditoría asserted"])
  }

  @Test func whatIsToldOfSomethingElseIsNoVerdict() throws {
    #expect(try stances("Angola: oil output fell for the third month.", "en").isEmpty)
  }

  @Test func everyColumnOfATableHasItsTopic() throws {
    #expect(
      try stances(
        """
        The delegations spoke until noon.

        Delegation | Moratorium | Mining code
        Palau | for | against
        China | against | undecided
        """, "en") == [
          "PW support for Moratorium asserted", "PW support against Mining code asserted",
          "CN support against Moratorium asserted", "CN support neutral Mining code asserted",
        ])
  }

  @Test func anItemMayHaveANumber() throws {
    #expect(
      try stances("The resolution was put to a vote.\n\n1. Russia (against)\n2. Mexico (for)", "en") == [
        "RU support against resolution asserted", "MX support for resolution asserted",
      ])
  }

  @Test(
    "who has the verdict of the line above says the same",
    arguments: [
      (
        "en",
        "Who backs the ban on autonomous weapons?\n\n- Austria: yes\n- Brazil: the same\n- Chile: no\n- Peru: ditto\n"
      ),
      (
        "es",
        "¿Quién apoya la prohibición de las minas?\n\n- Austria: sí\n- Brasil: lo mismo\n- Chile: no\n- Perú: lo mismo\n"
      ),
      (
        "nb",
        "Hvem støtter forbudet mot miner?\n\n- Østerrike: ja\n- Brasil: det samme\n- Chile: nei\n- Peru: det samme\n"
      ),
      (
        "nn",
        "Kven støttar forbodet mot miner?\n\n- Austerrike: ja\n- Brasil: det same\n- Chile: nei\n- Peru: det same\n"
      ),
    ])
  func verdictsThatAreTheSame(language: LanguageTag, text: String) throws {
    let found = try ExampleReading.shared().read(text, language).stances
    #expect(found.map { "\($0.holder.id ?? "") \($0.polarity)" } == ["AT for", "BR for", "CL against", "PE against"])
  }

  @Test func whoSupportsABanHasImposedNone() throws {
    let text =
      "Killer robots: who is where?\n\n**Austria:** supports a ban on autonomous weapons.\n**Brazil:** the same.\n"
    let found = try ExampleReading.shared().read(text, "en").stances
    #expect(found.map { "\($0.holder.id ?? "") \($0.position)" } == ["AT support", "BR support"])
  }

  @Test("a verdict over names does not name what the names are about", arguments: ["- ", ""])
  func verdictsAreNoTopics(mark: String) throws {
    let text = """
      La ONU aprueba una moratoria sobre la pesca

      Así votaron algunos países:

      A favor de la moratoria
      \(mark)Colombia
      \(mark)España

      En contra
      \(mark)Arabia Saudí
      \(mark)Israel

      Abstención
      \(mark)Hungría
      """
    let found = try stances(text, "es").filter { !$0.hasPrefix("UN") }
    #expect(
      found
        == ["CO for", "ES for", "SA against", "IL against", "HU neutral"].map {
          let parts = $0.split(separator: " ")
          return "\(parts[0]) support \(parts[1]) moratoria asserted"
        })
  }
}
