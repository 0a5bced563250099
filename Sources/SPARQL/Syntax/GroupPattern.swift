import RDF

/// A group graph pattern as written, before its translation (SPARQL 1.1 Query, productions 53 to 68).
struct GroupPattern: Sendable {
  var content: Content
  /// The variables in scope after it (section 18.2.1), in the order in which they are met.
  var visible = VariableList()

  enum Content: Sendable {
    case elements([GroupElement])
    case subquery(Algebra)
  }
}

/// A part of a group graph pattern.
enum GroupElement: Sendable {
  case triples([TriplesItem])
  case filter(Expression)
  case bind(Expression, Variable)
  case optional(GroupPattern)
  case minus(GroupPattern)
  case graph(PatternTerm, GroupPattern)
  case service(PatternTerm, isSilent: Bool, GroupPattern)
  /// One group, or several joined by `UNION`.
  case union([GroupPattern])
  case values(InlineData)
}

/// A member of a block of triples.
enum TriplesItem: Hashable, Sendable {
  case triple(TriplePattern)
  /// A path and its number in the query, which tells the variables between its steps from those of others.
  case path(PathPattern, number: Int)

  /// The variables in it.
  var variables: [Variable] {
    switch self {
    case .triple(let triple): triple.variables
    case .path(let path, _): [path.subject, path.object].compactMap(\.variable)
    }
  }
}
