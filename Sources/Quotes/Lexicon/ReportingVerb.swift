/// A verb by which a text gives somebody's words.
struct ReportingVerb: Hashable, Sendable {
  /// The infinitive, as in the table.
  let lemma: String
  /// The words that belong to it and stand apart ("la … til"), in order; empty for most.
  let particle: [String]
  /// What it says of the words.
  let kind: Kind

  /// What a reporting verb says of the words that stand with it.
  enum Kind: String, Sendable, CaseIterable {
    /// They are stated: also introduces a reported clause ("sier at …").
    case state
    /// They are uttered, asked or cried out: stands with direct speech only ("roper").
    case speak
    /// They are thought: in a tag it reports speech ("mener hun"), elsewhere it does not.
    case think
    /// They name or brand something ("kaller det «teater»").
    case call
    /// They are part of taking a side ("fordømte", "krever").
    case react
  }

  /// Whether the verb can stand in a tag beside direct speech.
  var tagsSpeech: Bool { kind == .state || kind == .speak || kind == .think }
}
