/// A unit as a translator's file gives it back.
struct ImportedUnit: Hashable, Sendable {
  /// The unit's id; empty where the file keeps none.
  var id = ""
  /// The languages that the file names; `nil` where it names none.
  var sourceLanguage, targetLanguage: String?
  /// The source as the file has it; `nil` where it has none.
  var source: String?
  /// The translation, with the words of protected tokens in it; `nil` where there is none.
  var target: String?
  /// The ids of the inline codes in the translation; `nil` for formats without inline codes.
  var codes: [Int]?
  /// What the file says of the translation; `nil` where it says nothing.
  var state: TranslationState?
  /// Where it stands in the file, from 1.
  var line: Int
}

/// The formats that are read back.
enum ImportFormat: String, Sendable, CaseIterable {
  case xliff, tmx, po, csv, xlsx

  /// The format that a file's name and first bytes show.
  static func of(name: String, _ bytes: [UInt8]) -> ImportFormat? {
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    switch ending {
    case "xlf", "xliff": return .xliff
    case "tmx": return .tmx
    case "po", "pot": return .po
    case "csv", "tsv": return .csv
    case "xlsx": return .xlsx
    default: return bytes.starts(with: [0x50, 0x4b, 0x03, 0x04]) ? .xlsx : nil
    }
  }

  /// The units of a file in this format.
  ///
  /// - Throws: ``ImportFailure`` where the file cannot be read as such.
  func units(_ bytes: [UInt8]) throws(ImportFailure) -> [ImportedUnit] {
    switch self {
    case .xliff: try XLIFFReader.units(bytes)
    case .tmx: try TMXReader.units(bytes)
    case .po: try POReader.units(bytes)
    case .csv: try TableReader.units(CSVReader.rows(bytes))
    case .xlsx: try TableReader.units(XLSXReader.rows(bytes))
    }
  }
}
