internal import CICU
internal import Synchronization

/// Names of territories and languages in many languages, from the Common Locale Data Repository through ICU.
package enum LocaleNames {
  /// The name of a territory (ISO 3166-1 alpha-2, such as `NO`) in a locale (`nb`: "Norge"); `nil` where there is none.
  package static func territoryName(_ code: String, locale: String) -> String? {
    territories.name(code, locale: locale)
  }

  /// The name of a language (BCP 47, such as `nn`) in a locale (`en`: "Norwegian Nynorsk"); `nil` where there is none.
  package static func languageName(_ code: String, locale: String) -> String? { languages.name(code, locale: locale) }

  private static let territories = KnownNames { code, locale in
    stringFilledAsUTF16(expecting: 64) { standpunkt_territory_name(code, locale, $0, $1) }
  }

  private static let languages = KnownNames { code, locale in
    stringFilledAsUTF16(expecting: 64) { standpunkt_language_name(code, locale, $0, $1) }
  }
}

/// Names that were looked up before: ICU reads a locale's data anew for each name.
private final class KnownNames: Sendable {
  private struct Key: Hashable {
    let code, locale: String
  }

  /// More names than there are territories and languages; with others, that come from outside, the memory starts anew.
  private static let mostNames = 10_000

  private let lookUp: @Sendable (_ code: String, _ locale: String) -> String?
  private let names = Mutex<[Key: String?]>([:])

  init(lookUp: @escaping @Sendable (_ code: String, _ locale: String) -> String?) { self.lookUp = lookUp }

  /// The name; `nil` where the code stands for itself.
  func name(_ code: String, locale: String) -> String? {
    let key = Key(code: code, locale: locale)
    if let known = names.withLock({ $0[key] }) { return known }
    let name = lookUp(code, locale).flatMap { $0.isEmpty || $0 == code ? nil : $0 }
    names.withLock { names in
      if names.count >= Self.mostNames { names.removeAll() }
      names[key] = .some(name)
    }
    return name
  }
}
