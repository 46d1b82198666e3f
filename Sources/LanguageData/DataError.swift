/// What is wrong with a data file, where, and what to do about it.
public struct DataError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's path.
  public var file: String
  /// Line, from 1; `nil` where the whole file is meant.
  public var line: Int?
  /// Column in Unicode scalars, from 1; `nil` where the whole line is meant.
  public var column: Int?
  /// What is wrong.
  public var message: String
  /// What to do; `nil` where the message says it.
  public var hint: String?

  /// An error at this place.
  public init(file: String, line: Int? = nil, column: Int? = nil, message: String, hint: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }

  /// `file:line:column: message. hint`.
  public var description: String {
    let place = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
    return "\(place): \(message)" + (hint.map { ". \($0)" } ?? "")
  }
}
