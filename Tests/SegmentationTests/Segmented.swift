import LanguageData
import Segmentation
import TextModel

/// A text that was segmented with the package's own data, in a form that tests read easily.
struct Segmented {
  let document: Document

  /// One segmenter for all tests; `nil` where the data is not valid, which a test of its own reports.
  static let segmenter = try? Segmenter(data: .standard())

  init(_ text: String) {
    var document = Document(id: "test", text: text)
    Self.segmenter?.annotate(&document)
    self.document = document
  }

  /// The forms of the tokens with bars between them.
  var forms: String { document.tokens.map { String(document[$0.span]) }.joined(separator: "|") }

  /// The kind of the first token with this form.
  func kind(of form: String) -> TokenKind? {
    document.tokens.first { document[$0.span] == form }?.kind
  }

  /// The sentences.
  var sentences: [String] { document.sentences.indices.map { String(document.text(ofSentence: $0)) } }

  /// The kind of each block with its text.
  var blocks: [String] { document.blocks.map { "\($0.kind.rawValue): \(document[$0.span])" } }
}
