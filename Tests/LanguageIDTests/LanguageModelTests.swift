import Foundation
import LanguageData
import LanguageID
import TextModel
import Testing
import Training

/// Training a model, writing it and reading it again.
@Suite struct LanguageModelTests {
  /// A folder that goes away with the test.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("language-model-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func train(_ folder: URL) throws -> Data {
    let texts = [
      "nb": "jeg vet ikke hva det er\nhun sier at han ikke kommer\nvi har det bra her hjemme i dag\n",
      "es": "no sé lo que es esto\nella dice que él no viene\nestamos bien aquí en casa hoy\n",
      "ru": "я не знаю что это такое\nона говорит что он не придет\n",
    ]
    for (code, text) in texts {
      try Data(text.utf8).write(to: folder.appendingPathComponent("\(code).txt"))
    }
    var trainer = LanguageModelTrainer(folder: folder)
    trainer.features = 5000
    trainer.settings.examplesPerLanguage = 200
    return try trainer.train { _ in }
  }

  @Test func aTrainedModelTellsItsLanguages() throws {
    try withFolder { folder in
      let url = folder.appendingPathComponent("small.model")
      let model = try train(folder)
      try model.write(to: url)
      let identifier = try LanguageIdentifier(modelAt: url)
      #expect(identifier.languages.map(\.code) == ["es", "nb", "ru"])
      #expect(identifier.language(of: "hva sier hun") == "nb")
      #expect(identifier.language(of: "que dice ella") == "es")
      #expect(identifier.language(of: "что это") == "ru")
      #expect(try train(folder) == model)
    }
  }

  /// Each word has one voice, however many n-grams of it the model knows.
  @Test func aTextSaysWhatItsWordsSayEach() throws {
    let model = try PackageData.identifier().model
    let (short, long) = (logits(model, "no"), logits(model, "statsministrane"))
    for (language, both) in logits(model, "no statsministrane").enumerated() {
      #expect(abs(both - (short[language] + long[language]) / Float(2).squareRoot()) < 0.001)
    }
  }

  private func logits(_ model: LanguageModel, _ text: String) -> [Float] {
    var scores = LanguageScores()
    var scanner = WordScanner()
    let bytes = Array(text.utf8)
    scanner.start(0..<bytes.count)
    while scanner.next(in: bytes) { model.add(scanner.letters, scanner.script, to: &scores) }
    return model.logits(scores)
  }

  /// One language has a word list and the other none, so that all that the list alone has seems to be in the first.
  @Test func furtherExamplesOfRelativesWeighWhatTellsThem() throws {
    try withFolder { folder in
      let shared = ["huset er stort", "bilen er ny", "vinteren er kald", "dagen var lang", "boka er god"]
      for (code, word) in [("nb", "ikke"), ("nn", "ikkje")] {
        let text = shared.map { "\($0) \(word)\n" }.joined()
        try Data(text.utf8).write(to: folder.appendingPathComponent("\(code).txt"))
      }
      let words = folder.appendingPathComponent("words")
      try FileManager.default.createDirectory(at: words, withIntermediateDirectories: true)
      let list = ["huset", "stort", "bilen", "vinteren", "dagen"].map { "\($0)\t0.1\n" }.joined()
      try Data(list.utf8).write(to: words.appendingPathComponent("nb.tsv"))
      #expect(try certainty(folder, relatives: [RelativeLanguages(["nb", "nn"])]) > certainty(folder, relatives: []))
    }
  }

  @Test func wordListsTellRelativesApartBesides() throws {
    try withFolder { folder in
      let words = folder.appendingPathComponent("words")
      try FileManager.default.createDirectory(at: words, withIntermediateDirectories: true)
      for (code, word) in [("nb", "ikke"), ("nn", "ikkje")] {
        let text = ["huset er stort", "bilen er ny", "vinteren er kald"].map { "\($0)\n" }.joined()
        try Data(text.utf8).write(to: folder.appendingPathComponent("\(code).txt"))
        try Data("huset\t0.1\n\(word)\t0.01\n".utf8).write(to: words.appendingPathComponent("\(code).tsv"))
      }
      let listed = RelativeLanguages(["nb", "nn"], examples: 0, wordListStrength: 1)
      #expect(try certainty(folder, relatives: [listed]) > certainty(folder) + 0.05)
      // Lists have no voice where a language lacks one.
      try FileManager.default.removeItem(at: words.appendingPathComponent("nb.tsv"))
      #expect(try certainty(folder, relatives: [listed]) == certainty(folder))
    }
  }

  /// How sure a model is that a text of shared words and one of Nynorsk is Nynorsk.
  private func certainty(_ folder: URL, relatives: [RelativeLanguages] = []) throws -> Double {
    var trainer = LanguageModelTrainer(folder: folder)
    trainer.features = 5000
    trainer.settings.examplesPerLanguage = 200
    trainer.relatives = relatives
    let url = folder.appendingPathComponent("relatives.model")
    try trainer.train { _ in }.write(to: url)
    let candidates = try LanguageIdentifier(modelAt: url).candidates(for: "vinteren huset bilen ikkje")
    return candidates.first { $0.language == "nn" }?.probability ?? 0
  }

  @Test func relativesAreReadFromTheirTable() throws {
    let groups = try RelativeLanguages.groups(at: DataLocation.standard().lexicon("world/language-relatives.tsv"))
    #expect(groups.contains { $0.codes == ["nb", "nn", "da", "sv"] && $0.examples > 0 })
    let languages = Set(try PackageData.identifier().languages.map(\.code))
    for group in groups { #expect(Set(group.codes).isSubset(of: languages), "\(group.codes)") }
  }

  @Test(arguments: ["nb\t1\t", "nb nb\t1\t", "nb nn\tmany\t", "nb nn\t-1\t", "nb nn\t1\tloud", "nb nn\t1\tnan"])
  func aWrongRowOfRelativesIsAnErrorAtItsPlace(_ row: String) throws {
    try withFolder { folder in
      let url = folder.appendingPathComponent("relatives.tsv")
      try Data("# source: s\n# licence: l\nlanguages\texamples\tword-lists\n\(row)\n".utf8).write(to: url)
      let error = #expect(throws: DataError.self) { try RelativeLanguages.groups(at: url) }
      #expect(error?.line == 4)
    }
  }

  @Test func aBrokenModelIsAnErrorWithItsPath() throws {
    try withFolder { folder in
      let url = folder.appendingPathComponent("broken.model")
      let model = try train(folder)
      let broken: [Data] = [Data(), Data("no model".utf8), model.prefix(100), model.dropLast(), model + [0]]
      for bytes in broken {
        try bytes.write(to: url)
        let error = #expect(throws: DataError.self) { try LanguageIdentifier(modelAt: url) }
        #expect(error?.file == url.path)
      }
    }
  }

  @Test func aFolderWithoutTextsIsAnError() throws {
    try withFolder { folder in
      #expect(throws: DataError.self) { try LanguageModelTrainer(folder: folder).train { _ in } }
    }
  }
}
