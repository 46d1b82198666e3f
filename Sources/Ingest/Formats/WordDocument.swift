import Archives
import TextModel

/// Reads DOCX (ECMA-376): paragraphs, headings, lists and tables of the main document.
struct WordDocument {
  private var blocks: [PageBlock] = []
  private let headings: Set<String>
  private var text = ""
  private var style = ""
  private var isItem = false
  private var isDeleted = 0
  private var collects = false
  /// The cells of the rows of the tables that are open.
  private var tables: [[String]] = []

  static func article(of bytes: [UInt8], path: String) throws(IngestFailure) -> ExtractedArticle {
    do {
      let zip = try ZipReader(bytes)
      guard let document = try zip.content("word/document.xml") else {
        throw IngestFailure(path: path, reason: "is no DOCX document")
      }
      var reader = WordDocument(headings: headingStyles(try zip.content("word/styles.xml") ?? []))
      var scanner = MarkupScanner(document, .xml)
      while let token = scanner.next() { reader.take(token) }
      let metadata = PackageMetadata.metadata(in: try zip.content("docProps/core.xml") ?? [])
      return ExtractedArticle(text: reader.blocks.joinedText, metadata: metadata)
    } catch {
      throw error as? IngestFailure ?? IngestFailure(path: path, reason: "\(error)")
    }
  }

  private init(headings: Set<String>) { self.headings = headings }

  /// The ids of the styles that are headings, whatever they are called in the writer's language.
  private static func headingStyles(_ styles: [UInt8]) -> Set<String> {
    var found: Set<String> = []
    var style = ""
    var scanner = MarkupScanner(styles, .xml)
    while let token = scanner.next() {
      guard case .start(let name, let attributes, _) = token else { continue }
      func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
      if name == "w:style" { style = value("w:styleId") ?? "" }
      if name == "w:outlineLvl" { found.insert(style) }
      if name == "w:name", let label = value("w:val")?.lowercased(), label.hasPrefix("heading") || label == "title" {
        found.insert(style)
      }
    }
    return found
  }

  private mutating func take(_ token: MarkupScanner.Token) {
    switch token {
    case .text(let more): if collects, isDeleted == 0 { text += more }
    case .start(let name, let attributes, let isEmpty):
      start(name, attributes.first { $0.name == "w:val" }?.value)
      if isEmpty { end(name) }
    case .end(let name): end(name)
    }
  }

  private mutating func start(_ name: String, _ value: String?) {
    switch name {
    case "w:p":
      if tables.isEmpty { text = "" } else if !text.isEmpty { text += " " }
      style = ""
      isItem = false
    case "w:pStyle": style = value ?? ""
    case "w:numPr": isItem = true
    case "w:t": collects = true
    case "w:tab": text += " "
    case "w:br", "w:cr": text += tables.isEmpty ? "\n" : " "
    case "w:noBreakHyphen": text += "-"
    case "w:del", "w:instrText", "mc:Fallback": isDeleted += 1
    case "w:tr": if tables.count < MarkupTree.deepest { tables.append([]) }
    case "w:tc": text = ""
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "w:t": collects = false
    case "w:del", "w:instrText", "mc:Fallback": isDeleted = max(0, isDeleted - 1)
    case "w:p": if tables.isEmpty { add(kind) }
    case "w:tc":
      if !tables.isEmpty { tables[tables.count - 1].append(text.trimmed.replacing("|", with: "/")) }
      text = ""
    case "w:tr":
      guard let cells = tables.popLast() else { return }
      text = cells.joined(separator: " | ")
      if tables.isEmpty, cells.contains(where: { !$0.isEmpty }) { add(cells.count > 1 ? .row : .paragraph) }
    default: break
    }
  }

  private var kind: PageBlock.Kind {
    headings.contains(style) ? .heading : isItem ? .listItem(number: nil) : .paragraph
  }

  private mutating func add(_ kind: PageBlock.Kind) {
    let content = text.trimmed
    if !content.isEmpty { blocks.append(PageBlock(kind: kind, text: content, node: 0)) }
    text = ""
  }
}

/// The Dublin Core metadata of DOCX and EPUB files.
enum PackageMetadata {
  static func metadata(in xml: [UInt8]) -> DocumentMetadata {
    var fields: [String: String] = [:]
    var name = ""
    var scanner = MarkupScanner(xml, .xml)
    while let token = scanner.next() {
      switch token {
      case .start(let element, _, _): name = element
      case .text(let text):
        let value = text.trimmed
        if !value.isEmpty, fields[name] == nil { fields[name] = value }
      case .end: name = ""
      }
    }
    return DocumentMetadata(
      title: fields["dc:title"], date: (fields["dc:date"] ?? fields["dcterms:created"]).flatMap(PageDate.isoDay),
      author: fields["dc:creator"], outlet: fields["dc:publisher"],
      languageHint: fields["dc:language"].map { LanguageTag($0) })
  }
}
