import Testing
import TextModel

/// Words that look like parts of a cue, or like what one is toward, and belong to something else.
struct CuePartTests {
  @Test(
    "words that open a clause, verbs with a subject, wholes and agents are no parts of a cue",
    arguments: [
      ("en", "Kenya could not accept the text as it stands.", ["KE support against text asserted"]),
      ("en", "Venezuela denies that it supports the rebels.", ["VE support for rebels denied"]),
      (
        "es", "De los 27 miembros, solo Hungría votó en contra de la resolución.",
        ["HU support against resolución asserted"]
      ),
      ("nb", "Av de 27 medlemmene stemte bare Ungarn mot resolusjonen.", ["HU support against resolusjonen asserted"]),
      (
        "nb", "Forslaget, som støttes av Mexico, men avvises av Cuba, skal opp til avstemning fredag.",
        ["MX support for Forslaget asserted", "CU support against Forslaget asserted"]
      ),
    ])
  func parts(language: String, text: String, expected: [String]) throws {
    #expect(try stances(text, LanguageTag(language)) == expected)
  }
}
