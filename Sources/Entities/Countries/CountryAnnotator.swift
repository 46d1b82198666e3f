package import LanguageData
import Synchronization
package import TextModel

/// Finds every mention of a state, a territory or a group, and says how it is mentioned.
///
/// The phrases are data (`countries.tsv`, `seats.tsv` and their like in the languages' folders); the rules decide from the
/// words around a phrase whether it mentions anybody.
package struct CountryAnnotator: Annotator {
  private let world: CountryWorld
  private let lexicons: CountryLexicons

  /// An annotator that uses the lexicons in this data; a language's are read when a text first needs them.
  ///
  /// - Throws: `DataError` where the world's tables are not valid.
  package init(data: DataLocation) throws {
    world = try CountryWorld(data: data)
    lexicons = CountryLexicons(world: world, data: data)
  }

  /// The step's name.
  package var name: String { "countries" }
  /// Tokens, in their sentences and blocks, with their languages.
  package var reads: Set<Layer> { [.tokens, .sentences, .blocks, .languages] }
  /// Mentions of states and groups.
  package var writes: Set<Layer> { [.countries] }

  /// Writes the mentions of states and groups.
  package func annotate(_ document: inout Document) throws {
    let finder = try CountryFinder(document, lexicons: lexicons)
    document.countries = (finder.mentions() + flags(in: document)).sorted { $0.span < $1.span }
  }

  private func flags(in document: Document) -> [CountryMention] {
    document.tokens.compactMap { token in
      guard token.kind == .emoji, let id = world.id(ofFlag: document[token.span]) else { return nil }
      return CountryMention(span: token.span, id: id, form: .flag)
    }
  }
}

/// The lexicons that have been needed so far.
final class CountryLexicons: CountryLexiconSource {
  private let world: CountryWorld
  private let data: DataLocation
  private let loaded = Mutex<[LanguageTag: CountryLexicon]>([:])

  init(world: CountryWorld, data: DataLocation) {
    self.world = world
    self.data = data
  }

  func lexicon(_ language: LanguageTag) throws -> CountryLexicon {
    try loaded.withLock { known in
      if let lexicon = known[language] { return lexicon }
      let lexicon = try CountryLexicon(language, world: world, data: data)
      known[language] = lexicon
      return lexicon
    }
  }
}
