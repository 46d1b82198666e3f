/// Names that a report shows for codes.
package struct ReportNames: Sendable {
  /// The name of a state or group by its code; `nil` where it has none.
  package var country: @Sendable (String) -> String?
  /// The name of a language by its BCP 47 code; `nil` where it has none.
  package var language: @Sendable (String) -> String?

  /// Names from these functions; without them codes stand for themselves.
  package init(
    country: @escaping @Sendable (String) -> String? = { _ in nil },
    language: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.country = country
    self.language = language
  }
}
