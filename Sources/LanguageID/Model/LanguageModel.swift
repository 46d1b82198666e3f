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
  private let bucketBits: Int
  private let weightUnit: Float
  private let bucketStarts: Int
  private let buckets: Int
  private let rowLength: Int

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

  /// Adds the weights of a word to `scores`.
  package func add(_ letters: [UInt32], _ script: LetterScript, to scores: inout LanguageScores) {
    scores.add(script: script, letters: letters.count)
    let known = languagesOfScript[Int(script.rawValue)]
    guard known.count > 1 else {
      if let only = known.first { scores.addCertain(only) }
      return
    }
    file.withBytes(0..<file.count) { bytes in
      _ = add(WordFeatures.script(script), bytes, &scores)
      let covered = addNGrams(of: letters, longest: script.longestNGram, bytes, &scores)
      guard script.hasWordBoundaries else { return }
      _ = add(WordFeatures.wholeWord(letters), bytes, &scores)
      _ = add(WordFeatures.coverage(letterCount: letters.count, known: covered), bytes, &scores)
      scores.addFeatures(lanes: lanes)
      // What word lists say is a voice of its own beside that of the features.
      _ = add(WordFeatures.listedWord(letters), bytes, &scores)
    }
    scores.addFeatures(lanes: lanes)
    scores.endWord()
  }

  /// The number of languages up to a multiple of 16.
  private var lanes: Int { rowLength / MemoryLayout<Int16>.size }

  /// Adds the weights of a word's n-grams; returns how many of ``WordFeatures/coverageLength`` the model has.
  ///
  /// All n-grams are looked up before any is added: memory is waited for once, and not once for each.
  private func addNGrams(of letters: [UInt32], longest: Int, _ bytes: RawSpan, _ scores: inout LanguageScores) -> Int {
    var count = 0
    WordFeatures.forEachNGram(of: letters, longest: longest) { hash, length in
      let bucket = bucketStarts + LanguageModelFile.bucket(hash, bits: bucketBits) * 4
      scores.lookups[count] = FeatureLookup(
        fingerprint: LanguageModelFile.fingerprint(hash), length: UInt8(truncatingIfNeeded: length),
        start: bytes.unsafeLoadUnaligned(fromByteOffset: bucket, as: UInt32.self),
        end: bytes.unsafeLoadUnaligned(fromByteOffset: bucket + 4, as: UInt32.self))
      count += 1
      return .longer
    }
    for index in 0..<count where scores.lookups[index].start < scores.lookups[index].end {
      let place = buckets + Int(scores.lookups[index].start)
      scores.lookups[index].first = bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt16.self)
    }
    var covered = 0
    var lacking = UInt8.max
    for index in 0..<count {
      let lookup = scores.lookups[index]
      // When the model lacks an n-gram, it lacks the longer ones that start where it does.
      if lookup.length > lacking { continue }
      let isKnown = add(lookup, bytes, &scores)
      lacking = isKnown ? .max : lookup.length
      if isKnown, Int(lookup.length) == WordFeatures.coverageLength { covered += 1 }
    }
    return covered
  }

  /// Adds the weights of one feature; `false` if the model does not have it.
  private func add(_ hash: UInt64, _ bytes: RawSpan, _ scores: inout LanguageScores) -> Bool {
    let bucket = bucketStarts + LanguageModelFile.bucket(hash, bits: bucketBits) * 4
    let lookup = FeatureLookup(
      fingerprint: LanguageModelFile.fingerprint(hash), length: 0,
      start: bytes.unsafeLoadUnaligned(fromByteOffset: bucket, as: UInt32.self),
      end: bytes.unsafeLoadUnaligned(fromByteOffset: bucket + 4, as: UInt32.self))
    return add(lookup, bytes, &scores)
  }

  @inline(__always)
  private func add(_ lookup: FeatureLookup, _ bytes: RawSpan, _ scores: inout LanguageScores) -> Bool {
    var place = buckets + Int(lookup.start)
    let end = buckets + Int(lookup.end)
    while place < end {
      let count = Int(bytes.unsafeLoadUnaligned(fromByteOffset: place + 2, as: UInt8.self))
      let isRow = count == Int(LanguageModelFile.rowMark)
      if bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt16.self) == lookup.fingerprint {
        scores.featuresOfWord += 1
        if isRow { addRow(place + 3, bytes, &scores) } else { addWeights(count, place + 3, bytes, &scores) }
        return true
      }
      place += 3 + (isRow ? rowLength : count * 2)
    }
    return false
  }

  @inline(__always)
  private func addWeights(_ count: Int, _ start: Int, _ bytes: RawSpan, _ scores: inout LanguageScores) {
    for index in 0..<count {
      let stored = bytes.unsafeLoadUnaligned(fromByteOffset: start + index * 2, as: UInt16.self)
      scores.word[Int(stored & 0x7F)] &+= Int32(Int8(truncatingIfNeeded: stored >> 8))
    }
  }

  @inline(__always)
  private func addRow(_ start: Int, _ bytes: RawSpan, _ scores: inout LanguageScores) {
    for chunk in 0..<(rowLength / MemoryLayout<LanguageScores.RowChunk>.size) {
      let offset = start + chunk * MemoryLayout<LanguageScores.RowChunk>.size
      scores.rows[chunk] &+= bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: LanguageScores.RowChunk.self)
    }
  }

  /// The logits of these scores, by language: what stands before the softmax.
  package func logits(_ scores: LanguageScores) -> [Float] {
    let scale = scale(scores)
    return languages.indices.map { scores.sums[$0] * scale }
  }

  /// From what the words say, in stored weights, to logits.
  package func scale(_ scores: LanguageScores) -> Float { weightUnit / Float(max(1, scores.words)).squareRoot() }
}

/// Where a model may have the weights of one n-gram.
struct FeatureLookup {
  /// What tells the n-gram from others in its bucket.
  var fingerprint: UInt16
  /// What is stored first in the bucket; reading it brings the bucket into the cache.
  var first: UInt16 = 0
  /// Number of letters.
  var length: UInt8
  /// Where the bucket starts and ends.
  var start: UInt32
  var end: UInt32

  init(fingerprint: UInt16, length: UInt8, start: UInt32, end: UInt32) {
    self.fingerprint = fingerprint
    self.length = length
    self.start = start
    self.end = end
  }
}

/// What the words that were read so far say for each language.
package struct LanguageScores: Sendable {
  /// What the words say in stored weights, by language.
  package private(set) var sums = InlineArray<128, Float>(repeating: 0)
  /// Weights of sixteen languages, or sums of a word's.
  typealias RowChunk = SIMD16<Int16>

  /// Sums of the weights of the word that is read, by language, but for those in ``rows``.
  fileprivate(set) var word = InlineArray<128, Int32>(repeating: 0)
  /// Sums of its weights that are stored for all languages in a row; a word has too few features to overflow.
  fileprivate(set) var rows = InlineArray<8, RowChunk>(repeating: .zero)
  /// Number of the features found that are not in the sums yet.
  fileprivate(set) var featuresOfWord = 0
  /// Number of features found.
  package private(set) var features = 0
  /// Number of words read.
  package private(set) var words = 0
  /// Number of letters in each script, by its raw value, those of Latin words at half: names, terms and addresses in
  /// Latin letters stand in texts of all scripts.
  private var letters = [Int](repeating: 0, count: LetterScript.allCases.count)
  /// Room for the n-grams of one word while they are looked up.
  var lookups = [FeatureLookup](
    repeating: FeatureLookup(fingerprint: 0, length: 0, start: 0, end: 0),
    count: (WordScanner.longestWord + 2) * LetterScript.latin.longestNGram)

  /// Nothing read.
  package init() {}

  /// Forgets what was read.
  package mutating func clear() {
    sums = InlineArray(repeating: 0)
    for index in letters.indices { letters[index] = 0 }
    features = 0
    words = 0
  }

  /// Adds what the features found say to the sums; `lanes` is the number of languages, up to a multiple of 16.
  fileprivate mutating func addFeatures(lanes: Int) {
    guard featuresOfWord > 0 else { return }
    let scale = 1 / Float(featuresOfWord).squareRoot()
    for chunk in 0..<lanes / RowChunk.scalarCount {
      let row = rows[chunk]
      for lane in 0..<RowChunk.scalarCount {
        let language = chunk * RowChunk.scalarCount + lane
        sums[language] += Float(word[language] &+ Int32(row[lane])) * scale
        word[language] = 0
      }
      rows[chunk] = .zero
    }
    features += featuresOfWord
    featuresOfWord = 0
  }

  fileprivate mutating func endWord() { words += 1 }

  /// Counts a word of a script that one language alone is written in.
  fileprivate mutating func addCertain(_ language: Int) {
    sums[language] += 127
    features += 1
    words += 1
  }

  fileprivate mutating func add(script: LetterScript, letters count: Int) {
    letters[Int(script.rawValue)] += script == .latin ? count : 2 * count
  }

  /// The script of most letters; `nil` where there are no letters.
  package var script: LetterScript? {
    var best: LetterScript?
    for script in LetterScript.allCases
    where letters[Int(script.rawValue)] > best.map({ letters[Int($0.rawValue)] }) ?? 0 {
      best = script
    }
    return best
  }
}
