/// One translation that came in or did not.
public struct ImportOutcome: Hashable, Sendable {
  /// The unit's id, as the file has it.
  public var id: String
  /// Where it stands in the file, from 1.
  public var line: Int
  /// The translation; `nil` where it was refused.
  public var translation: KnownTranslation?
  /// The words that were refused; `nil` where they came in or there were none.
  public var refused: String?
  /// Why it was refused, or what to look at in one that came in.
  public var remarks: [String]
}

/// Reads translators' files back against the list that they were made from.
public struct TranslationImport: Sendable {
  private let units: [String: QuoteUnit]
  private let target: String

  /// An import into the list of these units.
  public init(units: [QuoteUnit], target: String) {
    self.units = Dictionary(units.map { ($0.id, $0) }) { first, _ in first }
    self.target = target
  }

  /// The largest file that is read: 512 MiB.
  public static let sizeLimit = 512 << 20

  /// What is said of a larger one.
  public static let tooLarge = ImportFailure("is larger than is read (512 MiB)")

  /// Reads a file; `name` shows its format. Units without a translation are left out.
  ///
  /// - Throws: ``ImportFailure`` where the file as a whole cannot be read; then nothing of it comes in.
  public func outcomes(name: String, bytes: [UInt8]) throws(ImportFailure) -> [ImportOutcome] {
    guard bytes.count <= Self.sizeLimit else { throw Self.tooLarge }
    guard let format = ImportFormat.of(name: name, bytes) else {
      throw ImportFailure("is of no format that is read back (.xlf, .tmx, .po, .csv, .xlsx)")
    }
    let imported = try format.units(bytes)
    var seen: [String: Int] = [:]
    var outcomes: [ImportOutcome] = []
    for unit in imported {
      let id = self.id(of: unit)
      if let first = seen[id], !id.isEmpty {
        outcomes.append(refusal(unit, id, "the id stands twice in the file, first in line \(first)"))
        continue
      }
      seen[id] = unit.line
      if let outcome = outcome(unit, id) { outcomes.append(outcome) }
    }
    return outcomes
  }

  /// A file that keeps no ids is known by language and text.
  private func id(of unit: ImportedUnit) -> String {
    if units[unit.id] != nil || !unit.id.isEmpty { return unit.id }
    guard let language = unit.sourceLanguage, let source = unit.source else { return "" }
    return QuoteUnit.id(language: language, text: source)
  }

  private func refusal(_ unit: ImportedUnit, _ id: String, _ reason: String) -> ImportOutcome {
    refusal(unit, id, [reason])
  }

  private func refusal(_ unit: ImportedUnit, _ id: String, _ reasons: [String]) -> ImportOutcome {
    ImportOutcome(id: id, line: unit.line, translation: nil, refused: unit.target, remarks: reasons)
  }

  private func outcome(_ imported: ImportedUnit, _ id: String) -> ImportOutcome? {
    guard let text = imported.target, !text.isEmpty else { return nil }
    guard let unit = units[id] else {
      return refusal(imported, id, id.isEmpty ? "the unit has no id" : "the list has no unit of this id")
    }
    let isUntouched = text == unit.source.plain && imported.state != .translated
    if isUntouched || (imported.state == .needsTranslation && text == unit.source.plain) { return nil }
    if let wrong = languageMismatch(imported, unit) { return refusal(imported, id, wrong) }
    if let source = imported.source, source != unit.source.plain {
      return refusal(imported, id, "its source is not the list's: “\(source.prefix(60))”")
    }
    let missing = TokenCheck.faults(of: text, codes: imported.codes, against: unit.source)
    guard missing.isEmpty else { return refusal(imported, id, missing) }
    let remarks =
      NumberCheck.remarks(of: text, against: unit.source.plain) + NameCheck.remarks(of: text, names: unit.names)
    let state: TranslationState = imported.state == .needsReview ? .needsReview : .translated
    return ImportOutcome(
      id: id, line: imported.line, translation: KnownTranslation(text: text, state: state), remarks: remarks)
  }

  private func languageMismatch(_ imported: ImportedUnit, _ unit: QuoteUnit) -> String? {
    if let language = imported.targetLanguage, !Self.isSame(language, target) {
      return "it is in \(language); the list is translated into \(target)"
    }
    if let language = imported.sourceLanguage, !Self.isSame(language, unit.language) {
      return "its source is said to be \(language); the list has it in \(unit.language)"
    }
    return nil
  }

  /// Whether two codes name the same language: equal, or one adds a region ("nb-NO", "nb_NO").
  private static func isSame(_ left: String, _ right: String) -> Bool {
    func parts(_ code: String) -> [Substring] {
      code.lowercased().split { $0 == "-" || $0 == "_" }.map { Substring($0) }
    }
    return parts(left).first == parts(right).first
  }
}

/// Checks that a translation keeps what its source protects.
enum TokenCheck {
  /// What is wrong, in words; nothing where every token is there once.
  static func faults(of text: String, codes: [Int]?, against source: ProtectedText) -> [String] {
    var faults: [String] = []
    for token in source.tokens {
      if let codes {
        let count = codes.count { $0 == token.id }
        if count == 0 { faults.append("the inline code \(token.id) (\(token.text)) is lost") }
        if count > 1 { faults.append("the inline code \(token.id) (\(token.text)) stands \(count) times") }
      }
      let wanted = source.tokens.count { $0.text == token.text }
      let found = text.ranges(of: token.text).count
      if found < wanted { faults.append("“\(token.text)” is lost") }
    }
    let known = Set(source.tokens.map(\.id))
    for code in codes ?? [] where !known.contains(code) {
      faults.append("the inline code \(code) is none of the source's")
    }
    var unique: [String] = []
    for fault in faults where !unique.contains(fault) { unique.append(fault) }
    return unique
  }
}

/// Points out numbers that a translation does not have.
enum NumberCheck {
  /// One remark for each number of the source whose digits the translation lacks.
  static func remarks(of text: String, against source: String) -> [String] {
    var found = numbers(text)
    return numbers(source).compactMap { number in
      if let place = found.firstIndex(of: number) {
        found.remove(at: place)
        return nil
      }
      return "the number \(number) is not in the translation"
    }
  }

  /// The digits of each number, without separators of thousands and decimals.
  private static func numbers(_ text: String) -> [String] {
    text.matches(of: /[0-9]+(?:[.,\u{00A0}\u{202F} ][0-9]+)*/).map { match in String(match.output.filter(\.isNumber)) }
  }
}
