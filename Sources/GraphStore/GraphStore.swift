import Exports
import KnowledgeGraph
import QuadStore

/// A knowledge graph in one SQLite file: what each statement says, views for people, full text, and the RDF of it all.
///
/// One process writes at a time; others read meanwhile and see the graph as it was when they began.
///
/// ```swift
/// let store = try GraphStore(path: "graph.db", mode: .writing)
/// try store.update { try $0.put(statement: "statement/s1", graph: graph, digest: digest, origin: "s1.txt") }
/// let whole = try store.graph()
/// ```
public final class GraphStore {
  /// The connection.
  public let database: Database
  /// The quads of the graph.
  public let quads: QuadStore
  /// How identifiers become IRIs.
  public let options: ExportOptions
  let parts: ProjectionParts

  /// Opens a store; one that is opened for writing is made where there is none, and brought to the current version.
  ///
  /// - Parameter base: The base IRI of a new store; an existing one must have the same where it is given.
  /// - Throws: ``GraphStoreError``, `StoreError`.
  public init(path: String, mode: Database.Mode, base: String? = nil) throws {
    database = try GraphStore.open(path, mode)
    let version = try database.integer("PRAGMA user_version") ?? 0
    let application = try database.integer("PRAGMA application_id") ?? 0
    let isEmpty = try database.integer("SELECT count(*) FROM sqlite_schema") == 0
    guard application == GraphSchema.applicationID || isEmpty else { throw GraphStoreError.foreign(path: path) }
    guard version <= GraphSchema.version else { throw GraphStoreError.tooNew(path: path, version: version) }
    if mode == .writing {
      try GraphStore.prepare(database, from: version, base: base ?? ExportOptions.defaultBase)
    } else if isEmpty {
      throw GraphStoreError.missing(path: path)
    } else if version < GraphSchema.version {
      throw GraphStoreError.damaged(
        "version \(version) is older than this program's; open it once with rapporteur ingest")
    }
    let known = try database.prepare("SELECT value FROM properties WHERE name = 'base'")
    guard try known.step() else { throw GraphStoreError.damaged("it names no base IRI") }
    options = ExportOptions(base: known.text(0))
    if let base, base != options.base { throw GraphStoreError.otherBase(path: path, base: options.base, asked: base) }
    parts = try ProjectionParts(options: options)
    quads = try QuadStore(database)
  }

  private static func open(_ path: String, _ mode: Database.Mode) throws -> Database {
    do {
      return try Database(path: path, mode: mode)
    } catch let error as StoreError where mode == .reading && error.isMissingFile {
      throw GraphStoreError.missing(path: path)
    }
  }

  private static func prepare(_ database: Database, from version: Int64, base: String) throws {
    // A journal aside lets others read while one writes (SQLite, "Write-Ahead Logging"); the file remembers it.
    try database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON")
    guard version < GraphSchema.version else { return }
    try database.transaction {
      // Another process may have done it while this one waited.
      var current = try database.integer("PRAGMA user_version") ?? 0
      while current < GraphSchema.version {
        try GraphSchema.migrations[Int(current)](database)
        current += 1
      }
      try database.execute(
        "PRAGMA application_id = \(GraphSchema.applicationID); PRAGMA user_version = \(GraphSchema.version)")
      let insert = try database.prepare("INSERT OR IGNORE INTO properties VALUES('base', ?1)")
      try insert.bind(1, base)
      try insert.run()
    }
  }

  /// Digests of the statements by their identifiers: what was taken in, and in which form.
  ///
  /// - Throws: `StoreError`.
  public func digests() throws -> [String: String] {
    let rows = try database.prepare("SELECT key, digest FROM statements JOIN entities USING (id)")
    var digests: [String: String] = [:]
    while try rows.step() { digests[rows.text(0)] = rows.text(1) }
    return digests
  }

  /// Changes the store in one transaction: all of it, or nothing where the body throws.
  ///
  /// - Throws: ``GraphStoreError``, `StoreError`, or what the body throws.
  public func update(_ body: (StoreUpdate) throws -> Void) throws {
    try database.transaction {
      try database.execute("INSERT OR REPLACE INTO properties VALUES('statistics', 'stale')")
      let update = try StoreUpdate(self)
      try body(update)
      try update.finish()
    }
  }

  /// Reads in one transaction: all that the body reads is of the same moment, while another process writes.
  ///
  /// - Throws: `StoreError`, or what the body throws.
  public func reading<Result>(_ body: () throws -> Result) throws -> Result {
    try database.execute("BEGIN")
    do {
      let result = try body()
      try database.execute("COMMIT")
      return result
    } catch {
      try database.execute("ROLLBACK")
      throw error
    }
  }

  /// Counts anew what the order of joins in queries is chosen from; once after many changes.
  ///
  /// - Throws: `StoreError`.
  public func renewStatistics() throws {
    try database.transaction {
      try quads.renewStatistics()
      try database.execute("DELETE FROM properties WHERE name = 'statistics'")
    }
  }

  /// Whether the store changed since they were counted.
  ///
  /// - Throws: `StoreError`.
  public func hasStaleStatistics() throws -> Bool {
    try database.integer("SELECT count(*) FROM properties WHERE name = 'statistics'") == 1
  }
}
