import Archives
import Foundation
import TextModel

/// Reads the documents of one file of any kind, and of the files in it.
final class FileReading {
  private let emit: ArticleEmitter
  /// Called before each file of an archive, with its number and its path; not for those in an archive in it.
  private let begin: (Int, String) -> Void
  /// The members before this one were read before.
  private let firstMember: Int
  private var memberCount = 0

  private init(from firstMember: Int, begin: @escaping (Int, String) -> Void, emit: ArticleEmitter) {
    self.firstMember = firstMember
    self.begin = begin
    self.emit = emit
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file's path.
  ///   - id: what ids are made of.
  ///   - kind: what it holds.
  ///   - firstMember: where the file is an archive, the first member to read.
  ///   - begin: called before each member.
  ///   - emit: takes what is found.
  static func read(
    _ path: String, id: String, kind: InputKind, from firstMember: Int = 0, begin: @escaping (Int, String) -> Void,
    emit: ArticleEmitter
  ) {
    let reading = FileReading(from: firstMember, begin: begin, emit: emit)
    let place = ReadingPlace(path: path, id: id)
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      try reading.read(handle, kind, place)
    } catch {
      emit(IngestFailure(path: path, error))
    }
  }

  // MARK: Files

  private func read(_ handle: FileHandle, _ kind: InputKind, _ place: ReadingPlace) throws {
    switch kind {
    case .zip: try readZip(try ZipReader(handle), place)
    default: try read(FileStream(handle), kind, place)
    }
  }

  private func read(_ stream: any ByteStream, _ kind: InputKind, _ place: ReadingPlace) throws {
    switch kind {
    case .tar: try readTar(TarReader(Self.isPacked(place) ? Gunzip(stream) : stream), place)
    case .gzip: try readUnpacked(Gunzip(stream), place)
    case .warc: try readWebArchive(WebArchive(stream), place)
    case .mailbox, .table, .jsonLines:
      let lines = StreamLines(stream)
      try readLines(lines, kind, place)
      try lines.check()
    default:
      guard let bytes = try stream.readAll(limit: ReadingLimits.largestMember) else { throw Self.tooLarge }
      try read(bytes, kind, place)
    }
  }

  private func readLines(_ lines: StreamLines, _ kind: InputKind, _ place: ReadingPlace) throws {
    switch kind {
    case .mailbox: readMailbox(Mailbox(lines), place)
    case .table: try TableArticles.read(lines, place, emit: emit)
    default: readRecords(lines, place)
    }
  }

  private static let tooLarge = ArchiveError("is larger than is read (100 MB)")

  private static func isPacked(_ place: ReadingPlace) -> Bool {
    let name = place.fileName.lowercased()
    return name.hasSuffix(".gz") || name.hasSuffix(".tgz")
  }

  private func read(_ bytes: [UInt8], _ kind: InputKind, _ place: ReadingPlace) throws {
    let path = place.path
    switch kind {
    case .text: take(ExtractedArticle(text: try TextDecoding.text(of: bytes, path: path)), place)
    case .markdown: take(try MarkdownText.article(of: bytes, path: path), place)
    case .html:
      guard bytes.count <= ReadingLimits.largestPage else { throw ArchiveError("is larger than a page may be (32 MB)") }
      take(try WebPage.article(of: bytes, path: path), place)
    case .json: try JSONArticles.read(bytes, place, emit: emit)
    case .xml: try FeedArticles.read(bytes, place, emit: emit)
    case .pdf: take(try PortableDocument.article(of: bytes, path: path), place)
    case .docx: take(try WordDocument.article(of: bytes, path: path), place)
    case .epub: take(try Book.article(of: bytes, path: path), place)
    case .mail: take(try MailMessage.article(of: bytes, path: path), place)
    case .zip: try readZip(try ZipReader(bytes), place)
    case .tar, .gzip, .mailbox, .warc, .table, .jsonLines: try read(MemoryStream(bytes), kind, place)
    }
  }

  /// Takes a document that is the whole of its file.
  private func take(_ article: ExtractedArticle, _ place: ReadingPlace) {
    var metadata = article.metadata
    metadata.date = metadata.date ?? FileNameDate.date(in: place.fileName)
    emit.text(
      article.text, metadata, id: place.depth > 0 ? place.id : (place.id as NSString).deletingPathExtension, at: place)
  }

  // MARK: Archives

  private func readZip(_ zip: ZipReader, _ place: ReadingPlace) throws {
    var unpacked = 0
    for entry in zip.entries.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      guard let kind = Self.kind(ofMember: entry.name) else { continue }
      try member(place.member(entry.name)) {
        unpacked += entry.size
        guard unpacked <= max(ReadingLimits.smallestBomb, zip.size * ReadingLimits.largestRatio) else {
          throw ArchiveError("unpacks to more than \(ReadingLimits.largestRatio) times the archive's size")
        }
        try read(try zip.content(of: entry, limit: ReadingLimits.largestMember), kind, $0)
      }
    }
  }

  private func readTar(_ tar: TarReader, _ place: ReadingPlace) throws {
    while let entry = try tar.next() {
      guard let kind = Self.kind(ofMember: entry.name) else { continue }
      try member(place.member(entry.name)) {
        try read(try tar.content(limit: ReadingLimits.largestMember), kind, $0)
      }
    }
  }

  /// The kind of a file in an archive; `nil` for folders, hidden files, the files of macOS, and what is not read.
  private static func kind(ofMember name: String) -> InputKind? {
    let fields = name.split(separator: "/")
    guard let last = fields.last, !name.hasSuffix("/"), !last.hasPrefix("."), fields.first != "__MACOSX" else {
      return nil
    }
    return InputKind(fileName: String(last))
  }

  /// Reads one member; what is wrong with it is its failure alone.
  private func member(_ place: ReadingPlace, _ read: (ReadingPlace) throws -> Void) throws {
    guard place.depth <= ReadingLimits.deepestArchive else {
      return emit(IngestFailure(path: place.path, reason: "stands in more archives in one another than are read (3)"))
    }
    if place.depth == 1 {
      memberCount += 1
      guard memberCount > firstMember else { return }
      begin(memberCount - 1, place.path)
    }
    do {
      try read(place)
    } catch {
      emit(IngestFailure(path: place.path, error))
    }
  }

  /// Reads what a gzip file holds, by its name without `.gz`.
  private func readUnpacked(_ stream: Gunzip, _ place: ReadingPlace) throws {
    let name = (place.fileName as NSString).deletingPathExtension
    let inner = ReadingPlace(
      path: place.path, id: (place.id as NSString).deletingPathExtension, depth: place.depth)
    let kind = InputKind(fileName: name) ?? .text
    guard kind != .gzip else { throw ArchiveError("is packed twice") }
    try read(stream, kind, inner)
  }

  private func readMailbox(_ mailbox: Mailbox, _ place: ReadingPlace) {
    var mailbox = mailbox
    var number = 0
    while let message = mailbox.next(limit: ReadingLimits.largestMember) {
      number += 1
      let place = ReadingPlace(path: "\(place.path)!\(number)", id: "\(place.id)!\(number)", depth: place.depth + 1)
      try? member(place) { take(try MailMessage.article(of: message, path: $0.path), $0) }
    }
    if number == 0 { emit(IngestFailure(path: place.path, reason: "holds no message")) }
  }

  private func readWebArchive(_ archive: WebArchive, _ place: ReadingPlace) throws {
    var number = 0
    while let record = try archive.next(limit: ReadingLimits.largestMember) {
      number += 1
      guard let response = record, let kind = Self.kind(of: response.type) else { continue }
      let place = ReadingPlace(path: "\(place.path)!\(number)", id: "\(place.id)!\(number)", depth: place.depth + 1)
      try member(place) { place in
        guard kind == .html else { return try read(response.body, kind, place) }
        var article = try WebPage.article(
          of: response.body, path: place.path, charset: response.charset, address: response.address)
        article.metadata.url = article.metadata.url ?? response.address
        take(article, place)
      }
    }
  }

  private static func kind(of type: String) -> InputKind? {
    switch type {
    case "text/html", "application/xhtml+xml": .html
    case "text/plain": .text
    case "application/pdf": .pdf
    default: nil
    }
  }

  private func readRecords(_ lines: StreamLines, _ place: ReadingPlace) {
    var number = 0
    while let line = lines.next() {
      number += 1
      guard line.contains(where: { !$0.isMarkupSpace }) else { continue }
      let linePlace = place.item(number)
      do {
        let document = try ArticleRecord.document(line: line, at: linePlace)
        emit.text(document.text, document.metadata, id: document.id, at: linePlace)
      } catch {
        emit(error)
      }
    }
  }
}

/// The lines of a stream.
final class StreamLines: LineSource {
  private let stream: any ByteStream
  private var buffer: [UInt8] = []
  private var position = 0
  /// Why the lines end before the file does.
  private(set) var failure: ArchiveError?

  init(_ stream: any ByteStream) { self.stream = stream }

  func next() -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if position == buffer.count {
        fill()
        if buffer.isEmpty { return line.isEmpty ? nil : line }
      }
      let end = buffer[position...].firstIndex(of: 0x0A) ?? buffer.count
      // A line that no record can have is not kept.
      if line.count <= ReadingLimits.largestMember { line += buffer[position..<end] }
      position = min(end + 1, buffer.count)
      if end < buffer.count { return line }
    }
  }

  private func fill() {
    position = 0
    buffer = []
    do {
      buffer = try stream.next(1 << 16)
    } catch {
      failure = error
    }
  }

  /// Throws what ended the lines before the file's end.
  func check() throws(ArchiveError) {
    if let failure { throw failure }
  }
}

extension IngestFailure {
  /// What went wrong with the file at `path`.
  init(path: String, _ error: any Error) {
    if let failure = error as? IngestFailure {
      self = failure
    } else if let archive = error as? ArchiveError {
      self.init(path: path, reason: archive.description)
    } else {
      self.init(path: path, reason: "cannot be read: \(error.localizedDescription)")
    }
  }
}
