import QuadStore

/// The tables of a graph in an SQLite file, the views for people, and how older files become current ones.
enum GraphSchema {
  /// Marks a file as ours (SQLite's `PRAGMA application_id`; `file` shows it): "RAPP".
  static let applicationID: Int64 = 0x5241_5050

  /// Version of the tables (SQLite's `PRAGMA user_version`).
  static let version: Int64 = 1

  /// What turns a file of version n - 1 into one of version n stands at place n - 1; version 0 is an empty file.
  static let migrations: [@Sendable (Database) throws -> Void] = [
    { database in
      try QuadStore.makeTables(in: database)
      try database.execute(tables)
      try database.execute(search)
      try database.execute(GraphViews.sql)
    }
  ]

  private static let tables = """
    CREATE TABLE properties(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE entities(
      id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, label TEXT NOT NULL, event_type TEXT,
      edtf TEXT, begin TEXT, end TEXT, attributes TEXT NOT NULL, mentions INTEGER NOT NULL);
    CREATE TABLE statements(
      id INTEGER PRIMARY KEY REFERENCES entities(id), digest TEXT NOT NULL, origin TEXT NOT NULL,
      name TEXT NOT NULL, url TEXT, forum TEXT);
    CREATE TABLE aliases(
      entity_id INTEGER NOT NULL REFERENCES entities(id), name TEXT NOT NULL, as_named INTEGER NOT NULL,
      PRIMARY KEY(entity_id, as_named, name)) WITHOUT ROWID;
    CREATE TABLE same_as(
      entity_id INTEGER NOT NULL REFERENCES entities(id), iri TEXT NOT NULL,
      PRIMARY KEY(entity_id, iri)) WITHOUT ROWID;
    CREATE TABLE versions(id INTEGER PRIMARY KEY, content TEXT NOT NULL UNIQUE);
    CREATE TABLE mentions(
      statement_id INTEGER NOT NULL REFERENCES statements(id), entity_id INTEGER NOT NULL REFERENCES entities(id),
      count INTEGER, version_id INTEGER NOT NULL REFERENCES versions(id),
      PRIMARY KEY(statement_id, entity_id)) WITHOUT ROWID;
    CREATE INDEX mentions_by_entity ON mentions(entity_id);
    CREATE INDEX mentions_by_version ON mentions(version_id);
    CREATE TABLE passages(
      id INTEGER PRIMARY KEY, statement_id INTEGER NOT NULL REFERENCES statements(id), start INTEGER NOT NULL,
      end INTEGER NOT NULL, quotation TEXT NOT NULL, UNIQUE(statement_id, start, end, quotation));
    CREATE TABLE assertions(
      id INTEGER PRIMARY KEY, statement_id INTEGER REFERENCES statements(id),
      subject_id INTEGER NOT NULL REFERENCES entities(id), predicate TEXT NOT NULL,
      object_id INTEGER NOT NULL REFERENCES entities(id), role TEXT NOT NULL, confidence REAL NOT NULL,
      rule TEXT NOT NULL, speaker TEXT NOT NULL, post_status TEXT NOT NULL, participant_role TEXT NOT NULL,
      aspect TEXT NOT NULL, topic TEXT NOT NULL, phase TEXT NOT NULL, edtf TEXT, begin TEXT, end TEXT);
    CREATE UNIQUE INDEX assertions_by_key ON assertions(subject_id, predicate, object_id, role, statement_id);
    CREATE INDEX assertions_by_object ON assertions(object_id);
    CREATE INDEX assertions_by_statement ON assertions(statement_id);
    CREATE INDEX assertions_by_role ON assertions(role) WHERE predicate = 'holdsPost';
    CREATE TABLE offices(office TEXT NOT NULL, role TEXT NOT NULL, PRIMARY KEY(office, role)) WITHOUT ROWID;
    CREATE TABLE background(
      assertion_id INTEGER NOT NULL REFERENCES assertions(id) ON DELETE CASCADE,
      statement_id INTEGER NOT NULL REFERENCES statements(id),
      PRIMARY KEY(statement_id, assertion_id)) WITHOUT ROWID;
    CREATE INDEX background_by_assertion ON background(assertion_id);
    CREATE TABLE evidence(
      assertion_id INTEGER NOT NULL REFERENCES assertions(id) ON DELETE CASCADE,
      passage_id INTEGER NOT NULL REFERENCES passages(id),
      PRIMARY KEY(assertion_id, passage_id)) WITHOUT ROWID;
    CREATE INDEX evidence_by_passage ON evidence(passage_id);
    CREATE TABLE attestations(
      event_id INTEGER NOT NULL REFERENCES entities(id), passage_id INTEGER NOT NULL REFERENCES passages(id),
      rule TEXT NOT NULL, confidence REAL NOT NULL, speaker TEXT NOT NULL,
      PRIMARY KEY(event_id, passage_id, rule, confidence, speaker)) WITHOUT ROWID;
    CREATE INDEX attestations_by_passage ON attestations(passage_id);
    """

  /// Full text: names of entities, a row each with the entity's number as its rowid, and passages.
  ///
  /// SQLite's FTS5 with diacritics folded, so that "Antonio" finds "António".
  private static let search = """
    CREATE VIRTUAL TABLE name_search USING fts5(names, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
    CREATE VIRTUAL TABLE passage_search USING fts5(
      quotation, content = 'passages', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2");
    """
}
