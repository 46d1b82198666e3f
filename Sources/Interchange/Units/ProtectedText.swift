/// A text in which what a translator must keep is marked: addresses, handles, hashtags, numbers with their units.
public struct ProtectedText: Hashable, Sendable {
  /// Plain words, or a token to be kept.
  public enum Piece: Hashable, Sendable {
    case words(String)
    case token(ProtectedToken)
  }

  /// The pieces in order; never two of words in a row.
  public let pieces: [Piece]

  /// The text of these pieces.
  public init(pieces: [Piece]) { self.pieces = pieces }

  /// The text with its marks taken away.
  public var plain: String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .token(let token): token.text
      }
    }.joined()
  }

  /// The tokens in order.
  public var tokens: [ProtectedToken] {
    pieces.compactMap { piece in
      if case .token(let token) = piece { token } else { nil }
    }
  }
}

/// A part of a text that a translation must keep as it is.
public struct ProtectedToken: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case url, email, mention, hashtag, number
  }

  /// Counts from 1 within its text.
  public let id: Int
  /// What it is.
  public let kind: Kind
  /// The words.
  public let text: String

  /// A token of this kind.
  public init(id: Int, kind: Kind, text: String) {
    self.id = id
    self.kind = kind
    self.text = text
  }
}
