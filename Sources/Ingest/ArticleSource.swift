import Foundation
public import TextModel

/// The documents of a run, in input order, one at a time.
///
/// Inputs are folders, files, and `-` for standard input. What cannot be read comes out as a failure in its place, and the
/// rest goes on. Files in a folder whose kind is unknown are counted and left out; a file that is named singly is always
/// read, as text where neither its name nor its first bytes say anything else.
///
/// Text and JSON Lines are read here. Files of foreign formats are read by a process of its own where a program is named,
/// which reads ahead while documents are analysed; else they are read here, one file at a time, and all that one file holds
/// is in memory.
public struct ArticleSource: Sequence, IteratorProtocol {
  /// How many files in the named folders are of a kind that is not read.
  public private(set) var skipped = 0
  /// How many files there are to read; each holds one document or many.
  public var fileCount: Int { pending.count }

  /// The part of the files that has been read, from 0 to 1; `nil` where there are too few to tell.
  public var fraction: Double? { pending.count > 1 ? Double(position) / Double(pending.count) : nil }

  private var pending: [Step] = []
  private var position = 0
  private var records: RecordReader?
  private var foreign: InputFile?
  private var found: ArraySlice<Result<ExtractedArticle, IngestFailure>> = []
  private var seen: Set<String> = []

  private let reader: ReaderProcess?
  /// How many of the files were given to the reader.
  private var asked = 0

  private enum Step {
    case file(InputFile)
    case standardInput
    case failure(IngestFailure)
  }

  /// The kinds of files that are read, for messages.
  public static let kinds = InputKind.summary

  /// The documents of these inputs.
  ///
  /// - Parameter program: the program that answers ``ReaderService``, which is started to read foreign formats.
  public init(_ inputs: [String], program: String? = nil) {
    reader = program.map { ReaderProcess(program: $0) }
    for input in inputs { add(input) }
  }

  private mutating func add(_ input: String) {
    if input == "-" {
      pending.append(.standardInput)
      return
    }
    switch FileType(input) {
    case .missing: pending.append(.failure(IngestFailure(path: input, reason: "does not exist")))
    case .file, .special:
      let name = (input as NSString).lastPathComponent
      pending.append(.file(InputFile(path: input, name: name, kind: InputKind(fileName: name) ?? Self.kind(of: input))))
    case .folder, .linkedFolder:
      let walk = FolderWalk(input.count > 1 && input.hasSuffix("/") ? String(input.dropLast()) : input)
      pending += walk.files.map(Step.file) + walk.failures.map(Step.failure)
      skipped += walk.skipped
    }
  }

  /// The kind of a file whose name says nothing. A pipe is not looked into, since that would take from it.
  private static func kind(of path: String) -> InputKind {
    guard FileType(path) == .file, let handle = FileHandle(forReadingAtPath: path) else { return .text }
    return InputKind(content: [UInt8]((try? handle.read(upToCount: 1024)) ?? Data()))
  }

  /// The next document or failure, or `nil` after the last.
  public mutating func next() -> IngestItem? {
    while true {
      if let item = nextRecord() ?? nextForeign() { return item }
      guard position < pending.count else { return nil }
      askAhead()
      let step = pending[position]
      position += 1
      switch step {
      case .failure(let failure): return .failure(failure)
      case .standardInput: return standardInput()
      case .file(let file): if let item = open(file) { return item }
      }
    }
  }

  private mutating func open(_ file: InputFile) -> IngestItem? {
    switch file.kind {
    case .text:
      return item(id: (file.name as NSString).deletingPathExtension, file) { try Self.content(of: file.path) }
    case .jsonLines:
      do {
        records = RecordReader(path: file.path, handle: try FileHandle(forReadingFrom: URL(fileURLWithPath: file.path)))
      } catch {
        return .failure(IngestFailure(path: file.path, reason: "cannot be read: \(error.localizedDescription)"))
      }
    default: foreign = file
    }
    return nil
  }

  // MARK: Text

  private static func content(of path: String) throws -> Data {
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    guard size <= ReadingLimits.largestMember else {
      throw IngestFailure(path: path, reason: "is larger than is read (100 MB)")
    }
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  private mutating func standardInput() -> IngestItem {
    let bytes = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
    let file = InputFile(path: "-", name: "stdin", kind: InputKind(content: bytes))
    guard file.kind == .html else { return item(id: "stdin", file) { Data(bytes) } }
    do {
      let article = try WebPage.article(of: bytes, path: "-")
      return unique(Document(id: "stdin", text: article.text, metadata: article.metadata), path: "-")
    } catch {
      return .failure(error)
    }
  }

  private mutating func item(id: String, _ file: InputFile, _ read: () throws -> Data) -> IngestItem {
    do {
      let text = try TextDecoding.text(of: [UInt8](try read()), path: file.path)
      let metadata = DocumentMetadata(date: FileNameDate.date(in: (file.path as NSString).lastPathComponent))
      let document = Document(id: id, text: text, metadata: metadata.overlaid(with: file.metadata))
      return unique(document, path: file.path, otherID: file.name)
    } catch {
      return .failure(IngestFailure(path: file.path, error))
    }
  }

  // MARK: Records

  private mutating func nextRecord() -> IngestItem? {
    while let line = records?.next() {
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
      guard let reader = records else { return nil }
      let place = ReadingPlace(path: reader.path, id: reader.path).item(reader.number)
      do {
        return unique(try ArticleRecord.document(line: line, at: place), path: place.path)
      } catch {
        return .failure(error)
      }
    }
    records = nil
    return nil
  }

  // MARK: Foreign formats

  /// So many files are read ahead.
  private static let filesAhead = 16

  /// Gives the reader the next files of foreign formats.
  private mutating func askAhead() {
    guard let reader else { return }
    asked = Swift.max(asked, position)
    while asked < pending.count, asked < position + Self.filesAhead, reader.pending < Self.filesAhead {
      if case .file(let file) = pending[asked], file.kind.isForeign {
        reader.ask(for: ReadingRequest(path: file.path, id: file.name, kind: file.kind))
      }
      asked += 1
    }
  }

  private mutating func nextForeign() -> IngestItem? {
    guard let file = foreign else { return nil }
    switch nextResult(of: file) {
    case .success(let article):
      let document = Document(
        id: article.id ?? file.name, text: article.text, metadata: article.metadata.overlaid(with: file.metadata))
      let isWhole = document.id == (file.name as NSString).deletingPathExtension
      return unique(document, path: file.path, otherID: isWhole ? file.name : nil)
    case .failure(let failure) where failure.isOfOtherKind && file.isOfFolder:
      skipped += 1
      return nextForeign()
    case .failure(let failure): return .failure(failure)
    case nil:
      foreign = nil
      return nil
    }
  }

  private mutating func nextResult(of file: InputFile) -> Result<ExtractedArticle, IngestFailure>? {
    if let reader { return reader.next() }
    if found.isEmpty, !isReadHere {
      var results: [Result<ExtractedArticle, IngestFailure>] = []
      FileReading.read(
        file.path, id: file.name, kind: file.kind, begin: { _, _ in }, emit: ArticleEmitter { results.append($0) })
      found = results[...]
      isReadHere = true
    }
    guard let result = found.popFirst() else {
      isReadHere = false
      return nil
    }
    return result
  }

  /// Whether the foreign file that is open was read here.
  private var isReadHere = false

  // MARK: Ids

  /// The document, where its id is new. Two files whose names differ only in their ending keep it in the second's id.
  private mutating func unique(_ document: Document, path: String, otherID: String? = nil) -> IngestItem {
    if seen.insert(document.id).inserted { return .document(document) }
    if let otherID, seen.insert(otherID).inserted {
      return .document(Document(id: otherID, text: document.text, metadata: document.metadata))
    }
    return .failure(
      IngestFailure(path: path, reason: "another document has the id “\(document.id)”; ids must differ in a run"))
  }
}

/// The lines of one JSON Lines file, with their numbers.
private struct RecordReader {
  let path: String
  private(set) var number = 0
  private var lines: LineReader

  init(path: String, handle: FileHandle) {
    self.path = path
    lines = LineReader(handle)
  }

  mutating func next() -> [UInt8]? {
    number += 1
    return lines.next()
  }
}
