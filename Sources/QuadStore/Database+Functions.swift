import CSQLite

extension Database {
  /// A function of ours that statements of SQL may call.
  public typealias Function = (SQLCall) throws -> Void

  /// Makes a function known to the connection.
  ///
  /// What the function throws ends the statement; ``SQLStatement/step()`` throws the same error.
  ///
  /// - Parameters:
  ///   - name: What SQL calls it.
  ///   - argumentCount: Number of arguments, or -1 for any.
  ///   - isDeterministic: Whether the same arguments always give the same result, so that SQLite may call it once.
  /// - Throws: ``StoreError``.
  public func register(
    _ name: String, argumentCount: Int32, isDeterministic: Bool = true, _ function: @escaping Function
  ) throws {
    let box = Unmanaged.passRetained(FunctionBox(function, database: self))
    let flags = SQLITE_UTF8 | SQLITE_DIRECTONLY | (isDeterministic ? SQLITE_DETERMINISTIC : 0)
    // SQLite frees the box with the function, and at once where it refuses (SQLite, sqlite3_create_function_v2).
    try check(
      sqlite3_create_function_v2(
        handle, name, argumentCount, flags, box.toOpaque(),
        { context, count, arguments in
          guard let context, let held = sqlite3_user_data(context) else { return }
          let box = Unmanaged<FunctionBox>.fromOpaque(held).takeUnretainedValue()
          do {
            try box.function(SQLCall(context: context, arguments: arguments, count: Int(count)))
          } catch {
            box.database?.thrown = error
            sqlite3_result_error_code(context, SQLITE_ABORT)
          }
        }, nil, nil, { held in if let held { Unmanaged<FunctionBox>.fromOpaque(held).release() } }))
  }

  /// Stops statements that run beyond a moment, or lets them run as long as they want.
  ///
  /// A statement that was stopped throws a ``StoreError`` of the code `SQLITE_INTERRUPT`.
  public func stop(after deadline: ContinuousClock.Instant?) {
    self.deadline = deadline
    guard deadline != nil else { return sqlite3_progress_handler(handle, 0, nil, nil) }
    // A thousand instructions take some microseconds; a look at the clock takes a fraction of one.
    sqlite3_progress_handler(
      handle, 1_000,
      { held in
        guard let held else { return 0 }
        let database = Unmanaged<Database>.fromOpaque(held).takeUnretainedValue()
        return database.isPastDeadline ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Whether the moment is past at which statements are to stop; long-running functions ask.
  public var isPastDeadline: Bool { deadline.map { $0 <= ContinuousClock.now } ?? false }
}

/// Keeps a function alive for SQLite.
private final class FunctionBox {
  let function: Database.Function
  weak var database: Database?

  init(_ function: @escaping Database.Function, database: Database) {
    self.function = function
    self.database = database
  }
}
