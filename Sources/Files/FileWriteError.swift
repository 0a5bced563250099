import Glibc

/// Why a file could not be written: what was tried, what the system said, and what to do.
public struct FileWriteError: Error, Hashable {
  /// The file that was to be written.
  public let path: String
  /// The system's error number (`errno`).
  public let code: Int32

  /// Makes an error of a path and an `errno`.
  public init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  /// What the user can do about it, by the option of the command line that says where to write.
  public func advice(option: String = "--to") -> String {
    switch code {
    case ENOSPC, EDQUOT: "free space or choose another folder with \(option)"
    case EACCES, EPERM, EROFS: "choose a folder that you may write to with \(option)"
    case EISDIR: "a folder has this name; choose another with \(option)"
    case ENOTDIR, EEXIST: "a file stands where a folder is needed; choose another folder with \(option)"
    case ENAMETOOLONG: "the name is too long; rename the input"
    default: "choose another folder with \(option)"
    }
  }

  /// The message for the user, in one line.
  public func message(option: String = "--to") -> String {
    "cannot write \(path): \(String(cString: strerror(code))); \(advice(option: option))"
  }
}

extension FileWriteError: CustomStringConvertible {
  /// The message for the user, in one line.
  public var description: String { message() }
}
