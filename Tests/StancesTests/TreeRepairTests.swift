import Testing
import TextModel

/// Sentences that the parser misreads, read with the models.
struct TreeRepairTests {
  @Test(
    "trees are mended",
    arguments: [
      ("Norway plans to support the treaty.", ["NO support for treaty intended"]),
      ("Chile doubts that Peru supports the plan.", []),
      (
        "Peru and Qatar back a voluntary scheme in Herat, and Chile opposes it.",
        [
          "PE support for voluntary scheme asserted", "QA support for voluntary scheme asserted",
          "CL support against voluntary scheme asserted",
        ]
      ),
      (
        "France would sign the treaty. Ireland would not, and Hungary has threatened to block the budget.",
        [
          "FR support for treaty intended", "IE support against treaty intended", "HU threaten against budget asserted",
        ]
      ),
      (
        "Mali and Niger have all barred Algerian carriers.",
        ["ML sanction against Algerian carriers asserted", "NE sanction against Algerian carriers asserted"]
      ),
    ])
  func treesAreMended(text: String, expected: [String]) throws {
    #expect(try stances(text, "en") == expected)
  }

  @Test(
    "a verb between two names is no word of theirs",
    arguments: [
      ("Emmanuel Macron fordømte Iran.", "FR condemn against Iran asserted"),
      ("WWF fordømte Russland.", "WWF condemn against Russland asserted"),
      ("Høyre fordømte Iran.", "Høyre condemn against Iran asserted"),
    ])
  func verbsBetweenNames(text: String, expected: String) throws {
    #expect(try stances(text, "nb") == [expected])
  }

  @Test(
    "a name goes on behind how its bearer is addressed",
    arguments: [
      ("Greenpeace accused Mr Bush of paying back the oil companies.", "Greenpeace condemn against Mr Bush asserted"),
      ("Japan urged Mr Bush to reconsider.", "JP demand for Bush reconsider asserted"),
      ("Norway recognises Mrs Diaz as president.", "NO recognize for Mrs Diaz asserted"),
    ])
  func addressedNames(text: String, expected: String) throws {
    #expect(try stances(text, "en") == [expected])
  }

  @Test func theTimeOfALineIsNoPartOfAName() throws {
    #expect(try stances("10.40: Sveits er for en retur.", "nb") == ["CH support for retur asserted"])
  }
}
