import CSQLite

/// One call of a function of ours by SQLite: its arguments, numbered from 0, and where its result goes.
///
/// Valid during the call only. A function that sets no result gives NULL.
public struct SQLCall {
  let context: OpaquePointer
  let arguments: UnsafeMutablePointer<OpaquePointer?>?
  /// Number of arguments.
  public let count: Int

  /// Whether an argument is NULL.
  public func isNull(_ index: Int) -> Bool { sqlite3_value_type(value(index)) == SQLITE_NULL }

  /// Whether an argument is a whole number.
  public func isInteger(_ index: Int) -> Bool { sqlite3_value_type(value(index)) == SQLITE_INTEGER }

  /// Whether an argument is a real number.
  public func isReal(_ index: Int) -> Bool { sqlite3_value_type(value(index)) == SQLITE_FLOAT }

  /// An argument as a number; 0 where it is NULL.
  public func integer(_ index: Int) -> Int64 { sqlite3_value_int64(value(index)) }

  /// An argument as a real number; 0 where it is NULL.
  public func real(_ index: Int) -> Double { sqlite3_value_double(value(index)) }

  /// An argument as text in UTF-8, valid during the call; empty where it is NULL.
  public func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_value_text(value(index))
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(value(index))))
  }

  /// Gives a number.
  public func give(_ number: Int64) { sqlite3_result_int64(context, number) }

  /// Gives a real number; one that is not a number becomes NULL, as in all of SQLite.
  public func give(_ number: Double) { sqlite3_result_double(context, number) }

  /// Gives a text.
  public func give(_ text: String) {
    var text = text
    text.withUTF8 { give($0) }
  }

  /// Gives a text in UTF-8, which is copied.
  public func give(_ bytes: UnsafeBufferPointer<UInt8>) {
    bytes.withMemoryRebound(to: CChar.self) { text in
      text.isEmpty
        ? rapporteur_sqlite_result_text(context, "", 0)
        : rapporteur_sqlite_result_text(context, text.baseAddress, UInt64(text.count))
    }
  }

  /// Gives bytes, which are copied; they are compared byte by byte.
  public func give(blob: [UInt8]) {
    blob.withUnsafeBytes { rapporteur_sqlite_result_blob(context, $0.baseAddress, UInt64($0.count)) }
  }

  private func value(_ index: Int) -> OpaquePointer? { arguments?[index] }
}
