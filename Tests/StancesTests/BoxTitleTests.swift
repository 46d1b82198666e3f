import Testing
import TextModel

/// What the lines around a list say that it is about: titles of boxes, sentences before them, and what is no other thing.
struct BoxTitleTests {
  @Test(
    "the title of a box is what its lists are about, whatever the text is",
    arguments: [
      (
        "nb",
        "USA avviser en bindende avtale.\n\nFAKTA\n\nStans i gruvedriften\n\nDisse sier ja:\n\nFrankrike, Spania\n\nDisse sier nei:\n\nNauru, Kina",
        "Stans i gruvedriften"
      ),
      (
        "nb",
        "USA avviser en bindende avtale.\n\nFAKTA\nForbud mot autonome våpen – slik ble stemmene\nJa (2)\nFrankrike, Spania\nNei (2)\nNauru, Kina",
        "Forbud mot våpen"
      ),
      (
        "en",
        "Chile backs a binding treaty.\n\nWHO IS WHERE\n\nCap on plastic production\n\nIn the yes camp\n\nFrance Spain\n\nIn the no camp\n\nNauru China",
        "Cap on plastic production"
      ),
      (
        "en",
        "Chile walked out of the contest.\n\nEurovision 2026: Who is going and who is not?\n\nGoing\nFrance\nSpain\n\nBoycotting\nNauru\nChina",
        "Eurovision 2026"
      ),
      (
        "es",
        "Chile respalda la declaración sobre la luz.\n\nEL ASUNTO\n\nLa comisión debe decidir sobre la moratoria.\n\nAsí están los países:\n\nA favor: Francia, España\nEn contra: Nauru, China",
        "moratoria"
      ),
    ])
  func titles(language: String, text: String, thing: String) throws {
    let expected = [("FR", "for"), ("ES", "for"), ("NR", "against"), ("CN", "against")].map {
      "\($0.0) support \($0.1) \(thing) asserted"
    }
    #expect(try stances(text, LanguageTag(language)).suffix(4) == expected)
  }

  @Test("the line above a list says what it is about, and not the sentence before that line")
  func ownLine() throws {
    let text = """
      Torsdag skal kommunestyret vedta en uttalelse. Dette mener partiene om stenging:

      Høyre: For.
      Venstre: Mot.
      """
    #expect(
      try stances(text, "nb").map { $0.split(separator: " ").suffix(4).joined(separator: " ") } == [
        "support for stenging asserted", "support against stenging asserted",
      ])
  }

  @Test(
    "what is voted on stands before the votes, in their line or in a sentence without a verb",
    arguments: [
      (
        "en",
        "Peru calls the draft toothless. Chile backs the draft.\n\nStraw poll on the levy: 2 against (Russia, Israel)",
        ["RU support against levy asserted", "IL support against levy asserted"]
      ),
      (
        "nb",
        "Nederland støtter gebyret. Gebyret er omstridt.\n\n02.05: Avstemning om utsettelse. Panama og Kina stemmer for. Sverige stemmer imot.",
        ["CN support for utsettelse asserted", "SE support against utsettelse asserted"]
      ),
    ])
  func votes(language: String, text: String, expected: [String]) throws {
    #expect(try stances(text, LanguageTag(language)).suffix(2) == expected[...])
  }

  @Test("a line that announces positions also counts for the paragraph below it")
  func paragraph() throws {
    let text = """
      Spain backs the treaty. Peru rejected the treaty.

      What the governments say about the plastic levy:

      Germany is in favour. Poland has not decided.
      """
    #expect(
      try stances(text, "en").suffix(2) == [
        "DE support for plastic levy asserted", "PL support neutral plastic levy asserted",
      ])
  }

  @Test(
    "a condition and how something is taken name no other thing",
    arguments: [
      (
        "Centros de tránsito: quién dice qué\n- Partidarios: Dinamarca\n- Con reservas, pero dispuesta si paga Bruselas: Austria",
        ["DK support for Centros de tránsito asserted", "AT support for Centros de tránsito conditional"]
      ),
      (
        "Mundial bienal: la postura de los gobiernos\n\nVerde (lo apoyan): Catar y Egipto\nAmarillo (lo aceptarían con cambios): Chile y Australia",
        ["CL support for Mundial bienal considered", "AU support for Mundial bienal considered"]
      ),
    ])
  func asides(text: String, expected: [String]) throws {
    #expect(try stances(text, "es").suffix(2) == expected[...])
  }

  @Test("who joins a statement later joins the same one")
  func laterSignatories() throws {
    let text = """
      Comunicado conjunto sobre las remesas

      Chile amenaza con vetar la ley. Perú rechaza la ley.

      FIRMAN

      Por El Salvador, Mauricio Landaverde, canciller
      Por Guatemala, Irma Cotí, canciller

      Adhesiones posteriores: Jamaica; Nepal
      """
    #expect(
      try stances(text, "es").suffix(2) == [
        "JM support for Comunicado conjunto asserted", "NP support for Comunicado conjunto asserted",
      ])
  }

  @Test("what somebody else does is a thing that lists are for or against")
  func othersDeeds() throws {
    let text = "Ministrene møttes om havtraktaten.\n\nRussisk deltakelse i mesterskapet\n\nJa: Kina\nNei: Polen"
    #expect(
      try stances(text, "nb") == [
        "CN support for Russisk deltakelse i mesterskapet asserted",
        "PL support against Russisk deltakelse i mesterskapet asserted",
      ])
  }

  @Test("votes and their signs are no thing that somebody is for")
  func ballots() throws {
    #expect(
      try stances("Slik stemte de om avgiften\n\nJa\nNorge\n\nBlanke stemmer\nSverige", "nb") == [
        "NO support for avgiften asserted", "SE support neutral avgiften asserted",
      ])
    #expect(
      try stances("Who backs the levy?\n\n✅ Norway\n❓ Sweden", "en") == [
        "NO support for levy asserted", "SE support neutral levy asserted",
      ])
    #expect(
      try stances("España apoya el voto electrónico.", "es") == ["ES support for voto electrónico asserted"])
  }

  @Test("the full name of a text that a list calls by its noun")
  func fullName() throws {
    let text = """
      Ministers split

      The Bergen Declaration on Drones was opened on Monday.

      STATES THAT HAVE ENDORSED THE DECLARATION

      Austria, Chile
      """
    #expect(
      try stances(text, "en") == [
        "AT support for Bergen Declaration asserted", "CL support for Bergen Declaration asserted",
      ])
  }

  @Test("a deed that a title tells is what the signs below it are for and against")
  func deeds() throws {
    let text = "HER STÅR PARTENE\n\nFjerne formuesskatten på arbeidende kapital\n✔ NHO\n✔ Virke\n✘ LO\n✘ Unio"
    let found = try stances(text, "nb")
    #expect(found.contains("NHO support for Fjerne formuesskatten asserted"))
    #expect(found.contains("LO support against Fjerne formuesskatten asserted"))
  }

  @Test("some of those who are counted in brackets stand behind words for that")
  func counted() throws {
    let text = "VOTE ON THE CARBON LEVY\n\nIn favour (24), including Germany and Austria\n\nAgainst (2): Spain, Denmark"
    #expect(
      try stances(text, "en") == [
        "DE support for carbon levy asserted", "AT support for carbon levy asserted",
        "ES support against carbon levy asserted",
        "DK support against carbon levy asserted",
      ])
  }

  @Test(
    "the last sentence of a paragraph says what a list is about, though one before it tells what was voted on as well")
  func lastSentence() throws {
    let text = """
      Styret sa også ja til å dele ut gratisbilletter. Dette mener landene om avgiften:

      Ja: Norge
      Nei: Sverige
      """
    #expect(
      try stances(text, "nb").suffix(2) == [
        "NO support for avgiften asserted", "SE support against avgiften asserted",
      ])
  }

  @Test("a name with which the title of a text begins is its full name too")
  func nameInTitle() throws {
    let text = """
      Bergen Declaration on Drones: status as of 14 November

      Human Rights Watch welcomed the declaration.
      """
    #expect(try stances(text, "en") == ["Human Rights Watch support for Bergen Declaration asserted"])
  }

  @Test(
    "what a title tells of happening, a caption and a free relative name nothing that a list is about",
    arguments: [
      (
        "nb",
        "Splittet skifamilie før møtet i Roma: Skal russerne få gå?\n\nNorge stemmer imot russisk deltakelse.\n\nJa\nKina\nSerbia\n\nNei\nFinland",
        ["CN support for russisk deltakelse asserted", "FI support against russisk deltakelse asserted"]
      ),
      (
        "en",
        "Ghana supports the project.\n\nA trader counts cedi notes at Makola market. AFP/Getty\n\nCountry\nPosition\nTogo\nYes\nBenin\nYes\nMali\nNo",
        ["TG support for project asserted", "ML support against project asserted"]
      ),
      (
        "en",
        "Congo is calling for a boycott of what should have been Rwanda's biggest party. Kenya rejects the boycott.\n\nStaying away:\n• Zambia\n• Malawi",
        ["KE support against boycott asserted", "ZM support against boycott asserted"]
      ),
      (
        "nb",
        "Peru støtter havtraktaten.\n\nPlastavgiften – slik falt stemmene\n\nFor: Tyskland\nMot: Polen",
        ["DE support for Plastavgiften asserted", "PL support against Plastavgiften asserted"]
      ),
    ])
  func othersNamed(language: String, text: String, expected: [String]) throws {
    let found = try stances(text, LanguageTag(language))
    for stance in expected { #expect(found.contains(stance)) }
  }
}
