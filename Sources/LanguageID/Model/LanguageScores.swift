/// What the words that were read so far say for each language.
package struct LanguageScores: ~Copyable, Sendable {
  /// What the words say in stored weights.
  private var sums = LanguageSums()
  /// Number of features found.
  package private(set) var features = 0
  /// Number of words read.
  package private(set) var words = 0
  /// Number of letters in each script, by its raw value, those of Latin words at half: names, terms and addresses in
  /// Latin letters stand in texts of all scripts.
  private var letters = SIMD32<Int32>.zero
  /// The word that is looked up.
  var word: WordScores
  private var memory: WordMemory

  /// Nothing read; what frequent words and n-grams say is remembered from one text to the next if `remembersWords`.
  package init(remembersWords: Bool = false) {
    memory = WordMemory(words: remembersWords ? WordMemory.frequentWords : 0)
    word = WordScores(rememberingHeads: remembersWords ? HeadMemory.frequentHeads : 0)
  }

  /// What the words say for a language, in stored weights.
  package subscript(language: Int) -> Float { sums[language] }

  /// What the words say for the first `count` languages, in stored weights.
  func said(_ count: Int) -> [Float] { sums.first(count) }

  /// Forgets what was read, but not what words say.
  package mutating func clear() {
    sums = LanguageSums()
    letters = .zero
    features = 0
    words = 0
  }

  /// Adds what the word with this hash said before; `false` where that is not remembered.
  mutating func addRemembered(_ key: UInt64) -> Bool {
    guard let known = memory.add(key, to: &sums) else { return false }
    features += known
    words += 1
    return true
  }

  /// Adds what stands in ``word``, in as many chunks as the model has, and remembers it.
  mutating func addWord(_ key: UInt64, chunks: Int) {
    for number in 0..<chunks { sums.add(word.said.chunk(number), number: number) }
    memory.keep(key, word, chunks: chunks)
    features += word.features
    words += 1
    word.clear()
  }

  /// Counts a word of a script that one language alone is written in.
  mutating func addCertain(_ language: Int) {
    sums[language] += 127
    features += 1
    words += 1
  }

  mutating func count(script: LetterScript, letters count: Int) {
    letters[Int(script.rawValue)] += Int32(script == .latin ? count : 2 * count)
  }

  /// The script of most letters; `nil` where there are no letters.
  package var script: LetterScript? {
    let letters = letters
    var best: LetterScript?
    var most: Int32 = 0
    for script in LetterScript.allCases where letters[Int(script.rawValue)] > most {
      best = script
      most = letters[Int(script.rawValue)]
    }
    return best
  }
}
