import Testing
import TextModel

@Suite struct BlockTests {
  @Test func blankLinesPartParagraphsAndAHeadingStandsAlone() {
    let text = "Moe: Vil ikke betale mer for broen\n\nBlant dem som støtter ham, er to naboer.\n\nDet er alt."
    #expect(
      Segmented(text).blocks == [
        "heading: Moe: Vil ikke betale mer for broen", "paragraph: Blant dem som støtter ham, er to naboer.",
        "paragraph: Det er alt.",
      ])
  }

  @Test func aSignatureMakesAPostOfWhatStandsBeforeIt() {
    let line = "¡Gracias! pic.twitter.com/zG — Ana Ruiz (@anaruiz) February 2, 2019"
    #expect(
      Segmented(line).blocks == [
        "post: ¡Gracias! pic.twitter.com/zG", "signature: — Ana Ruiz (@anaruiz) February 2, 2019",
      ])
    let lines =
      "Så skrev hun dette:\n\nNo more blank checks.\n— Dana Whitlock, MEP (@USAmbOAS) 12. mars 2026\n\nDet var alt."
    #expect(
      Segmented(lines).blocks.dropFirst() == [
        "post: No more blank checks.", "signature: — Dana Whitlock, MEP (@USAmbOAS) 12. mars 2026",
        "paragraph: Det var alt.",
      ])
  }

  @Test func aHandleInsideASentenceIsNoSignature() {
    let text = "Hun skrev – ifølge @nrkno i 2019 – at alt var bra."
    #expect(Segmented(text).blocks == ["paragraph: \(text)"])
  }

  @Test func listsHaveItems() {
    let bullets = "Where they stand on a treaty\n• Egypt – in favour\n• Ethiopia – against"
    #expect(
      Segmented(bullets).blocks == [
        "heading: Where they stand on a treaty", "list-item: • Egypt – in favour", "list-item: • Ethiopia – against",
      ])
    let flags = "Slik stiller statane seg:\n🇳🇴 Noreg – for\n🇷🇺 Russland – for"
    #expect(Segmented(flags).blocks.dropFirst() == ["list-item: 🇳🇴 Noreg – for", "list-item: 🇷🇺 Russland – for"])
    let plain = "Han firmado el reparto:\nReino Unido\nGroenlandia\n\nSe niegan:\nRusia\nNoruega\nIslas Feroe"
    #expect(
      Segmented(plain).blocks == [
        "heading: Han firmado el reparto:", "list-item: Reino Unido", "list-item: Groenlandia", "heading: Se niegan:",
        "list-item: Rusia", "list-item: Noruega", "list-item: Islas Feroe",
      ])
    let numbers = "Tre ting skjedde:\n1. Valget ble avlyst.\n2. Presidenten gikk av."
    #expect(
      Segmented(numbers).blocks.dropFirst() == [
        "list-item: 1. Valget ble avlyst.", "list-item: 2. Presidenten gikk av.",
      ])
  }

  @Test func aDashOpensSpeechUnlessItIsAList() {
    let speech = "I Batumi er det stille.\n\n– Vi er klare, sier hun.\n\n– Jeg også, sier han."
    #expect(Segmented(speech).document.blocks.map(\.kind) == [.paragraph, .paragraph, .paragraph])
    let list = "Disse landene er for:\n- Norge\n- Sverige\n- Danmark"
    #expect(Segmented(list).document.blocks.map(\.kind) == [.heading, .listItem, .listItem, .listItem])
    let spanish = "—¿Y si vuelve? —pregunta Lola—. Yo no.\n—Tampoco yo —dice él."
    #expect(Segmented(spanish).document.blocks.map(\.kind) == [.paragraph, .paragraph])
  }

  @Test func rowsOfATableHaveTheSameCells() {
    let text = "What you pay\nItem | Bulgaria | Croatia\nEspresso | 1.40 | 2.20\n\nEn | strek er ingen tabell."
    #expect(Segmented(text).document.blocks.map(\.kind) == [.heading, .tableRow, .tableRow, .paragraph])
  }

  @Test func linesOfOneWidthAreOneParagraph() {
    let text = """
      The ministers will meet on Tuesday in the capital, where they
      expect to sign a treaty that has been in the making for years
      and that both of the parliaments have yet to ratify, officials
      said. Nobody knows whether it will come into force before the
      end of the year.
      """
    #expect(Segmented(text).document.blocks.map(\.kind) == [.paragraph])
    #expect(Segmented(text).sentences.count == 2)
  }

  @Test func everyKindOfLineBreakPartsLines() {
    for lineBreak in ["\n\n", "\r\n\r\n", "\r\r", "\u{2029}", "\u{0C}"] {
      #expect(
        Segmented("Dette er ett.\(lineBreak)Dette er to.").document.blocks.count == 2, "\(lineBreak.debugDescription)")
    }
  }
}
