import Foundation

/// Points out persons whom a translation does not name.
///
/// A name counts as there when its last word is, whatever the case, accents or ending: "Guaidó" in "Guaidós tilhengere".
enum NameCheck {
  /// One remark for each name that the translation lacks.
  static func remarks(of text: String, names: [String]) -> [String] {
    let words = folded(text)
    return names.filter { name in
      let last = name.split(whereSeparator: \.isWhitespace).last.map { folded(String($0)) } ?? ""
      return !last.isEmpty && !words.contains(withoutGenitive(last))
    }
    .map { "the name “\($0)” is not in the translation" }
  }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  /// The name without the genitive's ending of English or the Scandinavian languages.
  private static func withoutGenitive(_ name: String) -> String {
    for ending in ["'s", "’s", "'", "’", "s"] where name.hasSuffix(ending) && name.count > ending.count + 2 {
      return String(name.dropLast(ending.count))
    }
    return name
  }
}
