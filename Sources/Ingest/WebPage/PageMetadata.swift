import Foundation
import TextModel

/// What a page says about its article: structured data first, then Open Graph and other meta elements, then what is shown.
struct PageMetadata {
  private let tree: MarkupTree
  private let structured: StructuredArticle
  /// The values of meta elements by name, the first of each.
  private let values: [String: String]

  /// The metadata of a page; `address` is where it was fetched from, where that is known.
  static func metadata(of tree: MarkupTree, _ structured: StructuredArticle, address: String?) -> DocumentMetadata {
    let page = PageMetadata(tree, structured)
    return DocumentMetadata(
      title: page.title, date: page.date, url: page.url ?? address, author: page.author, outlet: page.outlet,
      languageHint: page.language.map { LanguageTag($0) })
  }

  private init(_ tree: MarkupTree, _ structured: StructuredArticle) {
    self.tree = tree
    self.structured = structured
    var values: [String: String] = [:]
    for meta in tree.elements("meta") {
      let node = tree[meta]
      let names = ["property", "name", "itemprop", "http-equiv"].compactMap(node.attribute)
      guard let content = node.attribute("content")?.trimmed, !content.isEmpty else { continue }
      for name in names where values[name.lowercased()] == nil { values[name.lowercased()] = content }
    }
    self.values = values
  }

  private func value(_ names: String...) -> String? { names.lazy.compactMap { values[$0] }.first }

  // MARK: Title

  private var title: String? {
    if let title = structured.title ?? value("og:title", "twitter:title", "dc.title", "sailthru.title", "headline") {
      return withoutOutlet(title)
    }
    let headings = tree.elements("h1").map(tree.text).filter { !$0.isEmpty }
    if headings.count == 1 { return headings[0] }
    guard let element = tree.elements("title").first else { return headings.first }
    return withoutOutlet(tree.text(of: element))
  }

  /// The title without the name of the site after its last separator.
  private func withoutOutlet(_ title: String) -> String? {
    let plain = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let heading = tree.elements("h1").map(tree.text).first { !$0.isEmpty && plain.hasPrefix($0) }
    if let heading { return heading }
    for separator in [" | ", " – ", " — ", " - ", " :: ", " » "] {
      guard let range = plain.range(of: separator, options: .backwards) else { continue }
      let rest = plain[range.upperBound...].lowercased()
      if rest == outlet?.lowercased() || separator == " | " { return String(plain[..<range.lowerBound]) }
    }
    return plain.isEmpty ? nil : plain
  }

  // MARK: Date

  private var date: String? {
    let names = [
      "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
      "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "date", "pubdate", "publishdate", "publish-date",
      "publication_date", "article.published", "cxenseparse:recs:publishtime", "og:published_time", "last-modified",
    ]
    if let date = structured.date ?? names.lazy.compactMap({ values[$0] }).compactMap(PageDate.isoDay).first {
      return date
    }
    return shownDate ?? url.flatMap(Self.day(inAddress:))
  }

  private var shownDate: String? {
    let marked = tree.first { $0.attribute("itemprop") == "datePublished" || $0.attribute("pubdate") != nil }
    for element in [marked].compactMap({ $0 }) + tree.elements("time") {
      let written = tree[element].attribute("datetime") ?? tree[element].attribute("content")
      if let date = PageDate.isoDay(written ?? tree.text(of: element)) { return date }
    }
    let dated = tree.first { PageWords.words(of: $0.attribute("class") ?? "").contains { Self.dateWords.contains($0) } }
    return dated.flatMap { PageDate.isoDay(String(tree.text(of: $0).prefix(60))) }
  }

  private static let dateWords: Set<String> = [
    "date", "published", "pubdate", "fecha", "dato", "publisert", "timestamp",
  ]

  private static func day(inAddress url: String) -> String? {
    let fields = url.split { !$0.isNumber }
    for start in fields.indices.dropLast(2) where fields[start].count == 4 {
      if let day = FileNameDate.date(in: fields[start...start + 2].joined(separator: "-")) { return day }
    }
    return nil
  }

  // MARK: Who and where

  private var author: String? {
    if let author = structured.author { return author }
    if let author = value("author", "article:author", "dc.creator", "sailthru.author", "parsely-author", "byl"),
      !author.contains("://")
    {
      return Self.withoutBy(author)
    }
    let element = tree.first {
      $0.attribute("rel") == "author" || $0.attribute("itemprop") == "author"
        || PageWords.words(of: $0.attribute("class") ?? "") == ["byline"]
    }
    guard let text = element.map(tree.text), !text.isEmpty, text.utf8.count <= 80 else { return nil }
    return Self.withoutBy(text)
  }

  /// A name without the word before it that says who wrote.
  private static func withoutBy(_ author: String) -> String? {
    let words = author.split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { return nil }
    let isBy = ["by", "av", "por", "de", "von", "par", "af"].contains(first.lowercased()) && words.count > 1
    return (isBy ? words.dropFirst() : words[...]).joined(separator: " ")
  }

  private var outlet: String? {
    value("og:site_name", "application-name") ?? structured.outlet ?? value("dc.publisher")
  }

  private var url: String? {
    let canonical = tree.elements("link").first {
      tree[$0].attribute("rel")?.lowercased() == "canonical" && tree[$0].attribute("href")?.hasPrefix("http") == true
    }
    return canonical.flatMap { tree[$0].attribute("href") } ?? value("og:url") ?? structured.url
  }

  private var language: String? {
    let root = tree.elements("html").first.flatMap { tree[$0].attribute("lang") ?? tree[$0].attribute("xml:lang") }
    let stated = [root, value("og:locale", "content-language", "language", "dc.language"), structured.language]
    return stated.lazy.compactMap { $0?.trimmed.replacing("_", with: "-") }.first { !$0.isEmpty && $0.utf8.count <= 12 }
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
