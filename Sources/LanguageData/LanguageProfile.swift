public import Foundation
import TOMLKit
public import TextModel

/// What `lexicons/<code>/language.toml` says about a language: its names, its script and the conventions of its writing.
public struct LanguageProfile: Hashable, Sendable {
  /// The BCP 47 code, which is also the folder's name.
  public let code: LanguageTag
  /// What its speakers call it.
  public let nativeName: String
  /// What it is called in English.
  public let englishName: String
  /// ISO 15924 code of its script.
  public let script: String
  /// How its texts are cut into tokens.
  public let writing: WritingConventions

  /// Reads a `language.toml`.
  ///
  /// - Throws: ``DataError`` where the file cannot be read, is not TOML, or lacks a field.
  public init(contentsOf url: URL) throws {
    do {
      let file = try TOMLDecoder().decode(File.self, from: String(contentsOf: url, encoding: .utf8))
      code = LanguageTag(file.code)
      nativeName = file.nativeName
      englishName = file.englishName
      script = file.script
      writing = file.writing
    } catch {
      throw DataError(file: url.path, message: "is not a language profile: \(error)", hint: "See lexicons/README.md")
    }
    let folder = url.deletingLastPathComponent().lastPathComponent
    guard folder == code.code else {
      throw DataError(file: url.path, message: "has the code \(code), but its folder is \(folder)")
    }
  }

  /// The profiles of all languages that have a folder with one, in order of code.
  ///
  /// - Throws: ``DataError`` where one of them is not valid.
  public static func all(in data: DataLocation) throws -> [LanguageProfile] {
    let folders = try FileManager.default.contentsOfDirectory(atPath: data.lexicon("").path).sorted()
    return try folders.map { data.lexicon("\($0)/language.toml") }
      .filter { FileManager.default.fileExists(atPath: $0.path) }
      .map(LanguageProfile.init(contentsOf:))
  }

  private struct File: Decodable {
    let code: String
    let nativeName: String
    let englishName: String
    let script: String
    let writing: WritingConventions

    enum CodingKeys: String, CodingKey {
      case code, script, writing
      case nativeName = "native-name"
      case englishName = "english-name"
    }
  }
}

/// The conventions of a language's writing that decide what one token is.
///
/// They follow the language's treebanks in Universal Dependencies, so that parsers see the tokens they were trained on.
public struct WritingConventions: Hashable, Sendable, Decodable {
  /// A dot after digits makes an ordinal (`23. januar`).
  public var ordinalDot = false
  /// The dot after an item's number is a token of its own (`1. First` is three).
  public var splitsItemDots = false
  /// A hyphen between letters parts tokens (`well-known` is three).
  public var splitsHyphens = false
  /// Prefixes that keep their hyphen all the same (`e-mail`).
  public var hyphenPrefixes: [String] = []
  /// A hyphen at the end or the front of a word stands for a part of a compound that is left out (`tros- og livssyn`).
  public var suspendedHyphens = false
  /// A hyphen between two numbers joins them to one token (`1999-2000`).
  public var joinsNumberRanges = false
  /// A percent sign that touches its number belongs to it.
  public var joinsPercent = false
  /// A colon joins a suffix to an abbreviation or number (`EU:s`).
  public var colonSuffixes = false
  /// Short words that lose their vowel before another and end in an apostrophe (`l'`), in lower case, without it.
  public var elisions: [String] = []
  /// Words with an elision inside that stay whole all the same (`aujourd'hui`).
  public var wholeWords: [String] = []
  /// Words that hang on the word before them by a hyphen, and are tokens of their own with it (`-t-il`), without the hyphen.
  public var hyphenClitics: [String] = []
  /// A dot behind exclamation and question marks, and a question mark behind a comma or colon, make one token (`!.`).
  public var joinsEndMarks = false
  /// Words that begin with an apostrophe (`'t`), without it.
  public var apostropheWords: [String] = []
  /// Units that are tokens of their own though they touch their number (`5pm` is two).
  public var splitUnits: [String] = []
  /// Two words that are often written without their space and are two tokens all the same, as they are written then
  /// (`alot`), with the number of bytes of the first.
  public var runTogether: [String: Int] = [:]
  /// The months, as they are written inside a sentence.
  public var months: [String] = []
  /// Frequent short words, by which a stretch of text is given a first guess of its language.
  public var frequentWords: [String] = []

  /// Conventions that suppose nothing.
  public init() {}

  enum CodingKeys: String, CodingKey {
    case months, elisions
    case ordinalDot = "ordinal-dot"
    case splitsItemDots = "splits-item-dots"
    case splitsHyphens = "splits-hyphens"
    case hyphenPrefixes = "hyphen-prefixes"
    case suspendedHyphens = "suspended-hyphens"
    case joinsNumberRanges = "joins-number-ranges"
    case joinsPercent = "joins-percent"
    case colonSuffixes = "colon-suffixes"
    case wholeWords = "whole-words"
    case hyphenClitics = "hyphen-clitics"
    case apostropheWords = "apostrophe-words"
    case splitUnits = "split-units"
    case joinsEndMarks = "joins-end-marks"
    case runTogether = "run-together"
    case frequentWords = "frequent-words"
  }

  /// Reads the conventions; what is not mentioned does not hold.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    func flag(_ key: CodingKeys) throws -> Bool { try fields.decodeIfPresent(Bool.self, forKey: key) ?? false }
    func words(_ key: CodingKeys) throws -> [String] { try fields.decodeIfPresent([String].self, forKey: key) ?? [] }
    ordinalDot = try flag(.ordinalDot)
    splitsItemDots = try flag(.splitsItemDots)
    splitsHyphens = try flag(.splitsHyphens)
    suspendedHyphens = try flag(.suspendedHyphens)
    joinsNumberRanges = try flag(.joinsNumberRanges)
    joinsPercent = try flag(.joinsPercent)
    colonSuffixes = try flag(.colonSuffixes)
    hyphenPrefixes = try words(.hyphenPrefixes)
    elisions = try words(.elisions)
    wholeWords = try words(.wholeWords)
    hyphenClitics = try words(.hyphenClitics)
    apostropheWords = try words(.apostropheWords)
    splitUnits = try words(.splitUnits)
    joinsEndMarks = try flag(.joinsEndMarks)
    runTogether = Dictionary(
      try words(.runTogether).map { pair in
        (pair.replacing(" ", with: ""), pair.utf8.prefix { $0 != UInt8(ascii: " ") }.count)
      }, uniquingKeysWith: { first, _ in first })
    months = try words(.months)
    frequentWords = try words(.frequentWords)
  }
}
