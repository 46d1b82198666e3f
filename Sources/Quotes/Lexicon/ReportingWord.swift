/// What a function word does around quotes; the classes of `reporting-words.tsv`.
enum ReportingWord: String, Sendable, CaseIterable {
  /// Opens a reported clause: "at", "que", "that".
  case complementizer
  /// Stands before whom something is told to: "til", "a", "to".
  case recipient
  /// Opens a sentence that gives somebody's view: "Para la ministra, …".
  case viewpoint
  /// Gives a source: "ifølge", "según", "according to".
  case according
  /// Stands after a source: "Reinhardt zufolge".
  case accordingAfter = "according-after"
  /// Stands for a verb of saying in a tag: "„…“, so der Minister".
  case thus
  /// Opens a tag whose verb ends it: "…, wie die Polizei mitteilte".
  case manner
  /// Stands before an outlet from which another has it: "som siterer", "citing", "que cita a".
  case citing
  /// Stands before the origin of words: "fra", "de", "from".
  case from
  /// Stands before the agent of a passive: "av", "por", "by".
  case agent
  /// Stands before what something is called: "som", "como", "as".
  case `as`
  /// A subject that is nobody: "det", "it", "se".
  case impersonal
  /// Third person, by gender and number.
  case he, she, they
  /// Any other pronoun that can be a subject.
  case otherPronoun = "other-pronoun"
  /// Opens a relative clause.
  case relative
  /// Marks what follows as somebody else's term: "såkalte", "llamado", "so-called".
  case soCalled = "so-called"
  /// Points to words that were given before: "Det sier …", "Así lo resumió …".
  case deictic
  /// Joins clauses.
  case and
  /// Denies.
  case negation
  /// Can stand between a verb and its subject, or between a subject and its verb.
  case adverb
  /// A possessive before or after its noun.
  case possessive
  /// Stands before an infinitive: "å", "to", "zu".
  case infinitive
  /// Opens a subordinate clause.
  case subordinator
  /// Stands before what something is about.
  case about
  /// Any preposition: what follows it is no subject.
  case preposition
  /// An article, or what stands in its place.
  case article
  /// An article before something new.
  case indefinite
  /// A frequent finite verb that reports nothing: with it a clause is known where there is no parser.
  case finite
  /// A verb form that marks a main clause as somebody else's words (German "sei").
  case reportative
}

/// A function word, or a few that stand for one.
struct ReportingPhrase: Sendable {
  let kind: ReportingWord
  /// In lower case; at least one.
  let tokens: [String]
}

/// What a noun says of a name or of words in quotation marks beside it; the classes of `reporting-nouns.tsv`.
enum ReportingNoun: String, Sendable, CaseIterable {
  /// A book, film, song …: its title stands in marks.
  case work
  /// "Word", "name", "title": what stands in marks is mentioned, not said.
  case term
  /// A ship, band, campaign …: its name may stand in marks.
  case named
  /// A report, law or survey: a source, but nobody who speaks.
  case document
  /// A newspaper, channel or agency.
  case media
  /// "The country": means a state that was named.
  case state
  /// "The company": means an organization that was named.
  case organization
  /// "The 34-year-old": behind a number, means a person who was named.
  case person
  /// "The skipper", "the runner": somebody, who may have been named.
  case human
  /// A statement or letter, in which somebody says something.
  case statement
}
