import Foundation
import LanguageID

/// The model that belongs to the package.
enum PackageData {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func identifier() throws -> LanguageIdentifier {
    try LanguageIdentifier(modelAt: root.appendingPathComponent("models/language-id/language-id.model"))
  }
}
