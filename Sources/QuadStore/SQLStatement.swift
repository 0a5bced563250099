import CSQLite

/// A prepared statement of SQL; finalised when it goes.
///
/// Parameters are numbered from 1 and columns from 0, as SQLite has them. Texts that are handed out are valid until the
/// next step or reset.
public final class SQLStatement {
  private let database: Database
  let handle: OpaquePointer

  init(_ database: Database, _ sql: String, isKept: Bool) throws {
    self.database = database
    var made: OpaquePointer?
    let flags = isKept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
    try database.check(sqlite3_prepare_v3(database.handle, sql, -1, flags, &made, nil))
    guard let made else {
      throw StoreError(code: SQLITE_MISUSE, message: "no statement in \"\(sql)\"", path: database.path)
    }
    handle = made
  }

  deinit { sqlite3_finalize(handle) }

  /// Number of columns of its rows.
  public var columnCount: Int32 { sqlite3_column_count(handle) }

  /// Goes on to the next row; whether there is one.
  ///
  /// - Throws: ``StoreError``; a statement that was stopped has the code `SQLITE_INTERRUPT`.
  public func step() throws -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    let error = database.failure(code)
    sqlite3_reset(handle)
    throw error
  }

  /// Runs to the end and makes ready for another run; parameters stay.
  ///
  /// - Throws: ``StoreError``.
  public func run() throws {
    while try step() {}
    sqlite3_reset(handle)
  }

  /// Makes ready for another run.
  public func reset() { sqlite3_reset(handle) }

  /// Sets a parameter to a number.
  public func bind(_ index: Int32, _ value: Int64) throws {
    try database.check(sqlite3_bind_int64(handle, index, value))
  }

  /// Sets a parameter to a real number.
  public func bind(_ index: Int32, _ value: Double) throws {
    try database.check(sqlite3_bind_double(handle, index, value))
  }

  /// Sets a parameter to a text.
  public func bind(_ index: Int32, _ value: String) throws {
    var value = value
    try value.withUTF8 { try bind(index, $0) }
  }

  /// Sets a parameter to a text in UTF-8, which is copied.
  public func bind(_ index: Int32, _ bytes: UnsafeBufferPointer<UInt8>) throws {
    let code = bytes.withMemoryRebound(to: CChar.self) { text in
      // A null pointer would bind NULL and not the empty text.
      text.isEmpty
        ? rapporteur_sqlite_bind_copy(handle, index, "", 0)
        : rapporteur_sqlite_bind_copy(handle, index, text.baseAddress, UInt64(text.count))
    }
    try database.check(code)
  }

  /// Sets a parameter to NULL.
  public func bindNull(_ index: Int32) throws {
    try database.check(sqlite3_bind_null(handle, index))
  }

  /// Whether a column is NULL.
  public func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// A column as a number; 0 where it is NULL.
  public func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  /// A column as a real number; 0 where it is NULL.
  public func real(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  /// A column as text in UTF-8, valid until the next step; empty where it is NULL.
  public func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    // The text first, then its size (SQLite, "Column Values").
    let start = sqlite3_column_text(handle, column)
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }

  /// A column as text; empty where it is NULL.
  public func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }
}
