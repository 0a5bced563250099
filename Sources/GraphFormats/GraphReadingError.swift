/// Why a file of a graph was not read, and where.
public struct GraphReadingError: Error, Hashable, Sendable {
  /// Name of the file as the caller gave it.
  public let file: String
  /// Line, from 1; 0 when unknown.
  public let line: Int
  /// Column in bytes, from 1; 0 when unknown.
  public let column: Int
  /// What is wrong and what was expected, in words.
  public let message: String

  /// Makes an error.
  public init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }
}

extension GraphReadingError: CustomStringConvertible {
  /// `file:line:column: message`, as compilers say it.
  public var description: String {
    if line == 0 { return "\(file): \(message)" }
    return column == 0 ? "\(file):\(line): \(message)" : "\(file):\(line):\(column): \(message)"
  }
}
