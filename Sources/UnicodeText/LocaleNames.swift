internal import CICU

/// Names of territories and languages in many languages, from the Common Locale Data Repository through ICU.
package enum LocaleNames {
  /// The name of a territory (ISO 3166-1 alpha-2, such as `NO`) in a locale (`nb`: "Norge"); `nil` where there is none.
  package static func territoryName(_ code: String, locale: String) -> String? {
    let name = stringFilledAsUTF16(expecting: 64) { standpunkt_territory_name(code, locale, $0, $1) }
    return name.flatMap { $0.isEmpty || $0 == code ? nil : $0 }
  }

  /// The name of a language (BCP 47, such as `nn`) in a locale (`en`: "Norwegian Nynorsk"); `nil` where there is none.
  package static func languageName(_ code: String, locale: String) -> String? {
    let name = stringFilledAsUTF16(expecting: 64) { standpunkt_language_name(code, locale, $0, $1) }
    return name.flatMap { $0.isEmpty || $0 == code ? nil : $0 }
  }
}
