import TextModel
import Testing
import Training

@Suite("Counts of parts of speech and relations")
struct AgreementCountsTests {
  private func sentence(_ rows: [(String, String, String)]) -> ConlluSentence {
    ConlluSentence(
      tokens: rows.enumerated().map { ConlluToken(form: $1.0, words: $0..<$0 + 1) },
      words: rows.map { ConlluWord(form: $0.0, lemma: "", partOfSpeech: $0.1, head: 0, relation: $0.2) })
  }

  @Test("are those of all words, and of frequent forms with several parts of speech")
  func counts() {
    var sentences = (0..<6).map { _ in sentence([("Que", "PRON", "nsubj"), ("ve", "VERB", "root")]) }
    sentences += (0..<4).map { _ in sentence([("que", "SCONJ", "mark"), ("ve", "VERB", "root")]) }
    sentences += [sentence([("bajo", "ADJ", "root")]), sentence([("bajo", "ADP", "case")])]
    let table = AgreementCounts(sentences).table(source: "a treebank", licence: "CC0 1.0")
    let rows = table.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(
      rows == [
        "form\tpart-of-speech\trelation\tcount", "*\tADJ\troot\t1", "*\tADP\tcase\t1", "*\tPRON\tnsubj\t6",
        "*\tSCONJ\tmark\t4", "*\tVERB\troot\t10", "que\tPRON\tnsubj\t6", "que\tSCONJ\tmark\t4",
      ])
    #expect(table.contains("# source: counted in a treebank\n# licence: CC0 1.0\n"))
  }
}
