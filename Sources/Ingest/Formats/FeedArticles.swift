import TextModel

/// Reads the items of an RSS or Atom feed, one article each.
struct FeedArticles {
  private struct Item {
    var texts: [String: String] = [:]
    var link: String?
  }

  private let place: ReadingPlace
  private let emit: ArticleEmitter
  private var outlet: String?
  private var language: String?
  private var item: Item?
  private var count = 0
  /// The open elements, by name.
  private var open: [String] = []
  private var text = ""

  static func read(_ bytes: [UInt8], _ place: ReadingPlace, emit: ArticleEmitter) throws(IngestFailure) {
    let markup = try TextDecoding.markup(bytes, path: place.path)
    var reader = FeedArticles(place: place, emit: emit)
    var scanner = MarkupScanner(markup, .xml)
    var isFeed = false
    while let token = scanner.next() {
      if case .start(let name, _, _) = token, !isFeed {
        guard ["rss", "feed", "RDF"].contains(Self.localName(name)) else {
          throw IngestFailure(
            path: place.path, reason: "is XML of a kind that is not read; RSS and Atom are", isOfOtherKind: true)
        }
        isFeed = true
      }
      reader.take(token)
    }
    guard isFeed else { throw IngestFailure(path: place.path, reason: "holds no XML") }
    guard reader.count > 0 else { throw IngestFailure(path: place.path, reason: "is a feed without items") }
  }

  private init(place: ReadingPlace, emit: ArticleEmitter) {
    self.place = place
    self.emit = emit
  }

  private static func localName(_ name: String) -> String { name.split(separator: ":").last.map(String.init) ?? name }

  private mutating func take(_ token: MarkupScanner.Token) {
    switch token {
    case .text(let more): text += more
    case .start(let name, let attributes, let isEmpty):
      start(name, attributes)
      if isEmpty { end(name) }
    case .end(let name): end(name)
    }
  }

  private mutating func start(_ name: String, _ attributes: [MarkupScanner.Attribute]) {
    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    if open.count < MarkupTree.deepest { open.append(name) }
    // XHTML inside an item is part of its text.
    if isInContent(name) { text += "<\(name)>" } else { text = "" }
    if name == "item" || name == "entry" { item = Item() }
    if name == "feed" { language = value("xml:lang") }
    if name == "link", item?.link == nil, ["alternate", nil].contains(value("rel")) { item?.link = value("href") }
  }

  private func isInContent(_ name: String) -> Bool {
    open.dropLast().contains { ["content", "summary", "content:encoded", "description"].contains($0) }
  }

  private mutating func end(_ name: String) {
    if isInContent(name), open.last == name {
      text += "</\(name)>"
      open.removeLast()
      return
    }
    if open.last == name { open.removeLast() }
    if name == "item" || name == "entry" { return finishItem() }
    let content = text.trimmed
    if item != nil {
      if name == "name" || name == "email" { item?.texts["author", default: content] += "" }
      if !content.isEmpty, item?.texts[name] == nil { item?.texts[name] = content }
    } else {
      if name == "title" { outlet = outlet ?? content }
      if name == "language" { language = content }
    }
    text = ""
  }

  private mutating func finishItem() {
    guard let item else { return }
    self.item = nil
    count += 1
    let texts = item.texts
    let body = ["content:encoded", "content", "description", "summary", "media:description"].compactMap { texts[$0] }
      .first
    guard let body else {
      return emit(IngestFailure(path: place.item(count).path, reason: "is an item without a text"))
    }
    let metadata = DocumentMetadata(
      title: texts["title"].map(MarkupText.plain),
      date: ["pubDate", "published", "dc:date", "updated"].lazy.compactMap { texts[$0] }.compactMap(PageDate.isoDay)
        .first,
      url: item.link ?? texts["link"] ?? texts["guid"].flatMap { $0.hasPrefix("http") ? $0 : nil },
      author: texts["dc:creator"] ?? texts["name"] ?? texts["author"], outlet: outlet.map(MarkupText.plain),
      languageHint: language.map { LanguageTag($0) })
    emit.text(MarkupText.blocks(body), metadata, at: place.item(count))
  }
}

/// Text that may hold markup.
enum MarkupText {
  /// The text of a line of HTML.
  static func plain(_ text: String) -> String {
    var scanner = MarkupScanner(Array(text.utf8), .html)
    var result = ""
    while let token = scanner.next() { if case .text(let more) = token { result += more } }
    return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text of a piece of HTML that holds nothing but the article, in blocks.
  static func blocks(_ text: String) -> String {
    guard text.contains("<"), let tree = try? HTMLTreeBuilder.tree(of: Array(text.utf8), path: "") else {
      return plain(text)
    }
    return blocks(of: tree).joinedText
  }

  /// The blocks of a page that holds nothing but its text.
  static func blocks(of tree: MarkupTree) -> [PageBlock] {
    let unseen = PagePruning(tree, PageMeasures(tree), .unseen, title: nil).isLeftOut
    return PageBlockCollector.blocks(of: tree, leavingOut: unseen, leads: [])
      .filter { BoilerplatePhrases.shared.verdict(on: $0.text) == .text }
  }
}
