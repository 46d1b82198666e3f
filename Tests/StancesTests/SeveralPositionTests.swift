import Testing
import TextModel

/// Several positions in a row, of which later ones do not name what they are toward, or whose they are.
struct SeveralPositionTests {
  @Test(
    "both things just told, or neither of them",
    arguments: [
      (
        "Peru støtter traktaten. Norge støtter boikotten. Danmark er imot begge deler.",
        [
          "PE support for traktaten", "NO support for boikotten", "DK support against traktaten",
          "DK support against boikotten",
        ]
      ),
      (
        "Peru anerkjenner Juan Torres som president. Norge anerkjenner Elena Vega. Danmark anerkjenner ingen av dem.",
        [
          "PE recognize for Juan Torres", "NO recognize for Elena Vega", "DK recognize against Juan Torres",
          "DK recognize against Elena Vega",
        ]
      ),
    ] as [(String, [String])])
  func bothAreMeant(text: String, expected: [String]) throws {
    #expect(try stances(text, "nb") == expected.map { $0 + " asserted" })
  }

  @Test func theOtherTwoAreThoseOfWhomNothingWasTold() throws {
    let found = try stances(
      "Peru, Norge og Danmark diskuterte traktaten i går. Peru var imot. De to andre støttet traktaten.", "nb")
    #expect(
      found == [
        "PE support against traktaten asserted", "NO support for traktaten asserted",
        "DK support for traktaten asserted",
      ])
  }

  @Test(
    "a clause that stands for a position told before, or that tells of what was told",
    arguments: [
      ("Peru har undertegnet traktaten. Norge nekter å gjøre det.", "NO support against traktaten asserted"),
      ("Ifølge NTB er Peru imot traktaten.", "PE support against traktaten asserted"),
      ("Peru støtter traktaten. Norge skal ifølge nyhetsbyrået være imot.", "NO support against traktaten asserted"),
      ("Ifølge Perus statsminister Ana Vik må fiskeavtalen stanses.", "PE demand against fiskeavtalen asserted"),
      ("Peru støtter fredsplanen, men ikke våpenembargoen.", "PE support against våpenembargoen asserted"),
    ])
  func laterClausesAreRead(text: String, last: String) throws {
    #expect(try stances(text, "nb").last == last)
  }
}
