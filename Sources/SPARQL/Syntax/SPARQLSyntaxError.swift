/// What is wrong with the text of a query, and where.
public struct SPARQLSyntaxError: Error, Hashable {
  /// Line, from 1.
  public let line: Int
  /// Column in Unicode code points, from 1.
  public let column: Int
  /// The line itself, without its end.
  public let text: String
  /// What was wrong, in words.
  public let message: String
  /// What could have stood there instead, in words; empty where the words are right and their meaning is not.
  public let expected: [String]

  /// Makes an error.
  public init(line: Int, column: Int, text: String, message: String, expected: [String] = []) {
    self.line = line
    self.column = column
    self.text = text
    self.message = message
    self.expected = expected
  }
}

extension SPARQLSyntaxError: CustomStringConvertible {
  /// The message with line and column, the line with a caret under the place, and what was expected.
  public var description: String {
    // Long lines are cut around the place.
    let scalars = Array(text.unicodeScalars)
    let first = max(0, min(column - 1, scalars.count) - 100)
    let shown = scalars[first..<min(scalars.count, first + 160)]
    var excerpt = first > 0 ? "…" : ""
    for scalar in shown { excerpt.unicodeScalars.append(scalar) }
    var caret = first > 0 ? " " : ""
    for scalar in shown.prefix(max(0, column - 1 - first)) { caret += scalar == "\t" ? "\t" : " " }
    var lines = ["line \(line), column \(column): \(message)", "  " + excerpt, "  " + caret + "^"]
    if let last = expected.last {
      let others = expected.dropLast().joined(separator: ", ")
      lines.append("expected " + (others.isEmpty ? last : others + " or " + last))
    }
    return lines.joined(separator: "\n")
  }
}
