import Foundation
import LanguageID
import TextModel

/// What `standpunkt detect` prints for a line.
struct LineAnswers {
  /// The forms that an answer can have.
  enum Kind {
    /// The most probable language.
    case code
    /// Every probable language with its probability.
    case candidates
    /// A language for each token between white space.
    case tokens
    /// The stretches of one language each, as JSON.
    case spans
  }

  private let identifier: LanguageIdentifier
  private let kind: Kind

  /// Answers of this kind.
  init(_ identifier: LanguageIdentifier, kind: Kind) {
    self.identifier = identifier
    self.kind = kind
  }

  /// A writer to standard output.
  func writer() -> Writer { Writer(identifier, kind) }

  /// Writes answers to standard output, many at a time.
  struct Writer: ~Copyable {
    private static let full = 1 << 15

    private let kind: Kind
    private let path: LanguagePath
    private var reader: LanguageReader
    private var output: [UInt8] = []

    fileprivate init(_ identifier: LanguageIdentifier, _ kind: Kind) {
      self.kind = kind
      path = LanguagePath(identifier, costs: .lines)
      reader = LanguageReader(identifier)
    }

    /// Answers for one line.
    mutating func write(_ line: [UInt8]) throws {
      switch kind {
      case .code: output.append(contentsOf: reader.language(line, 0..<line.count).code.utf8)
      case .candidates: output.append(contentsOf: candidates(line).utf8)
      case .tokens: output.append(contentsOf: tokens(line).utf8)
      case .spans: output.append(contentsOf: spans(line).utf8)
      }
      output.append(0x0A)
      if output.count >= Self.full { try finish() }
    }

    /// Hands on what was written.
    mutating func finish() throws {
      try FileHandle.standardOutput.write(contentsOf: Data(output))
      output.removeAll(keepingCapacity: true)
    }

    private mutating func candidates(_ line: [UInt8]) -> String {
      reader.candidates(line, 0..<line.count).filter { $0.probability >= 0.001 }
        .map { "\($0.language) \(Self.rounded($0.probability))" }.joined(separator: "\t")
    }

    private func tokens(_ line: [UInt8]) -> String {
      path.tokens(of: line).map(\.language.code).joined(separator: " ")
    }

    private func spans(_ line: [UInt8]) -> String {
      let offsets = OffsetMap(utf8: line, unit: .codePoints)
      let stretches = path.stretches(of: line).map { stretch in
        let (start, end) = (offsets.offset(ofUTF8: stretch.span.start), offsets.offset(ofUTF8: stretch.span.end))
        let confidence = Self.rounded(stretch.confidence)
        return #"{"start":\#(start),"end":\#(end),"lang":"\#(stretch.language)","confidence":\#(confidence)}"#
      }
      return "[\(stretches.joined(separator: ","))]"
    }

    private static func rounded(_ probability: Double) -> String { String(format: "%.3f", probability) }
  }
}
