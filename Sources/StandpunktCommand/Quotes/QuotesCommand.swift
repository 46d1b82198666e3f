import ArgumentParser

/// `standpunkt quotes`: lists of quotes for translators, and their translations back.
struct QuotesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Hand quotes to translators, take their translations back, and check quotes against their articles.",
    discussion: """
      standpunkt quotes FOLDER --to nb writes a list into quotes-nb/. standpunkt quotes import FILE… takes translations \
      back; a later run keeps them, and marks those whose quote changed. standpunkt quotes verify FOLDER checks every quote.
      """,
    subcommands: [QuotesList.self, QuotesImport.self, QuotesVerify.self], defaultSubcommand: QuotesList.self)
}
