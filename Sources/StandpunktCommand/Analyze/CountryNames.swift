import UnicodeText

/// Names of states and groups for output.
enum CountryNames {
  /// The name of a state or group in the language of `locale`; `nil` where only the code is known.
  static func name(_ code: String, locale: String) -> String? { LocaleNames.territoryName(code, locale: locale) }
}
