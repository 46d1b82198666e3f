package import Foundation
import LanguageData
package import TextModel

/// A trained model that tells languages apart, read where it lies in a mapped file.
///
/// The model is linear: each feature of a word (``WordFeatures``) has a weight for each language it speaks for. Their sums,
/// divided by the square root of the number of the word's features, are what the word says, together with the weights that it has
/// in word lists of near relatives; the sums over a text's words, divided by the square root of their number, are the logits of a softmax over the languages that are written in the
/// text's script. So a long word, of which much is known, does not outvote several short ones. The last language of a model is
/// ``noise``: letters that are no language.
package struct LanguageModel: Sendable {
  /// The languages, in order of their index; the last is `und`, for noise.
  package let languages: [LanguageTag]
  /// The languages that are written in each script, by the script's raw value; noise can be in any.
  package let languagesOfScript: [LanguageSet]
  /// For each power of two of the number of features, what the logits are multiplied by to be probabilities' logits.
  package let calibration: [Float]

  private let file: MappedFile
  private let weightUnit: Float
  /// The number of bits of a hash that choose a bucket.
  let bucketBits: Int
  /// Where the table of bucket starts and where the buckets begin in the file.
  let bucketStarts: Int
  let buckets: Int
  /// Bytes of a feature's weights for all languages, and how many chunks these are.
  let rowLength: Int
  var chunks: Int { rowLength / MemoryLayout<WeightSums.Chunk>.size }

  /// The index of noise.
  package var noise: Int { languages.count - 1 }

  /// Maps the model at `url`.
  ///
  /// - Throws: ``DataError`` where the file is no model of this version or is cut short.
  package init(contentsOf url: URL) throws {
    let file = try MappedFile(url)
    guard file.count > LanguageModelFile.fixedHeader,
      file.integer(at: 0, as: UInt64.self) == LanguageModelFile.magic
    else { throw DataError(file: url.path, message: "is no language identification model") }
    guard file.integer(at: 8, as: UInt32.self) == LanguageModelFile.version else {
      throw DataError(
        file: url.path, message: "is a model of another version", hint: "Train it again: standpunkt train language-id")
    }
    let count = Int(file.integer(at: 12, as: UInt32.self))
    let bits = Int(file.integer(at: 16, as: UInt32.self))
    let header = LanguageModelFile.headerLength(languages: count)
    guard (2...LanguageModelFile.mostLanguages).contains(count), (1...24).contains(bits),
      file.count >= header + ((1 << bits) + 1) * 4
    else { throw DataError(file: url.path, message: "has a broken header") }
    self.file = file
    bucketBits = bits
    rowLength = LanguageModelFile.rowLength(languages: count)
    weightUnit = Float(bitPattern: file.integer(at: 20, as: UInt32.self))
    languages = (0..<count).map { Self.code(file, LanguageModelFile.fixedHeader + $0 * LanguageModelFile.codeLength) }
    let sets = LanguageModelFile.fixedHeader + count * LanguageModelFile.codeLength
    languagesOfScript = LetterScript.allCases.indices.map { index in
      let place = sets + index * LanguageModelFile.languageSetLength
      return LanguageSet(
        low: file.integer(at: place, as: UInt64.self), high: file.integer(at: place + 8, as: UInt64.self))
    }
    let table = header - LanguageModelFile.calibrationSteps * 4
    calibration = (0..<LanguageModelFile.calibrationSteps).map {
      Float(bitPattern: file.integer(at: table + $0 * 4, as: UInt32.self))
    }
    bucketStarts = header
    buckets = header + ((1 << bits) + 1) * 4
    let total = Int(file.integer(at: bucketStarts + (1 << bits) * 4, as: UInt32.self))
    guard file.count == buckets + total else { throw DataError(file: url.path, message: "is cut short or too long") }
  }

  private static func code(_ file: MappedFile, _ place: Int) -> LanguageTag {
    let bytes = file.bytes(place..<place + LanguageModelFile.codeLength).prefix { $0 != 0 }
    return LanguageTag(String(decoding: bytes, as: UTF8.self))
  }

  /// Adds what a word says to `scores`.
  package func add(_ letters: [UInt32], _ script: LetterScript, to scores: inout LanguageScores) {
    scores.count(script: script, letters: letters.count)
    let written = languagesOfScript[Int(script.rawValue)]
    guard written.count > 1 else {
      if let only = written.first { scores.addCertain(only) }
      return
    }
    let key = WordFeatures.wholeWord(letters)
    if scores.addRemembered(key) { return }
    file.withBytes(0..<file.count) { read(letters, script, wholeWord: key, $0, into: &scores.word) }
    scores.addWord(key, chunks: chunks)
  }

  /// The logits of these scores, by language: what stands before the softmax.
  package func logits(_ scores: borrowing LanguageScores) -> [Float] {
    let scale = scale(scores)
    return scores.said(languages.count).map { $0 * scale }
  }

  /// From what the words say, in stored weights, to logits.
  package func scale(_ scores: borrowing LanguageScores) -> Float {
    weightUnit / Float(max(1, scores.words)).squareRoot()
  }
}
