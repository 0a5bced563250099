/// A variable of a query, without its `?` or `$`.
///
/// Besides the variables that a query writes there are two kinds that it cannot name: blank nodes of patterns, which
/// match like variables and are never part of an answer, and variables that the translation to algebra makes.
public struct Variable: Sendable {
  /// The name; it begins with `_:` for a blank node and with `.` for a variable of the translation.
  public let name: String

  /// Makes a variable of a name.
  public init(_ name: String) {
    self.name = name
  }

  /// The variable that stands for a blank node of a pattern.
  static func blankNode(_ label: String) -> Variable { Variable("_:" + label) }

  /// A variable of the translation.
  static func hidden(_ name: String) -> Variable { Variable("." + name) }

  /// Whether the query itself names it, so that it may be part of an answer.
  public var isNamed: Bool {
    guard let first = name.utf8.first else { return false }
    return first != UInt8(ascii: ".") && !name.utf8.starts(with: "_:".utf8)
  }
}

extension Variable: Hashable {
  /// Equality of the bytes of the names.
  public static func == (left: Variable, right: Variable) -> Bool {
    CodepointText.equal(left.name, right.name)
  }
}

extension Variable: Comparable {
  /// Order of the names by code point.
  public static func < (left: Variable, right: Variable) -> Bool {
    CodepointText.precedes(left.name, right.name)
  }
}

extension Variable: CustomStringConvertible {
  /// The variable as a query writes it.
  public var description: String { isNamed || name.utf8.first == UInt8(ascii: ".") ? "?" + name : name }
}
