import TextModel
import Testing
import Training

@Suite("Short sentences that are made up for training")
struct ShortClausesTests {
  /// Two verbs with names as subjects, and one with a complement that makes it none of ours.
  private static let sentences = [
    sentence([
      ("Norway", "PROPN", "Number=Sing", 2, "nsubj"),
      ("threatens", "VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Pres", 0, "root"),
      ("neighbours", "NOUN", "Number=Plur", 2, "obj"), (".", "PUNCT", "", 2, "punct"),
    ]),
    sentence([
      ("Norway", "PROPN", "Number=Sing", 4, "nsubj"), ("and", "CCONJ", "", 3, "cc"),
      ("Chile", "PROPN", "Number=Sing", 1, "conj"),
      ("back", "VERB", "Mood=Ind|Number=Plur|Person=3|Tense=Pres", 0, "root"),
      ("Kenya", "PROPN", "Number=Sing", 4, "obj"),
      (".", "PUNCT", "", 4, "punct"),
    ]),
    sentence([
      ("Chile", "PROPN", "Number=Sing", 2, "nsubj"),
      ("gave", "VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Past", 0, "root"),
      ("Kenya", "PROPN", "Number=Sing", 2, "iobj"), ("ships", "NOUN", "Number=Plur", 2, "obj"),
    ]),
  ]

  private static func sentence(_ rows: [(String, String, String, Int, String)]) -> ConlluSentence {
    ConlluSentence(
      tokens: rows.enumerated().map { ConlluToken(form: $1.0, words: $0..<$0 + 1) },
      words: rows.map {
        ConlluWord(
          form: $0.0, lemma: $0.0, partOfSpeech: $0.1, features: $0.2, head: $0.3, relation: $0.4)
      })
  }

  @Test("are a verb between names, with a tree")
  func trees() throws {
    var clauses = try #require(ShortClauses(Self.sentences, seed: 1))
    for sentence in (0..<200).map({ _ in clauses.next() }) {
      let words = sentence.words
      let verb = try #require(words.firstIndex { $0.relation == "root" })
      #expect(["threatens", "back"].contains(words[verb].form))
      #expect(words[0].relation == "nsubj" && words[0].partOfSpeech == "PROPN" && words[0].head == verb + 1)
      #expect(words[verb + 1].relation == "obj" && words[verb + 1].head == verb + 1)
      #expect(words[verb + 1].partOfSpeech == "PROPN" || words[verb + 1].form == "neighbours")
      #expect(words.dropFirst(verb + 2).map(\.form).allSatisfy { $0 == "." })
      #expect(sentence.tokens.map(\.form) == words.map(\.form))
      if words[verb].form == "back" || verb == 3 {
        #expect(words[1].relation == "cc" && words[1].head == 3)
        #expect(words[2].relation == "conj" && words[2].head == 1)
      }
    }
  }

  @Test("have the treebank's names and new ones, and none without names or verbs")
  func names() throws {
    var clauses = try #require(ShortClauses(Self.sentences, seed: 1))
    let subjects = Set((0..<200).map { _ in clauses.next().words[0].form })
    #expect(subjects.isSuperset(of: ["Norway", "Chile", "Kenya"]) && subjects.count > 6)
    #expect(ShortClauses([], seed: 1) == nil)
    #expect(ShortClauses([Self.sentences[2]], seed: 1) == nil)
  }
}
