import Foundation

/// What a file holds, by its name.
enum InputKind: String, Codable, Hashable, Sendable {
  case text, markdown, jsonLines, json, html, table, xml, pdf, docx, epub, mail, mailbox, warc, zip, tar, gzip

  /// The kind of a file with this name; `nil` for one that is not read in a folder.
  init?(fileName: String) {
    let name = fileName.lowercased()
    if name.hasSuffix(".tar.gz") {
      self = .tar
      return
    }
    guard let kind = Self.kinds[(name as NSString).pathExtension] else { return nil }
    self = kind
  }

  private static let kinds: [String: InputKind] = [
    "txt": .text, "text": .text, "md": .markdown, "markdown": .markdown, "jsonl": .jsonLines, "ndjson": .jsonLines,
    "json": .json,
    "html": .html, "htm": .html, "xhtml": .html, "csv": .table, "tsv": .table, "xml": .xml, "rss": .xml, "atom": .xml,
    "pdf": .pdf, "docx": .docx, "epub": .epub, "eml": .mail, "mbox": .mailbox, "warc": .warc, "zip": .zip, "tar": .tar,
    "tgz": .tar, "gz": .gzip,
  ]

  /// The kind of a file whose name says nothing, by its first bytes.
  init(content: [UInt8]) {
    let start = content.drop { $0.isMarkupSpace || [0xEF, 0xBB, 0xBF].contains($0) }.prefix(1024)
    let text = String(decoding: start.map { $0 < 0x80 ? $0.lowercased : 0x3F }, as: UTF8.self)
    self =
      if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") {
        .html
      } else if text.hasPrefix("%pdf-") {
        .pdf
      } else {
        .text
      }
  }

  /// Whether its reader runs in a process of its own: all but the two plain ones.
  var isForeign: Bool { self != .text && self != .jsonLines }

  /// What is read, for messages.
  static let summary =
    ".txt, .md, .html, .jsonl, .json, .csv, .tsv, .xml (RSS, Atom), .pdf, .docx, .epub, .eml, .mbox, .warc, and .zip, .tar, "
    + ".tar.gz and .gz of these"
}
