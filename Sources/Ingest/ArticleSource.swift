import Foundation
public import TextModel

/// The documents of a run, in input order, one at a time.
///
/// Inputs are folders, files, and `-` for standard input. What cannot be read comes out as a failure in its place, and the
/// rest goes on. Files in a folder whose kind is unknown are counted and left out; a file that is named singly is always
/// read, as text where its name says nothing else.
public struct ArticleSource: Sequence, IteratorProtocol {
  /// How many files in the named folders are of a kind that is not read.
  public private(set) var skipped = 0
  /// How many files there are to read; each holds one document or, for JSON Lines, many.
  public var fileCount: Int { pending.count }

  /// The part of the files that has been read, from 0 to 1; `nil` where there are too few to tell.
  public var fraction: Double? { pending.count > 1 ? Double(position) / Double(pending.count) : nil }

  private var pending: [Step] = []
  private var position = 0
  private var records: RecordReader?
  private var seen: Set<String> = []

  private enum Step {
    case file(InputFile)
    case standardInput
    case failure(IngestFailure)
  }

  /// The documents of these inputs.
  public init(_ inputs: [String]) {
    for input in inputs { add(input) }
  }

  private mutating func add(_ input: String) {
    if input == "-" {
      pending.append(.standardInput)
      return
    }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: input, isDirectory: &isDirectory) else {
      pending.append(.failure(IngestFailure(path: input, reason: "does not exist")))
      return
    }
    guard isDirectory.boolValue else {
      let name = (input as NSString).lastPathComponent
      pending.append(.file(InputFile(path: input, name: name, kind: InputKind(fileName: name) ?? .text)))
      return
    }
    let walk = FolderWalk(input.count > 1 && input.hasSuffix("/") ? String(input.dropLast()) : input)
    pending += walk.files.map(Step.file) + walk.failures.map(Step.failure)
    skipped += walk.skipped
  }

  /// The next document or failure, or `nil` after the last.
  public mutating func next() -> IngestItem? {
    if let item = nextRecord() { return item }
    guard position < pending.count else { return nil }
    let step = pending[position]
    position += 1
    switch step {
    case .failure(let failure): return .failure(failure)
    case .standardInput: return item(id: "stdin", path: "-") { FileHandle.standardInput.readDataToEndOfFile() }
    case .file(let file): return open(file)
    }
  }

  private mutating func open(_ file: InputFile) -> IngestItem? {
    switch file.kind {
    case .text:
      return item(id: (file.name as NSString).deletingPathExtension, path: file.path) {
        try Data(contentsOf: URL(fileURLWithPath: file.path))
      }
    case .jsonLines:
      do {
        records = RecordReader(path: file.path, handle: try FileHandle(forReadingFrom: URL(fileURLWithPath: file.path)))
      } catch {
        return .failure(IngestFailure(path: file.path, reason: "cannot be read: \(error.localizedDescription)"))
      }
      return next()
    }
  }

  private mutating func nextRecord() -> IngestItem? {
    while let line = records?.next() {
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
      guard let reader = records else { return nil }
      do {
        return unique(
          try ArticleRecord.document(line: line, path: reader.path, number: reader.number),
          path: "\(reader.path):\(reader.number)")
      } catch {
        return .failure(error)
      }
    }
    records = nil
    return nil
  }

  private mutating func item(id: String, path: String, _ read: () throws -> Data) -> IngestItem {
    let data: Data
    do {
      data = try read()
    } catch {
      return .failure(IngestFailure(path: path, reason: "cannot be read: \(error.localizedDescription)"))
    }
    do {
      let text = try TextDecoding.text(of: Array(data), path: path)
      let metadata = DocumentMetadata(date: FileNameDate.date(in: (path as NSString).lastPathComponent))
      return unique(Document(id: id, text: text, metadata: metadata), path: path)
    } catch {
      return .failure(error)
    }
  }

  private mutating func unique(_ document: Document, path: String) -> IngestItem {
    guard seen.insert(document.id).inserted else {
      return .failure(
        IngestFailure(path: path, reason: "another document has the id “\(document.id)”; ids must differ in a run"))
    }
    return .document(document)
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
