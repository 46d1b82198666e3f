import Testing
import TextModel

@Suite struct TokenTests {
  static let norwegian: [(String, String)] = [
    ("Han sa det var f.eks. kl. 14.30 og 3,5 prosent.", "Han|sa|det|var|f.eks.|kl.|14.30|og|3,5|prosent|."),
    ("Den 23. januar og 10.000 kroner, eller 10 000.", "Den|23.|januar|og|10.000|kroner|,|eller|10 000|."),
    ("Det er tros- og livssyn på 70-tallet i Nord-Korea.", "Det|er|tros-|og|livssyn|på|70-tallet|i|Nord-Korea|."),
    ("Hun er i Hellas' regjering, sa «VG» til oss.", "Hun|er|i|Hellas'|regjering|,|sa|«|VG|»|til|oss|."),
    ("Det er 5 % og −6°C og +47 på A/S.", "Det|er|5|%|og|−6°C|og|+47|på|A/S|."),
    ("Han er ikke i Fr.p.s gruppe nå.", "Han|er|ikke|i|Fr.p.s|gruppe|nå|."),
    ("Jeg leste det på Dagbladet.no og nrk.no/urix.", "Jeg|leste|det|på|Dagbladet.no|og|nrk.no/urix|."),
    ("Direktiv 93/23/EF og 9/11 og § 5.", "Direktiv|93/23/EF|og|9/11|og|§|5|."),
  ]
  static let spanish: [(String, String)] = [
    ("El Sr. Pérez llegó a EE. UU. con el 60% de los votos.", "El|Sr.|Pérez|llegó|a|EE. UU.|con|el|60%|de|los|votos|."),
    ("—¿Y si vuelve? —preguntó la sra. en EE.UU. ayer.", "—|¿|Y|si|vuelve|?|—|preguntó|la|sra|.|en|EE.UU.|ayer|."),
    ("Ganó por 3-1 el 23-F, según la pág. 5 del n.º 7.", "Ganó|por|3-1|el|23-F|,|según|la|pág.|5|del|n.º|7|."),
  ]
  static let english: [(String, String)] = [
    (
      "We don't think Egypt's well-known e-mail was the U.S. view.",
      "We|don't|think|Egypt's|well|-|known|e-mail|was|the|U.S.|view|."
    ),
    (
      "It was 5pm on the 17th, in the 1970s, for $1,200.50.",
      "It|was|5|pm|on|the|17th|,|in|the|1970s|,|for|$|1,200.50|."
    ),
    ("The parents' vote (AT&T) was at 11/28/2000.", "The|parents'|vote|(|AT&T|)|was|at|11/28/2000|."),
    ("He said ‘it is the states’ and left.", "He|said|‘|it|is|the|states|’|and|left|."),
    ("Call Dr.Smith at 713/345-7942 or x3-9890, not 9-11.", "Call|Dr.|Smith|at|713/345-7942|or|x3-9890|,|not|9|-|11|."),
    ("1. It was alot of f*cking work in '72, lovin' it.", "1|.|It|was|a|lot|of|f*cking|work|in|'72|,|lovin'|it|."),
    (
      "We sell oil, gas, etc. They met at 5 p.m. The U.S. Army came.",
      "We|sell|oil|,|gas|,|etc|.|They|met|at|5|p.m|.|The|U.S.|Army|came|."
    ),
    ("Acme LTD. paid .05 for p&l at 5 p.m. Tuesday", "Acme|LTD.|paid|.05|for|p&l|at|5|p.m.|Tuesday"),
    ("Really?!. Yes,? It ends at 5 p.m.", "Really|?!.|Yes|,?|It|ends|at|5|p.m|."),
    ("He said ’’yes’’ of the .doc in R.E. Smith's mail", "He|said|’’|yes|’’|of|the|.doc|in|R.E.|Smith's|mail"),
  ]
  static let others: [(String, String)] = [
    (
      "L'État n'a pas dit qu'aujourd'hui il viendra, a-t-il dit.",
      "L'|État|n'|a|pas|dit|qu'|aujourd'hui|il|viendra|,|a|-t-il|dit|."
    ),
    ("Das war z. B. am 3. Oktober und u. a. mit Dr. Meyer.", "Das|war|z. B.|am|3.|Oktober|und|u. a.|mit|Dr.|Meyer|."),
    ("Regeringen är t.ex. EU:s och det är bl.a. bra.", "Regeringen|är|t.ex.|EU:s|och|det|är|bl.a.|bra|."),
    ("Het is 's avonds en dat is zo'n ding van de heer.", "Het|is|'s|avonds|en|dat|is|zo'n|ding|van|de|heer|."),
    (
      "La col·laboració de l'Ajuntament amb els 'ns és això.", "La|col·laboració|de|l'|Ajuntament|amb|els|'ns|és|això|."
    ),
  ]

  @Test(arguments: norwegian + spanish + english + others) func tokensAreThoseOfTheTreebanks(
    text: String, expected: String
  ) {
    #expect(Segmented(text).forms == expected)
  }

  static let kinds: [(String, String, TokenKind)] = [
    ("ser #ElMundoEstáConVzla her", "#ElMundoEstáConVzla", .hashtag),
    ("la libertad.#2Feb!", "#2Feb", .hashtag),
    ("fra (@nico_maduro) i dag", "@nico_maduro", .mention),
    ("se pic.twitter.com/zGhcEN80Hq —", "pic.twitter.com/zGhcEN80Hq", .url),
    ("see https://a.org/b_(c)?d=e.", "https://a.org/b_(c)?d=e", .url),
    ("skriv til kari.nordmann@vg.no.", "kari.nordmann@vg.no", .email),
    ("flagget 🇳🇴🇸🇪", "🇳🇴", .emoji),
    ("familien 👨‍👩‍👧‍👦!", "👨‍👩‍👧‍👦", .emoji),
    ("write to mailto:kari.nordmann@vg.no!", "mailto:kari.nordmann@vg.no", .email),
    ("see http://vg.no/2005/some-...", "http://vg.no/2005/some-...", .url),
    ("bought @2.975 yesterday", "@", .punctuation),
    ("love it ^_^ and <3 it", "^_^", .emoji),
    ("love it ^_^ and <3 it", "<3", .emoji),
    ("so sad >:( today", ">:(", .emoji),
    ("tommel 👍🏽", "👍🏽", .emoji),
    ("England 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", .emoji),
    ("tast 1️⃣ nå", "1️⃣", .emoji),
    ("pris 100 €", "€", .symbol),
    ("nr #1", "#", .punctuation),
  ]

  @Test(arguments: kinds) func tokensHaveKinds(text: String, form: String, kind: TokenKind) {
    #expect(Segmented(text).kind(of: form) == kind, "\(Segmented(text).forms)")
  }

  @Test func whatIsNoAddressIsNone() {
    #expect(Segmented("Vi vant.Det var bra. Ja...om ikke.").forms == "Vi|vant|.|Det|var|bra|.|Ja|...|om|ikke|.")
  }

  @Test func wordsWithoutSpacesBetweenThemComeFromDictionaries() {
    let chinese = Segmented("委内瑞拉总统说。")
    #expect(chinese.document.tokens.count >= 4)
    #expect(chinese.forms.replacing("|", with: "") == "委内瑞拉总统说。")
  }
}
