// The parts of a document record that say who and what it names.

/// A stretch of text and what it reads.
public struct SliceRecord: Hashable, Sendable {
  /// Where it stands, end exclusive.
  public var start, end: Int
  /// Its text.
  public var text: String

  /// A stretch of text.
  public init(start: Int, end: Int, text: String) {
    self.start = start
    self.end = end
    self.text = text
  }

  /// Stands for a whole text, whatever its length: the evidence of a system that names none.
  public static let everything = SliceRecord(start: 0, end: 1_000_000_000, text: "")
}

extension SliceRecord: Decodable {
  private enum Key: String, CodingKey { case start, end, text }

  /// Reads a slice's object.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    start = try values.decode(Int.self, forKey: .start)
    end = try values.decode(Int.self, forKey: .end)
    text = try values.value(.text, or: "")
  }
}

extension SliceRecord: JSONWritable {
  /// Writes the slice's object.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("start", start)
      json.member("end", end)
      json.member("text", text)
    }
  }
}

/// A mention of a state, a territory or a group of states.
public struct CountryRecord: Hashable, Sendable {
  /// Where it stands, end exclusive.
  public var start, end: Int
  /// The words.
  public var text: String
  /// ISO 3166-1 alpha-2 code, `XK`, or the code of a group.
  public var id: String
  /// How it is mentioned.
  public var form: CountryForm
  /// Its name in the language asked for; `nil` in gold.
  public var name: String?

  /// A mention of this state or group.
  public init(start: Int, end: Int, text: String, id: String, form: CountryForm, name: String? = nil) {
    self.start = start
    self.end = end
    self.text = text
    self.id = id
    self.form = form
    self.name = name
  }
}

extension CountryRecord: Decodable {
  private enum Key: String, CodingKey { case start, end, text, id, form, name }

  /// Reads a mention's object.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    start = try values.decode(Int.self, forKey: .start)
    end = try values.decode(Int.self, forKey: .end)
    text = try values.value(.text, or: "")
    id = try values.decode(String.self, forKey: .id)
    form = try values.value(.form, or: .name)
    name = try values.decodeIfPresent(String.self, forKey: .name)
  }
}

extension CountryRecord: JSONWritable {
  /// Writes the mention's object.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("start", start)
      json.member("end", end)
      json.member("text", text)
      json.member("id", id)
      json.member("form", form.rawValue)
      json.member("name", name)
    }
  }
}

/// A mention of a person, an organization or another entity.
public struct EntityRecord: Hashable, Sendable, Decodable {
  /// Where it stands, end exclusive.
  public var start, end: Int
  /// The words.
  public var text: String
  /// What the entity is.
  public var type: EntityType
  /// The entity's id, stable in the document.
  public var id: String
  /// The fullest name that the document gives.
  public var name: String
}

extension EntityRecord: JSONWritable {
  /// Writes the mention's object.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("start", start)
      json.member("end", end)
      json.member("text", text)
      json.member("type", type.rawValue)
      json.member("id", id)
      json.member("name", name)
    }
  }
}

extension CountryForm: Decodable {}
extension EntityType: Decodable {}
