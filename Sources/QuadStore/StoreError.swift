import CSQLite

/// Why a store could not be opened, read or written.
///
/// Codes are SQLite's (https://www.sqlite.org/rescode.html); compare with its constants:
///
/// ```swift
/// do { … } catch let error as StoreError where error.code == SQLITE_FULL { … }
/// ```
public struct StoreError: Error, Hashable, Sendable {
  /// SQLite's primary result code (`SQLITE_BUSY`), or `SQLITE_ERROR` for what SQLite does not know of.
  public let code: Int32
  /// What went wrong, in words.
  public let message: String
  /// The file, or `:memory:`.
  public let path: String

  /// Makes an error.
  public init(code: Int32, message: String, path: String) {
    self.code = code & 0xFF
    self.message = message
    self.path = path
  }

  /// Whether another process is writing.
  public var isBusy: Bool { code == SQLITE_BUSY || code == SQLITE_LOCKED }

  /// Whether there is no file that could be opened.
  public var isMissingFile: Bool { code == SQLITE_CANTOPEN }

  /// What the user can do about it, or `nil` where there is nothing to say.
  public var advice: String? {
    switch code {
    case SQLITE_BUSY, SQLITE_LOCKED: "another process is writing to it; try again when it is done"
    case SQLITE_FULL: "free space on the disk; what was there before is intact"
    case SQLITE_IOERR: "the disk failed, or the file may grow no further; what was there before is intact"
    case SQLITE_READONLY, SQLITE_PERM: "check the permissions of the file and of its folder"
    case SQLITE_CANTOPEN: "check the path and the permissions of its folder"
    case SQLITE_NOTADB: "this is no store; name another file"
    case SQLITE_CORRUPT: "the file is damaged; make it anew from the statements"
    default: nil
    }
  }
}

extension StoreError: CustomStringConvertible {
  /// The message, in one line.
  public var description: String { "\(path): \(message)" + (advice.map { "; \($0)" } ?? "") }
}
