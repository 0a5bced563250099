/// Why an INPUT argument, or something under it, gave no files.
public struct InputError: Error, Hashable, Sendable {
  /// What was found.
  public enum Fact: Hashable, Sendable {
    /// Nothing stands at the path.
    case missing
    /// The file or folder may not be read; the system's reason.
    case unreadable(reason: String)
    /// A folder with no file of a known kind under it; how many files of other kinds there are.
    case noStatements(skipped: Int)
    /// Neither a file nor a folder.
    case notAFile
  }

  /// The path as named or found.
  public let path: String
  /// What was found.
  public let fact: Fact

  /// Makes an error.
  public init(path: String, fact: Fact) {
    self.path = path
    self.fact = fact
  }

  /// What is wrong and what to do, one line, beginning with the path.
  public var message: String {
    switch fact {
    case .missing:
      return "\(path): no such file or folder; check the path"
    case .unreadable(let reason):
      return "\(path): cannot be read (\(reason)); check its permissions"
    case .noStatements(let skipped):
      let others = skipped == 0 ? "is empty" : "holds only files of other kinds (\(skipped))"
      return "\(path): the folder \(others); statements end in .txt, .md, .html, .jsonl, .ndjson or .json, "
        + "alone or before .gz or .zst"
    case .notAFile:
      return "\(path): is neither a file nor a folder; name a file, a folder or -"
    }
  }
}

extension InputError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
