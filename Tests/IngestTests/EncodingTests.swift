import Foundation
import Testing

@Suite struct EncodingTests {
  private static let norwegian = "Norge støtter forslaget om nytt valg på Åland, sier statsråden – «det er på høy tid»."
  private static let spanish = "España exige nuevas elecciones, según el ministro. ¿Qué dirá la oposición mañana?"

  @Test(arguments: [
    String.Encoding.utf8, .windowsCP1252, .utf16, .utf16LittleEndian, .utf16BigEndian, .utf32, .utf32LittleEndian,
  ])
  func aTextIsTheSameInEveryEncoding(encoding: String.Encoding) throws {
    for text in [Self.norwegian, Self.spanish] {
      let data = try #require(text.data(using: encoding))
      #expect(try Reading(data, named: "a.txt").texts == [text], "\(encoding)")
    }
  }

  @Test func latinOneIsReadAsWhatHoldsIt() throws {
    let data = try #require(Self.spanish.data(using: .isoLatin1))
    #expect(try Reading(data, named: "a.txt").texts == [Self.spanish])
  }

  @Test func aPageIsReadInTheEncodingThatItStates() throws {
    let paragraph = "<p>\(Self.spanish) \(Self.spanish)</p>"
    let russian = "<p>Москва выступает против нового предложения, сказал министр.</p>"
    let page = "<html><head><meta charset=\"windows-1251\"></head><body>\(paragraph)\(russian)</body></html>"
    let data = try #require(
      page.replacingOccurrences(of: "ñ", with: "n").data(using: .windowsCP1251, allowLossyConversion: true))
    #expect(try Reading(data, named: "a.html").texts.first?.contains("Москва выступает против") == true)
  }

  @Test func aFewBadBytesDoNotChangeTheEncoding() throws {
    let text = String(repeating: "på høy tid, sa hun. ", count: 40)
    let reading = try Reading(Array(text.utf8) + [0xED, 0xA0, 0x80] + Array(" slutt".utf8), named: "a.txt")
    let read = try #require(reading.texts.first)
    #expect(read.hasPrefix(text))
    #expect(read.contains("\u{FFFD}"))
  }

  @Test func lineEndsStayWhatTheyAre() throws {
    #expect(try Reading(Array("En.\r\n\r\nTo.\n".utf8), named: "a.txt").texts == ["En.\r\n\r\nTo.\n"])
  }
}
