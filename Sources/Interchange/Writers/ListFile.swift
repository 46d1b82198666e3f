/// One file of a list, ready to be written.
public struct ListFile: Hashable, Sendable {
  /// The file's name, without a folder.
  public let name: String
  /// Its content.
  public let bytes: [UInt8]

  /// A file of this text.
  init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }

  /// A file of these bytes.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// The formats in which a list of quotes is handed to translators.
public enum ListFormat: String, Hashable, Sendable, CaseIterable {
  /// XLIFF 1.2 strict, which every translation tool reads; one file for each source language.
  case xliff
  /// XLIFF 2.1; one file for each source language.
  case xliff2
  /// TMX 1.4.
  case tmx
  /// GNU gettext; one file for each source language.
  case po
  /// Comma-separated values.
  case csv
  /// An Excel workbook.
  case xlsx
  /// A table of source and translation side by side.
  case html
  /// One JSON object a line: the list in full.
  case jsonl
}

/// A translation that is known for a unit.
public struct KnownTranslation: Hashable, Sendable {
  /// The words, with the source's protected tokens in them as plain text.
  public var text: String
  /// How far it can be trusted.
  public var state: TranslationState

  /// A translation in this state.
  public init(text: String, state: TranslationState) {
    self.text = text
    self.state = state
  }
}

/// What an import said of one unit.
public struct ImportRemarks: Hashable, Sendable {
  /// The translation that was refused; `nil` where it came in.
  public var refused: String?
  /// Why, or what to look at, in words.
  public var reasons: [String]

  /// Remarks with these reasons.
  public init(refused: String?, reasons: [String]) {
    self.refused = refused
    self.reasons = reasons
  }
}

/// How far a translation can be trusted.
public enum TranslationState: String, Hashable, Sendable, CaseIterable {
  /// There is none; the target repeats the source.
  case needsTranslation = "needs-translation"
  /// Made for this text.
  case translated
  /// Made for another text: an earlier wording, or a match from a memory.
  case needsReview = "needs-review"
}

/// A list of quotes for translators: units, the language to translate into, and the translations that are known.
public struct TranslationList: Sendable {
  /// The units.
  public var units: [QuoteUnit]
  /// BCP 47 code of the language to translate into.
  public var target: String
  /// By unit id.
  public var translations: [String: KnownTranslation]
  /// What the last import said of units, by their ids: why a translation was refused, what to look at.
  public var remarks: [String: ImportRemarks] = [:]

  /// A list of these units.
  public init(units: [QuoteUnit], target: String, translations: [String: KnownTranslation] = [:]) {
    self.units = units
    self.target = target
    self.translations = translations
  }

  /// The list's files in a format.
  public func files(_ format: ListFormat) -> [ListFile] {
    switch format {
    case .xliff: perLanguage("xlf") { XLIFF12Writer(list: self).file($0, $1) }
    case .xliff2: perLanguage("xliff2.xlf") { XLIFF21Writer(list: self).file($0, $1) }
    case .po: perLanguage("po") { POWriter(list: self).file($0, $1) }
    case .tmx: [ListFile(name: "quotes-\(target).tmx", text: TMXWriter(list: self).file())]
    case .csv: [ListFile(name: "quotes-\(target).csv", text: CSVWriter(list: self).file())]
    case .xlsx: [ListFile(name: "quotes-\(target).xlsx", bytes: XLSXWriter(list: self).file())]
    case .html: [ListFile(name: "quotes-\(target).html", text: HTMLListWriter(list: self).file())]
    case .jsonl: [ListFile(name: "quotes-\(target).jsonl", text: units.map { UnitRecord($0).line + "\n" }.joined())]
    }
  }

  private func perLanguage(_ ending: String, _ write: (String, [QuoteUnit]) -> String) -> [ListFile] {
    let languages = Dictionary(grouping: units, by: \.language)
    return languages.keys.sorted().map { language in
      ListFile(name: "quotes-\(language)-\(target).\(ending)", text: write(language, languages[language] ?? []))
    }
  }

  /// The translation of a unit, or its source where there is none.
  func target(of unit: QuoteUnit) -> (text: ProtectedText, state: TranslationState) {
    guard let known = translations[unit.id] else { return (unit.source, .needsTranslation) }
    return (unit.source.protecting(known.text), known.state)
  }
}

extension ProtectedText {
  /// A translation of this text, with this text's tokens protected where the translation has them.
  func protecting(_ translation: String) -> ProtectedText {
    var places: [(Range<String.Index>, ProtectedToken)] = []
    for token in tokens {
      var start = translation.startIndex
      while let found = translation[start...].firstRange(of: token.text) {
        start = found.upperBound
        guard !places.contains(where: { $0.0.overlaps(found) }) else { continue }
        places.append((found, token))
        break
      }
    }
    var pieces: [Piece] = []
    var position = translation.startIndex
    for (range, token) in places.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }) {
      if position < range.lowerBound { pieces.append(.words(String(translation[position..<range.lowerBound]))) }
      pieces.append(.token(token))
      position = range.upperBound
    }
    if position < translation.endIndex { pieces.append(.words(String(translation[position...]))) }
    return ProtectedText(pieces: pieces)
  }
}
