import CSQLite
import Glibc

/// A connection to an SQLite database; closed when it goes.
///
/// A connection is used by one thread at a time.
public final class Database {
  /// How a file is opened.
  public enum Mode: Sendable {
    /// What is there is read; no statement writes.
    case reading
    /// What is there is read and written; what is not there is made.
    case writing
  }

  /// The path that stands for a database in memory.
  public static let memory = ":memory:"

  /// The file, or ``memory``.
  public let path: String

  /// What functions of ours share; it goes with the connection.
  public var companion: AnyObject?

  let handle: OpaquePointer
  /// What a function of ours threw, until the statement that called it ends.
  var thrown: (any Error)?
  var deadline: ContinuousClock.Instant?

  /// Opens a database.
  ///
  /// - Parameter waits: How long a writer waits for another, in milliseconds.
  /// - Throws: ``StoreError``.
  public init(path: String, mode: Mode, waits: Int32 = 5_000) throws {
    self.path = path
    handle = try Database.open(path, mode, waits)
    // A hostile file is data, not code: its views and triggers call nothing of ours.
    rapporteur_sqlite_set(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    rapporteur_sqlite_set(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
    if mode == .reading { try execute("PRAGMA query_only = ON") }
  }

  private static func open(_ path: String, _ mode: Mode, _ waits: Int32) throws -> OpaquePointer {
    guard mode == .reading, path != memory else {
      return try open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, waits)
    }
    // Who may write takes the files of the journal away after the last reader; SQLite falls back to reading where the
    // file may not be written.
    let handle = try open(path, SQLITE_OPEN_READWRITE, waits)
    let code = sqlite3_exec(handle, "SELECT count(*) FROM sqlite_schema", nil, nil, nil)
    guard [SQLITE_CANTOPEN, SQLITE_READONLY].contains(code & 0xFF), access(path + "-wal", F_OK) != 0 else {
      return handle
    }
    // Nothing can be made beside the file, so nobody writes to it either (SQLite, "Read-Only WAL-Mode Databases").
    sqlite3_close_v2(handle)
    var uri = "file:"
    for byte in path.utf8 {
      let isPlain =
        byte == 0x2F || byte == 0x2E || byte == 0x2D || byte == 0x5F
        || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      let digits = String(byte, radix: 16)
      uri += isPlain ? String(Unicode.Scalar(byte)) : "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
    return try open(uri + "?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, waits, naming: path)
  }

  private static func open(
    _ name: String, _ flags: Int32, _ waits: Int32, naming path: String? = nil
  ) throws -> OpaquePointer {
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(name, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let opened else {
      let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      // A handle that could not open its file is still to be closed (SQLite, sqlite3_open).
      sqlite3_close_v2(opened)
      throw StoreError(code: code, message: "cannot be opened (\(message))", path: path ?? name)
    }
    sqlite3_busy_timeout(opened, waits)
    return opened
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements that give no rows, one after another.
  ///
  /// - Throws: ``StoreError``.
  public func execute(_ sql: String) throws {
    try check(sqlite3_exec(handle, sql, nil, nil, nil))
  }

  /// Prepares a statement.
  ///
  /// - Parameter isKept: Whether it is used for long, so that SQLite takes its memory from the heap.
  /// - Throws: ``StoreError``.
  public func prepare(_ sql: String, isKept: Bool = false) throws -> SQLStatement {
    try SQLStatement(self, sql, isKept: isKept)
  }

  /// The first column of the first row as a number, or `nil` where there is no row.
  ///
  /// - Throws: ``StoreError``.
  public func integer(_ sql: String) throws -> Int64? {
    let statement = try prepare(sql)
    return try statement.step() ? statement.integer(0) : nil
  }

  /// Runs a body in a transaction that takes the right to write at once; what it throws undoes all.
  ///
  /// - Throws: ``StoreError``, or what the body throws.
  public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // After some errors (a full disk) SQLite has rolled back by itself.
      if sqlite3_get_autocommit(handle) == 0 { try execute("ROLLBACK") }
      throw error
    }
  }

  /// Whether a transaction has begun that has not ended.
  public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Ends a transaction that has only read; of that nothing can go wrong that matters.
  public func endReading() { sqlite3_exec(handle, "COMMIT", nil, nil, nil) }

  /// Number of rows that the last statement changed.
  public var changes: Int64 { sqlite3_changes64(handle) }

  /// The rowid of the row that was inserted last.
  public var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

  /// Throws unless a code says that all is well.
  func check(_ code: Int32) throws {
    guard code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW else { throw failure(code) }
  }

  /// The error of a code: what a function of ours threw, if that was the cause.
  func failure(_ code: Int32) -> any Error {
    if let thrown {
      self.thrown = nil
      return thrown
    }
    return StoreError(code: code, message: String(cString: sqlite3_errmsg(handle)), path: path)
  }
}
