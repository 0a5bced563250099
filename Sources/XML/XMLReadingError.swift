/// Why an XML document was not read on, and where.
public struct XMLReadingError: Error, Hashable, Sendable {
  /// What kind of fault it is.
  public enum Kind: Sendable {
    /// The document is no well-formed XML with namespaces.
    case illFormed
    /// Its bytes are no text in its encoding, or the encoding is not known.
    case encoding
    /// It goes beyond one of the ``XMLLimits``.
    case limit
    /// It declares or uses an entity of a kind that is not read.
    case entity
    /// Whoever takes the content refused it (``XMLRefusal``).
    case content
  }

  /// What kind of fault it is.
  public let kind: Kind
  /// Line, from 1.
  public let line: Int
  /// Column in bytes of UTF-8, from 1; in characters where a line is too long to be held, and near what ended the bytes.
  public let column: Int
  /// What is wrong and what was expected, in words.
  public let message: String

  /// Makes an error.
  public init(kind: Kind, line: Int, column: Int, message: String) {
    self.kind = kind
    self.line = line
    self.column = column
    self.message = message
  }
}

extension XMLReadingError: CustomStringConvertible {
  /// `line:column: message`.
  public var description: String { "\(line):\(column): \(message)" }
}
