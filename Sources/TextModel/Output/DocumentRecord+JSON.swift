import Foundation

/// Why a JSON object is no document record.
public struct RecordError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The item that is wrong, such as `stances[3].position`; empty for the whole object.
  public var item: String
  /// What is wrong with it.
  public var message: String

  /// `item: message`.
  public var description: String { item.isEmpty ? message : "\(item): \(message)" }
}

extension DocumentRecord {
  /// Reads a document or gold object from its JSON.
  ///
  /// - Throws: ``RecordError`` with the item that is wrong.
  public init(json: some Sequence<UInt8>) throws {
    do {
      self = try JSONDecoder().decode(DocumentRecord.self, from: Data(json))
    } catch let error as DecodingError {
      throw RecordError(error)
    }
  }
}

extension RecordError {
  /// The error in terms of the file's items instead of the program's types.
  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(item: Self.path(context.codingPath), message: "has no “\(key.stringValue)”")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self.init(item: Self.path(context.codingPath), message: "is of the wrong kind: \(context.debugDescription)")
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      self.init(item: "", message: "is no JSON object: \(context.debugDescription)")
    case .dataCorrupted(let context):
      self.init(item: Self.path(context.codingPath), message: "has a value that is not known here")
    @unknown default:
      self.init(item: "", message: "cannot be read")
    }
  }

  /// `stances[3].position`.
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce("") { path, key in
      if let index = key.intValue { return "\(path)[\(index)]" }
      return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
    }
  }
}
