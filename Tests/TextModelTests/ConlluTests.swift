import TextModel
import Testing

@Suite("CoNLL-U")
struct ConlluTests {
  private static let text = """
    # sent_id = 1
    # text = Voy al mar.
    1\tVoy\tir\tVERB\tv\tMood=Ind|Number=Sing\t0\troot\t_\t_
    2-3\tal\t_\t_\t_\t_\t_\t_\t_\t_
    2\ta\ta\tADP\t_\t_\t4\tcase\t_\t_
    3\tel\tel\tDET\t_\t_\t4\tdet\t_\t_
    4\tmar\tmar\tNOUN\t_\t_\t1\tobl:arg\t_\tSpaceAfter=No
    5\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_


    """

  @Test("comes out as it went in")
  func roundTrip() throws {
    let sentences = try ConlluReader.sentences(of: Self.text, file: "x")
    #expect(ConlluWriter.text(of: sentences) == Self.text)
    #expect(sentences[0].tokens.map(\.form) == ["Voy", "al", "mar", "."])
    #expect(sentences[0].comment("text") == "Voy al mar.")
  }

  @Test("empty nodes and carriage returns are passed over")
  func passedOver() throws {
    let text = "1\ta\ta\tX\t_\t_\t0\troot\t_\t_\r\n1.1\tb\tb\tX\t_\t_\t_\t_\t_\t_\r\n\r\n"
    let sentences = try ConlluReader.sentences(of: text, file: "x")
    #expect(sentences.map(\.words.count) == [1])
  }

  @Test(
    "mistakes are errors with their line",
    arguments: [
      ("1\ta\ta\tX\n", 1), ("# x\n2\ta\ta\tX\t_\t_\t0\troot\t_\t_\n", 2), ("1\ta\ta\tX\t_\t_\tx\troot\t_\t_\n", 1),
      ("1\ta\ta\tX\t_\t_\t3\tdep\t_\t_\n\n", 2),
      ("1-3\ta\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n\n", 3),
      ("9999999999999999999\ta\ta\tX\t_\t_\t0\troot\t_\t_\n", 1),
    ])
  func mistakes(text: String, line: Int) {
    #expect {
      try ConlluReader.sentences(of: text, file: "x")
    } throws: {
      ($0 as? ConlluError)?.line == line
    }
  }

  @Test("makes a document whose spans show its tokens, and is made of it again")
  func document() throws {
    let document = Document(id: "x", conllu: try ConlluReader.sentences(of: Self.text, file: "x"), language: "es")
    #expect(document.text == "Voy al mar.")
    #expect(document.tokens.indices.map { String(document.form(ofToken: $0)) } == ["Voy", "al", "mar", "."])
    #expect(document.words.map(\.token) == [0, 1, 1, 2, 3])
    let written = document.conllu()[0]
    #expect(written.words.map(\.head) == [0, 4, 4, 1, 1])
    #expect(written.tokens.map(\.words.count) == [1, 2, 1, 1])
    #expect(written.tokens[2].misc == "SpaceAfter=No")
  }

  @Test("says what name each word is in, in place of what it said before")
  func names() throws {
    var document = Document(id: "x", conllu: try ConlluReader.sentences(of: Self.text, file: "x"), language: "es")
    document.names = [NameSpan(span: TextSpan(4, 10), type: .place, confidence: 1)]
    var sentence = document.conllu()[0]
    sentence.words[1].misc = "Gloss=to|NER=O"
    sentence.write(names: document.nameLabels()[...])
    #expect(sentence.tokens.map(\.misc) == ["name=O", "", "SpaceAfter=No|name=I-LOC", "name=O"])
    #expect(sentence.words[1...2].map(\.misc) == ["Gloss=to|name=B-LOC", "name=I-LOC"])
    #expect(NameLabel(misc: sentence.words[1].misc) == NameLabel(type: "LOC", isFirst: true))
    #expect(NameLabel(misc: "SpaceAfter=No|name=O") == nil && NameLabel.isGiven(inMisc: "SpaceAfter=No|name=O"))
    #expect(!NameLabel.isGiven(inMisc: "SpaceAfter=No"))
  }

  @Test("is read in time that grows with its sentences, not with their square")
  func manySentences() throws {
    let sentences = try ConlluReader.sentences(
      of: String(repeating: Self.text.replacing("\n\n\n", with: "\n\n"), count: 20_000), file: "x")
    #expect(Document(id: "x", conllu: sentences, language: "es").forms.count == 80_000)
  }
}

@Suite("Dependency trees")
struct DependencyTreeTests {
  private let tree: DependencyTree
  private let document: Document

  init() throws {
    // Norge, som tidligere nølte, anerkjenner Palestina.
    let rows = [
      ("Norge", 6, "nsubj"), (",", 5, "punct"), ("som", 5, "nsubj:outer"), ("tidligere", 5, "advmod"),
      ("nølte", 1, "acl:relcl"), ("anerkjenner", 0, "root"), ("Palestina", 6, "obj"),
    ]
    let sentence = ConlluSentence(
      tokens: rows.enumerated().map { ConlluToken(form: $1.0, words: $0..<$0 + 1) },
      words: rows.map { ConlluWord(form: $0.0, features: "Tense=Past|VerbForm=Fin", head: $0.1, relation: $0.2) })
    document = Document(id: "x", conllu: [sentence, sentence], language: "nb")
    tree = DependencyTree(document.sentences[1], of: document)
  }

  @Test("name words by their place in the document")
  func places() {
    #expect(tree.root == 12)
    #expect(tree.children(of: 12) == [7, 13])
    #expect(tree.children(of: 11, by: "nsubj") == [9])
    #expect(tree.ancestors(of: 9) == [11, 7, 12])
    #expect(tree.isInSubtree(9, of: 7) && !tree.isInSubtree(13, of: 7))
  }

  @Test("give the text of a subtree, with and without what hangs on it")
  func spans() {
    #expect(document[tree.span(ofSubtree: 7)] == "Norge , som tidligere nølte")
    #expect(document[tree.span(ofSubtree: 7, excluding: [11])] == "Norge")
  }

  @Test("show the way between two words")
  func paths() {
    #expect(tree.path(from: 9, to: 13) == DependencyPath(up: [9, 11, 7], top: 12, down: [13]))
    #expect(tree.path(from: 7, to: 9) == DependencyPath(up: [], top: 7, down: [11, 9]))
    #expect(tree.path(from: 7, to: 7) == DependencyPath(up: [], top: 7, down: []))
  }

  @Test("give single features")
  func features() {
    #expect(tree[9].feature("Tense") == "Past")
    #expect(tree[9].feature("Mood") == nil)
    #expect(tree[9].baseRelation == "nsubj")
  }

  @Test("are empty for a sentence that was not parsed")
  func unparsed() {
    var document = document
    document.sentences[0].words = 0..<0
    #expect(DependencyTree(document.sentences[0], of: document).root == nil)
  }
}
