import TextModel

/// Reads a Markdown file as the text that its readers see: without the marks of headings, emphasis and links.
///
/// The marks are those of CommonMark 0.31 (<https://spec.commonmark.org/0.31.2/>), the tables those of GitHub; lines stay as they
/// are, since articles put each speaker or item on one. A block of YAML at the top gives the metadata that it names.
enum MarkdownText {
  /// The article in these bytes.
  ///
  /// - Throws: what ``TextDecoding`` throws for bytes that are no text.
  static func article(of bytes: [UInt8], path: String) throws -> ExtractedArticle {
    let text = try TextDecoding.text(of: bytes, path: path).replacing("\r\n", with: "\n")
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let fields = frontMatter(of: &lines)
    return ExtractedArticle(text: plain(lines), metadata: DocumentMetadata(fields: fields))
  }

  /// Takes the block between two lines of three hyphens from the top, and gives the fields that it names.
  private static func frontMatter(of lines: inout [Substring]) -> [RecordField: String] {
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(where: { $0 == "---" || $0 == "..." }) else {
      return [:]
    }
    var fields: [RecordField: String] = [:]
    for line in lines[1..<end] {
      guard let colon = line.firstIndex(of: ":"), let field = RecordField(name: String(line[..<colon])) else {
        continue
      }
      let value = line[line.index(after: colon)...].trimmingSpaces.withoutQuotes
      if !value.isEmpty, field != .text { fields[field] = fields[field] ?? value }
    }
    lines.removeSubrange(...end)
    return fields
  }

  private static func plain(_ lines: [Substring]) -> String {
    var blocks = MarkdownBlocks()
    for line in lines { blocks.take(line) }
    return blocks.text
  }
}

/// Takes the marks of blocks from the lines of a Markdown text, one line after the other, and those in a line from each paragraph.
private struct MarkdownBlocks {
  private var done: [String] = []
  /// The lines of the paragraph that is being read: emphasis may go on from one to the next.
  private var paragraph: [Substring] = []
  /// The mark that ends the block of code that is being read.
  private var fence: String?

  /// The text of all lines that were taken.
  var text: String {
    var blocks = self
    blocks.endParagraph()
    return blocks.done.drop(while: \.isEmpty).joined(separator: "\n")
  }

  mutating func take(_ line: Substring) {
    if let fence {
      if line.trimmingSpaces.hasPrefix(fence) { self.fence = nil } else { done.append(String(line)) }
      return
    }
    let content = line.withoutQuoteMarks
    let trimmed = content.trimmingSpaces
    if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
      endParagraph()
      fence = String(trimmed.prefix(3))
    } else if trimmed.isEmpty {
      endParagraph()
      endBlock()
    } else if isUnderline(trimmed) {
      endParagraph()
      endBlock()
    } else if trimmed.isDelimiterRow || trimmed.isLinkDefinition {
      endParagraph()
    } else if let heading = trimmed.heading {
      endParagraph()
      endBlock()
      done.append(MarkdownInlines.plain(heading))
      endBlock()
    } else {
      paragraph.append(content.withoutBreak)
    }
  }

  /// Whether a line of one sign is the line below a heading or a break between sections.
  private func isUnderline(_ line: String) -> Bool {
    let signs = Set(line.filter { $0 != " " })
    guard signs.count == 1, let sign = signs.first else { return false }
    return "=-".contains(sign) && !paragraph.isEmpty || "*-_".contains(sign) && line.count { $0 == sign } >= 3
  }

  /// Ends a block with an empty line, where none is there.
  private mutating func endBlock() { if done.last?.isEmpty == false { done.append("") } }

  private mutating func endParagraph() {
    guard !paragraph.isEmpty else { return }
    done.append(MarkdownInlines.plain(paragraph.joined(separator: "\n")))
    paragraph = []
  }
}

extension StringProtocol {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }

  /// The text of a line below the marks of quotations, which open it.
  fileprivate var withoutQuoteMarks: Substring {
    var rest = Substring(self)
    while rest.drop(while: { $0 == " " }).first == ">" {
      rest = rest.drop { $0 == " " }.dropFirst()
      if rest.first == " " { rest = rest.dropFirst() }
    }
    return rest
  }

  /// The line without the backslash or the spaces by which it asks not to be joined with the next.
  fileprivate var withoutBreak: Substring {
    let line = Substring(self)
    if line.hasSuffix("\\") { return line.dropLast() }
    return line.hasSuffix("  ")
      ? line.prefix(upTo: line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex) : line
  }
}

extension String {
  fileprivate var withoutQuotes: String {
    guard count > 1, let first, first == last, first == "\"" || first == "'" else { return self }
    return String(dropFirst().dropLast())
  }

  /// The text of a heading, without the number signs around it; `nil` for any other line.
  fileprivate var heading: String? {
    let level = prefix { $0 == "#" }.count
    guard (1...6).contains(level), dropFirst(level).first.map({ $0 == " " || $0 == "\t" }) ?? true else { return nil }
    let text = dropFirst(level).trimmingSpaces
    let closing = text.reversed().prefix { $0 == "#" }.count
    let isClosed = closing > 0 && (closing == text.count || text.dropLast(closing).last == " ")
    return isClosed ? text.dropLast(closing).trimmingSpaces : text
  }

  /// Whether a line is the one between the header and the rows of a table.
  fileprivate var isDelimiterRow: Bool {
    contains("|") && contains("-") && allSatisfy { "|-: ".contains($0) }
  }

  /// Whether a line tells where a link of the text leads: "[1]: https://…".
  fileprivate var isLinkDefinition: Bool {
    guard hasPrefix("["), let end = firstIndex(of: "]"), index(after: end) < endIndex else { return false }
    return self[index(after: end)] == ":" && !self[index(end, offsetBy: 2)...].trimmingSpaces.contains(" ")
  }
}
