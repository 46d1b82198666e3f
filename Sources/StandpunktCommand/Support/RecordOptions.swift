import ArgumentParser
import TextModel

/// What document records hold.
struct RecordOptions: ParsableArguments {
  @Option(help: "The unit of offsets.")
  var offsets: OffsetUnit = .codePoints

  @Option(help: ArgumentHelp("The language of country names in the output, as a BCP 47 code.", valueName: "code"))
  var locale = "en"

  @Flag(help: "List every word with lemma, part of speech and head in the output.")
  var tokens = false

  /// How records are written.
  var shape: RecordShape { RecordShape(offsets: offsets, tokens: tokens, locale: locale) }
}
