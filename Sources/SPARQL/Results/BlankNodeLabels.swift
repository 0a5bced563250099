/// Labels of blank nodes for one document of results: `b0`, `b1` … in the order in which they are met.
struct BlankNodeLabels {
  private var labels: [String: String] = [:]

  /// The label for a node, always the same one.
  mutating func label(of node: String) -> String {
    if let label = labels[node] { return label }
    let label = "b\(labels.count)"
    labels[node] = label
    return label
  }
}
