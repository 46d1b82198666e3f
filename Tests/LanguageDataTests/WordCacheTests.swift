import LanguageData
import Testing

/// What the cache of words gives, whatever it keeps.
@Suite struct WordCacheTests {
  @Test func aWordIsComputedOnceForEachVariant() {
    let cache = WordCache<Int>(capacity: 1024)
    var computed = 0
    for _ in 0..<3 {
      for variant in 0..<2 {
        let value = cache.value(of: "språk", variant: variant) {
          computed += 1
          return variant
        }
        #expect(value == variant)
      }
    }
    #expect(computed == 2)
  }

  @Test func moreWordsThanFitGetTheirOwnValues() {
    let cache = WordCache<String>(capacity: 256)
    for number in (0..<2000).map({ $0 % 700 }) {
      #expect(cache.value(of: "word\(number)") { "value\(number)" } == "value\(number)")
    }
  }

  @Test func aFrequentWordStaysWhileOthersComeOnce() {
    let cache = WordCache<Int>(capacity: 256)
    var computed = 0
    for number in 0..<5000 {
      _ = cache.value(of: "de") {
        computed += 1
        return 0
      }
      _ = cache.value(of: "rare\(number)") { 0 }
    }
    #expect(computed < 10)
  }

  @Test func wordsThatAreWrittenDifferentlyAreTold() {
    let cache = WordCache<Int>(capacity: 256)
    #expect(cache.value(of: "\u{E9}") { 1 } == 1)
    #expect(cache.value(of: "e\u{301}") { 2 } == 2)
  }
}
