import Foundation
import Store

/// A file that has its final name only when it is finished: until then it is `NAME.partial`.
final class PartialFile {
  /// Where the finished file will be.
  let url: URL
  private let partialURL: URL
  private let handle: FileHandle
  private var buffer: [UInt8] = []

  private static let bufferSize = 1 << 16

  /// Starts the file; an earlier `NAME.partial` is replaced.
  init(_ url: URL) throws {
    self.url = url
    partialURL = url.appendingPathExtension("partial")
    guard FileManager.default.createFile(atPath: partialURL.path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: partialURL.path])
    }
    handle = try FileHandle(forWritingTo: partialURL)
  }

  /// Appends `text`.
  func write(_ text: String) throws { try write(text.utf8) }

  /// Appends `bytes`.
  func write(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  private func flush() throws {
    do {
      try handle.write(contentsOf: Data(buffer))
    } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
      throw StoreError.fullDisk(path: url.relativePath)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Makes what was written durable and keeps it under the partial name.
  func keep() throws {
    try flush()
    try handle.synchronize()
    try handle.close()
  }

  /// Makes what was written durable and gives the file its name, in place of an earlier file of that name.
  func finish() throws {
    try keep()
    guard rename(partialURL.path, url.path) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: url.path])
    }
  }
}
