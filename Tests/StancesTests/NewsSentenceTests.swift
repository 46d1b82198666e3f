import Testing
import TextModel

/// Sentences as wires and dailies write them, read with the models.
struct NewsSentenceTests {
  @Test(
    "whose a position is, and toward what",
    arguments: [
      (
        "a particle that opens a clause is not one that stands before members", "nb",
        "Ungarn er det eneste landet i Europa som anerkjenner Taiwan.", ["HU recognize for Taiwan asserted"]
      ),
      (
        "a noun is whose it comes from", "en", "Opposition to the plan came from France and Italy.",
        ["FR support against plan asserted", "IT support against plan asserted"]
      ),
      (
        "the governments of several states are these", "es",
        "Los gobiernos de Brasil y Chile repudiaron la medida.",
        ["BR condemn against medida asserted", "CL condemn against medida asserted"]
      ),
      (
        "whoever backs a thing is not what the next one rejects", "en",
        "The Builders' Guild backs the levy. The Steel Union rejects it.",
        ["Builders' Guild support for levy asserted", "Steel Union support against levy asserted"]
      ),
      (
        "what somebody is blamed for is no position of who blames", "es", "Francia acusó a Irán de violar el acuerdo.",
        ["FR condemn against Irán asserted"]
      ),
      (
        "a thing that is wanted stopped", "en", "The government in Paris wants the sanctions lifted.",
        ["FR demand against sanctions asserted"]
      ),
      (
        "what is asked and not decided", "en", "France has yet to decide whether to back the plan.",
        ["FR support neutral plan asserted"]
      ),
      (
        "a verb that blames its subject", "nb", "Frankrike mener planen strider mot folkeretten.",
        ["FR condemn against planen asserted"]
      ),
      (
        "for whom a thing is bad", "es", "Para Francia, el plan es inaceptable.", ["FR condemn against plan asserted"]
      ),
      (
        "words in marks that say what a thing is", "en",
        "The head of the Norwegian delegation, Anne Vik, told reporters that the levy was \"a tax on the kitchen\".",
        ["NO condemn against levy asserted"]
      ),
      (
        "two who have a thing together belong to its name", "nb", "Norge støtter samarbeidet mellom Peru og Chile.",
        ["NO support for samarbeidet mellom Peru og Chile asserted"]
      ),
      (
        "the subject that two verbs share is who is supported", "nb", "Ghana krever nyvalg og får støtte av Benin.",
        ["GH demand for nyvalg asserted", "BJ support for Ghana asserted"]
      ),
      (
        "both are the two that were told of last", "nb",
        "Niger og Togo møttes i går. USA krever løslatelse. Det samme gjør Frankrike. Begge landene fordømmer kuppet.",
        [
          "US demand for løslatelse asserted", "FR demand for løslatelse asserted",
          "US condemn against kuppet asserted", "FR condemn against kuppet asserted",
        ]
      ),
    ] as [(String, String, String, [String])])
  func sentences(what: String, language: String, text: String, expected: [String]) throws {
    let document = try ExampleReading.shared().read(text, LanguageTag(language))
    let found = document.stances.map {
      "\($0.holder.id ?? $0.holder.name) \($0.position) \($0.polarity) \($0.target ?? "") \($0.modality)"
    }
    #expect(Set(found) == Set(expected), "\(what)")
  }

  @Test func aTableIsAboutWhatItsLabelNames() throws {
    let document = try ExampleReading.shared().read(
      """
      Rusia veta la misión

      Cómo votó cada país

      Asunto: prórroga de la misión en Haití

      País\tVoto
      Chile\tA favor
      Pakistán\tAbstención
      """, "es")
    let rows = document.stances.filter { $0.rule == "table.row" }
    #expect(rows.map(\.holder.id) == ["CL", "PK"])
    #expect(rows.allSatisfy { $0.target == "prórroga de la misión" })
  }

  @Test func ministersAnswerForNoOrganization() throws {
    let document = try ExampleReading.shared().read(
      "Francia rechaza el plan. El ministro de Agricultura y Pesca, Jean Morel, exige una tregua.", "es")
    #expect(document.stances.map(\.holder.id) == ["FR", "FR"])
  }
}
