import RDF

/// Writes a table of solutions in one format, row by row.
public protocol SolutionWriter {
  /// What the user should know of what was written, each in one line; complete after ``finish()``.
  var warnings: [String] { get }

  /// Writes a row, with one term or nothing for each column.
  ///
  /// - Throws: What the sink throws.
  mutating func write(_ row: [Term?]) throws

  /// Ends the document and finishes the sink.
  ///
  /// - Throws: What the sink throws.
  mutating func finish() throws
}

extension SolutionWriter {
  /// None, for most formats.
  public var warnings: [String] { [] }
}
