import KnowledgeGraph

/// What a run did, for its last words.
struct Summary: Sendable {
  /// Statements read and exported or annotated.
  var statements = 0
  /// Nodes written, by kind.
  var nodes: [NodeKind: Int] = [:]
  /// Edges written.
  var edges = 0
  /// Warnings told.
  var warnings = 0
  /// Files of unknown kinds, and JSON that is no statement.
  var skipped = 0
  /// Graphs written.
  var graphs = 0
  /// Further lines, after the count of statements.
  var notes: [String] = []
  /// What failed, each with where, what and what to do.
  var failures: [String] = []

  /// Counts a graph that was written.
  mutating func count(_ graphNodes: some Sequence<Node>, edges graphEdges: Int) {
    graphs += 1
    edges += graphEdges
    for node in graphNodes { nodes[node.kind, default: 0] += 1 }
  }

  /// The counts by name, for the manifest.
  var counts: [String: Int] {
    ["statements": statements, "nodes": nodes.values.reduce(0, +), "edges": edges]
  }

  /// The closing lines: what was done, and then each failure.
  ///
  /// - Parameters:
  ///   - seconds: how long it took.
  ///   - target: the folder written to, or `nil` for standard output.
  func lines(seconds: Double, target: String?) -> [String] {
    var lines =
      [
        "\(Numbers.counted(statements, "statement")) in \(Numbers.tenths(seconds)) s"
          + (target.map { " → \(Printable.text($0))" } ?? "")
      ] + notes
    if graphs > 0 {
      let kinds = NodeKind.allCases.compactMap { kind in
        nodes[kind].map { Numbers.counted($0, kind.rawValue, plural: kind.plural) }
      }
      let total = nodes.values.reduce(0, +)
      lines.append(Numbers.counted(total, "node") + (kinds.isEmpty ? "" : ": " + kinds.joined(separator: ", ")))
      lines.append(Numbers.counted(edges, "edge"))
    }
    if warnings > 0 { lines.append(Numbers.counted(warnings, "warning")) }
    if skipped > 0 { lines.append("skipped \(Numbers.counted(skipped, "input")) without a statement") }
    return lines
  }
}

extension NodeKind {
  /// Plural of the name for messages.
  fileprivate var plural: String {
    switch self {
    case .person: "Persons"
    case .country: "Countries"
    default: rawValue + "s"
    }
  }
}
