/// Dates in file names.
enum FileNameDate {
  /// The first `YYYY-MM-DD` in `name` that is a day of the Gregorian calendar, else `nil`.
  static func date(in name: String) -> String? {
    let fields = name.split(whereSeparator: { !$0.isASCII || !($0.isNumber || $0 == "-") })
    for field in fields {
      let numbers = field.split(separator: "-", omittingEmptySubsequences: false)
      for first in numbers.indices.dropLast(2) {
        let date = numbers[first...first + 2]
        if isDay(Array(date)) { return date.joined(separator: "-") }
      }
    }
    return nil
  }

  private static func isDay(_ date: [Substring]) -> Bool {
    guard date.map(\.count) == [4, 2, 2], let year = Int(date[0]), let month = Int(date[1]), let day = Int(date[2]),
      (1...12).contains(month)
    else { return false }
    return year >= 1000 && (1...days(inMonth: month, of: year)).contains(day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
