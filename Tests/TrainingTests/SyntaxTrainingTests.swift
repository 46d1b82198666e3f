import Foundation
import LanguageData
import Syntax
import TestSupport
import TextModel
import Testing
import Training

@Suite("Training of the network that tags, lemmatizes and parses")
struct SyntaxTrainingTests {
  /// Sentences of a small language: subjects and objects with an article, verbs between them.
  private static let sentences: [ConlluSentence] = {
    let nouns = [("hunden", "hund"), ("katten", "katt"), ("gutten", "gutt"), ("båten", "båt"), ("mannen", "mann")]
    let verbs = [("ser", "se"), ("hører", "høre"), ("finner", "finne"), ("eier", "eie")]
    return nouns.flatMap { subject in
      verbs.flatMap { verb in
        nouns.map { object in
          sentence([
            (subject.0, subject.1, "NOUN", 2, "nsubj"), (verb.0, verb.1, "VERB", 0, "root"),
            (object.0, object.1, "NOUN", 2, "obj"), (".", ".", "PUNCT", 2, "punct"),
          ])
        }
      }
    }
  }()

  private static func sentence(_ rows: [(String, String, String, Int, String)]) -> ConlluSentence {
    ConlluSentence(
      tokens: rows.enumerated().map { ConlluToken(form: $1.0, words: $0..<$0 + 1) },
      words: rows.map {
        ConlluWord(
          form: $0.0, lemma: $0.1, partOfSpeech: $0.2, features: $0.2 == "NOUN" ? "Definite=Def" : "", head: $0.3,
          relation: $0.4)
      })
  }

  private static func train(
    _ sets: [(variety: String, sentences: [ConlluSentence])] = [("nb", sentences)],
    _ change: (inout SyntaxTrainer.Options) -> Void = { _ in }
  ) -> [UInt8] {
    var options = SyntaxTrainer.Options()
    options.epochs = 25
    options.batchSize = 60
    options.partRows = 256
    options.dropout = 0.1
    change(&options)
    var trainer = SyntaxTrainer(sets, options: options)
    trainer.train { _, _, _ in }
    return trainer.modelFile()
  }

  private static let trained = train()

  private func model(_ bytes: [UInt8] = trained) throws -> SyntaxModel {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let url = folder.url.appendingPathComponent("syntax.model")
    try Data(bytes).write(to: url)
    return try SyntaxModel(url)
  }

  @Test("learns a small language, and what it learned is in the file")
  func learns() throws {
    let model = try model()
    for (gold, parsed) in zip(Self.sentences, try model.parsed(Self.sentences, variety: 0)) {
      #expect(parsed.words == gold.words)
    }
  }

  @Test("lemmatizes and tags words that it has not seen")
  func newWords() throws {
    let words = ["Hesten", "ser", "båten", "."].map { ($0, "", "", 0, "") }
    let parsed = try model().parsed([Self.sentence(words)], variety: 0)
    #expect(parsed[0].words.map(\.lemma) == ["hest", "se", "båt", "."])
    #expect(parsed[0].words[0].partOfSpeech == "NOUN")
  }

  @Test("leaves addresses as they are")
  func addresses() throws {
    for address in ["https://avis.no/hunden", "post@hunden.no", "www.avis.no/Katten"] {
      let words = [address, "ser", "båten", "."].map { ($0, "", "", 0, "") }
      #expect(try model().parsed([Self.sentence(words)], variety: 0)[0].words[0].lemma == address)
    }
  }

  @Test("sees a new word by its cluster, and keeps the clusters in the file")
  func clusters() throws {
    let clusters = WordClusters([(word: "hunden", path: "00"), (word: "Zqx", path: "00"), (word: "ser", path: "11")])
    let extractor = WordFeatureExtractor(partRows: 1 << 20, clusters: clusters)
    func parts(_ form: String) -> Set<Int32> {
      Set(extractor.features(of: form, isFirst: false, language: 0) { _ in nil }.parts)
    }
    let common = parts("ser").intersection(parts("hunden"))
    #expect(parts("zqx").intersection(parts("hunden")).count == common.count + WordClusters.depths.count)

    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let trained = Self.train {
      $0.epochs = 1
      $0.clusters = clusters
    }
    let url = try folder.write(Data(trained), to: "syntax.model")
    #expect(try ModelContainer(url).clusters("clusters") == clusters)
    #expect(try model(trained).parsed(Self.sentences, variety: 0).count == Self.sentences.count)
  }

  @Test("sees what a list says of words in two steps, and keeps the list in the file")
  func classes() throws {
    let classes = WordClusters([(word: "hunden", path: "00100001"), (word: "Zqx", path: "00101111")])
    let extractor = WordFeatureExtractor(partRows: 1 << 20, classes: classes)
    func parts(_ form: String) -> Set<Int32> {
      Set(extractor.features(of: form, isFirst: false, language: 0) { _ in nil }.parts)
    }
    let plain = WordFeatureExtractor(partRows: 1 << 20)
    let common = [("zqx", "hunden"), ("zqx", "båten")].map { parts($0).intersection(parts($1)).count }
    #expect(common[0] == common[1] + 1)
    #expect(
      parts("hunden").count == plain.features(of: "hunden", isFirst: false, language: 0) { _ in nil }.parts.count + 2)

    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let trained = Self.train {
      $0.epochs = 1
      $0.classes = classes
    }
    let container = try ModelContainer(try folder.write(Data(trained), to: "syntax.model"))
    #expect(try container.clusters("classes") == classes)
    #expect(try container.clusters("clusters").isEmpty)
  }

  @Test("takes nothing but trees from a treebank that follows other conventions")
  func treesOnly() throws {
    let other = Self.sentences.map { sentence in
      var sentence = sentence
      for index in sentence.words.indices {
        sentence.words[index].partOfSpeech = "INTJ"
        sentence.words[index].lemma = "x"
        sentence.words[index].features = "Other=Yes"
      }
      return sentence
    }
    let model = try model(
      Self.train([("nb", Self.sentences), ("nb-other", other)]) {
        $0.epochs = 12
        $0.treesOnly = ["nb-other"]
      })
    for (gold, parsed) in zip(Self.sentences, try model.parsed(Self.sentences, variety: 1)) {
      #expect(parsed.words == gold.words)
    }
    #expect(model.inventory.features.allSatisfy { $0 != "Other=Yes" })
  }

  @Test("takes lemmas of words that the treebank lacks from a lexicon")
  func lexicon() throws {
    let trained = Self.train {
      $0.epochs = 10
      $0.lexicon = [
        ConlluWord(form: "mennene", lemma: "mann", partOfSpeech: "NOUN"),
        ConlluWord(form: "hunden", lemma: "katt", partOfSpeech: "NOUN"),
      ]
    }
    let words = ["Mennene", "ser", "hunden", "."].map { ($0, "", "", 0, "") }
    let parsed = try model(trained).parsed([Self.sentence(words)], variety: 0)
    #expect(parsed[0].words.map(\.lemma) == ["mann", "se", "hund", "."])
  }

  @Test("gives a form the lemma that its language has for it")
  func lemmasOfLanguages() throws {
    let other = Self.sentences.map { sentence in
      var sentence = sentence
      for index in sentence.words.indices where sentence.words[index].form == "ser" {
        sentence.words[index].lemma = "sjå"
      }
      return sentence
    }
    let model = try model(Self.train([("nb", Self.sentences), ("nn", other)]) { $0.epochs = 6 })
    let words = ["Hunden", "ser", "båten", "."].map { ($0, "", "", 0, "") }
    for (variety, lemma) in ["se", "sjå"].enumerated() {
      #expect(try model.parsed([Self.sentence(words)], variety: variety)[0].words[1].lemma == lemma)
    }
  }

  @Test("reads sentences in capitals, with a capital on every word, and in small letters alike")
  func letterCase() throws {
    let model = try model()
    let writings: [(String) -> String] = [{ $0.uppercased() }, { $0.capitalized }, { $0.lowercased() }]
    for write in writings {
      let varied = Self.sentences.map { sentence in
        var sentence = sentence
        for index in sentence.words.indices { sentence.words[index].form = write(sentence.words[index].form) }
        return sentence
      }
      for (gold, parsed) in zip(Self.sentences, try model.parsed(varied, variety: 0)) {
        #expect(parsed.words.map(\.partOfSpeech) == gold.words.map(\.partOfSpeech))
        #expect(parsed.words.map(\.head) == gold.words.map(\.head))
        #expect(parsed.words.map(\.lemma) == gold.words.map(\.lemma))
      }
    }
  }

  @Test("the same sentences give the same file")
  func deterministic() { #expect(Self.train() == Self.trained) }

  @Test("a sentence of 50,000 words is parsed in bounded time, as one tree", .timeLimit(.minutes(1)))
  func longSentence() throws {
    let words = (0..<50_000).map { $0 % 17 == 16 ? "," : $0 % 3 == 1 ? "ser" : "hunden" }
    let analysis = try model().analyze([words], variety: 0)[0]
    #expect(analysis.count == words.count)
    #expect(analysis.filter { $0.head < 0 }.count == 1)
    #expect(analysis.indices.allSatisfy { analysis[$0].head < words.count && analysis[$0].head != $0 })
  }

  @Test("a word of 300,000 letters is read in bounded time", .timeLimit(.minutes(1)))
  func longWord() throws {
    let word = String(repeating: "regjering", count: 33_334)
    #expect(try model().analyze([["Hunden", "ser", word]], variety: 0)[0].count == 3)
  }

  @Test("odd words do no harm", arguments: ["", " ", "\u{0}", "𝔘𝔫", "🇳🇴", "ﷺﷺﷺ", "\u{301}", "ÆØÅ", "１２３"])
  func oddWords(word: String) throws {
    #expect(try model().analyze([[word, "ser", word]], variety: 0)[0].count == 3)
  }
}
