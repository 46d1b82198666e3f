import Testing
import TextModel

/// Clauses whose subjects, objects and contents do not stand where parsers expect them, read with the models.
struct WordOrderTests {
  @Test(
    "subjects and objects stand in any order",
    arguments: [
      ("El acuerdo lo rechaza Perú.", ["PE support against acuerdo asserted"]),
      ("También votó en contra del acuerdo de pesca Perú.", ["PE support against acuerdo de pesca asserted"]),
      ("Perú, informa EFE, se opone al acuerdo.", ["PE support against acuerdo asserted"]),
      (
        "A diferencia de Brasil, Perú y Noruega apoyan el acuerdo.",
        ["PE support for acuerdo asserted", "NO support for acuerdo asserted"]
      ),
      ("Pide el Gobierno peruano que se amplíe la reserva.", ["PE demand for amplíe reserva asserted"]),
      (
        "Perú reclamó a los delegados, en una carta, que se amplíe la reserva.",
        ["PE demand for amplíe reserva asserted"]
      ),
      ("Entre quienes apoyan el acuerdo está Perú.", ["PE support for acuerdo asserted"]),
    ] as [(String, [String])])
  func anyOrder(text: String, expected: [String]) throws {
    #expect(try stances(text, "es") == expected)
  }

  @Test(
    "correlatives and conjunctions that set clauses against each other deny nothing and open no condition",
    arguments: [
      (
        "No solo Brasil, sino también Perú rechaza el acuerdo.",
        ["BR support against acuerdo asserted", "PE support against acuerdo asserted"]
      ),
      (
        "Mientras Brasil apoya el acuerdo, Perú lo rechaza.",
        ["BR support for acuerdo asserted", "PE support against acuerdo asserted"]
      ),
      (
        "Ni el Gobierno de Chile ni Brasil apoyan el acuerdo.",
        ["CL support against acuerdo asserted", "BR support against acuerdo asserted"]
      ),
      (
        "A favor del acuerdo votó Perú; en contra, Brasil.",
        ["PE support for acuerdo asserted", "BR support against acuerdo asserted"]
      ),
    ] as [(String, [String])])
  func correlatives(text: String, expected: [String]) throws {
    #expect(try stances(text, "es") == expected)
  }

  @Test(
    "who says what is needed, good or bad is told before, inside or behind it",
    arguments: [
      ("Hay que ampliar la reserva, sostiene Perú.", ["PE demand for ampliar reserva asserted"]),
      ("Perú dice que hace falta ampliar la reserva.", ["PE demand for ampliar reserva asserted"]),
      ("El acuerdo, según Perú, es un retroceso.", ["PE condemn against acuerdo asserted"]),
      ("Sobre el acuerdo, Perú dijo: «Es un desastre».", ["PE condemn against acuerdo asserted"]),
      ("Perú: «El acuerdo es un fraude».", ["PE condemn against acuerdo asserted"]),
      ("Perú reiteró su «no» al acuerdo.", ["PE support against acuerdo asserted"]),
      ("«Nuestro apoyo al acuerdo es firme», dijo Perú.", ["PE support for acuerdo asserted"]),
      ("Perú se comprometió a restaurar los arrecifes.", ["PE support for restaurar arrecifes intended"]),
    ] as [(String, [String])])
  func tellers(text: String, expected: [String]) throws {
    #expect(try stances(text, "es") == expected)
  }

  @Test(
    "who leads an organization and is told by name holds a position, but says for it what \"we\" do",
    arguments: [
      ("La líder del PSOE, Ana Ruiz, apoya el acuerdo.", ["Ana Ruiz support for acuerdo asserted"]),
      ("La portavoz del PSOE, Ana Ruiz, apoya el acuerdo.", ["PSOE support for acuerdo asserted"]),
      ("«Apoyamos el acuerdo», dijo la líder del PSOE, Ana Ruiz.", ["PSOE support for acuerdo asserted"]),
    ] as [(String, [String])])
  func leaders(text: String, expected: [String]) throws {
    #expect(try stances(text, "es") == expected)
  }

  @Test func aNameThatIsDescribedIsMeantByItsKind() throws {
    #expect(
      try stances("Unión Insular, un partido canario, presentó su programa. El partido rechaza el acuerdo.", "es").last
        == "Unión Insular support against acuerdo asserted")
  }
}
