/// What a form that is no word of a language names: a place on the net, a subject, a file.
enum Identifier: Hashable {
  /// An address on the web or of mail.
  case address
  /// A name of parts from the general to the special with full stops between them, such as a newsgroup
  /// (“comp.sources.unix”).
  case hierarchy
  /// A word or several run together that posts are found by (“#climate”).
  case hashtag
  /// A file, known by the ending that says what is in it (“report.pdf”).
  case file

  /// What `form` names; `nil` where it is none of these.
  init?(_ form: String) {
    if form.hasPrefix("www.") || form.contains("://") || form.dropFirst().contains("@") {
      self = .address
    } else if form.hasPrefix("#"), form.dropFirst().first?.isLetter == true {
      self = .hashtag
    } else if form.utf8.contains(0x2E),
      let name = Self(parts: form.split(separator: ".", omittingEmptySubsequences: false))
    {
      self = name
    } else {
      return nil
    }
  }

  /// What a name of these parts is.
  private init?(parts: [Substring]) {
    if parts.count > 1, parts[0].isEmpty == false, let ending = parts.last,
      Self.fileEndings.contains(ending.lowercased())
    {
      self = .file
    } else if parts.count > 2, parts.allSatisfy({ $0.count > 1 && $0.allSatisfy(\.isLetter) }) {
      self = .hierarchy
    } else {
      return nil
    }
  }

  /// Endings of files of texts, tables, slides, pictures and archives.
  private static let fileEndings: Set<String> = [
    "bmp", "csv", "doc", "docx", "eps", "gif", "htm", "html", "jpeg", "jpg", "odt", "pdf", "png", "ppt", "pptx", "rtf",
    "svg", "tif", "tiff", "txt", "xls", "xlsx", "xml", "zip",
  ]
}
