/// A pattern that one statement of SQL answers: triples that all match, conditions, computed values, optional triples.
struct Conjunction {
  /// Something that is joined.
  struct Atom {
    var triple: TriplePattern
    var graph: AtomGraph
  }

  /// The graph of a triple.
  enum AtomGraph: Hashable {
    case active(ActiveGraph)
    /// Any of the named graphs, told by a variable.
    case variable(Variable)
  }

  var atoms: [Atom] = []
  /// The variables that are told.
  var columns: [Variable] = []
}
