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
