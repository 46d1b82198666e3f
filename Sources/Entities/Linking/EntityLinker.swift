public import LanguageData
public import TextModel

/// Says whom the names, titles, descriptions and pronouns of a document mean.
///
/// Names are put together across the document; titles give them role and state; descriptions ("utenriksministeren") go to
/// the last person whom they fit, and become entities of their own where there is none; a pronoun goes to the only person
/// whom it can mean.
public struct EntityLinker: Annotator {
  /// The step's name.
  public let name = "entities"
  /// The layers it reads.
  public let reads: Set<Layer> = [.blocks, .tokens, .sentences, .languages, .names, .countries]
  /// The layer it writes.
  public let writes: Set<Layer> = [.entities]

  let lexicons: EntityLexicons

  /// A linker with the lexicons at `data`.
  ///
  /// - Throws: ``DataError`` where a table is missing or not as it should be.
  public init(data: DataLocation) throws { self.init(lexicons: try EntityLexicons(data: data)) }

  /// A linker with these lexicons.
  package init(lexicons: EntityLexicons) { self.lexicons = lexicons }

  /// Writes ``Document/entities`` and ``Document/entityMentions``.
  public func annotate(_ document: inout Document) throws {
    var linking = Linking(text: LinkingText(document), lexicons: lexicons)
    try linking.run()
    let plain = PlainEntities(text: linking.text, lexicons: lexicons).drafts()
    (document.entities, document.entityMentions) = EntityRegister.entities(linking.drafts + plain)
  }
}
