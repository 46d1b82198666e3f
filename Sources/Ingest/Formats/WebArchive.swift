import Archives

/// Reads the records of a WARC file (ISO 28500).
struct WebArchive {
  /// A response that a server gave.
  struct Response {
    /// The address that was asked.
    var address: String?
    /// When, as ISO 8601.
    var date: String?
    /// The type of the content, in lower case, without its parameters.
    var type: String
    var charset: String?
    var body: [UInt8]
  }

  private let input: BufferedLines

  init(_ stream: any ByteStream) { input = BufferedLines(stream) }

  /// The next record: a response with a page, or `nil` in it for a record of another kind; `nil` after the last.
  ///
  /// - Throws: ``ArchiveError`` where the file is damaged or cut off.
  func next(limit: Int) throws(ArchiveError) -> Response?? {
    var line = try input.line()
    while let blank = line, blank.isEmpty { line = try input.line() }
    guard let line else { return nil }
    guard line.hasPrefix("WARC/") else { throw ArchiveError("is no WARC file, or is damaged") }
    let headers = try headers()
    guard let length = headers["content-length"].flatMap({ Int($0) }), length >= 0 else {
      throw ArchiveError("has a record without a length")
    }
    let type = headers["warc-type"]
    guard length <= limit, type == "response" || type == "resource" || type == "conversion" else {
      guard try input.skip(length) else { throw ArchiveError("is cut off") }
      return .some(nil)
    }
    let block = try input.read(length)
    guard block.count == length else { throw ArchiveError("is cut off") }
    let address = headers["warc-target-uri"].map { $0.trimmed }
    if type != "response" {
      return Self.response(headers["content-type"], block, address, headers["warc-date"])
    }
    return Self.response(http: block, address, headers["warc-date"])
  }

  private func headers() throws(ArchiveError) -> [String: String] {
    var headers: [String: String] = [:]
    while let line = try input.line(), !line.isEmpty, headers.count < 100 {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = String(line[line.index(after: colon)...]).trimmed
    }
    return headers
  }

  private static func response(
    _ contentType: String?, _ body: [UInt8], _ address: String?, _ date: String?
  ) -> Response? {
    let fields = (contentType ?? "").lowercased().split(separator: ";").map { String($0).trimmed }
    let charset = fields.dropFirst().first { $0.hasPrefix("charset=") }.map { String($0.dropFirst(8)) }
    return Response(address: address, date: date, type: fields.first ?? "", charset: charset, body: body)
  }

  private static func response(http block: [UInt8], _ address: String?, _ date: String?) -> Response? {
    let lines = BufferedLines(MemoryStream(block))
    guard let status = try? lines.line(), status.hasPrefix("HTTP/"),
      status.split(separator: " ").dropFirst().first == "200"
    else { return nil }
    var headers: [String: String] = [:]
    while let line = try? lines.line(), !line.isEmpty {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = String(line[line.index(after: colon)...]).trimmed
    }
    guard var body = try? lines.read(block.count) else { return nil }
    if headers["transfer-encoding"]?.lowercased() == "chunked", let whole = unchunked(body) { body = whole }
    if headers["content-encoding"]?.lowercased().contains("gzip") == true {
      guard let unpacked = try? Gunzip(MemoryStream(body)).readAll(limit: ReadingLimits.largestMember) else {
        return nil
      }
      body = unpacked
    }
    return response(headers["content-type"], body, address, date)
  }

  private static func unchunked(_ body: [UInt8]) -> [UInt8]? {
    let input = BufferedLines(MemoryStream(body))
    var result: [UInt8] = []
    while let line = try? input.line() {
      guard let size = Int(line.prefix { $0.isHexDigit }, radix: 16) else { return nil }
      if size == 0 { return result }
      guard let chunk = try? input.read(size) else { return nil }
      result += chunk
      _ = try? input.line()
    }
    return result
  }
}

/// Lines and bytes of a stream by turns.
final class BufferedLines: ByteStream {
  private let input: any ByteStream
  private var buffer: [UInt8] = []
  private var position = 0

  /// A line of a header that is longer is cut.
  private static let longestLine = 1 << 16

  init(_ input: any ByteStream) { self.input = input }

  /// The next line without its line end, or `nil` at the end.
  func line() throws(ArchiveError) -> String? {
    var line: [UInt8] = []
    while true {
      if position == buffer.count {
        buffer = try input.next(1 << 16)
        position = 0
        if buffer.isEmpty { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
      }
      let end = buffer[position...].firstIndex(of: 0x0A) ?? buffer.count
      if line.count < Self.longestLine { line += buffer[position..<end] }
      position = min(end + 1, buffer.count)
      guard end < buffer.count else { continue }
      if line.last == 0x0D { line.removeLast() }
      return String(decoding: line, as: UTF8.self)
    }
  }

  func next(_ count: Int) throws(ArchiveError) -> [UInt8] {
    guard position < buffer.count else { return try input.next(count) }
    let end = min(position + count, buffer.count)
    defer { position = end }
    return Array(buffer[position..<end])
  }
}
