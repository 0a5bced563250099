/// Turns algebra into conjunctions.
struct Flattening {
  private let run: QueryRun

  /// Tables that one statement joins; SQLite takes 64.
  static let limit = 50

  init(_ run: QueryRun) {
    self.run = run
  }

  /// The pattern as a conjunction, or `nil` where it is none.
  func conjunction(of algebra: Algebra, in graph: ActiveGraph) throws -> Conjunction? {
    switch algebra {
    case .basicGraphPattern(let triples):
      guard triples.count <= Flattening.limit else { return nil }
      return Conjunction(
        atoms: triples.map { Conjunction.Atom(triple: $0, graph: .active(graph)) }, columns: algebra.variables)
    default: return nil
    }
  }
}
