/// Words that the text gives as somebody's.
public struct QuoteRecord: Hashable, Sendable {
  /// Stable in the document; empty in gold.
  public var id: String
  /// Where the words stand, end exclusive.
  public var start, end: Int
  /// The words.
  public var text: String
  /// How they are given.
  public var type: QuoteType
  /// BCP 47 code of the language they stand in.
  public var lang: String
  /// Who says them, and the state or group for which that one speaks.
  public var speaker, speakerCountry: String?
  /// The reporting words; `nil` where none are known.
  public var cue: SliceRecord?
  /// The outlet through which the text has it.
  public var source: String?
  /// What the pieces of a quote that a speech tag breaks share.
  public var group: QuoteGroup?

  /// A quote with nothing said of its speaker.
  public init(id: String = "", start: Int, end: Int, text: String, type: QuoteType, lang: String) {
    self.id = id
    self.start = start
    self.end = end
    self.text = text
    self.type = type
    self.lang = lang
  }
}

extension QuoteRecord: Decodable {
  private enum Key: String, CodingKey {
    case id, start, end, text, type, lang, speaker, cue, source, group
    case speakerCountry = "speaker_country"
  }

  /// Reads a quote's object.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    id = try values.value(.id, or: "")
    start = try values.decode(Int.self, forKey: .start)
    end = try values.decode(Int.self, forKey: .end)
    text = try values.value(.text, or: "")
    type = try values.decode(QuoteType.self, forKey: .type)
    lang = try values.value(.lang, or: LanguageTag.undetermined.code)
    speaker = try values.decodeIfPresent(String.self, forKey: .speaker)
    speakerCountry = try values.decodeIfPresent(String.self, forKey: .speakerCountry)
    cue = try values.decodeIfPresent(SliceRecord.self, forKey: .cue)
    source = try values.decodeIfPresent(String.self, forKey: .source)
    group = try values.decodeIfPresent(QuoteGroup.self, forKey: .group)
  }
}

extension QuoteRecord: JSONWritable {
  /// Writes the quote's object.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("start", start)
      json.member("end", end)
      json.member("text", text)
      json.member("type", type.rawValue)
      json.member("lang", lang)
      json.member("speaker", speaker)
      json.member("speaker_country", speakerCountry)
      json.member("cue", cue)
      json.member("source", source)
      json.member("group", group)
    }
  }
}

/// What the pieces of one quote share: a number, or in gold also a name.
public enum QuoteGroup: Hashable, Sendable {
  case number(Int)
  case name(String)
}

extension QuoteGroup: Decodable {
  /// Reads a number or a string.
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else {
      self = .name(try value.decode(String.self))
    }
  }
}

extension QuoteGroup: JSONWritable {
  /// Writes the number or the string.
  public func write(to json: inout JSONWriter) {
    switch self {
    case .number(let number): json.integer(number)
    case .name(let name): json.string(name)
    }
  }
}

extension QuoteType: Decodable {}
