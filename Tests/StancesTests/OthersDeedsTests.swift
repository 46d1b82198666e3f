import Testing
import TextModel

/// What others do or are said to plan, which is no position of whoever tells of it, and what is left out that a position is toward, read
/// with the models.
struct OthersDeedsTests {
  @Test(
    "who has done something to somebody does not feel it",
    arguments: [
      ("en", "Norway has irritated Sweden."),
      ("en", "France has disappointed Germany."),
      ("nb", "Norge har skuffet Sverige."),
      ("es", "Francia ha decepcionado a Alemania."),
    ])
  func perfects(language: String, text: String) throws {
    #expect(try stances(text, LanguageTag(language)).isEmpty)
  }

  @Test func whoIsDisappointedStillBlames() throws {
    #expect(try stances("Norway is disappointed by the ruling.", "en") == ["NO condemn against ruling asserted"])
  }

  @Test(
    "what somebody is accused of planning is no plan of whoever accuses",
    arguments: [
      ("Chile accused Peru of planning to raise tariffs.", ["CL condemn against Peru asserted"]),
      ("Kenya accused Uganda of preparing to extend its campaign.", ["KE condemn against Uganda asserted"]),
    ])
  func charges(text: String, expected: [String]) throws {
    #expect(try stances(text, "en") == expected)
  }

  @Test func whatDoingSoWouldDoIsDoneByNobody() throws {
    #expect(
      try stances("Australia rejected the break, because doing so would hurt the French.", "en")
        == ["AU support against break asserted"])
  }

  @Test func whatIsLiftedMayBeAPronoun() throws {
    #expect(
      try stances("Japan dislikes the moratorium. In May Japan asked for it to be lifted.", "en").last
        == "JP demand against moratorium asserted")
  }

  @Test(
    "who drops an objection held it once",
    arguments: [
      ("en", "Russia dropped its objections to the declaration.", "RU support against declaration past"),
      ("en", "Slovakia will lift its veto on the plan.", "SK support for plan intended"),
      ("es", "Perú levantó su veto al tratado.", "PE support against tratado past"),
      ("nb", "Ungarn droppet motstanden mot avtalen.", "HU support against avtalen past"),
    ])
  func dropped(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test func approvalIsOfWhatTheTextIsAbout() throws {
    #expect(
      try stances("Parliament debated the ivory treaty. Ghana gave its approval on Monday.", "en")
        == ["GH support for ivory treaty asserted"])
  }

  @Test func aColumnSaysWhatItsVerdictsAreAbout() throws {
    let table = "| Country | Position on the deposit |\n|---|---|\n| Japan | in favour |\n| Brazil | opposed |\n"
    #expect(
      try stances("Ministers discussed a proposal.\n\n" + table, "en").suffix(2) == [
        "JP support for deposit asserted", "BR support against deposit asserted",
      ])
  }

  @Test func whereADeedBringsAThingIsPartOfItsName() throws {
    #expect(
      try stances("Greece urged Cyprus to take the matter to the World Trade Organization.", "en")
        == ["GR demand for take matter to the World Trade Organization asserted"])
  }
}
