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
  /// The speaker's role in the document's words, and the organization that the role belongs to.
  public var speakerRole, speakerOrganization: String?
  /// How the speaker is known; `nil` in gold and when nobody is.
  public var speakerKnownBy: QuoteAttribution?
  /// How surely it is the speaker, from 0 to 1.
  public var speakerConfidence: Double?
  /// The reporting words; `nil` where none are known.
  public var cue: SliceRecord?
  /// The outlet through which the text has it.
  public var source: String?
  /// Everybody between the article and the speaker, the nearest to the article first.
  public var chain: [String] = []
  /// Whether the closing mark is missing.
  public var isUnclosed = false
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
    case id, start, end, text, type, lang, speaker, cue, source, chain, group
    case speakerCountry = "speaker_country"
    case speakerRole = "speaker_role"
    case speakerOrganization = "speaker_organization"
    case speakerKnownBy = "speaker_known_by"
    case speakerConfidence = "speaker_confidence"
    case isUnclosed = "unclosed"
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
    speakerRole = try values.decodeIfPresent(String.self, forKey: .speakerRole)
    speakerOrganization = try values.decodeIfPresent(String.self, forKey: .speakerOrganization)
    speakerKnownBy = try values.decodeIfPresent(QuoteAttribution.self, forKey: .speakerKnownBy)
    speakerConfidence = try values.decodeIfPresent(Double.self, forKey: .speakerConfidence)
    cue = try values.decodeIfPresent(SliceRecord.self, forKey: .cue)
    source = try values.decodeIfPresent(String.self, forKey: .source)
    chain = try values.value(.chain, or: [])
    isUnclosed = try values.value(.isUnclosed, or: false)
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
      json.member("speaker_role", speakerRole)
      json.member("speaker_organization", speakerOrganization)
      json.member("speaker_known_by", speakerKnownBy?.rawValue)
      json.member("speaker_confidence", rounded: speakerConfidence)
      json.member("cue", cue)
      json.member("source", source)
      json.member("chain", chain)
      json.member("unclosed", isUnclosed)
      json.member("group", group)
    }
  }
}

extension QuoteAttribution: Decodable {}

/// Words between quotation marks that are nobody's quote.
public struct UnquotedRecord: Hashable, Sendable {
  /// Where they stand, and what they are.
  public var passage: SliceRecord
  /// Why they are no quote.
  public var reason: UnquotedReason

  /// A passage set apart for this reason.
  public init(passage: SliceRecord, reason: UnquotedReason) {
    self.passage = passage
    self.reason = reason
  }
}

extension UnquotedRecord: Decodable {
  private enum Key: String, CodingKey { case reason }

  /// Reads a passage's object.
  public init(from decoder: any Decoder) throws {
    passage = try SliceRecord(from: decoder)
    reason = try decoder.container(keyedBy: Key.self).decode(UnquotedReason.self, forKey: .reason)
  }
}

extension UnquotedReason: Decodable {}

extension UnquotedRecord: JSONWritable {
  /// Writes the passage's object.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("start", passage.start)
      json.member("end", passage.end)
      json.member("text", passage.text)
      json.member("reason", reason.rawValue)
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
