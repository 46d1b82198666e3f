import Foundation
import TestSupport

/// A folder of files that would harm a careless reader. Nothing of it is kept in the repository: it is made when it is needed.
enum HostileCorpus {
  /// What has to become of a file.
  enum Fate {
    /// It is read, and its text holds this.
    case read(String)
    /// It fails, and the reason holds this.
    case fails(String)
  }

  /// Writes the files into `folder`, and tells what has to become of each.
  static func write(to folder: TemporaryFolder) throws -> [String: Fate] {
    var fates: [String: Fate] = [:]
    for (name, content, fate) in markup + archives + texts + mail {
      try folder.write(Data(content), to: name)
      fates[name] = fate
    }
    guard mkfifo(folder.url.appendingPathComponent("pipe.txt").path, 0o600) == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
    fates["pipe.txt"] = .fails("no file but a pipe")
    let links = FileManager.default
    try links.createSymbolicLink(at: folder.url.appendingPathComponent("loop"), withDestinationURL: folder.url)
    try links.createSymbolicLink(
      atPath: folder.url.appendingPathComponent("self.txt").path, withDestinationPath: "self.txt")
    fates["self.txt"] = .fails("leads nowhere")
    return fates
  }

  private typealias File = (name: String, content: [UInt8], fate: Fate)

  private static func file(_ name: String, _ content: some Sequence<UInt8>, _ fate: Fate) -> File {
    (name, Array(content), fate)
  }

  private static let sentence = "Norge støtter forslaget om nytt valg, sier utenriksministeren til avisen mandag."

  private static var markup: [File] {
    let laughs = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
    let nested = String(repeating: "<div>", count: 20_000) + sentence + String(repeating: "</div>", count: 20_000)
    return [
      (
        "laughs.xml",
        Array(
          "<!DOCTYPE r [<!ENTITY l0 \"ha\">\(laughs)]><rss><item><description>Ord &l9; \(sentence)</description></item></rss>"
            .utf8),
        .read("&l9;")
      ),
      (
        "outside.xml",
        Array(
          "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><item><description>Ord &x; slutt.</description></item></rss>"
            .utf8),
        .read("&x;")
      ),
      ("nested.html", Array(nested.utf8), .read(sentence)),
      ("lists.html", Array((String(repeating: "<ul><li><b><i>", count: 20_000) + sentence).utf8), .read(sentence)),
      ("comment.html", Array((sentence + String(repeating: "<!--", count: 200_000)).utf8), .read(sentence)),
      (
        "attributes.html", Array("<p>\(sentence)<p \(String(repeating: "a='x' b=\"", count: 100_000))".utf8),
        .read(sentence)
      ),
      ("elements.html", Array(String(repeating: "<br>", count: 2_100_000).utf8), .fails("elements")),
      ("page.html", [UInt8](repeating: 0x61, count: 33_000_000), .fails("32 MB")),
      ("deep.json", Array(String(repeating: "[", count: 100_000).utf8), .fails("JSON")),
      ("surrogate.json", Array(#"{"text": "Ord \ud800 slutt."}"#.utf8), .fails("JSON")),
    ]
  }

  private static var archives: [File] {
    let bomb = ArchiveBytes.bomb(count: 80_000_000)
    let text = Array(sentence.utf8)
    var nested = ArchiveBytes.zip([("a.txt", text)])
    for _ in 0..<5 { nested = ArchiveBytes.zip([("a.zip", nested)]) }
    let packed = ArchiveBytes.gzip(text)
    let noise = (0..<5000).map { (index: Int) -> UInt8 in UInt8(truncatingIfNeeded: index &* 7919 >> 3) }
    return [
      file("bomb.zip", ArchiveBytes.zip([("a.txt", bomb.packed, bomb.size, 8)]), .fails("times the archive's size")),
      file(
        "bomb.txt.gz", ArchiveBytes.gzip(packed: bomb.packed, checksum: 0, size: bomb.size), .fails("times its size")),
      file("liar.zip", ArchiveBytes.zip([("a.txt", bomb.packed, 100, 8)]), .fails("damaged")),
      file("slip.zip", ArchiveBytes.zip([("../../../slip.txt", text)]), .read(sentence)),
      file("nested.zip", nested, .fails("more archives in one another")),
      file("cut.zip", ArchiveBytes.zip([("a.txt", text)]).dropLast(40), .fails("cut off")),
      file("cut.txt.gz", packed.dropLast(20), .fails("cut off")),
      file("cut.docx", Array("PK\u{03}\u{04}rest".utf8), .fails("ZIP")),
      file("noise.tar", noise, .fails("tar")),
      file("noise.warc", Array("no archive at all".utf8), .fails("WARC")),
      file("cut.pdf", Array("%PDF-1.4\n1 0 obj<</Type/Catalog".utf8), .fails("pdf")),
    ]
  }

  private static var texts: [File] {
    [
      ("word.txt", [UInt8](repeating: 0x61, count: 1_000_000), .read("aaaa")),
      ("large.txt", Array(String(repeating: sentence + "\n", count: 1_200_000).utf8), .fails("10 MB")),
      ("zeros.txt", [0x61, 0, 0x62, 0, 0, 0, 0x63], .fails("binary")),
      ("surrogates.txt", Array((sentence + " ").utf8) + [0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF], .read(sentence)),
      ("quote.csv", Array("text\n\"\(String(repeating: "a\n", count: 6_000_000))".utf8), .fails("longer than a row")),
    ]
  }

  private static var mail: [File] {
    let parts = (0..<200).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
    return [
      ("noise.mbox", Array("neither mail\nnor anything else\n".utf8), .fails("no e-mail")),
      ("parts.eml", Array("Subject: x\n\(parts)".utf8), .fails("empty")),
      (
        "boundary.eml", Array("Subject: x\nContent-Type: multipart/mixed; boundary=\n\n--\n\nOrd.\n".utf8),
        .fails("without a text")
      ),
    ]
  }
}
