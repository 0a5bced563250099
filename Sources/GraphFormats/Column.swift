import PropertyGraph

/// Where the values of one attribute stand in those of a node or an edge.
struct Column {
  let key: PropertyKey
  let index: Int

  var name: String { key.name }

  /// The value, or the default of the attribute, or `nil`.
  func value(in values: [PropertyValue?]) -> PropertyValue? {
    (index < values.count ? values[index] : nil) ?? key.defaultValue
  }

  /// The value as text; empty where there is none.
  func text(in values: [PropertyValue?]) -> String { value(in: values)?.text ?? "" }

  /// The value where it is a finite number.
  func number(in values: [PropertyValue?]) -> Double? {
    switch value(in: values) {
    case .real(let number) where number.isFinite: number
    case .integer(let number): Double(number)
    default: nil
    }
  }
}

extension PropertySchema {
  /// The attributes of nodes.
  var nodeColumns: [Column] { nodeKeys.enumerated().map { Column(key: $1, index: $0) } }

  /// The attributes of edges.
  var edgeColumns: [Column] { edgeKeys.enumerated().map { Column(key: $1, index: $0) } }
}

extension [Column] {
  /// The attribute of a name.
  subscript(name: String) -> Column? { first { $0.name == name } }

  /// The first attribute there is of some names.
  func first(of names: [String]) -> Column? { names.lazy.compactMap { self[$0] }.first }

  /// The attribute of a name, where its values are numbers.
  func numeric(_ name: String) -> Column? {
    self[name].flatMap { $0.key.type == .string || $0.key.type == .boolean ? nil : $0 }
  }

  /// The attributes but the one that says for Neo4j or Cytoscape alone what another says too.
  func withoutDouble(_ double: String, of names: [String]) -> [Column] {
    first(of: names) == nil ? self : without([double])
  }

  /// The attributes but those of some names.
  func without(_ names: Set<String>) -> [Column] { filter { !names.contains($0.name) } }
}
