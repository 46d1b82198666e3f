import Foundation
import LanguageData
import TextModel

/// A treebank as raw text with the places where its sentences end: what the sentence splitter learns from and is measured
/// on.
///
/// Tokens are joined as the treebank says (`SpaceAfter=No`), sentences by a space, and paragraphs (`# newpar`, `# newdoc`)
/// by a blank line, as in the raw text of the CoNLL 2018 shared task. A treebank that marks no paragraphs is cut into
/// paragraphs of one length.
struct SentenceText {
  /// The text, as a document without layers.
  let document: Document
  /// The byte offsets at which a sentence's last token ends.
  let ends: Set<Int>
  /// The byte spans of the surface tokens.
  let tokens: [TextSpan]
  /// The byte spans of the sentences.
  let sentences: [TextSpan]

  /// Sentences in a paragraph of a treebank that marks none; the Norwegian ones have about as many where they mark them.
  private static let unmarkedParagraph = 12

  /// One in so many sentences gets a heading in capitals before it, where headings are asked for: news agencies write such
  /// headings on the same line, and treebanks have few.
  private static let sentencesForHeading = 60
  /// Words of such a heading.
  private static let headingLength = 3..<10

  /// What the CESS treebank has in place of quotation marks and brackets; they would be learned as dashes.
  private static let placeholders: Set<String> = ["-fe-", "-fpa-", "-fpt-"]

  /// The text of these sentences.
  init(_ treebank: [ConlluSentence], id: String, withHeadings: Bool = false) {
    let marksParagraphs = treebank.contains { $0.startsParagraph }
    var text = ""
    var ends: Set<Int> = []
    var tokens: [TextSpan] = []
    var sentences: [TextSpan] = []
    for (index, sentence) in treebank.enumerated() {
      let startsParagraph = marksParagraphs ? sentence.startsParagraph : index % Self.unmarkedParagraph == 0
      if startsParagraph, !text.isEmpty { text += "\n\n" }
      if withHeadings, index % Self.sentencesForHeading == 1, let heading = Self.heading(from: treebank[index - 1]) {
        text += heading
        ends.insert(text.utf8.count)
        text += " "
      }
      let first = text.utf8.count
      for token in sentence.tokens where !Self.placeholders.contains(token.form) {
        let start = text.utf8.count
        text += token.form
        tokens.append(TextSpan(start, text.utf8.count))
        if token.isFollowedBySpace { text += " " }
      }
      guard let last = tokens.last, last.end > first else { continue }
      ends.insert(last.end)
      sentences.append(TextSpan(first, last.end))
    }
    document = Document(id: id, text: text)
    self.ends = ends
    self.tokens = tokens
    self.sentences = sentences
  }

  /// The first words of a sentence in capitals, without marks.
  private static func heading(from sentence: ConlluSentence) -> String? {
    let words = sentence.tokens.map(\.form).prefix { $0.allSatisfy { $0.isLetter || $0 == "-" } }
      .prefix(headingLength.upperBound - 1)
    return words.count >= headingLength.lowerBound ? words.joined(separator: " ").uppercased() : nil
  }

  /// The texts of a CoNLL-U file, cut into two where `heldOut` says so: the share of its sentences that come last.
  ///
  /// - Throws: `DataError` or `ConlluError` where the file cannot be read.
  static func read(_ url: URL, heldOut: Double = 0, withHeadings: Bool = false) throws -> (
    training: SentenceText, heldOut: SentenceText
  ) {
    let text: String
    do {
      text = try String(contentsOf: url, encoding: .utf8)
    } catch {
      throw DataError(file: url.path, message: "cannot be read as UTF-8 text: \(error.localizedDescription)")
    }
    let sentences = try ConlluReader.sentences(of: text, file: url.path)
    let cut = sentences.count - Int(Double(sentences.count) * heldOut)
    let name = url.deletingPathExtension().lastPathComponent
    return (
      SentenceText(Array(sentences[..<cut]), id: name, withHeadings: withHeadings),
      SentenceText(Array(sentences[cut...]), id: name)
    )
  }
}

extension ConlluSentence {
  /// Whether a paragraph or a document begins with it.
  fileprivate var startsParagraph: Bool { comments.contains { $0.hasPrefix("newpar") || $0.hasPrefix("newdoc") } }
}
