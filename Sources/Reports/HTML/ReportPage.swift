internal import Aggregation
internal import TextModel

/// The page as a whole: head, summary, sections in order.
struct ReportPage {
  let writer: ReportWriter
  let clusters: TextClusters

  /// The page's HTML.
  var text: String {
    var html = HTML()
    html.raw("<!doctype html>\n")
    html.element("html", ["lang": "en"]) { html in
      html.element("head", content: writeHead)
      html.line()
      html.element("body", content: writeBody)
    }
    html.line()
    return html.text
  }

  private func writeHead(_ html: inout HTML) {
    html.void("meta", ["charset": "utf-8"])
    html.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    html.void("meta", ["http-equiv": "Content-Security-Policy", "content": Self.contentSecurityPolicy])
    html.void("meta", ["name": "referrer", "content": "no-referrer"])
    html.element("title", "Who stands where · Standpunkt")
    html.line()
    html.element("style") { $0.raw(String(decoding: PackageResources.report_css, as: UTF8.self)) }
    html.element("script") { $0.raw(String(decoding: PackageResources.report_js, as: UTF8.self)) }
  }

  /// Nothing is loaded from anywhere, whatever the texts hold.
  private static let contentSecurityPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  private func writeBody(_ html: inout HTML) {
    html.element("a", ["class": "skip", "href": "#positions"], "To the positions")
    writeMasthead(&html)
    writeNavigation(&html)
    html.element("main", ["class": "page"]) { html in
      PositionsSection(writer: writer, issues: writer.claims.issues(in: clusters)).write(to: &html)
      QuotesSection(writer: writer).write(to: &html)
      RankSections(writer: writer).write(to: &html)
      DocumentsSection(writer: writer).write(to: &html)
    }
    html.element("dialog", ["id": "panel", "aria-label": "Evidence"]) { html in
      html.element("div") { html in
        html.element("button", ["class": "plain close", "type": "button"], "Close")
        html.element("div", ["id": "panel-content"], "")
      }
    }
    html.element(
      "footer", ["class": "page"],
      "Made by Standpunkt. What a machine reads out of a text can be wrong: every cell leads to the words it rests on.")
  }

  private func writeMasthead(_ html: inout HTML) {
    let statistics = writer.statistics
    html.element("header", ["class": "page masthead"]) { html in
      html.element("h1", "Who stands where")
      html.element("p", ["class": "lede"], summary)
      html.element("ul", ["class": "figures"]) { html in
        writeFigure(statistics.documentCount, "documents", &html)
        writeFigure(clusters.sizes.count, "different texts", &html)
        writeFigure(statistics.stanceCount, "stances", &html)
        writeFigure(statistics.quoteCount, "quotes", &html)
        writeFigure(statistics.countries.count, "countries and groups", &html)
        writeFigure(statistics.languages.keys.filter { $0 != LanguageTag.undetermined.code }.count, "languages", &html)
      }
    }
    html.line()
  }

  private var summary: String {
    let period: String
    switch (writer.statistics.firstDate, writer.statistics.lastDate) {
    case (let first?, let last?) where first != last: period = " from \(first) to \(last)"
    case (let first?, _): period = " of \(first)"
    default: period = ""
    }
    let articles = writer.statistics.documentCount == 1 ? "one text" : "\(writer.statistics.documentCount) texts"
    return "What \(articles)\(period) say about who is for, against or neutral, toward what, in whose words."
  }

  private func writeFigure(_ number: Int, _ label: String, _ html: inout HTML) {
    html.element("li") { html in
      html.element("b", number.grouped)
      html.element("span", label)
    }
  }

  private func writeNavigation(_ html: inout HTML) {
    html.element("nav", ["class": "bar-top", "aria-label": "Sections"]) { html in
      html.element("div", ["class": "page"]) { html in
        for (id, label) in [
          ("positions", "Positions"), ("quotes", "Quotes"), ("countries", "Countries"), ("languages", "Languages"),
          ("documents", "Documents"),
        ] {
          html.element("a", ["href": "#\(id)"], label)
        }
        html.element("button", ["class": "plain", "id": "theme", "type": "button"], "Light or dark")
      }
    }
    html.line()
  }
}

extension Int {
  /// The number with thin spaces between thousands.
  var grouped: String {
    var digits = String(magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (self < 0 ? "−" : "") + ([digits] + groups).joined(separator: "\u{202F}")
  }
}
