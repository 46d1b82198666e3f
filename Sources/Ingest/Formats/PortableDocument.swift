import Foundation
import TextModel

/// Reads PDF with `pdftotext` of poppler-utils, run as a process of its own.
enum PortableDocument {
  static func article(of bytes: [UInt8], path: String) throws(IngestFailure) -> ExtractedArticle {
    guard let program = program() else {
      throw IngestFailure(
        path: path, reason: "needs pdftotext, which is not installed; install it with: apt-get install poppler-utils")
    }
    let output = try run(program, bytes, path)
    let tree = try HTMLTreeBuilder.tree(of: output, path: path)
    let pages = tree.elements("pre").map(tree.rawText).joined(separator: "\u{0C}").split(separator: "\u{0C}").map(
      String.init)
    let text = PageText.joined(pages)
    guard !text.isEmpty else {
      throw IngestFailure(path: path, reason: "holds no text; it may be a scan, which needs OCR first")
    }
    return ExtractedArticle(text: text, metadata: metadata(tree))
  }

  private static func program() -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/pdftotext" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func run(_ program: String, _ bytes: [UInt8], _ path: String) throws(IngestFailure) -> [UInt8] {
    do {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = ["-q", "-htmlmeta", "-enc", "UTF-8", "-eol", "unix", "-", "-"]
      let (input, output) = (Pipe(), Pipe())
      process.standardInput = input
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      // The reader takes all of its input before it writes.
      Thread.detachNewThread { [handle = input.fileHandleForWriting] in
        try? handle.write(contentsOf: Data(bytes))
        try? handle.close()
      }
      let text = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        throw IngestFailure(
          path: path, reason: "is a PDF that is damaged, cut off or locked (pdftotext could not read it)")
      }
      return [UInt8](text)
    } catch {
      throw error as? IngestFailure ?? IngestFailure(path: path, reason: "could not be given to pdftotext: \(error)")
    }
  }

  private static func metadata(_ tree: MarkupTree) -> DocumentMetadata {
    func meta(_ name: String) -> String? {
      tree.elements("meta").first { tree[$0].attribute("name") == name }.flatMap { tree[$0].attribute("content") }
    }
    let title = tree.elements("title").first.map(tree.text)
    // Word processors put the name of their file there.
    let isName = title.map { $0.isEmpty || $0.contains(".doc") || $0.hasPrefix("Microsoft ") } ?? true
    return DocumentMetadata(
      title: isName ? nil : title, date: meta("CreationDate").flatMap(PageDate.isoDay), author: meta("Author"))
  }
}

/// Puts the lines of pages together to paragraphs.
enum PageText {
  /// The text of pages, without the lines that head and foot them, and with lines joined to paragraphs.
  static func joined(_ pages: [String]) -> String {
    let lines = pages.map { $0.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmed } }
    let running = runningLines(lines)
    var paragraphs: [String] = []
    var paragraph = ""
    func close() {
      if !paragraph.isEmpty { paragraphs.append(paragraph) }
      paragraph = ""
    }
    for page in lines {
      let kept = page.filter { !running.contains(pattern($0)) }
      let width = kept.map(\.count).max() ?? 0
      for line in kept {
        if line.isEmpty {
          // A blank line inside a sentence is the end of a page or column.
          if paragraph.last.map({ ".!?:»”\"".contains($0) }) ?? true { close() }
          continue
        }
        append(line, to: &paragraph)
        if line.count * 4 < width * 3, line.last.map({ ".!?:»”\"".contains($0) }) ?? false { close() }
        if paragraph.count < 80, line.count * 2 < width, line.last?.isLetter ?? false, paragraph == line { close() }
      }
    }
    close()
    return paragraphs.joined(separator: "\n\n")
  }

  /// A word that a hyphen parts at the end of a line is put together.
  private static func append(_ line: String, to paragraph: inout String) {
    if paragraph.isEmpty {
      paragraph = line
    } else if paragraph.hasSuffix("\u{AD}") {
      paragraph = paragraph.dropLast() + line
    } else if paragraph.hasSuffix("-"), line.first?.isLowercase == true, paragraph.dropLast().last?.isLetter == true {
      paragraph = paragraph.dropLast() + line
    } else {
      paragraph += " " + line
    }
  }

  /// The patterns of lines that stand first or last on at least half of the pages, and page numbers.
  private static func runningLines(_ pages: [[String]]) -> Set<String> {
    var counts: [String: Int] = [:]
    for page in pages {
      let shown = page.filter { !$0.isEmpty }
      for line in Set((shown.prefix(2) + shown.suffix(2)).map(pattern)) { counts[line, default: 0] += 1 }
    }
    let repeated = counts.filter { $0.value >= 3 && $0.value * 2 >= pages.count }.keys
    return Set(repeated).union(["#", "- # -", "– # –", "# / #", "#/#"])
  }

  /// A line with its numbers put to one sign.
  private static func pattern(_ line: String) -> String {
    var result = ""
    for character in line where !(character.isNumber && result.last == "#") {
      result.append(character.isNumber ? "#" : character)
    }
    return result
  }
}
