import CSQLite

/// The tables of quads in an SQLite file.
///
/// - `terms`: one row a term; `datatype` is the number of the datatype's own term, `NULL` for `xsd:string`.
/// - `term_hashes`: the numbers of terms by a hash of their bytes.
/// - `spo`, `pos`, `osp`: the triples of the default graph in three covering orders.
/// - `gspo`, `spog`, `posg`, `ospg`: the quads of the named graphs in four.
/// - `predicates`: how many triples, subjects and objects each predicate of the default graph has.
enum StoreSchema {
  /// Marks a file as ours (`file` and SQLite's `PRAGMA application_id` show it): "RAPP".
  static let applicationID: Int64 = 0x5241_5050

  static let quads = """
    CREATE TABLE terms(
      id INTEGER PRIMARY KEY, text TEXT NOT NULL, datatype INTEGER, language TEXT);
    CREATE TABLE term_hashes(hash INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY(hash, id)) WITHOUT ROWID;
    CREATE TABLE spo(
      s INTEGER NOT NULL, p INTEGER NOT NULL, o INTEGER NOT NULL, PRIMARY KEY(s, p, o)) WITHOUT ROWID;
    CREATE TABLE pos(
      p INTEGER NOT NULL, o INTEGER NOT NULL, s INTEGER NOT NULL, PRIMARY KEY(p, o, s)) WITHOUT ROWID;
    CREATE TABLE osp(
      o INTEGER NOT NULL, s INTEGER NOT NULL, p INTEGER NOT NULL, PRIMARY KEY(o, s, p)) WITHOUT ROWID;
    CREATE TABLE gspo(
      g INTEGER NOT NULL, s INTEGER NOT NULL, p INTEGER NOT NULL, o INTEGER NOT NULL,
      PRIMARY KEY(g, s, p, o)) WITHOUT ROWID;
    CREATE TABLE spog(
      s INTEGER NOT NULL, p INTEGER NOT NULL, o INTEGER NOT NULL, g INTEGER NOT NULL,
      PRIMARY KEY(s, p, o, g)) WITHOUT ROWID;
    CREATE TABLE posg(
      p INTEGER NOT NULL, o INTEGER NOT NULL, s INTEGER NOT NULL, g INTEGER NOT NULL,
      PRIMARY KEY(p, o, s, g)) WITHOUT ROWID;
    CREATE TABLE ospg(
      o INTEGER NOT NULL, s INTEGER NOT NULL, p INTEGER NOT NULL, g INTEGER NOT NULL,
      PRIMARY KEY(o, s, p, g)) WITHOUT ROWID;
    CREATE TABLE predicates(
      p INTEGER PRIMARY KEY, triples INTEGER NOT NULL, subjects INTEGER NOT NULL, objects INTEGER NOT NULL);
    """
}
