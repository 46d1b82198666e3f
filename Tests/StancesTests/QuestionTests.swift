import Testing
import TextModel

/// What is asked, and so said by nobody to be so, read with the models.
struct QuestionTests {
  @Test(
    "who does not say whether they are for something has taken no position",
    arguments: [
      ("Italy has not said if it supports the treaty.", "en"),
      ("Italy declined to say whether it supports the treaty.", "en"),
      ("Italy does not know whether it will support the treaty.", "en"),
      ("It is unclear whether Italy backs the treaty.", "en"),
      ("Regjeringen i Roma vil ikke si om landet støtter avtalen.", "nb"),
      ("Regjeringa i Roma vil ikkje seie om landet støttar avtalen.", "nn"),
      ("Italia no dijo si apoyará el tratado.", "es"),
    ])
  func questionsAreNoPosition(text: String, language: String) throws {
    #expect(try stances(text, LanguageTag(language)).isEmpty)
  }

  @Test func whatSomebodyRejectsStandsBehindTheCopula() throws {
    #expect(
      try stances("The ministers met in the rain. What France opposes is the pipeline.", "en")
        == ["FR support against pipeline asserted"])
  }

  @Test func whatIsFoundUnacceptableIsTheObject() throws {
    #expect(try stances("Denmark finds the deal unacceptable.", "en") == ["DK condemn against deal asserted"])
  }
}
