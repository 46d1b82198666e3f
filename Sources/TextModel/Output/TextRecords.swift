// The parts of a document record that say how its text is built: languages, sentences, blocks, words.

/// A stretch of text in one language.
public struct LanguageRecord: Hashable, Sendable, Decodable {
  /// Where it stands, end exclusive.
  public var start, end: Int
  /// BCP 47 code; `und` where nothing can be told.
  public var lang: String
  /// The probability that this is its language; `nil` in gold.
  public var confidence: Double?

  /// A stretch in this language.
  public init(start: Int, end: Int, lang: String, confidence: Double? = nil) {
    self.start = start
    self.end = end
    self.lang = lang
    self.confidence = confidence
  }
}

extension LanguageRecord: JSONWritable {
  /// Writes the stretch's object.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("start", start)
      json.member("end", end)
      json.member("lang", lang)
      json.member("confidence", rounded: confidence)
    }
  }
}

/// A sentence.
public struct SentenceRecord: Hashable, Sendable, Decodable {
  /// Where it stands, end exclusive.
  public var start, end: Int
  /// BCP 47 code of its language.
  public var lang: String
}

extension SentenceRecord: JSONWritable {
  /// Writes the sentence's object.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("start", start)
      json.member("end", end)
      json.member("lang", lang)
    }
  }
}

/// A part of the page.
public struct BlockRecord: Hashable, Sendable, Decodable {
  /// Where it stands, end exclusive.
  public var start, end: Int
  /// What it is.
  public var kind: BlockKind
}

extension BlockRecord: JSONWritable {
  /// Writes the block's object.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("start", start)
      json.member("end", end)
      json.member("kind", kind.rawValue)
    }
  }
}

/// What the syntactic analysis reached.
public struct SyntaxRecord: Hashable, Sendable, Decodable {
  /// Languages whose sentences were parsed, sorted.
  public var parsed: [String] = []
  /// Languages of sentences that no model parses, sorted.
  public var unparsed: [String] = []

  /// Nothing parsed, nothing left out.
  public init() {}
}

extension SyntaxRecord: JSONWritable {
  /// Writes the object.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("parsed", parsed)
      json.member("unparsed", unparsed)
    }
  }
}

/// A syntactic word, or a surface token of a sentence that was not parsed.
public struct TokenRecord: Hashable, Sendable, Decodable {
  /// Where its surface token stands, end exclusive.
  public var start, end: Int
  /// What the surface token is.
  public var kind: TokenKind
  /// The word's form.
  public var form: String
  /// Lemma, universal part of speech, features and relation; `nil` where the sentence was not parsed.
  public var lemma, upos, feats, deprel: String?
  /// The head's number in the sentence, from 1; 0 for a root; `nil` where the sentence was not parsed.
  public var head: Int?
  /// The sentence's index in the document's `sentences`.
  public var sentence: Int
}

extension TokenRecord: JSONWritable {
  /// Writes the word's object.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("start", start)
      json.member("end", end)
      json.member("kind", kind.rawValue)
      json.member("form", form)
      json.member("lemma", lemma)
      json.member("upos", upos)
      json.member("feats", feats)
      json.member("head", head)
      json.member("deprel", deprel)
      json.member("sentence", sentence)
    }
  }
}

extension BlockKind: Decodable {}
extension TokenKind: Decodable {}
