internal import Foundation
internal import LanguageData
package import TextModel

/// A file of document records, one a line (`documents.jsonl`), read one at a time.
package struct RecordFile: Sendable {
  private let path: String

  /// The file at `path`.
  package init(path: String) { self.path = path }

  /// Calls `body` with each record and its line, from 1; blank lines are passed over.
  ///
  /// - Throws: ``DataError`` where the file cannot be read or a line is no record; whatever `body` throws.
  package func forEach(_ body: (_ record: DocumentRecord, _ line: Int) throws -> Void) throws {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw DataError(file: path, message: "cannot be opened")
    }
    defer { try? handle.close() }
    var rest: [UInt8] = []
    var line = 0
    var isAtEnd = false
    while !isAtEnd {
      let chunk = try read(handle)
      isAtEnd = chunk.isEmpty
      rest += chunk
      var start = rest.startIndex
      while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) ?? (isAtEnd ? rest.endIndex : nil),
        start < rest.endIndex
      {
        line += 1
        try report(rest[start..<end], line, to: body)
        start = min(end + 1, rest.endIndex)
      }
      rest.removeSubrange(..<start)
    }
  }

  private func read(_ handle: FileHandle) throws -> Data {
    do {
      return try handle.read(upToCount: 1 << 20) ?? Data()
    } catch {
      throw DataError(file: path, message: "cannot be read: \(error.localizedDescription)")
    }
  }

  private func report(
    _ json: ArraySlice<UInt8>, _ line: Int, to body: (DocumentRecord, Int) throws -> Void
  ) throws {
    let whiteSpace: Set<UInt8> = [0x20, 0x09, 0x0D]
    if json.allSatisfy(whiteSpace.contains) { return }
    let record: DocumentRecord
    do {
      record = try DocumentRecord(json: json)
    } catch {
      throw DataError(file: path, line: line, message: "\(error)")
    }
    try body(record, line)
  }
}
