import PropertyGraph

/// A node or edge of a GraphML document while it is being read.
struct GraphMLItem {
  enum Kind {
    case node, edge
  }

  let kind: Kind
  let id: String
  var source = ""
  var target = ""
  var line = 0
  /// What an edge says of its direction.
  var isDirected: Bool?
  /// The node around it.
  var parent: String?
  /// Attributes of the element itself.
  var fields: [(name: String, value: String)] = []
  var drawnLabel: String?
  /// One value a column known so far.
  var values: [PropertyValue?] = []

  init(_ kind: Kind, id: String) {
    self.kind = kind
    self.id = id
  }

  mutating func set(_ value: PropertyValue, at column: Int) {
    while values.count <= column { values.append(nil) }
    values[column] = value
  }

  func has(_ column: Int) -> Bool { column < values.count && values[column] != nil }
}
