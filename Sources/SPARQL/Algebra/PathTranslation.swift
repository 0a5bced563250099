import RDF

/// Blocks of triples and paths to algebra (SPARQL 1.1 Query, sections 18.2.2.3 to 18.2.2.5).
///
/// What is a triple becomes one, sequences become joins, alternatives unions, and inverse paths turn round; only the
/// operators that need a search of their own stay paths.
struct PathTranslation {
  private var result = Algebra.unit
  private var triples: [TriplePattern] = []
  /// What the names of the variables between steps begin with; unlike those of any other path of the query.
  private let stem: String
  private var stepCount = 0

  static func algebra(of items: [TriplesItem]) -> Algebra {
    var translation = PathTranslation(stem: "")
    for item in items {
      switch item {
      case .triple(let triple): translation.triples.append(triple)
      case .path(let path, let number):
        var inner = PathTranslation(stem: "path\(number).")
        inner.add(path.subject, path.path, path.object)
        // A sequence of links is no more than triples of the block.
        if case .unit = inner.result {
          translation.triples += inner.triples
        } else {
          translation.flush()
          translation.result = .joined(translation.result, inner.finished())
        }
      }
    }
    return translation.finished()
  }

  private init(stem: String) {
    self.stem = stem
  }

  private mutating func finished() -> Algebra {
    flush()
    return result
  }

  private mutating func flush() {
    guard !triples.isEmpty else { return }
    result = .joined(result, .basicGraphPattern(triples))
    triples = []
  }

  private mutating func add(_ subject: PatternTerm, _ path: PropertyPath, _ object: PatternTerm) {
    switch path {
    case .link(let predicate): triples.append(TriplePattern(subject, .term(.iri(predicate)), object))
    case .inverse(let path): add(object, path, subject)
    case .sequence(let steps):
      var from = subject
      for (number, step) in steps.enumerated() {
        stepCount += 1
        let to = number == steps.count - 1 ? object : .variable(.hidden(stem + "\(stepCount)"))
        add(from, step, to)
        from = to
      }
    case .alternative(let paths): joinUnion(paths.map { (subject, $0, object) })
    case .negatedSet(let forward, let backward) where !forward.isEmpty && !backward.isEmpty:
      joinUnion([
        (subject, .negatedSet(forward: forward, backward: []), object),
        (object, .negatedSet(forward: backward, backward: []), subject),
      ])
    case .negatedSet(let forward, let backward) where forward.isEmpty && !backward.isEmpty:
      add(object, .negatedSet(forward: backward, backward: []), subject)
    case .zeroOrMore, .oneOrMore, .zeroOrOne, .negatedSet:
      flush()
      result = .joined(result, .path(PathPattern(subject, path, object)))
    }
  }

  private mutating func joinUnion(_ branches: [(PatternTerm, PropertyPath, PatternTerm)]) {
    flush()
    var union: Algebra?
    for (number, branch) in branches.enumerated() {
      var inner = PathTranslation(stem: stem + "\(stepCount).\(number + 1).")
      inner.add(branch.0, branch.1, branch.2)
      let algebra = inner.finished()
      union = union.map { .union($0, algebra) } ?? algebra
    }
    if let union { result = .joined(result, union) }
  }
}
