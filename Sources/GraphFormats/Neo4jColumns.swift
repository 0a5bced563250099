import PropertyGraph

/// The attributes of nodes or of edges as properties in Neo4j.
struct Neo4jColumns {
  /// How the values of an attribute are stored.
  enum Storage: String {
    case string, int, long, float, double, boolean, date
    /// Texts joined by ` | `.
    case list = "string[]"
  }

  struct Property {
    let name: String
    let column: Column
    let storage: Storage
  }

  let properties: [Property]

  /// - Parameters:
  ///   - columns: The attributes.
  ///   - taken: Names that other properties have.
  ///   - days: Names of the attributes whose values are days, all of them.
  init(_ columns: [Column], taken: [String], days: Set<String>) {
    var names = ColumnNames(taken: taken)
    properties = columns.map { column in
      let storage: Storage =
        switch column.key.type {
        case .string where column.name == "aliases": .list
        case .string where days.contains(column.name): .date
        default: Storage(rawValue: column.key.type.rawValue) ?? .string
        }
      return Property(name: names.add(Neo4jNames.name(column.name)), column: column, storage: storage)
    }
  }

  /// The texts that are joined in a value.
  static func list(_ text: String) -> [String] {
    var items: [String] = []
    var rest = text.utf8[...]
    while let separator = rest.firstRange(of: " | ".utf8) {
      items.append(String(decoding: rest[..<separator.lowerBound], as: UTF8.self))
      rest = rest[separator.upperBound...]
    }
    items.append(String(decoding: rest, as: UTF8.self))
    return items.filter { !$0.isEmpty }
  }

  /// Which of the attributes `begin` and `end` hold days and nothing else, so that they may be stored as dates.
  static func days(
    of columns: [Column], _ forEachValues: (_ body: ([PropertyValue?]) throws -> Void) throws -> Void
  ) rethrows -> Set<String> {
    var candidates = columns.filter { $0.key.type == .string && ($0.name == "begin" || $0.name == "end") }
    if candidates.isEmpty { return [] }
    try forEachValues { values in
      candidates.removeAll { column in
        let text = column.text(in: values)
        return !text.isEmpty && !isDay(text)
      }
    }
    return Set(candidates.map(\.name))
  }

  private static func isDay(_ text: String) -> Bool {
    let bounds = EDTFBounds(text)
    return bounds?.begin == text && bounds?.end == text
  }
}
