/// A sentence, or what stands for one: a heading, a list item, a signature line.
public struct Sentence: Hashable, Sendable {
  /// From its first token to its last.
  public var span: TextSpan
  /// Its tokens, as indices into ``Document/tokens``.
  public var tokens: Range<Int>
  /// The block it stands in, as an index into ``Document/blocks``.
  public var block: Int
  /// Its language; `und` until that is known.
  public var language: LanguageTag
  /// Its syntactic words, as indices into ``Document/words``; empty where its language has no model.
  public var words: Range<Int>

  /// A sentence of these tokens in this block.
  public init(
    span: TextSpan, tokens: Range<Int>, block: Int, language: LanguageTag = .undetermined, words: Range<Int> = 0..<0
  ) {
    self.span = span
    self.tokens = tokens
    self.block = block
    self.language = language
    self.words = words
  }
}
