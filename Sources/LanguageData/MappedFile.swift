public import Foundation

/// A file's bytes, mapped into memory and shared between all who read it.
///
/// The one place, besides the wall around ICU, where raw memory is touched: every read checks its bounds, and what comes
/// out is a plain value.
public final class MappedFile: @unchecked Sendable {
  // `@unchecked`: the mapping is read-only and lives as long as the object.
  private let base: UnsafeRawPointer
  /// Number of bytes.
  public let count: Int
  /// The file's path, for errors.
  public let path: String

  /// Maps the file at `url`.
  ///
  /// - Throws: ``DataError`` where it cannot be opened or is empty.
  public init(_ url: URL) throws {
    path = url.path
    let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DataError(file: url.path, message: "cannot be opened", hint: nil) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else {
      throw DataError(file: url.path, message: "is empty or cannot be read")
    }
    count = Int(status.st_size)
    guard let mapped = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), mapped != MAP_FAILED else {
      throw DataError(file: url.path, message: "cannot be mapped into memory")
    }
    base = UnsafeRawPointer(mapped)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: base), count) }

  /// The integer that stands at byte `offset`, little-endian, unaligned.
  @inlinable
  public func integer<Value: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: Value.Type) -> Value {
    Value(littleEndian: load(offset, type))
  }

  /// The bytes from `range`.
  public func bytes(_ range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "read outside the file \(path)")
    return [UInt8](UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// Calls `body` with the bytes of `range`, without a copy; the span must not leave it.
  public func withBytes<Result>(_ range: Range<Int>, _ body: (RawSpan) throws -> Result) rethrows -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "read outside the file \(path)")
    let buffer = UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
    return try body(buffer.bytes)
  }

  @usableFromInline
  func load<Value: BitwiseCopyable>(_ offset: Int, _ type: Value.Type) -> Value {
    precondition(offset >= 0 && offset + MemoryLayout<Value>.size <= count, "read outside the file \(path)")
    return base.loadUnaligned(fromByteOffset: offset, as: type)
  }
}
