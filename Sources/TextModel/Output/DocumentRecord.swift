/// One analysed document as it leaves the program: a line of `documents.jsonl`, version 1 of the output contract.
///
/// Fields that a gold document has mean the same here, so one type reads both; what a file leaves out is empty or `nil`.
/// Offsets count in the unit that the record was made with, Unicode code points unless said otherwise.
public struct DocumentRecord: Hashable, Sendable {
  /// The schema of the lines that this version writes.
  public static let schema = "standpunkt.document/1"

  /// Identifies the document in its run.
  public var id: String
  /// What the input says about the article.
  public var title, date, url, author, outlet: String?
  /// The text that all offsets refer to.
  public var text: String
  /// The language of most letters.
  public var primaryLanguage: LanguageTag
  /// The language of every stretch.
  public var languages: [LanguageRecord] = []
  /// Sentences.
  public var sentences: [SentenceRecord] = []
  /// Paragraphs, headings, list items, posts, signatures and rows.
  public var blocks: [BlockRecord] = []
  /// Languages with and without a syntactic model.
  public var syntax = SyntaxRecord()
  /// Syntactic words; `nil` when they were not asked for.
  public var tokens: [TokenRecord]?
  /// Mentions of states and groups.
  public var countries: [CountryRecord] = []
  /// Mentions of persons, organizations and other entities.
  public var entities: [EntityRecord] = []
  /// Quotes and posts.
  public var quotes: [QuoteRecord] = []
  /// Words between quotation marks that are nobody's quote.
  public var unquoted: [UnquotedRecord] = []
  /// Stances.
  public var stances: [StanceRecord] = []

  /// A record with nothing found in `text`.
  public init(id: String, text: String, primaryLanguage: LanguageTag = .undetermined) {
    self.id = id
    self.text = text
    self.primaryLanguage = primaryLanguage
  }

  /// The record as one line of JSON, without a line feed; the same record gives the same bytes.
  public var jsonLine: String {
    var json = JSONWriter()
    write(to: &json)
    return json.text
  }
}

extension DocumentRecord: JSONWritable {
  /// Writes the document's object, keys in the contract's order.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("schema", Self.schema)
      json.member("id", id)
      json.member("title", title)
      json.member("date", date)
      json.member("url", url)
      json.member("author", author)
      json.member("outlet", outlet)
      json.member("text", text)
      json.member("primary_language", primaryLanguage.code)
      json.member("languages", languages)
      json.member("sentences", sentences)
      json.member("blocks", blocks)
      json.member("syntax", syntax)
      if let tokens { json.member("tokens", tokens) }
      json.member("countries", countries)
      json.member("entities", entities)
      json.member("quotes", quotes)
      json.member("unquoted", unquoted)
      json.member("stances", stances)
    }
  }
}

extension DocumentRecord: Decodable {
  private enum Key: String, CodingKey {
    case id, title, date, url, author, outlet, text, languages, sentences, blocks, syntax, tokens, countries, entities
    case quotes, unquoted, stances
    case primaryLanguage = "primary_language"
  }

  /// Reads a document's object.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    id = try values.decode(String.self, forKey: .id)
    title = try values.decodeIfPresent(String.self, forKey: .title)
    date = try values.decodeIfPresent(String.self, forKey: .date)
    url = try values.decodeIfPresent(String.self, forKey: .url)
    author = try values.decodeIfPresent(String.self, forKey: .author)
    outlet = try values.decodeIfPresent(String.self, forKey: .outlet)
    text = try values.value(.text, or: "")
    primaryLanguage = LanguageTag(try values.value(.primaryLanguage, or: LanguageTag.undetermined.code))
    languages = try values.value(.languages, or: [])
    sentences = try values.value(.sentences, or: [])
    blocks = try values.value(.blocks, or: [])
    syntax = try values.value(.syntax, or: SyntaxRecord())
    tokens = try values.decodeIfPresent([TokenRecord].self, forKey: .tokens)
    countries = try values.value(.countries, or: [])
    entities = try values.value(.entities, or: [])
    quotes = try values.value(.quotes, or: [])
    unquoted = try values.value(.unquoted, or: [])
    stances = try values.value(.stances, or: [])
  }
}

extension KeyedDecodingContainer {
  /// The value of `key`, or `fallback` where the key is missing or `null`.
  func value<Value: Decodable>(_ key: Key, or fallback: Value) throws -> Value {
    try decodeIfPresent(Value.self, forKey: key) ?? fallback
  }
}
