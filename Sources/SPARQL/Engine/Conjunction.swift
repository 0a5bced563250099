import RDF

/// A pattern that one statement of SQL answers: triples that all match, conditions, computed values, optional triples.
struct Conjunction {
  /// A triple and the graph it is looked for in.
  struct Atom {
    var triple: TriplePattern
    var graph: AtomGraph

    /// The variables, with that of the graph.
    var variables: [Variable] {
      if case .variable(let graph) = graph { triple.variables + [graph] } else { triple.variables }
    }
  }

  /// The graph of a triple.
  enum AtomGraph: Hashable {
    case active(ActiveGraph)
    /// Any of the named graphs, told by a variable.
    case variable(Variable)
  }

  /// What rows must fulfil.
  enum Condition {
    /// An expression that sees the variables of its own group only.
    case expression(Expression, scope: Set<Variable>)
    indirect case exists(Conjunction, isNegated: Bool, scope: Set<Variable>)
  }

  /// A triple that may be missing.
  struct Optional {
    var atom: Atom
    var conditions: [Condition]
    var values: [(variable: Variable, expression: Expression, scope: Set<Variable>)]
  }

  var atoms: [Atom] = []
  /// Tables without empty cells.
  var tables: [InlineData] = []
  var conditions: [Condition] = []
  /// Computed values, in the order in which they may depend on each other.
  var values: [(variable: Variable, expression: Expression, scope: Set<Variable>)] = []
  var optionals: [Optional] = []
  /// The variables that are told.
  var columns: [Variable] = []

  /// Variables that triples or tables bind.
  var core: Set<Variable> { Set(atoms.flatMap(\.variables)).union(tables.flatMap(\.variables)) }

  /// Every variable, those that are not told too.
  var all: Set<Variable> {
    core.union(values.map(\.variable)).union(
      optionals.flatMap { $0.atom.variables + $0.values.map(\.variable) }
    ).union(columns)
  }

  /// How many tables a statement joins for it, at most.
  var width: Int { atoms.count + tables.count + optionals.count }
}
