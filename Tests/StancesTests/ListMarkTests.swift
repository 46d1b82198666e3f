import Testing
import TextModel

/// The marks by which lists and tables are set, which say nothing themselves.
struct ListMarkTests {
  private static let opening = ["en": "The UN votes on the plastics treaty.", "nb": "FN stemmer over plastavtalen."]

  private func sides(_ list: String, _ language: String) throws -> [String] {
    try stances((Self.opening[language] ?? "") + "\n\n" + list, LanguageTag(language)).map {
      $0.split(separator: " ").prefix(3).joined(separator: " ")
    }
  }

  @Test(
    "numbers, counts, marks of headings and rules of tables are neither names nor topics",
    arguments: [
      ("nb", "For:\n1. Peru\n2. Ghana\n\nImot:\n1. Kina"),
      ("nb", "Sier ja (2): Peru, Ghana\nSier nei (1): Kina"),
      ("nb", "Peru (ja), Ghana (ja), Kina (nei)."),
      ("en", "**Peru** – yes\n**Ghana** – yes\n**China** – no"),
      ("en", "> Peru → yes\n> Ghana → yes\n> China → no"),
      ("en", "| # | Country | Vote |\n|---|---|---|\n| 1 | Peru | yes |\n| 2 | Ghana | yes |\n| 3 | China | no |"),
      ("en", "## In favour\n\n* Peru\n* Ghana\n\n## Against\n\n* China"),
      (
        "nb",
        "| Land | Stemme | Grunn |\n|---|:---|---|\n| Peru | for | fisket |\n| Ghana | for | helse |\n| Kina | mot | for dyrt |"
      ),
    ])
  func marks(language: String, list: String) throws {
    #expect(try sides(list, language) == ["PE support for", "GH support for", "CN support against"])
    let document = try ExampleReading.shared().read(
      (Self.opening[language] ?? "") + "\n\n" + list, LanguageTag(language))
    #expect(document.stances.allSatisfy { $0.target?.contains(where: \.isLetter) ?? false })
    #expect(document.stances.allSatisfy { !($0.target?.contains(where: \.isNumber) ?? false) })
  }

  @Test("columns of a table may be the sides, and its cells name those who take them")
  func columns() throws {
    let table = "| For | Against | Abstained |\n|---|---|---|\n| Peru, Chile | China | India |\n| Ghana | | |"
    #expect(
      try sides(table, "en") == [
        "PE support for", "CL support for", "CN support against", "IN support neutral", "GH support for",
      ])
  }

  @Test(
    "a line that asks who is for and who is against says it of nobody",
    arguments: [
      ("nb", "FN-avtalen om havplast: hvem er for og hvem er imot"),
      ("en", "UN plastics treaty: who is for and who is against"),
    ])
  func asking(language: String, text: String) throws { #expect(try stances(text, LanguageTag(language)).isEmpty) }

  @Test(
    "labels say what is to stop, and whom a name means that looks like a verb",
    arguments: [
      (
        "en", "The dispute over the pipeline grows.\n\nWant the pipeline stopped:\n- Peru",
        "PE demand against pipeline asserted"
      ),
      (
        "es", "Crece la disputa por el gasoducto.\n\nExigen detener el gasoducto:\n- Perú",
        "PE demand against gasoducto asserted"
      ),
    ])
  func labels(language: String, text: String, expected: String) throws {
    #expect(try stances(text, LanguageTag(language)) == [expected])
  }

  @Test(
    "lists are about what is voted on, by the proper name that a compound has, and not about those who vote or how many they are",
    arguments: [
      ("nb", "Slik stemte EU-landene om tollen\n\nJa: Peru, Ghana\nNei: Kina", "tollen"),
      (
        "nb",
        "Slik smuldret minekonvensjonen\n\nLand etter land forlater Ottawakonvensjonen. Vi har spurt om de blir i konvensjonen."
          + "\n\nBlir: Peru, Ghana\nGår: Kina",
        "Ottawakonvensjonen"
      ),
    ])
  func topics(language: String, text: String, target: String) throws {
    let document = try ExampleReading.shared().read(text, LanguageTag(language))
    let listed = document.stances.filter { $0.rule.hasPrefix("list.") }
    #expect(listed.map(\.holder.id) == ["PE", "GH", "CN"])
    #expect(Set(listed.map(\.target)) == [target])
  }
}
