import Foundation

/// What a page says about its article for machines, as schema.org objects in JSON-LD.
struct StructuredArticle {
  private(set) var title: String?
  private(set) var date: String?
  private(set) var author: String?
  private(set) var outlet: String?
  private(set) var url: String?
  private(set) var language: String?
  /// The article's text; `nil` where there is none or only its beginning.
  private(set) var body: String?
  /// Every four words in a row of `body`.
  private var shingles: Set<String> = []

  /// What the scripts of a page say.
  init(_ tree: MarkupTree) {
    for script in tree.elements("script") {
      guard tree[script].attribute("type")?.lowercased().hasPrefix("application/ld+json") == true else { continue }
      for object in Self.objects(in: tree.rawText(of: script)) { read(object) }
    }
    if let body { shingles = Set(Self.shingles(of: body)) }
  }

  /// The longest script that is read.
  private static let longestScript = 2_000_000

  /// The objects of a script, those in lists and graphs too.
  private static func objects(in script: String) -> [[String: Any]] {
    guard script.utf8.count <= longestScript else { return [] }
    // Many sites leave line ends in strings, which JSON does not allow.
    let cleaned = script.replacing("\r", with: " ").replacing("\n", with: " ").replacing("\t", with: " ")
      .trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: ";")))
    guard let value = try? JSONSerialization.jsonObject(with: Data(cleaned.utf8)) else { return [] }
    return objects(in: value)
  }

  private static func objects(in value: Any) -> [[String: Any]] {
    if let list = value as? [Any] { return list.flatMap(objects) }
    guard let object = value as? [String: Any] else { return [] }
    let nested = ["@graph", "mainEntity", "mainEntityOfPage"].compactMap { object[$0] }
    return [object] + nested.flatMap(objects)
  }

  private static let articleTypes: Set<String> = [
    "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "LiveBlogPosting", "BackgroundNewsArticle", "ReviewNewsArticle", "Report", "SocialMediaPosting", "TechArticle",
    "AdvertiserContentArticle", "ScholarlyArticle", "WebPage",
  ]

  private mutating func read(_ object: [String: Any]) {
    let types = (object["@type"] as? [Any] ?? [object["@type"] as Any]).compactMap { $0 as? String }
    guard types.contains(where: Self.articleTypes.contains) else { return }
    title = title ?? Self.text(object["headline"])
    date = date ?? Self.text(object["datePublished"]).flatMap(PageDate.isoDay)
    author = author ?? Self.names(object["author"])
    outlet = outlet ?? Self.names(object["publisher"])
    url = url ?? Self.text(object["url"])
    language = language ?? Self.text(object["inLanguage"])
    if body == nil, let text = Self.text(object["articleBody"]), text.utf8.count >= Self.shortestBody {
      let plain = text.contains("</") || text.contains("&") ? Self.withoutMarkup(text) : text
      body = plain.hasSuffix("...") || plain.hasSuffix("…") ? nil : plain
    }
  }

  private static let shortestBody = 250

  private static func text(_ value: Any?) -> String? {
    guard let text = (value as? String)?.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty else {
      return nil
    }
    return text
  }

  /// The names of persons or organizations: texts, objects with a name, or lists of them.
  private static func names(_ value: Any?) -> String? {
    switch value {
    case let list as [Any]:
      let all = list.compactMap(names)
      return all.isEmpty ? nil : all.joined(separator: ", ")
    case let object as [String: Any]: return names(object["name"])
    default: return text(value).flatMap { $0.contains("://") ? nil : $0 }
    }
  }

  private static func withoutMarkup(_ text: String) -> String {
    var scanner = MarkupScanner(Array(text.utf8), .html)
    var result = ""
    while let token = scanner.next() {
      switch token {
      case .text(let text): result += text
      case .start(let name, _, _), .end(let name): if HTMLElements.blocks.contains(name) { result += "\n" }
      }
    }
    return result
  }

  // MARK: Comparing

  /// Whether most of a block stands in the article's text.
  func covers(_ block: PageBlock) -> Bool {
    guard !shingles.isEmpty, block.length >= 20 else { return false }
    let own = Self.shingles(of: block.text)
    guard !own.isEmpty else { return false }
    return own.count { shingles.contains($0) } * 10 >= own.count * 7
  }

  private static func shingles(of text: String) -> [String] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count >= 4 else { return [] }
    return (0...(words.count - 4)).map { words[$0..<$0 + 4].joined(separator: " ") }
  }
}
