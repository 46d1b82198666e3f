extension LanguageModel {
  /// Looks up the features of a word in the model's `bytes` and leaves what they say in `word`.
  ///
  /// Nearly all are looked up before any is added: memory is waited for once, and not once for each. `wholeWord` is the
  /// hash of the word as a whole.
  func read(
    _ letters: [UInt32], _ script: LetterScript, wholeWord: UInt64, _ bytes: RawSpan, into word: inout WordScores
  ) {
    let ngrams = collect(letters, longest: script.longestNGram, &word)
    word.lookups[ngrams] = FeatureLookup(wholeWord)
    word.lookups[ngrams + 1] = FeatureLookup(WordFeatures.listedWord(letters))
    locate(script.hasWordBoundaries ? ngrams + 2 : ngrams, bytes, &word)
    _ = add(WordFeatures.script(script), bytes, &word)
    let covered = addNGrams(ngrams, bytes, &word)
    if script.hasWordBoundaries {
      _ = add(word.lookups[ngrams], bytes, &word.voice)
      _ = add(WordFeatures.coverage(letterCount: letters.count, known: covered), bytes, &word)
      word.endVoice()
      // What word lists say is a voice of its own beside that of the features.
      _ = add(word.lookups[ngrams + 1], bytes, &word.voice)
    }
    word.endVoice()
  }

  /// Lists the n-grams to look up; a head that is remembered is added at once.
  private func collect(_ letters: [UInt32], longest: Int, _ word: inout WordScores) -> Int {
    var count = 0
    var first = 0
    var start = -1
    WordFeatures.forEachNGram(of: letters, longest: longest) { hash, length, place in
      if place != start {
        start = place
        first = count
      }
      let lengthOfHead = min(HeadMemory.longestHead, longest, letters.count - place)
      if length == lengthOfHead, let isLacking = word.addRememberedHead(hash) {
        count = first
        return isLacking ? .nextStart : .longer
      }
      word.lookups[count] = FeatureLookup(
        hash, length < lengthOfHead ? .head : length == lengthOfHead ? .endOfHead : .longer, isFirst: count == first,
        isCovering: length == WordFeatures.coverageLength)
      count += 1
      return .longer
    }
    return count
  }

  /// Finds the buckets of the first lookups, and brings what is stored first in each into the cache.
  private func locate(_ count: Int, _ bytes: RawSpan, _ word: inout WordScores) {
    for index in 0..<count { locate(&word.lookups[index], bytes) }
    for index in 0..<count where word.lookups[index].start < word.lookups[index].end {
      let place = buckets + Int(word.lookups[index].start)
      word.lookups[index].first = bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt16.self)
    }
  }

  @inline(__always)
  private func locate(_ lookup: inout FeatureLookup, _ bytes: RawSpan) {
    let bucket = bucketStarts + LanguageModelFile.bucket(lookup.hash, bits: bucketBits) * 4
    lookup.start = bytes.unsafeLoadUnaligned(fromByteOffset: bucket, as: UInt32.self)
    lookup.end = bytes.unsafeLoadUnaligned(fromByteOffset: bucket + 4, as: UInt32.self)
  }

  /// Adds the weights of the n-grams that were located; returns how many of ``WordFeatures/coverageLength`` the model has.
  private func addNGrams(_ count: Int, _ bytes: RawSpan, _ word: inout WordScores) -> Int {
    var covered = 0
    var isLacking = false
    for index in 0..<count {
      let lookup = word.lookups[index]
      if lookup.isFirst { isLacking = false }
      // When the model lacks an n-gram, it lacks the longer ones that start where it does.
      if lookup.part == .longer {
        if !isLacking { isLacking = !add(lookup, bytes, &word.voice) }
        if !isLacking, lookup.isCovering { covered += 1 }
      } else {
        if !isLacking { isLacking = !add(lookup, bytes, &word.head) }
        if lookup.part == .endOfHead { word.endHead(lookup.hash, isLacking: isLacking, chunks: chunks) }
      }
    }
    return covered
  }

  /// Adds the weights of one feature that few words differ in.
  private func add(_ hash: UInt64, _ bytes: RawSpan, _ word: inout WordScores) -> Bool {
    var lookup = FeatureLookup(hash)
    locate(&lookup, bytes)
    return add(lookup, bytes, &word.voice)
  }

  @inline(__always)
  private func add(_ lookup: FeatureLookup, _ bytes: RawSpan, _ sums: inout WeightSums) -> Bool {
    let fingerprint = LanguageModelFile.fingerprint(lookup.hash)
    var place = buckets + Int(lookup.start)
    let end = buckets + Int(lookup.end)
    while place < end {
      let count = Int(bytes.unsafeLoadUnaligned(fromByteOffset: place + 2, as: UInt8.self))
      let isRow = count == Int(LanguageModelFile.rowMark)
      if bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt16.self) == fingerprint {
        if isRow { addRow(place + 3, bytes, &sums) } else { addWeights(count, place + 3, bytes, &sums) }
        sums.features += 1
        return true
      }
      place += 3 + (isRow ? rowLength : count * 2)
    }
    return false
  }

  @inline(__always)
  private func addWeights(_ count: Int, _ start: Int, _ bytes: RawSpan, _ sums: inout WeightSums) {
    for index in 0..<count {
      let stored = bytes.unsafeLoadUnaligned(fromByteOffset: start + index * 2, as: UInt16.self)
      sums.add(Int8(truncatingIfNeeded: stored >> 8), language: Int(stored & 0x7F))
    }
  }

  @inline(__always)
  private func addRow(_ start: Int, _ bytes: RawSpan, _ sums: inout WeightSums) {
    for number in 0..<chunks {
      let offset = start + number * MemoryLayout<WeightSums.Chunk>.size
      sums.add(bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: WeightSums.Chunk.self), number: number)
    }
  }
}
