import PropertyGraph

/// Which edges have a direction: those of a directed graph but the ones that are marked as symmetric.
struct EdgeDirections {
  private let isDirected: Bool
  private let symmetric: Column?

  init(_ schema: PropertySchema) {
    isDirected = schema.isDirected
    symmetric = schema.edgeColumns["symmetric"]
  }

  func isDirected(_ edge: PropertyEdge) -> Bool {
    guard isDirected else { return false }
    let value = symmetric?.value(in: edge.values)
    return value != .flag(true) && value != .text("true")
  }
}
