import Archives
import Foundation

/// Reads EPUB: the chapters in the order of the spine, as one document.
enum Book {
  static func article(of bytes: [UInt8], path: String) throws(IngestFailure) -> ExtractedArticle {
    do {
      let zip = try ZipReader(bytes)
      guard let container = try zip.content("META-INF/container.xml"),
        let package = attributes(of: "rootfile", in: container).first?["full-path"], let opf = try zip.content(package)
      else { throw IngestFailure(path: path, reason: "is no EPUB book") }
      var blocks: [PageBlock] = []
      for chapter in chapters(of: opf, in: (package as NSString).deletingLastPathComponent) {
        guard let page = try zip.content(chapter) else { continue }
        let tree = try HTMLTreeBuilder.tree(of: try TextDecoding.markup(page, path: path), path: path)
        blocks += MarkupText.blocks(of: tree)
        guard blocks.totalLength <= TextDecoding.longestText else { break }
      }
      return ExtractedArticle(text: blocks.joinedText, metadata: PackageMetadata.metadata(in: opf))
    } catch {
      throw error as? IngestFailure ?? IngestFailure(path: path, reason: "\(error)")
    }
  }

  private static func chapters(of opf: [UInt8], in folder: String) -> [String] {
    let manifest = attributes(of: "item", in: opf)
    let places = Dictionary(
      manifest.compactMap { item in item["id"].flatMap { id in item["href"].map { (id, $0) } } },
      uniquingKeysWith: { first, _ in first })
    return attributes(of: "itemref", in: opf).compactMap { $0["idref"].flatMap { places[$0] } }.map { place in
      let path = place.split(separator: "#").first.map(String.init) ?? place
      let name = path.removingPercentEncoding ?? path
      return folder.isEmpty ? name : folder + "/" + name
    }
  }

  private static func attributes(of element: String, in xml: [UInt8]) -> [[String: String]] {
    var found: [[String: String]] = []
    var scanner = MarkupScanner(xml, .xml)
    while let token = scanner.next() {
      guard case .start(let name, let attributes, _) = token, name == element || name.hasSuffix(":" + element) else {
        continue
      }
      found.append(Dictionary(attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }))
    }
    return found
  }
}
