internal import GRDB

/// The tables of a store. `Documentation/store.md` describes them for those who query them.
enum Schema {
  /// Says in the file's header that it is a store: “STPK”.
  static let applicationID = 0x5354_504B
  /// The version of the tables that this program writes.
  static let version = 1

  /// Makes the tables in an empty database.
  static func create(_ database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
    try database.execute(sql: runs + documents + layers + search)
  }

  private static let runs = """
    CREATE TABLE manifests (
      manifest INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      json TEXT NOT NULL
    );
    CREATE TABLE runs (
      run INTEGER PRIMARY KEY,
      manifest INTEGER NOT NULL REFERENCES manifests,
      inputs TEXT NOT NULL,
      state TEXT NOT NULL,
      started TEXT NOT NULL,
      ended TEXT,
      analysed INTEGER NOT NULL DEFAULT 0,
      unchanged INTEGER NOT NULL DEFAULT 0,
      failed INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE failures (
      failure INTEGER PRIMARY KEY,
      run INTEGER NOT NULL REFERENCES runs,
      path TEXT NOT NULL UNIQUE,
      reason TEXT NOT NULL,
      hash TEXT,
      conditions TEXT
    );

    """

  private static let documents = """
    CREATE TABLE documents (
      document INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      path TEXT NOT NULL,
      hash TEXT NOT NULL,
      manifest INTEGER NOT NULL REFERENCES manifests,
      analysed_in INTEGER NOT NULL,
      run INTEGER NOT NULL,
      place INTEGER NOT NULL,
      language TEXT NOT NULL,
      title TEXT,
      date TEXT,
      url TEXT,
      author TEXT,
      outlet TEXT
    );
    CREATE INDEX documents_by_hash ON documents (hash, manifest);
    CREATE TABLE records (
      document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
      json TEXT NOT NULL
    );

    """

  private static let layers = """
    CREATE TABLE stances (
      document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
      number INTEGER NOT NULL,
      id TEXT NOT NULL,
      holder_type TEXT NOT NULL,
      holder_id TEXT,
      holder TEXT NOT NULL,
      position TEXT NOT NULL,
      polarity TEXT NOT NULL,
      target TEXT,
      target_id TEXT,
      modality TEXT NOT NULL,
      condition TEXT,
      source TEXT,
      date TEXT,
      confidence REAL,
      evidence TEXT NOT NULL,
      start_offset INTEGER NOT NULL,
      end_offset INTEGER NOT NULL,
      rule TEXT,
      PRIMARY KEY (document, number)
    ) WITHOUT ROWID;
    CREATE TABLE quotes (
      document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
      number INTEGER NOT NULL,
      id TEXT NOT NULL,
      type TEXT NOT NULL,
      language TEXT NOT NULL,
      speaker TEXT,
      speaker_country TEXT,
      speaker_role TEXT,
      speaker_organization TEXT,
      speaker_known_by TEXT,
      speaker_confidence REAL,
      source TEXT,
      text TEXT NOT NULL,
      start_offset INTEGER NOT NULL,
      end_offset INTEGER NOT NULL,
      PRIMARY KEY (document, number)
    ) WITHOUT ROWID;
    CREATE TABLE countries (
      document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
      number INTEGER NOT NULL,
      id TEXT NOT NULL,
      name TEXT,
      form TEXT NOT NULL,
      text TEXT NOT NULL,
      start_offset INTEGER NOT NULL,
      end_offset INTEGER NOT NULL,
      PRIMARY KEY (document, number)
    ) WITHOUT ROWID;

    """

  /// Folded title and text of each document, under the document's key. The words are in `records`; the index holds no copy.
  private static let search = """
    CREATE VIRTUAL TABLE search USING fts5 (
      title, text, content = '', tokenize = "unicode61 remove_diacritics 0"
    );
    """
}
