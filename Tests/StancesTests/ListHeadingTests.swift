import Testing
import TextModel

/// What stands over a list says what its sides are about, whatever the text above it is about: titles of boxes, questions, labels,
/// capitals and whole sentences, in every language, over lists of every layout.
struct ListHeadingTests {
  /// The words of a language.
  struct Words: CustomTestStringConvertible, Sendable {
    let language: LanguageTag
    /// A text that is about something else, in which "{}" is told in passing.
    let text: String
    /// What the lists are about: as the text says it, and as its name.
    let things: [(told: String, name: String)]
    /// Headings in which "{}" is a thing.
    let headings: [String]
    /// Lists of Germany for it, Poland against it and Italy undecided.
    let lists: [String]

    var testDescription: String { language.code }
  }

  private static let languages = [
    Words(
      language: "nb",
      text: """
        Ministrene krangler om havtraktaten

        Ministrene møttes i Genève mandag for å diskutere havtraktaten. Traktaten har vært omstridt lenge.

        På møtet tok lederen også opp {}. Traktaten skal opp til avstemning i høst.
        """,
      things: [
        ("plastavgiften", "plastavgiften"), ("forbudet mot bunntråling", "forbudet mot bunntråling"),
        ("sanksjoner mot Iran", "sanksjoner mot iran"),
      ],
      headings: [
        "Slik stemte de om {}", "{}: Hvem er for og imot?", "FAKTA: STRIDEN OM {}", "Slik står de: {}",
        "{} – land for land",
        "Prøveavstemning: {}", "Ja eller nei til {}?", "Hvem støtter {}?", "Disse er for eller mot {}:",
        "Her er landenes standpunkt til {}.", "NTB har spurt regjeringene om {}. Slik svarte de:", "{}",
      ],
      lists: [
        "For: Tyskland\nMot: Polen\nAvsto: Italia", "- Tyskland: Ja\n- Polen: Nei\n- Italia: Vet ikke",
        "Ja\nTyskland\n\nNei\nPolen\n\nAvsto\nItalia", "| Tyskland | for |\n| Polen | imot |\n| Italia | avventer |",
      ]),
    Words(
      language: "nn",
      text: """
        Ministrane kranglar om havtraktaten

        Ministrane møttest i Genève måndag for å diskutere havtraktaten. Traktaten har vore omstridd lenge.

        På møtet tok leiaren òg opp {}. Traktaten skal opp til røysting i haust.
        """,
      things: [
        ("plastavgifta", "plastavgifta"), ("forbodet mot botntråling", "forbodet mot botntråling"),
        ("sanksjonar mot Iran", "sanksjonar mot iran"),
      ],
      headings: [
        "Slik røysta dei om {}", "{}: Kven er for og imot?", "FAKTA: STRIDEN OM {}", "Synet på {}", "Prøverøysting: {}",
        "Ja eller nei til {}?", "Kven støttar {}?", "Desse er for eller mot {}:",
        "Her er standpunktet til landa i saka om {}.", "NTB har spurt regjeringane om {}. Slik svara dei:",
      ],
      lists: [
        "For: Tyskland\nMot: Polen\nAvstod: Italia", "- Tyskland: Ja\n- Polen: Nei\n- Italia: Veit ikkje",
        "Ja\nTyskland\n\nNei\nPolen\n\nAvstod\nItalia", "| Tyskland | for |\n| Polen | imot |\n| Italia | ventar |",
      ]),
    Words(
      language: "es",
      text: """
        Los ministros discuten sobre el tratado del océano

        Los ministros se reunieron el lunes en Ginebra para discutir el tratado del océano. El tratado es polémico.

        En la reunión, la presidenta habló también sobre {}. El tratado se votará en otoño.
        """,
      things: [
        ("la tasa al plástico", "tasa al plástico"), ("la reintroducción de la mili", "reintroducción de la mili"),
        ("las sanciones a Irán", "sanciones a irán"),
      ],
      headings: [
        "{}: ¿quién está a favor y quién en contra?", "LAS CLAVES: {}", "Así están las posturas: {}",
        "La posición de los países ante {}", "{}, país por país", "Sondeo: {}", "¿Quién apoya {}?",
        "Esta es la posición de los países sobre {}.", "Resumen: dónde está cada país en la cuestión de {}.",
        "La agencia preguntó a los gobiernos por {}. Así respondieron:", "{}",
      ],
      lists: [
        "A favor: Alemania\nEn contra: Polonia\nAbstención: Italia", "- Alemania: Sí\n- Polonia: No\n- Italia: No sabe",
        "Sí\nAlemania\n\nNo\nPolonia\n\nAbstención\nItalia",
        "| Alemania | a favor |\n| Polonia | en contra |\n| Italia | se abstiene |",
      ]),
    Words(
      language: "en",
      text: """
        Ministers quarrel over the ocean treaty

        Ministers met in Geneva on Monday to discuss the ocean treaty. The treaty has long been controversial.

        At the meeting the chair also brought up {}. The treaty goes to a vote in the autumn.
        """,
      things: [
        ("the plastic levy", "plastic levy"), ("the ban on trawling", "ban on trawling"),
        ("Kosovo's membership", "kosovo's membership"),
      ],
      headings: [
        "How they voted on {}", "{}: who is for and who is against?", "AT A GLANCE: {}", "Where they stand: {}",
        "{}, country by country", "Straw poll: {}", "Yes or no to {}?", "Who supports {}?",
        "Countries for and against {}:", "Here is where the countries stand on {}.",
        "Reuters asked the governments about {}. This is how they replied:", "{}",
      ],
      lists: [
        "For: Germany\nAgainst: Poland\nAbstained: Italy", "- Germany: Yes\n- Poland: No\n- Italy: Undecided",
        "Yes\nGermany\n\nNo\nPoland\n\nAbstained\nItaly",
        "| Germany | for |\n| Poland | against |\n| Italy | undecided |",
      ]),
  ]

  @Test("a list is about what its heading names", arguments: languages)
  func headingsNameTheTopic(words: Words) throws {
    for thing in words.things {
      for (index, heading) in words.headings.enumerated() {
        let list = words.lists[index % words.lists.count]
        let above = Self.filled(heading, with: thing.told)
        let text = Self.filled(words.text, with: thing.told) + "\n\n\(above)\n\n\(list)\n"
        let found = try stances(text, words.language).suffix(3).map { $0.lowercased() }
        let sides = [("de", "for"), ("pl", "against"), ("it", "neutral")]
        let expected = sides.map { "\($0.0) support \($0.1) \(thing.name) asserted" }
        #expect(found.map { $0.replacing(" for the ", with: " for ") } == expected, "\(above) / \(list)")
      }
    }
  }

  /// A pattern with a thing in its place: with a capital where that opens a line, in capitals where all of the line is.
  private static func filled(_ pattern: String, with thing: String) -> String {
    let isInCapitals = !pattern.contains(where: \.isLowercase) && pattern.contains(where: \.isLetter)
    if isInCapitals { return pattern.replacing("{}", with: thing.uppercased()) }
    if pattern.hasPrefix("{}") {
      return pattern.replacing("{}", with: thing.prefix(1).uppercased() + thing.dropFirst())
    }
    return pattern.replacing("{}", with: thing)
  }

  @Test("what looks like a side and is none of two asks nothing")
  func aHeadlineWithOneSideIsNoQuestion() throws {
    #expect(
      try stances("Russland la ned veto mot våpenhvileresolusjon for Sudan.", "nb") == [
        "RU support against våpenhvileresolusjon for Sudan asserted"
      ])
  }

  @Test("a line may tell of one state after the other")
  func pairs() throws {
    let found = try stances(
      "The meeting voted on the motion.\n\nOn the big screen, country by country: 🇰🇪 for, 🇪🇹 for, 🇶🇦 against. And, to a murmur, 🇳🇴 abstains.",
      "en")
    #expect(
      found.prefix(3) == [
        "KE support for motion asserted", "ET support for motion asserted", "QA support against motion asserted",
      ])
  }

  @Test("where they vote is no topic")
  func aCommitteeIsNoTopic() throws {
    let found = try stances(
      "Landene stemte over forbudet.\n\nDet regnet. Det ble sent.\n\nDette er stemmene i utvalget\n\nFor:\nJapan\n\nMot:\nChile",
      "nb")
    #expect(found == ["JP support for forbudet asserted", "CL support against forbudet asserted"])
  }

  @Test("what hangs on one more phrase with the same preposition is a part of its name")
  func phrasesWithTheSamePreposition() throws {
    #expect(
      try stances("Where do countries stand on the ban on bottom trawling?\n\nFor: Peru\nAgainst: Chile", "en") == [
        "PE support for ban on trawling asserted", "CL support against ban on trawling asserted",
      ])
  }
}
