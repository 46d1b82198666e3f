import Foundation
import TextModel

/// Reads an e-mail (RFC 5322, MIME): subject, date, sender, and the text that is to be read.
struct MailMessage {
  private let headers: [String: String]
  private let body: ArraySlice<UInt8>

  /// A message inside a message inside a message … is read to this depth.
  private static let deepest = 16

  static func article(of bytes: [UInt8], path: String) throws(IngestFailure) -> ExtractedArticle {
    let message = MailMessage(bytes[...])
    guard
      ["from", "date", "subject", "received", "message-id", "mime-version"].contains(where: {
        message.headers[$0] != nil
      })
    else { throw IngestFailure(path: path, reason: "is no e-mail (it has none of its headers)") }
    guard let part = message.bestPart(depth: 0) else {
      throw IngestFailure(path: path, reason: "is an e-mail without a text")
    }
    let metadata = DocumentMetadata(
      title: message.header("subject"), date: message.header("date").flatMap(PageDate.isoDay),
      author: message.header("from").map(name))
    let content = part.content
    if part.type == "text/html" {
      let tree = try HTMLTreeBuilder.tree(
        of: try TextDecoding.markup(content, path: path, charset: part.parameter("charset")), path: path)
      return ExtractedArticle(text: MarkupText.blocks(of: tree).joinedText, metadata: metadata)
    }
    let text = try TextDecoding.text(of: content, path: path, charset: part.parameter("charset"))
    return ExtractedArticle(
      text: part.isFlowed ? joinedLines(text) : text.replacing("\r\n", with: "\n"), metadata: metadata)
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    var headers: [String: String] = [:]
    var lines: [String] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let line = String(decoding: bytes[position..<end], as: UTF8.self).trimmingCharacters(in: .newlines)
      position = min(end + 1, bytes.endIndex)
      if line.isEmpty { break }
      if line.first?.isWhitespace == true, !lines.isEmpty {
        lines[lines.count - 1] += " " + line.trimmed
      } else {
        lines.append(line)
      }
    }
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = line[..<colon].lowercased()
      if headers[name] == nil { headers[name] = String(line[line.index(after: colon)...]).trimmed }
    }
    self.headers = headers
    body = bytes[position...]
  }

  // MARK: Parts

  private var type: String {
    (headers["content-type"] ?? "text/plain").prefix { $0 != ";" }.lowercased().trimmed
  }

  private func parameter(_ name: String) -> String? {
    for field in (headers["content-type"] ?? "").split(separator: ";").dropFirst() {
      let pair = field.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].lowercased().trimmed == name else { continue }
      return String(pair[1]).trimmed.trimmingCharacters(in: CharacterSet(charactersIn: "\""))
    }
    return nil
  }

  private var isFlowed: Bool { parameter("format")?.lowercased() == "flowed" }
  private var isAttachment: Bool { headers["content-disposition"]?.lowercased().hasPrefix("attachment") ?? false }

  /// The part that is to be read: plain text before HTML, where both say the same.
  private func bestPart(depth: Int) -> MailMessage? {
    guard depth < Self.deepest, !isAttachment else { return nil }
    if type.hasPrefix("multipart/") {
      let candidates = parts().compactMap { $0.bestPart(depth: depth + 1) }
      return candidates.first { $0.type == "text/plain" && $0.hasText } ?? candidates.first { $0.type == "text/html" }
        ?? candidates.first
    }
    if type == "message/rfc822" { return MailMessage(body).bestPart(depth: depth + 1) }
    return type == "text/plain" || type == "text/html" ? self : nil
  }

  private var hasText: Bool { body.contains { !$0.isMarkupSpace } }

  private func parts() -> [MailMessage] {
    guard let boundary = parameter("boundary"), !boundary.isEmpty else { return [] }
    let marker = Array("--\(boundary)".utf8)
    var parts: [MailMessage] = []
    var start: Int?
    var position = body.startIndex
    while position < body.endIndex {
      let end = body[position...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[position..<end].starts(with: marker) {
        if let start { parts.append(MailMessage(body[start..<max(start, position)])) }
        start = min(end + 1, body.endIndex)
        if body[position..<end].dropFirst(marker.count).starts(with: [0x2D, 0x2D]) { return parts }
      }
      position = min(end + 1, body.endIndex)
    }
    if let start { parts.append(MailMessage(body[start...])) }
    return parts
  }

  // MARK: Encodings

  private var content: [UInt8] {
    switch headers["content-transfer-encoding"]?.lowercased().trimmed {
    case "base64": Self.decodedBase64(body)
    case "quoted-printable": Self.decodedQuotedPrintable(body, isHeader: false)
    default: Array(body)
    }
  }

  private static func decodedBase64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    [UInt8](Data(base64Encoded: Data(bytes), options: .ignoreUnknownCharacters) ?? Data())
  }

  private static func decodedQuotedPrintable(_ bytes: ArraySlice<UInt8>, isHeader: Bool) -> [UInt8] {
    var result: [UInt8] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "_"), isHeader {
        result.append(0x20)
      } else if byte == UInt8(ascii: "="), position < bytes.endIndex {
        if bytes[position] == 0x0A {
          position += 1
        } else if bytes[position] == 0x0D {
          position = min(position + 2, bytes.endIndex)
        } else if position + 1 < bytes.endIndex, let high = bytes[position].hexadecimalValue,
          let low = bytes[position + 1].hexadecimalValue
        {
          result.append(UInt8(high << 4 | low))
          position += 2
        } else {
          result.append(byte)
        }
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// Lines of `format=flowed` (RFC 3676) that end in a space go on in the next.
  private static func joinedLines(_ text: String) -> String {
    var result = ""
    for line in text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false) {
      result += line
      if !line.hasSuffix(" ") || line == "-- " { result += "\n" }
    }
    return result
  }

  // MARK: Headers

  private func header(_ name: String) -> String? {
    guard let value = headers[name], !value.isEmpty else { return nil }
    return Self.decodedWords(value)
  }

  /// The text of a header with encoded words (RFC 2047).
  static func decodedWords(_ value: String) -> String {
    var result = ""
    var rest = value[...]
    while let start = rest.range(of: "=?") {
      let fields = rest[start.upperBound...].split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard fields.count == 4, fields[3].hasPrefix("=") || fields[3].isEmpty, let text = word(fields) else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        continue
      }
      let before = rest[..<start.lowerBound]
      // White space between two encoded words is none of the text.
      if result.isEmpty || !before.allSatisfy(\.isWhitespace) { result += before }
      result += text
      rest = fields[3].dropFirst()
    }
    return result + rest
  }

  private static func word(_ fields: [Substring]) -> String? {
    let bytes = Array(fields[2].utf8)[...]
    let decoded = fields[1].lowercased() == "b" ? decodedBase64(bytes) : decodedQuotedPrintable(bytes, isHeader: true)
    return try? TextDecoding.text(of: decoded, path: "", charset: String(fields[0]))
  }

  /// The name of a sender without the address.
  private static func name(_ sender: String) -> String {
    let name = sender.prefix { $0 != "<" }.trimmingCharacters(in: CharacterSet(charactersIn: " \""))
    return name.isEmpty ? sender.trimmingCharacters(in: CharacterSet(charactersIn: "<> ")) : name
  }
}
