import RDF
import SPARQL

/// Property paths (section 18.4 and 18.5).
struct ReferencePaths {
  private let graph: IndexedGraph

  init(_ graph: IndexedGraph) {
    self.graph = graph
  }

  func solutions(of pattern: PathPattern) -> [Bindings] {
    pairs(pattern.path, from: term(pattern.subject), to: term(pattern.object)).compactMap { from, to in
      var row: Bindings = [:]
      for case (.variable(let variable), let term) in [(pattern.subject, from), (pattern.object, to)] {
        if let known = row[variable], known != term { return nil }
        row[variable] = term
      }
      return row
    }
  }

  private func term(_ place: PatternTerm) -> Term? {
    if case .term(let term) = place { term } else { nil }
  }

  /// The pairs of nodes that a path joins, as often as it does; `nil` stands for any node.
  private func pairs(_ path: PropertyPath, from: Term?, to: Term?) -> [(Term, Term)] {
    switch path {
    case .link(let iri): return graph.match(from, iri, to).map { ($0.subject, $0.object) }
    case .inverse(let path): return pairs(path, from: to, to: from).map { ($0.1, $0.0) }
    case .alternative(let paths): return paths.flatMap { pairs($0, from: from, to: to) }
    case .sequence(let paths):
      guard let first = paths.first else { return [] }
      if paths.count == 1 { return pairs(first, from: from, to: to) }
      let rest = PropertyPath.sequence(Array(paths.dropFirst()))
      return pairs(first, from: from, to: nil).flatMap { start, middle in
        pairs(rest, from: middle, to: to).map { (start, $0.1) }
      }
    case .negatedSet(let forward, let backward):
      var found: [(Term, Term)] = []
      if !forward.isEmpty || backward.isEmpty {
        found += graph.match(from, nil, to).filter { !forward.contains($0.predicate) }.map { ($0.subject, $0.object) }
      }
      if !backward.isEmpty {
        found += graph.match(to, nil, from).filter { !backward.contains($0.predicate) }.map { ($0.object, $0.subject) }
      }
      return found
    case .zeroOrOne(let path):
      return closure(from: from, to: to) { start in
        ([start] + pairs(path, from: start, to: nil).map(\.1))
      }
    case .zeroOrMore(let path): return closure(from: from, to: to) { [$0] + reached(path, from: $0) }
    case .oneOrMore(let path): return closure(from: from, to: to) { reached(path, from: $0) }
    }
  }

  /// What each start reaches, every node once.
  ///
  /// A constant end is met even if it is not in the graph.
  private func closure(from: Term?, to: Term?, _ reach: (Term) -> [Term]) -> [(Term, Term)] {
    var starts = from.map { [$0] } ?? graph.nodes
    if from == nil, let to, !starts.contains(to) { starts.append(to) }
    return starts.flatMap { start in
      var seen = Set<Term>()
      return reach(start).filter { seen.insert($0).inserted && (to == nil || to == $0) }.map { (start, $0) }
    }
  }

  private func reached(_ path: PropertyPath, from start: Term) -> [Term] {
    var seen = Set<Term>()
    var found: [Term] = []
    var frontier = [start]
    while let node = frontier.popLast() {
      for (_, next) in pairs(path, from: node, to: nil) where seen.insert(next).inserted {
        found.append(next)
        frontier.append(next)
      }
    }
    return found
  }
}
