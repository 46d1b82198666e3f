import Foundation
import LanguageData
import Synchronization
import TextModel

/// What proposes names in a language: its model, and what that needs.
struct NameTagger: Sendable {
  let model: NameModel
  let decoder: LabelDecoder
  let lexicon: NameLexicon
  /// What the model's types are here; `nil` for what is no name.
  let types: [EntityType?]
  /// What was seen of words before.
  let tokens = WordCache<NameToken>(capacity: 1 << 14)
  /// The sums of their own features, by what else these depend on.
  let sums = WordCache<SIMD16<Int32>>(capacity: 1 << 14)

  init(model: NameModel, lexicon: NameLexicon) {
    self.model = model
    self.lexicon = lexicon
    decoder = LabelDecoder(labels: model.labels, starts: model.starts, transitions: model.transitions)
    types = model.labels.types.map { Self.types[$0] }
  }

  /// What the types of the training data are here; a word derived from a name ("Oslo-mannen") is none.
  private static let types: [String: EntityType] = [
    "PER": .person, "ORG": .organization, "LOC": .place, "GPE": .place, "PROD": .work, "EVT": .event, "MISC": .work,
  ]
}

/// The taggers of all languages that `models/names.tsv` lists, each made when it is first asked for and kept from then on.
final class NameTaggers: Sendable {
  private let data: DataLocation
  private let lexicons: EntityLexicons
  /// By language, the file of its model below `models/`.
  private let files: [LanguageTag: String]
  private let state = Mutex(State())

  private struct State {
    var taggers: [LanguageTag: NameTagger] = [:]
    /// Languages may share a file.
    var models: [String: NameModel] = [:]
    var lexicons: [LanguageTag: NameLexicon] = [:]
  }

  /// The taggers of the models at `data`.
  ///
  /// - Throws: ``DataError`` where the list of models cannot be used or one of them is not there.
  init(data: DataLocation, lexicons: EntityLexicons) throws {
    self.data = data
    self.lexicons = lexicons
    var files: [LanguageTag: String] = [:]
    let list = data.model("names.tsv")
    if FileManager.default.fileExists(atPath: list.path) {
      let table = try Table(contentsOf: list)
      let (language, file) = (try table.column("language"), try table.column("model"))
      for row in table.rows {
        files[LanguageTag(row.fields[language])] = row.fields[file]
        let path = data.model(row.fields[file]).path
        guard FileManager.default.fileExists(atPath: path) else {
          throw DataError(
            file: path, message: "is not there", hint: "Train it with `standpunkt train ner`, or reinstall it")
        }
      }
    }
    self.files = files
  }

  /// The languages that have a tagger.
  var languages: some Collection<LanguageTag> { files.keys }

  /// The tagger of a language; `nil` where it has none.
  ///
  /// - Throws: ``DataError`` where its model cannot be read.
  subscript(language: LanguageTag) -> NameTagger? {
    get throws {
      guard let file = files[language] else { return nil }
      return try state.withLock { state in
        if let known = state.taggers[language] { return known }
        let model = try state.models[file] ?? NameModelFile.read(data.model(file))
        state.models[file] = model
        let tagger = NameTagger(model: model, lexicon: lexicon(of: language, &state).with(common: model.common))
        state.taggers[language] = tagger
        return tagger
      }
    }
  }

  /// Whether a word is part of organizations' names in any of the languages.
  func isOfOrganizations(_ form: String) -> Bool {
    let lowered = form.lowercased()
    return state.withLock { state in
      languages.contains { lexicon(of: $0, &state).classes(of: form, lowered: lowered).contains(.organization) }
    }
  }

  private func lexicon(of language: LanguageTag, _ state: inout State) -> NameLexicon {
    if let known = state.lexicons[language] { return known }
    let lexicon = lexicons.nameLexicon(language)
    state.lexicons[language] = lexicon
    return lexicon
  }
}
