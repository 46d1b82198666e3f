/// Where the keys of a TOML file stand, for errors about values that the parser accepts.
///
/// Covers what a codebook is written with: headers of tables and of arrays of tables, and keys on lines of their own.
struct TOMLPlaces {
  /// A place in the file, from 1.
  struct Place {
    let line, column: Int
  }

  private var places: [String: Place] = [:]

  /// Finds the keys of `text`.
  init(_ text: String) {
    var table = ""
    var counts: [String: Int] = [:]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let indent = line.prefix { $0 == " " || $0 == "\t" }.count
      let content = line.dropFirst(indent)
      let place = Place(line: index + 1, column: indent + 1)
      if let header = Self.header(content) {
        table = Self.path(header, &counts, isArray: content.hasPrefix("[["))
        places[table] = place
      } else if let equals = content.firstIndex(of: "="), !content.hasPrefix("#") {
        let key = content[..<equals].trimmed
        let name = table.isEmpty ? key : "\(table).\(key)"
        places[name] = places[name] ?? place
      }
    }
  }

  /// The place of `issue[0].position[1].targets`, or of the nearest table around it.
  subscript(path: String) -> Place? {
    var path = path[...]
    while true {
      if let place = places[String(path)] { return place }
      guard let dot = path.lastIndex(of: ".") else { return nil }
      path = path[..<dot]
    }
  }

  private static func header(_ line: Substring) -> String? {
    guard line.hasPrefix("["), let end = line.firstIndex(of: "]") else { return nil }
    return line[..<end].drop { $0 == "[" }.trimmed
  }

  /// The path of a header, with the number of each table of an array.
  private static func path(_ header: String, _ counts: inout [String: Int], isArray: Bool) -> String {
    let names = header.split(separator: ".").map(\.trimmed)
    var path = ""
    for (index, name) in names.enumerated() {
      path += path.isEmpty ? name : ".\(name)"
      if index == names.count - 1, isArray { counts[path, default: 0] += 1 }
      if let count = counts[path] { path += "[\(count - 1)]" }
    }
    return path
  }
}

extension Substring {
  /// The text without spaces around it.
  fileprivate var trimmed: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
