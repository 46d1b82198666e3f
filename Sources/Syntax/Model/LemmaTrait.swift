/// A way to find lemmas that suits some languages and not others, named in a model's manifest.
package enum LemmaTrait: String, Codable, Hashable, Sendable {
  /// The network chooses whether a word that was seen in small letters keeps a capital, as in a name.
  case capitals
  /// A word that is unknown, though the model has a lexicon, may be a known one with two letters exchanged.
  case misspellings
  /// The name of a file is a common noun, which has no capitals (“Agenda.doc”).
  case fileNames
}
