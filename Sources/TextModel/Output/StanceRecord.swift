/// A position that somebody holds toward something, with the words that say so.
public struct StanceRecord: Hashable, Sendable {
  /// Stable in the document; empty in gold.
  public var id: String
  /// Who holds it.
  public var holder: HolderRecord
  /// What is done or thought.
  public var position: StancePosition
  /// The side taken.
  public var polarity: StancePolarity
  /// The words that name what it is about, and the state, group or entity that this is.
  public var target, targetID: String?
  /// In what way it is held.
  public var modality: StanceModality
  /// The clause of the condition.
  public var condition: String?
  /// To whom the text attributes the claim.
  public var source: String?
  /// The clause or list item that says so; the whole text where a system names none.
  public var evidence: SliceRecord
  /// ISO 8601 date of the act, or of the document.
  public var date: String?
  /// The probability that the stance is right; `nil` in gold.
  public var confidence: Double?
  /// The id of what found it; `nil` in gold.
  public var rule: String?

  /// A stance that is asserted, with nothing said of its source.
  public init(
    id: String = "", holder: HolderRecord, position: StancePosition, polarity: StancePolarity, target: String?,
    modality: StanceModality = .asserted, evidence: SliceRecord
  ) {
    self.id = id
    self.holder = holder
    self.position = position
    self.polarity = polarity
    self.target = target
    self.modality = modality
    self.evidence = evidence
  }
}

extension StanceRecord: Decodable {
  private enum Key: String, CodingKey {
    case id, holder, position, polarity, target, modality, condition, source, evidence, date, confidence, rule
    case targetID = "target_id"
  }

  /// Reads a stance's object.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    id = try values.value(.id, or: "")
    holder = try values.decode(HolderRecord.self, forKey: .holder)
    position = try values.decode(StancePosition.self, forKey: .position)
    polarity = try values.decode(StancePolarity.self, forKey: .polarity)
    target = try values.decodeIfPresent(String.self, forKey: .target)
    targetID = try values.decodeIfPresent(String.self, forKey: .targetID)
    modality = try values.value(.modality, or: .asserted)
    condition = try values.decodeIfPresent(String.self, forKey: .condition)
    source = try values.decodeIfPresent(String.self, forKey: .source)
    evidence = try values.value(.evidence, or: .everything)
    date = try values.decodeIfPresent(String.self, forKey: .date)
    confidence = try values.decodeIfPresent(Double.self, forKey: .confidence)
    rule = try values.decodeIfPresent(String.self, forKey: .rule)
  }
}

extension StanceRecord: JSONWritable {
  /// Writes the stance's object.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("holder", holder)
      json.member("position", position.rawValue)
      json.member("polarity", polarity.rawValue)
      json.member("target", target)
      json.member("target_id", targetID)
      json.member("modality", modality.rawValue)
      json.member("condition", condition)
      json.member("source", source)
      json.member("evidence", evidence)
      json.member("date", date)
      json.member("confidence", rounded: confidence)
      json.member("rule", rule)
    }
  }
}

/// Who holds a stance.
public struct HolderRecord: Hashable, Sendable {
  /// What the holder is.
  public var type: StanceHolderType
  /// ISO 3166-1 code or group code; `nil` for a person or an organization.
  public var id: String?
  /// The name.
  public var name: String

  /// A holder of this type.
  public init(type: StanceHolderType, id: String?, name: String) {
    self.type = type
    self.id = id
    self.name = name
  }
}

extension HolderRecord: Decodable {
  private enum Key: String, CodingKey { case type, id, name }

  /// Reads a holder's object.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    type = try values.decode(StanceHolderType.self, forKey: .type)
    id = try values.decodeIfPresent(String.self, forKey: .id)
    name = try values.value(.name, or: "")
  }
}

extension HolderRecord: JSONWritable {
  /// Writes the holder's object.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("type", type.rawValue)
      json.member("id", id)
      json.member("name", name)
    }
  }
}

extension StancePosition: Decodable {}
extension StancePolarity: Decodable {}
extension StanceModality: Decodable {}
extension StanceHolderType: Decodable {}
