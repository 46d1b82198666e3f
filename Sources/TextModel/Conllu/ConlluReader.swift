import Foundation

/// Reads CoNLL-U (https://universaldependencies.org/format.html), one sentence after the other.
public struct ConlluReader {
  private let file: String
  private var line = 0
  private var sentence = ConlluSentence(tokens: [], words: [])
  private var sentences: [ConlluSentence] = []
  /// The numbers of the words that the open multiword token still waits for.
  private var multiword: Range<Int> = 0..<0

  private init(file: String) { self.file = file }

  /// The sentences of the text of a CoNLL-U file; `file` is its name, for errors.
  ///
  /// - Throws: ``ConlluError`` at the first line that is not CoNLL-U.
  public static func sentences(of text: String, file: String) throws -> [ConlluSentence] {
    var reader = ConlluReader(file: file)
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      try reader.read(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
    try reader.finishSentence()
    return reader.sentences
  }

  /// The sentences of the CoNLL-U file at `path`.
  ///
  /// - Throws: ``ConlluError`` where it cannot be read, and at the first line that is not CoNLL-U.
  public static func sentences(ofFile path: String) throws -> [ConlluSentence] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ConlluError(file: path, line: 0, message: "cannot be read")
    }
    return try sentences(of: String(decoding: data, as: UTF8.self), file: path)
  }

  private mutating func read(_ bytes: Substring.UTF8View) throws {
    line += 1
    guard let first = bytes.first else { return try finishSentence() }
    if first == UInt8(ascii: "#") {
      sentence.comments.append(String(Substring(bytes.dropFirst().drop { $0 == UInt8(ascii: " ") })))
    } else {
      try readRow(bytes.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { Substring($0) })
    }
  }

  private mutating func readRow(_ columns: [Substring]) throws {
    guard columns.count == 10 else { throw error("\(columns.count) columns where CoNLL-U has 10") }
    let id = columns[0]
    if id.contains(".") { return }
    if let dash = id.firstIndex(of: "-") {
      return try openMultiword(id[..<dash], id[id.index(after: dash)...], columns)
    }
    guard let number = Int(id), number == sentence.words.count + 1 else {
      throw error("word “\(id)” stands where \(sentence.words.count + 1) is due")
    }
    if number >= multiword.upperBound {
      sentence.tokens.append(
        ConlluToken(form: String(columns[1]), words: number - 1..<number, misc: value(columns[9])))
    }
    sentence.words.append(try word(columns))
  }

  private mutating func openMultiword(_ from: Substring, _ to: Substring, _ columns: [Substring]) throws {
    guard let first = Int(from), let last = Int(to), first == sentence.words.count + 1, last >= first,
      last - first < 100
    else { throw error("multiword token “\(columns[0])” does not start at word \(sentence.words.count + 1)") }
    multiword = first..<last + 1
    sentence.tokens.append(
      ConlluToken(form: String(columns[1]), words: first - 1..<last, misc: value(columns[9])))
  }

  private func word(_ columns: [Substring]) throws -> ConlluWord {
    var head = -1
    if columns[6] != "_" {
      guard let number = Int(columns[6]), number >= 0 else { throw error("head “\(columns[6])” is no number") }
      head = number
    }
    return ConlluWord(
      form: String(columns[1]), lemma: columns[1] == "_" ? String(columns[2]) : value(columns[2]),
      partOfSpeech: value(columns[3]), treebankTag: value(columns[4]), features: value(columns[5]), head: head,
      relation: value(columns[7]), misc: value(columns[9]))
  }

  private func value(_ column: Substring) -> String { column == "_" ? "" : String(column) }

  private mutating func finishSentence() throws {
    defer {
      sentence = ConlluSentence(tokens: [], words: [])
      multiword = 0..<0
    }
    guard !sentence.words.isEmpty else { return }
    guard sentence.tokens.last?.words.upperBound == sentence.words.count else {
      throw error("the last multiword token has fewer words than it says")
    }
    if let stray = sentence.words.first(where: { $0.head > sentence.words.count }) {
      throw error("head \(stray.head) of “\(stray.form)” is outside the sentence")
    }
    sentences.append(sentence)
  }

  private func error(_ message: String) -> ConlluError { ConlluError(file: file, line: line, message: message) }
}
