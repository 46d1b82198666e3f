import Testing
import TextModel

/// What pronouns stand for that positions are toward, read with the models.
struct PronounThingTests {
  @Test(
    "a pronoun stands for no judgement, but for what is judged",
    arguments: [
      ("Perú propuso un convenio. Es un error histórico. Chile lo rechaza.", "CL support against convenio asserted"),
      ("Tobin era un héroe. Chile lo felicitó.", "CL condemn for Tobin asserted"),
    ])
  func judgements(text: String, expected: String) throws {
    #expect(try stances(text, "es").last == expected)
  }

  @Test func whatASentenceWithoutASubjectGoesOnAboutStaysInMind() throws {
    let text =
      "Chile propone una tasa. El borrador crea un fondo. Tendría tres inspectores y un presupuesto pequeño. Perú lo respalda."
    #expect(try stances(text, "es").last == "PE support for borrador asserted")
  }

  @Test func aGovernmentThatAPositionWasTowardIsMeant() throws {
    let text = "El pleito duró años. Francia defendió el régimen. Alemania lo denunció."
    #expect(try stances(text, "es").last == "DE condemn against régimen asserted")
  }

  @Test(
    "a verb that asks for a text on which one votes is read with a pronoun that stands for one",
    arguments: [
      ("Perú apoya el proyecto de ley. Chile lo presentó.", "CL support for proyecto de ley asserted"),
      ("Perú apoya a Ana Ruiz. Chile la presentó.", "PE support for Ana Ruiz asserted"),
    ])
  func proposedTexts(text: String, expected: String) throws {
    #expect(try stances(text, "es").last == expected)
  }
}
