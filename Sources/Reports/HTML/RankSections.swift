internal import TextModel

/// The tables of countries and languages, each row with a bar.
struct RankSections {
  let writer: ReportWriter

  func write(to html: inout HTML) {
    html.element("section", ["id": "countries"], content: writeCountries)
    html.element("section", ["id": "languages"], content: writeLanguages)
  }

  private func writeCountries(to html: inout HTML) {
    html.element("h2", "Countries and groups")
    let countries = writer.statistics.countries.sorted { left, right in
      (right.value.mentions, right.value.stances, left.key) < (left.value.mentions, left.value.stances, right.key)
    }
    guard let most = countries.first?.value.mentions else {
      return html.element("p", ["class": "note"], "No country is named.")
    }
    writeTable(["", "", "Mentions", "Documents", "Stances held"], to: &html) { html in
      for (code, country) in countries {
        html.element("tr") { html in
          writeName(writer.names.country(code), code, to: &html)
          writeBar(country.mentions, of: most, to: &html)
          for number in [country.mentions, country.documents, country.stances] {
            html.element("td", ["class": "number"], number.grouped)
          }
        }
      }
    }
  }

  private func writeLanguages(to html: inout HTML) {
    html.element("h2", "Languages")
    let languages = writer.statistics.languages.sorted { ($1.value.letters, $0.key) < ($0.value.letters, $1.key) }
    let all = languages.reduce(0) { $0 + $1.value.letters }
    guard let most = languages.first?.value.letters, all > 0 else {
      return html.element("p", ["class": "note"], "No language could be told.")
    }
    writeTable(["", "", "Share of text", "Main language of", "Found in"], to: &html) { html in
      for (code, language) in languages {
        html.element("tr") { html in
          let isKnown = code != LanguageTag.undetermined.code
          writeName(isKnown ? writer.names.language(code) : "Undetermined", code, to: &html)
          writeBar(language.letters, of: most, to: &html)
          let thousandths = (language.letters * 1000 + all / 2) / all
          html.element("td", ["class": "number"], "\(thousandths / 10).\(thousandths % 10) %")
          html.element("td", ["class": "number"], language.primaryDocuments.grouped)
          html.element("td", ["class": "number"], language.documents.grouped)
        }
      }
    }
  }

  private func writeTable(_ heads: [String], to html: inout HTML, rows: (inout HTML) -> Void) {
    html.element("table", ["class": "ranks"]) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          for (index, head) in heads.enumerated() {
            html.element("th", ["scope": "col", "class": index == 1 ? "wide" : index > 1 ? "number" : nil], head)
          }
        }
      }
      html.element("tbody", content: rows)
    }
  }

  private func writeName(_ name: String?, _ code: String, to html: inout HTML) {
    html.element("td") { html in
      html.text(name ?? code)
      if let name, name != code { html.element("span", ["class": "code"], code) }
    }
  }

  private func writeBar(_ value: Int, of most: Int, to html: inout HTML) {
    let width = most == 0 ? 0 : value * 1000 / most
    html.element("td", ["class": "wide", "aria-hidden": "true"]) { html in
      html.element("svg", ["viewBox": "0 0 1000 10", "preserveAspectRatio": "none"]) { html in
        html.element("rect", ["width": String(width), "height": "10", "rx": "3"], "")
      }
    }
  }
}
