import PropertyGraph

/// What becomes of the attributes of nodes or of edges in GEXF.
struct GEXFColumns {
  let label, kind, weight, statement, x, y, size, color: Column?
  let time: TimeColumns
  /// Attributes that are declared, with their identifiers.
  let declared: [(id: String, column: Column)]

  init(nodes columns: [Column]) {
    label = columns["label"]
    kind = columns["kind"]
    weight = nil
    statement = nil
    x = columns.numeric("x")
    y = columns.numeric("y")
    size = columns.numeric("size")
    color = columns["color"]
    time = TimeColumns(columns)
    var said: Set = ["label"]
    if x != nil, y != nil { said.formUnion(["x", "y"]) }
    if size != nil { said.insert("size") }
    declared = GEXFColumns.declared(columns.without(said), taken: ["id", "label", "timeset", "interval"])
  }

  init(edges columns: [Column]) {
    label = columns.first(of: ["label", "predicate"])
    kind = columns.first(of: ["predicate", "kind", "interaction"])
    weight = columns.numeric("weight")
    statement = columns["statement"]
    x = nil
    y = nil
    size = nil
    color = columns["color"]
    time = TimeColumns(columns)
    declared = GEXFColumns.declared(
      columns.without(weight == nil ? ["label"] : ["label", "weight"]),
      taken: ["id", "label", "source", "target", "type", "weight", "timeset", "interval"])
  }

  /// The name of a type in GEXF.
  static func type(_ type: PropertyKey.ValueType) -> String { type == .int ? "integer" : type.rawValue }

  /// The identifiers are the names, as scripts in Gephi expect, but for those that Gephi's own columns have.
  private static func declared(_ columns: [Column], taken: [String]) -> [(id: String, column: Column)] {
    var names = ColumnNames(taken: taken)
    return columns.map { (names.add($0.name), $0) }
  }
}
