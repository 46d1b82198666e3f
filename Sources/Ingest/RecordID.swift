import Foundation

/// The `id` of a JSON object that may lack all else.
struct RecordID: Decodable {
  private let id: String

  /// The id in `line`; `nil` where the line is no JSON object with an id.
  static func id(of line: [UInt8]) -> String? {
    try? JSONDecoder().decode(RecordID.self, from: Data(line)).id
  }
}
