import JSON
import PropertyGraph

/// Attributes as members of JSON objects that have members of their own.
struct JSONColumns {
  private let members: [(name: String, column: Column)]

  /// - Parameter taken: Names of members that the format has; an attribute of such a name gets `_2` behind it.
  init(_ columns: [Column], taken: [String]) {
    // Names differ by case in JSON, but not by more for any reader that makes table columns of them.
    var names = ColumnNames(taken: taken)
    members = columns.map { (names.add($0.name), $0) }
  }

  /// Writes the members that there are into the open object.
  func write(_ values: [PropertyValue?], to json: inout JSONWriter) throws {
    for (name, column) in members {
      guard let value = column.value(in: values) else { continue }
      try json.name(name)
      switch value {
      case .text(let text): try json.string(text)
      case .integer(let number): try json.number(number)
      case .real(let number): try json.number(number)
      case .flag(let flag): try json.bool(flag)
      }
    }
  }
}
