import LanguageID
import TextModel
import Testing

/// What the package's model says about whole texts.
@Suite struct LanguageIdentifierTests {
  private let identifier: LanguageIdentifier

  init() throws { identifier = try PackageData.identifier() }

  @Test(arguments: [
    ("nb", "Regjeringen sier at de ikke vil anerkjenne valget før alle stemmene er talt opp."),
    ("nn", "Regjeringa seier at dei ikkje vil godkjenne valet før alle røystene er talde opp."),
    ("da", "Regeringen siger, at den ikke vil anerkende valget, før alle stemmer er talt op."),
    ("sv", "Regeringen säger att den inte vill erkänna valet förrän alla röster har räknats."),
    ("is", "Ríkisstjórnin segist ekki ætla að viðurkenna kosningarnar fyrr en öll atkvæði hafa verið talin."),
    ("es", "El gobierno dice que no reconocerá las elecciones hasta que se cuenten todos los votos."),
    ("ca", "El govern diu que no reconeixerà les eleccions fins que es comptin tots els vots."),
    ("gl", "O goberno di que non recoñecerá as eleccións ata que se conten todos os votos."),
    ("pt", "O governo diz que não reconhecerá as eleições até que todos os votos sejam contados."),
    ("en", "The government says it will not recognize the election until all votes have been counted."),
    ("uk", "Уряд заявляє, що не визнає вибори, доки не будуть підраховані всі голоси."),
    ("fa", "دولت می‌گوید تا شمارش همه آرا انتخابات را به رسمیت نمی‌شناسد."),
    ("ja", "政府は、すべての票が数えられるまで選挙を認めないと述べた。"),
    ("zh", "政府表示，在所有选票清点完毕之前不会承认选举结果。"),
    ("el", "Η κυβέρνηση λέει ότι δεν θα αναγνωρίσει τις εκλογές."), ("th", "รัฐบาลกล่าวว่าจะไม่ยอมรับการเลือกตั้ง"),
  ])
  func sentencesAreTold(_ language: String, _ text: String) {
    #expect(identifier.language(of: text).code == language)
  }

  @Test(arguments: [
    ("ur", "Read More Politics Latest News: آج وزیر اعظم نے کہا کہ وہ استعفیٰ نہیں دیں گے"),
    ("th", "Computer Programming and Networks รัฐบาลกล่าวว่าจะไม่ยอมรับ"),
    ("ru", "Microsoft Windows Server не работает у нас"),
  ])
  func latinNamesInAnotherScriptDoNotDecide(_ language: String, _ text: String) {
    #expect(identifier.language(of: text).code == language)
  }

  @Test(arguments: [
    "", "   ", "12345 67/89", "😀🎉🇳🇴", "d41d8cd98f00b204e9800998ecf8427e", "xkqzv bnrtwq zzgxkp", "#tag @navn",
  ])
  func whatIsNoLanguageIsUndetermined(_ text: String) {
    #expect(identifier.language(of: text) == .undetermined)
  }

  @Test func probabilitiesAddUpAndFall() {
    let candidates = identifier.candidates(for: "Vi har mange bilar og hus")
    #expect(abs(candidates.reduce(0) { $0 + $1.probability } - 1) < 0.05)
    #expect(candidates.map(\.probability) == candidates.map(\.probability).sorted(by: >))
  }

  @Test func fewerLanguagesAreSurer() throws {
    let text = "statsministeren"
    let all = identifier.candidates(for: text)
    let few = try identifier.restricted(to: ["nb", "es", "en"]).candidates(for: text)
    #expect(few.first?.language == "nb")
    #expect((few.first?.probability ?? 0) > (all.first { $0.language == "nb" }?.probability ?? 0))
    #expect(few.allSatisfy { ["nb", "es", "en", "und"].contains($0.language.code) })
  }

  @Test func anUnknownLanguageIsAnError() {
    #expect(throws: UnknownLanguageError.self) { try identifier.restricted(to: ["nb", "xx"]) }
  }

  @Test func timeIsLinearInLength() {
    let line = String(repeating: "ordene kommer uten stans og uten mellomrom", count: 50_000)
    #expect(identifier.language(of: line) == "nb")
    #expect(identifier.language(of: String(repeating: "x", count: 1_000_000)) == .undetermined)
  }
}
