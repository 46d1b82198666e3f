/// Days of publication as pages write them.
enum PageDate {
  /// The day in an ISO 8601 time, or in one of the forms of e-mail and of pages: `2 Feb 2019`, `February 2, 2019`,
  /// `02.02.2019`; `nil` where there is none. The day is the one that is written, in the time zone of its place.
  static func isoDay(_ text: String) -> String? {
    let fields = text.split { !$0.isLetter && !$0.isNumber }.prefix(8).map { $0.lowercased() }
    if let day = FileNameDate.date(in: String(text.prefix(40))) { return day }
    if let first = fields.first, first.count == 8, let day = compactDay(first) { return day }
    for start in fields.indices.dropLast(2) {
      let three = Array(fields[start...start + 2])
      if let day = day(three[2], month(three[1]), three[0]) ?? day(three[2], month(three[0]), three[1]) { return day }
      if let day = numericDay(three) { return day }
    }
    return nil
  }

  private static func compactDay(_ field: String) -> String? {
    guard field.allSatisfy(\.isNumber) else { return nil }
    return FileNameDate.date(in: "\(field.prefix(4))-\(field.dropFirst(4).prefix(2))-\(field.suffix(2))")
  }

  private static func numericDay(_ fields: [String]) -> String? {
    if fields[0].count == 4 { return day(fields[0], Int(fields[1]), fields[2]) }
    guard fields[2].count == 4, fields[0].count <= 2, fields[1].count <= 2 else { return nil }
    return day(fields[2], Int(fields[1]), fields[0])
  }

  private static func day(_ year: String, _ month: Int?, _ day: String) -> String? {
    guard year.count == 4, let month, let number = Int(day.prefix { $0.isNumber }) else { return nil }
    return FileNameDate.date(in: "\(year)-\(padded(month))-\(padded(number))")
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The month of a name or of its first three letters, in English, Spanish and the Scandinavian languages.
  private static func month(_ name: String) -> Int? {
    guard name.count >= 3, name.first?.isLetter == true else { return nil }
    return months.firstIndex { $0.contains(String(name.prefix(3))) }.map { $0 + 1 }
  }

  private static let months: [Set<String>] = [
    ["jan", "ene"], ["feb"], ["mar"], ["apr", "abr"], ["may", "mai", "maj"], ["jun"], ["jul"], ["aug", "ago"], ["sep"],
    ["oct", "okt"], ["nov"], ["dec", "des", "dic"],
  ]
}
