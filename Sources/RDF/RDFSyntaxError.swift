/// What is wrong with a document, and where.
public struct RDFSyntaxError: Error, Hashable {
  /// Name of the file as the caller gave it.
  public let file: String
  /// Line, from 1; 0 when unknown.
  public let line: Int
  /// Column in bytes, from 1; 0 when unknown.
  public let column: Int
  /// What was wrong, in words.
  public let message: String

  /// Makes an error.
  public init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }
}

extension RDFSyntaxError: CustomStringConvertible {
  /// `file:line:column: message`, as compilers say it.
  public var description: String {
    line > 0 ? "\(file):\(line):\(column): \(message)" : "\(file): \(message)"
  }
}
