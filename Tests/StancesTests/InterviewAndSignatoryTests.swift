import Testing
import TextModel

/// Texts that belong to those who speak or sign them: interviews and statements, read with the models.
struct InterviewAndSignatoryTests {
  @Test func theAnswersOfAnInterviewWithoutMarksAreTheInterviewees() throws {
    let found = try stances(
      """
      Ingrid Maas spent eleven years at the agency. In August Maas resigned. We meet in her kitchen in Utrecht.

      Why did you leave?

      I was asked to sign a statement. I opposed the statement.

      What should Europe do?

      I support a voluntary scheme. Spain backs it too.

      Are you against all returns?

      I am against returns at gunpoint.
      """, "en")
    #expect(found.filter { $0.hasPrefix("Ingrid Maas") }.count == 3)
  }

  @Test func theAnswersOfAnInterviewWithLabelsAreTheInterviewees() throws {
    let found = try stances(
      """
      «Estoy a favor de la veda»

      Ana Torres dirige desde enero la federación de pescadores.

      P. ¿Qué piden ustedes?

      R. Pido una veda de dos años. Perú rechaza la veda.

      P. ¿Y Chile?

      R. Moldavia no pesca. Yo critico el acuerdo.

      P. China no ayudó. ¿Qué hará usted?

      R. Noruega apoya la veda. Yo exijo controles.
      """, "es")
    #expect(found.filter { $0.hasPrefix("Ana Torres") }.count == 4)
    #expect(found.contains { $0.hasPrefix("NO support for veda") })
  }

  @Test("whoever answers behind a label, below questions in bold or behind dashes holds what the answers say")
  func answersAreTheInterviewees() throws {
    let lead = "Helene Duarte, leder for Kystfiskernes forbund, møtte avisen i Bodø mandag."
    let turns = [
      ("Hvordan er været?", "Jeg fryser."), ("Hva vil du?", "Jeg støtter fiskeavgiften."),
      ("Og forbudet mot bunntråling?", "Det er jeg imot."),
      ("Hvem har du med deg?", "Brasil er på vår side."),
    ]
    let layouts: [(question: String, answer: String)] = [
      ("Spørsmål: %", "Svar: %"), ("– %", "– %"), ("**%**", "%"), ("%", "– %"),
    ]
    for layout in layouts {
      let text = turns.map { question, answer in
        layout.question.replacing("%", with: question) + "\n" + layout.answer.replacing("%", with: answer)
      }
      let found = try stances(([lead] + text).joined(separator: "\n\n"), "nb")
      #expect(
        found == [
          "Helene Duarte support for fiskeavgiften asserted",
          "Helene Duarte support against forbudet mot bunntråling asserted",
          "BR support for Kystfiskernes forbund asserted",
        ], "\(layout)")
    }
  }

  @Test("a yes or a no is the position that the question asks for, and an answer that says more says it itself")
  func repliesTakeThePositionOfTheQuestion() throws {
    let found = try stances(
      """
      Helen Duarte, president of the Coastal Fishers' Union, spoke to this paper in Lisbon on Monday.

      How are you?
      “I am tired.”

      Do you support the fish tax?
      “No.”

      Do you support the ban on trawling?
      “Yes, if the others sign.”

      Why do you oppose the quota?
      “No.”
      """, "en")
    #expect(
      found == [
        "Helen Duarte support against fish tax asserted", "Helen Duarte support for ban on trawling conditional",
      ])
  }

  @Test("those who have signed a statement hold what it says")
  func signatoriesHoldTheirStatement() throws {
    let found = try stances(
      """
      Comunicado conjunto

      1. Rechazan el impuesto a las remesas.
      2. Exhortan al Senado a retirar la ley.

      Firman:

      Por México, Teresa Olvera
      Por Guatemala, Irma Cotí
      """, "es")
    let said = ["support against impuesto a las remesas asserted", "demand for retirar ley asserted"]
    let expected =
      said.flatMap { said in ["MX", "GT"].map { "\($0) \(said)" } }
      + ["MX", "GT"].map { "\($0) support for Comunicado conjunto asserted" }
    #expect(found == expected)
  }

  @Test func weAreWhoHasSigned() throws {
    let found = try stances(
      "Joint statement\n\nWe condemn the attack on the port.\n\nSigned by: Chile, Peru and Ecuador", "en")
    let states = ["CL", "PE", "EC"]
    #expect(
      found == states.map { "\($0) condemn against attack on the port asserted" }
        + states.map { "\($0) support for Joint statement asserted" })
  }

  @Test(
    "a statement is that of those who have signed it or of whom the text says so, whether it demands in sentences or items",
    arguments: [
      ("JOINT STATEMENT", "Signed: Greenpeace and Amnesty International."),
      ("Greenpeace and Amnesty International published a joint statement on Friday. It reads:", ""),
      ("This is the joint statement of Greenpeace and Amnesty International in full:", ""),
    ])
  func theirOwnWordsAreTheSignatories(opening: String, signatures: String) throws {
    let demands = ["demand for release of the crew asserted", "demand against raids asserted"]
    let texts = [
      "We demand the release of the crew. We also demand an end to the raids.",
      "We demand:\n\n1. The release of the crew;\n2. An end to the raids.",
      "Our demands:\n\n• The release of the crew\n• An end to the raids",
      "The undersigned:\n\na) demand the release of the crew;\nb) demand an end to the raids.",
    ]
    for text in texts {
      let found = try stances([opening, text, signatures].joined(separator: "\n\n"), "en")
      let expected = ["Greenpeace", "Amnesty International"].flatMap { holder in
        demands.map { "\(holder) \($0)" }
      }
      #expect(Set(found) == Set(expected), "\(text)")
    }
  }

  @Test func whoIsNamedBesideSignatoriesHasSigned() throws {
    let found = try stances(
      "Joint statement\n\nWe condemn the attack.\n\nSigned: Chile, Transport Workers' Union and Peru.", "en")
    let holders = ["CL", "Transport Workers' Union", "PE"]
    #expect(Array(found.prefix(3)) == holders.map { "\($0) condemn against attack asserted" })
  }

  @Test func whoDoesNotSignIsNoSignatory() throws {
    let found = try stances("Joint statement\n\nThe ministers met.\n\nSigned copies are sold by Chile.", "en")
    #expect(found == [])
  }
}
