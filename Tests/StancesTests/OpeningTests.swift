import Testing
import TextModel

/// What opens or interrupts a sentence without being its subject, read with the models.
struct OpeningTests {
  @Test(
    "a name behind the source is the subject, and what is said of it is its own",
    arguments: [
      (
        "Según Reuters, Chile, que apoyaba el pacto, rechaza ahora la tasa.",
        ["CL support for pacto", "CL support against tasa"]
      ),
      (
        "En Ginebra, Chile, que apoyaba el pacto, rechazó la tasa.",
        ["CL support for pacto", "CL support against tasa"]
      ),
    ])
  func sources(text: String, expected: [String]) throws {
    let found = try stances(text, "es").map { $0.split(separator: " ").dropLast().joined(separator: " ") }
    #expect(found == expected)
  }

  @Test(
    "the time of a line in a ticker and the mark behind it are no subjects",
    arguments: [
      ("20:40 | Bogotá no reconocerá el mapa", "CO recognize against mapa intended"),
      ("09.15 · Lima pide una cumbre", "PE demand for cumbre asserted"),
    ])
  func tickers(text: String, expected: String) throws {
    #expect(try stances(text, "es") == [expected])
  }

  @Test(
    "whoever is told of without a state has the one that the line above or the subject before names",
    arguments: [
      ("Crisis\n\n09:00 | Bogotá exige disculpas\n\nEl presidente Mauricio Lozano condenó el ataque.", ["CO", "CO"]),
      ("El presidente guyanés exigió a Washington una disculpa. Su gobierno rechaza el pacto.", ["GY", "GY"]),
    ])
  func offices(text: String, expected: [String]) throws {
    let holders = try stances(text, "es").map { String($0.prefix(2)) }
    #expect(holders == expected)
  }

  @Test(
    "names between dashes or brackets are those who are meant, and not the group before them",
    arguments: [
      "Cuatro países de la UE (Grecia, Rumanía, Eslovaquia y Chipre) rechazan el acuerdo.",
      "Cuatro países de la UE —Grecia, Rumanía, Eslovaquia y Chipre— rechazan el acuerdo.",
    ])
  func members(text: String) throws {
    let holders = try stances(text, "es").map { String($0.prefix(2)) }
    #expect(holders == ["GR", "RO", "SK", "CY"])
  }

  @Test(
    "what stands behind quotation marks is what is called so",
    arguments: [
      ("Honduras calificó de «atropello» la subida.", "HN condemn against subida asserted"),
      ("Bolivia tachó de “inaceptable” la propuesta chilena.", "BO condemn against propuesta chilena asserted"),
    ])
  func names(text: String, expected: String) throws {
    #expect(try stances(text, "es") == [expected])
  }

  @Test(
    "his country is that of the subject",
    arguments: [
      (
        "El canciller peruano justificó el veto de su país a la resolución.", ["PE support against resolución asserted"]
      ),
      (
        "La Cancillería boliviana criticó la reforma, pero negó que el país vaya a abandonar la OEA.",
        ["BO condemn against reforma asserted", "BO support against OEA denied"]
      ),
    ])
  func owners(text: String, expected: [String]) throws {
    #expect(try stances(text, "es") == expected)
  }

  @Test(
    "a number, a comparison and a cleft do not hide what is meant",
    arguments: [
      ("Noruega rechaza dos de las propuestas rusas.", "NO support against propuestas rusas asserted"),
      ("Chile exige la moratoria con más fuerza que Perú.", "CL demand for moratoria asserted"),
      ("Lo que Chile pide a la industria es trazabilidad.", "CL demand for trazabilidad asserted"),
    ])
  func targets(text: String, expected: String) throws {
    #expect(try stances(text, "es") == [expected])
  }
}
