import Foundation
import LanguageData
import LanguageID

/// What one language is learned from.
struct LanguageTexts {
  /// BCP 47 code.
  let code: String
  /// Lines of text, as numbers of words in the pool.
  var lines: [[Int32]] = []
  /// The different words and how frequent each is: the mean of its share of the text and of each word list.
  var words: [(word: Int32, frequency: Float)] = []
  /// The share of each word in the list that stands beside the language's text.
  var listed: [Int32: Float] = [:]
  /// How much rather each line is drawn than by its turn, summed up to each line: lines like the word lists' texts more,
  /// lines of one trade's terms less.
  var cumulativeLineWeights: [Float] = []

  /// How often a word of this frequency is drawn: between by text (power 1) and by dictionary (power 0).
  static func weight(_ frequency: Float) -> Float { powf(frequency, 0.35) }
}

/// Reads the texts and word lists of all languages.
///
/// A folder holds `<code>.txt`, one line a sentence or string, and `words/<code>.tsv`, a word and its frequency a line. Lines
/// that stand in many languages' texts are untranslated and left out. What is in a script that the language is rarely written in is
/// left out too.
struct LanguageTextReader {
  private(set) var pool = WordPool()
  private var scanner = WordScanner()
  private var lineCounts: [Int: UInt8] = [:]

  /// A line that stands in this many languages' texts is untranslated.
  private static let translatedAtMost: UInt8 = 4
  /// Words of one list beyond these are too rare to tell anything.
  private static let longestList = 80_000
  /// A language is written in a script that has this share of its letters.
  private static let leastScriptShare = 0.1

  /// Reads every language of `folder`, and what more there is of it in the folders `texts` and `lists`.
  ///
  /// - Throws: ``DataError`` where the folder has no texts.
  mutating func read(_ folder: URL, texts more: [URL], lists: [URL]) throws -> [LanguageTexts] {
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let codes = files.filter { $0.pathExtension == "txt" }.map { $0.deletingPathExtension().lastPathComponent }.sorted()
    guard codes.count > 1 else { throw DataError(file: folder.path, message: "holds no texts <code>.txt") }
    let texts = try codes.map { code in
      let further = more.map { $0.appendingPathComponent("\(code).txt") }.filter {
        (try? $0.checkResourceIsReachable()) ?? false
      }
      return try ([folder.appendingPathComponent("\(code).txt")] + further).flatMap(Self.lines)
    }
    countLines(texts)
    return zip(codes, texts).map { code, lines in
      let folders = [folder.appendingPathComponent("words")] + lists
      return read(code, lines, folders.map { $0.appendingPathComponent("\(code).tsv") })
    }
  }

  /// Texts made of these words, each as frequent as the others.
  mutating func texts(code: String, words: [[UInt32]]) -> LanguageTexts {
    let indices = Set(words.compactMap { pool.index(of: $0, .latin) }).sorted()
    return LanguageTexts(code: code, words: indices.map { ($0, 1 / Float(indices.count)) })
  }

  private static func lines(_ url: URL) throws -> [ArraySlice<UInt8>] {
    [UInt8](try Data(contentsOf: url)).split(separator: 0x0A)
  }

  private mutating func countLines(_ texts: [[ArraySlice<UInt8>]]) {
    for lines in texts {
      for key in Set(lines.map { Array($0).hashOfBytes }) { lineCounts[key, default: 0] &+= 1 }
    }
  }

  private mutating func read(_ code: String, _ lines: [ArraySlice<UInt8>], _ lists: [URL]) -> LanguageTexts {
    var texts = LanguageTexts(code: code)
    for line in lines {
      let bytes = Array(line)
      if lineCounts[bytes.hashOfBytes, default: 0] > Self.translatedAtMost { continue }
      let words = self.words(bytes)
      if !words.isEmpty { texts.lines.append(words) }
    }
    var sources = [Self.shares(texts.lines.joined().map { ($0, 1) })]
    for (place, list) in lists.enumerated() {
      guard let data = try? Data(contentsOf: list) else { continue }
      let shares = Self.shares(listWords([UInt8](data)))
      sources.append(shares)
      if place == 0 { texts.listed = Dictionary(uniqueKeysWithValues: shares) }
    }
    let listed = sources.dropFirst().map { Dictionary(uniqueKeysWithValues: $0) }
    let own = Dictionary(uniqueKeysWithValues: sources[0])
    var merged: [Int32: Float] = [:]
    for source in sources { for (word, share) in source { merged[word, default: 0] += share / Float(sources.count) } }
    let scripts = usualScripts(merged)
    texts.words = merged.filter { scripts.contains(pool.script($0.key)) }.map { ($0.key, $0.value) }
      .sorted { $0.word < $1.word }
    texts.lines = texts.lines.map { $0.filter { scripts.contains(pool.script($0)) } }.filter { !$0.isEmpty }
    var sum: Float = 0
    texts.cumulativeLineWeights = texts.lines.map { line in
      sum += Self.weight(line, own, listed)
      return sum
    }
    return texts
  }

  private mutating func words(_ bytes: [UInt8]) -> [Int32] {
    var words: [Int32] = []
    scanner.start(0..<bytes.count)
    while scanner.next(in: bytes) {
      if let word = pool.index(of: scanner.letters, scanner.script) { words.append(word) }
    }
    return words
  }

  /// The words of a list that the scanner takes as one word each, with their frequencies.
  private mutating func listWords(_ bytes: [UInt8]) -> [(Int32, Float)] {
    bytes.split(separator: 0x0A).prefix(Self.longestList).compactMap { line in
      let fields = line.split(separator: 0x09)
      guard fields.count >= 2, let frequency = Float(String(decoding: fields[1], as: UTF8.self)) else { return nil }
      let words = self.words(Array(fields[0]))
      return words.count == 1 ? (words[0], frequency) : nil
    }
  }

  /// How much rather this line is drawn than by its turn: e to the mean logarithm of how much more frequent its words are
  /// in the lists than in the text (after Moore and Lewis 2010), and more for a line that is long enough to be a sentence.
  private static func weight(_ line: [Int32], _ own: [Int32: Float], _ listed: [[Int32: Float]]) -> Float {
    let length: Float = line.count < 5 ? 0.3 : 1
    guard !listed.isEmpty else { return length }
    let sum = line.reduce(Float(0)) { sum, word in
      let share = listed.reduce(Float(0)) { $0 + ($1[word] ?? 0) } / Float(listed.count)
      return sum + max(-2, min(2, logf((share + 1e-6) / ((own[word] ?? 0) + 1e-6))))
    }
    return length * expf(1.5 * sum / Float(line.count))
  }

  private static func shares(_ counts: [(Int32, Float)]) -> [(Int32, Float)] {
    var sums: [Int32: Float] = [:]
    for (word, count) in counts { sums[word, default: 0] += count }
    let sorted = sums.sorted { $0.key < $1.key }
    let total = sorted.reduce(0) { $0 + $1.value }
    return sorted.map { ($0.key, $0.value / max(total, .leastNonzeroMagnitude)) }
  }

  private func usualScripts(_ words: [Int32: Float]) -> Set<LetterScript> {
    var letters: [LetterScript: Double] = [:]
    for (word, _) in words { letters[pool.script(word), default: 0] += Double(pool.length(word)) }
    let total = letters.values.reduce(0, +)
    return Set(letters.filter { $0.key != .other && $0.value >= total * Self.leastScriptShare }.map(\.key))
  }
}

extension Array where Element == UInt8 {
  /// A hash that is the same in every run (FNV-1a).
  fileprivate var hashOfBytes: Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in self { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash)
  }
}
