import Foundation
import Ingest
import TestSupport
import Testing
import TextModel

@Suite struct FormatTests {
  private static let text = "Norge støtter forslaget om nytt valg, sier utenriksministeren til avisen mandag."
  private static let page =
    "<html><head><title>Valg</title></head><body><article><p>\(text)</p></article></body></html>"

  @Test func aTableGivesOneDocumentARow() throws {
    let rows =
      "id;headline;text;published\n1;Uno;\"Primera; línea\nsegunda\";2 feb 2019\n;Dos;\"\"\"Cita\"\"\";\n3;Tres;;\n"
    let reading = try Reading(Array(rows.utf8), named: "t.csv")
    #expect(reading.ids == ["1", "t.csv:4"])
    #expect(reading.texts == ["Primera; línea\nsegunda", "\"Cita\""])
    #expect(reading.documents[0].metadata.title == "Uno")
    #expect(reading.documents[0].metadata.date == "2019-02-02")
    #expect(reading.failures[0].path.hasSuffix("t.csv:5"))
    #expect(reading.reasons[0].contains("“text”"))
    #expect(try Reading(Array("a,b\n1,2\n".utf8), named: "t.csv").reasons[0].contains("its columns are a, b"))
  }

  @Test func jsonGivesItsRecords() throws {
    let json = #"{"articles": [{"body": "En tekst.", "headline": "Tittel", "id": "a"}, {"title": "uten tekst"}, 7]}"#
    let reading = try Reading(Array(json.utf8), named: "a.json")
    #expect(reading.ids == ["a"])
    #expect(reading.documents[0].metadata.title == "Tittel")
    #expect(reading.failures.count == 2)
    #expect(try Reading(Array(#"{"text": "Alene."}"#.utf8), named: "b.json").texts == ["Alene."])
  }

  @Test func feedsGiveTheirItems() throws {
    let rss = """
      <?xml version="1.0"?><rss xmlns:content="c"><channel><title>Avisen</title><language>nb</language><item>
      <title>Valg &amp; mer</title><link>https://a.example/1</link><pubDate>Sat, 02 Feb 2019 14:00:00 +0100</pubDate>
      <description>Kort</description><content:encoded><![CDATA[<p>Først.</p><p>Så.</p>]]></content:encoded></item></channel></rss>
      """
    let reading = try Reading(Array(rss.utf8), named: "a.rss")
    #expect(reading.texts == ["Først.\n\nSå."])
    let known = reading.documents[0].metadata
    #expect(
      [known.title, known.date, known.outlet, known.url] == [
        "Valg & mer", "2019-02-02", "Avisen", "https://a.example/1",
      ])
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es"><title>Diario</title><entry><title>Uno</title>
      <author><name>Ana</name></author><link href="https://d.example/1"/><published>2019-02-02T10:00:00Z</published>
      <content type="xhtml"><div><p>Texto.</p></div></content></entry></feed>
      """
    let other = try Reading(Array(atom.utf8), named: "a.atom").documents[0]
    #expect(other.text == "Texto.")
    #expect([other.metadata.author, other.metadata.url] == ["Ana", "https://d.example/1"])
    #expect(try Reading(Array("<urlset/>".utf8), named: "a.xml").reasons[0].contains("RSS and Atom"))
  }

  @Test func aMessageIsItsTextWithSubjectDateAndSender() throws {
    let mail = """
      From: =?utf-8?q?Kari_S=C3=B8rli?= <k@a.example>\r
      Subject: =?iso-8859-1?Q?Valget_p=E5?=\r
       =?iso-8859-1?Q?_nytt?=\r
      Date: Sat, 2 Feb 2019 14:00:00 +0100\r
      Content-Type: multipart/alternative; boundary="xx"\r
      \r
      --xx\r
      Content-Type: text/plain; charset=iso-8859-1\r
      Content-Transfer-Encoding: quoted-printable\r
      \r
      St=F8tte til valg=\r
       =3D ja.\r
      --xx\r
      Content-Type: text/html\r
      \r
      <p>HTML</p>\r
      --xx--\r

      """
    let document = try Reading(Array(mail.utf8), named: "a.eml").documents[0]
    #expect(document.text.trimmingCharacters(in: .newlines) == "Støtte til valg = ja.")
    #expect([document.metadata.title, document.metadata.author] == ["Valget på nytt", "Kari Sørli"])
    #expect(document.metadata.date == "2019-02-02")
    let box =
      "From a Sat Feb  2 14:00:00 2019\n\(mail)\n\nFrom b Sat Feb  2 15:00:00 2019\nSubject: To\n\nEn.\n\n>From her.\n"
    let reading = try Reading(Array(box.replacing("\r", with: "").utf8), named: "a.mbox")
    #expect(reading.ids == ["a.mbox!1", "a.mbox!2"])
    #expect(reading.texts.last == "En.\n\nFrom her.\n")
  }

  @Test func wordDocumentsKeepHeadingsListsAndTables() throws {
    let body = """
      <w:document><w:body><w:p><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr><w:r><w:t>Valget</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">Norge </w:t></w:r><w:r><w:t>støtter.</w:t></w:r><w:del><w:r><w:t>bort</w:t></w:r></w:del></w:p>
      <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Punkt</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>USA</w:t></w:r></w:p></w:tc>
      <w:tc><w:p><w:r><w:t>for</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>
      """
    let styles = #"<w:styles><w:style w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style></w:styles>"#
    let core = "<c><dc:title>Notat</dc:title><dcterms:created>2019-02-02T10:00:00Z</dcterms:created></c>"
    let zip = ArchiveBytes.zip([
      ("word/document.xml", Array(body.utf8)), ("word/styles.xml", Array(styles.utf8)),
      ("docProps/core.xml", Array(core.utf8)),
    ])
    let document = try Reading(zip, named: "a.docx").documents[0]
    #expect(document.text == "Valget\n\nNorge støtter.\n\n• Punkt\n\nUSA | for")
    #expect([document.metadata.title, document.metadata.date] == ["Notat", "2019-02-02"])
  }

  @Test func booksAreReadInTheOrderOfTheirSpine() throws {
    let opf = """
      <package><metadata><dc:title>Bok</dc:title></metadata><manifest><item id="b" href="to.xhtml"/><item id="a" href="e%20n.xhtml"/>
      </manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>
      """
    let zip = ArchiveBytes.zip([
      ("META-INF/container.xml", Array(#"<c><rootfile full-path="O/c.opf"/></c>"#.utf8)), ("O/c.opf", Array(opf.utf8)),
      ("O/to.xhtml", Array("<p>Så to.</p>".utf8)), ("O/e n.xhtml", Array("<h1>Kapittel</h1><p>Først én.</p>".utf8)),
    ])
    #expect(try Reading(zip, named: "a.epub").texts == ["Kapittel\n\nFørst én.\n\nSå to."])
  }

  @Test func archivesGiveTheFilesInThem() throws {
    let inner = ArchiveBytes.zip([("inner.txt", Array(Self.text.utf8))])
    let files: [(name: String, content: [UInt8])] = [
      ("b/a.html", Array(Self.page.utf8)), ("../../up.txt", Array(Self.text.utf8)), ("in.zip", inner), ("x.bin", [0]),
      ("__MACOSX/._a.txt", [0]), ("r.jsonl", Array("{\"text\": \"Linje.\"}\n{}\n".utf8)),
    ]
    for (name, bytes) in [
      ("a.zip", ArchiveBytes.zip(files)), ("a.tar", ArchiveBytes.tar(files)),
      ("a.tar.gz", ArchiveBytes.gzip(ArchiveBytes.tar(files))),
    ] {
      let reading = try Reading(bytes, named: name)
      #expect(
        Set(reading.ids) == [
          "\(name)!b/a.html", "\(name)!../../up.txt", "\(name)!in.zip!inner.txt", "\(name)!r.jsonl:1",
        ])
      #expect(reading.documents.first { $0.id.hasSuffix("a.html") }?.text == Self.text)
      #expect(reading.failures.map { $0.path.hasSuffix("\(name)!r.jsonl:2") } == [true])
    }
    #expect(try Reading(ArchiveBytes.gzip(Array(Self.text.utf8)), named: "a.txt.gz").texts == [Self.text])
  }

  @Test func webArchivesGiveTheirPages() throws {
    let http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\(Self.page)"
    let records =
      "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\n"
      + "WARC-Target-URI: https://a.example/w\r\nContent-Length: \(http.utf8.count)\r\n\r\n\(http)\r\n\r\n"
    for (name, bytes) in [("a.warc", Array(records.utf8)), ("a.warc.gz", ArchiveBytes.gzip(Array(records.utf8)))] {
      let document = try #require(try Reading(bytes, named: name).documents.first)
      #expect(document.id == "a.warc!2")
      #expect(document.text == Self.text)
      #expect(document.metadata.url == "https://a.example/w")
    }
  }

  @Test func aTableBesideFilesKnowsThem() throws {
    let folder = try TemporaryFolder()
    try folder.write("Hei.", to: "a.txt")
    try folder.write("Hei igjen.", to: "sub/b.txt")
    try folder.write(
      "file,title,date,outlet\na.txt,Tittel,2.2.2019,Avisen\nsub/b.txt,To,2020-01-31,\nc.txt,Tre,2020-01-31,\nsub/b.txt,To,someday,\n",
      to: "metadata.csv")
    let reading = Reading(folder.url.path)
    #expect(reading.documents.map(\.metadata.title) == ["Tittel", "To"])
    #expect(reading.documents.map(\.metadata.date) == ["2019-02-02", "2020-01-31"])
    #expect(reading.documents.map(\.metadata.outlet) == ["Avisen", nil])
    #expect(
      reading.failures.map(\.path) == ["\(folder.url.path)/metadata.csv:4:1", "\(folder.url.path)/metadata.csv:5:14"])
    #expect(reading.reasons[0].contains("not there"))
    #expect(reading.reasons[1].contains("“someday” is no date"))
  }

  @Test func filesThatDifferOnlyInTheirEndingAreTwoDocuments() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.page, to: "a.html")
    try folder.write("Hei.", to: "a.txt")
    #expect(Reading(folder.url.path).ids == ["a", "a.txt"])
  }
}
