import QuadStore
import RDF

/// Property paths (SPARQL 1.1 Query, sections 18.4 and 18.5), by search over one step at a time.
final class PathSearch {
  private let run: QueryRun
  private let graph: ActiveGraph
  private var statements: [String: SQLStatement] = [:]

  init(_ run: QueryRun, _ graph: ActiveGraph) {
    self.run = run
    self.graph = graph
  }

  /// The solutions of a path.
  func stream(_ pattern: PathPattern) throws -> RowStream {
    let subject = try pattern.subject.term.map { try run.pool.id(of: $0) }
    let object = try pattern.object.term.map { try run.pool.id(of: $0) }
    let pairs = try pairs(pattern.path, from: subject, to: object)
    switch (pattern.subject, pattern.object) {
    case (.variable(let from), .variable(let to)) where from == to:
      return RowStream([from]) {
        while let (start, end) = try pairs() {
          if start == end { return [start] }
        }
        return nil
      }
    case (.variable(let from), .variable(let to)): return RowStream([from, to]) { try pairs().map { [$0, $1] } }
    case (.variable(let from), .term): return RowStream([from]) { try pairs().map { [$0.0] } }
    case (.term, .variable(let to)): return RowStream([to]) { try pairs().map { [$0.1] } }
    case (.term, .term): return RowStream([]) { try pairs().map { _ in [] } }
    }
  }

  /// The pairs of nodes that a pattern joins, given ends.
  func pairs(_ pattern: PathPattern, from: Int64?, to: Int64?) throws -> () throws -> (Int64, Int64)? {
    let subject = try pattern.subject.term.map { try run.pool.id(of: $0) }
    let object = try pattern.object.term.map { try run.pool.id(of: $0) }
    // A path of no steps joins a node of the graph with itself, and a constant; no other value of a variable.
    for (given, other) in [(from, object), (to, subject)] {
      if let given, given != other, try !isNode(given) { return { nil } }
    }
    let (from, to) = (from ?? subject, to ?? object)
    return try pairs(pattern.path, from: from, to: to)
  }

  /// The pairs of nodes that a path joins; `nil` stands for any node.
  private func pairs(_ path: PropertyPath, from: Int64?, to: Int64?) throws -> () throws -> (Int64, Int64)? {
    // From the end that is given.
    if from == nil, let to {
      let turned = try pairs(.inverse(path), from: to, to: nil)
      return { try turned().map { ($0.1, $0.0) } }
    }
    let starts: () throws -> Int64?
    if let from {
      var isDone = false
      starts = {
        if isDone { return nil }
        isDone = true
        return from
      }
    } else {
      starts = try nodes()
    }
    var start: Int64 = 0
    var ends: [Int64] = []
    return {
      while true {
        while let end = ends.popLast() {
          if to == nil || to == end { return (start, end) }
        }
        guard let next = try starts() else { return nil }
        start = next
        ends = try self.reached(path, from: next, isTurned: false).reversed()
      }
    }
  }

  /// The nodes at the end of a path, as often as it leads there.
  private func reached(_ path: PropertyPath, from start: Int64, isTurned: Bool) throws -> [Int64] {
    switch path {
    case .link(let iri): return try step(start, try run.pool.id(of: .iri(iri)), isTurned: isTurned)
    case .inverse(let path): return try reached(path, from: start, isTurned: !isTurned)
    case .alternative(let paths): return try paths.flatMap { try reached($0, from: start, isTurned: isTurned) }
    case .sequence(let paths):
      var ends = [start]
      for path in isTurned ? paths.reversed() : paths {
        ends = try ends.flatMap { try reached(path, from: $0, isTurned: isTurned) }
      }
      return ends
    case .negatedSet(let forward, let backward):
      var ends: [Int64] = []
      if !forward.isEmpty || backward.isEmpty { ends += try steps(start, not: forward, isTurned: isTurned) }
      if !backward.isEmpty { ends += try steps(start, not: backward, isTurned: !isTurned) }
      return ends
    case .zeroOrOne(let path):
      var seen: Set<Int64> = [start]
      return [start] + (try reached(path, from: start, isTurned: isTurned)).filter { seen.insert($0).inserted }
    case .zeroOrMore, .oneOrMore:
      let (step, withStart) = PathSearch.step(of: path)
      return try closure(step, from: start, isTurned: isTurned, withStart: withStart)
    }
  }

  /// What is repeated, and whether no step is one too: `(p*)*`, `(p+)*` and `(p?)+` reach the nodes of `p*`, each once.
  private static func step(of path: PropertyPath) -> (PropertyPath, withStart: Bool) {
    switch path {
    case .zeroOrMore(let inner), .zeroOrOne(let inner): (step(of: inner).0, true)
    case .oneOrMore(let inner): step(of: inner)
    default: (path, false)
    }
  }

  private func closure(_ path: PropertyPath, from start: Int64, isTurned: Bool, withStart: Bool) throws -> [Int64] {
    var seen: Set<Int64> = withStart ? [start] : []
    var found: [Int64] = withStart ? [start] : []
    var open = [start]
    while let node = open.popLast() {
      try run.tick()
      for next in try reached(path, from: node, isTurned: isTurned) where seen.insert(next).inserted {
        try run.account.add(48)
        found.append(next)
        open.append(next)
      }
    }
    run.account.remove(48 * found.count)
    return found
  }

  // MARK: Statements

  private func step(_ node: Int64, _ predicate: Int64, isTurned: Bool) throws -> [Int64] {
    guard node > 0, predicate > 0 else { return [] }
    let (given, wanted) = isTurned ? ("o", "s") : ("s", "o")
    // A triple of several graphs is one step.
    var distinct = ""
    if case .merged = graph { distinct = "DISTINCT " }
    let statement = try statement(
      "SELECT \(distinct)\(wanted) FROM \(table(isTurned ? .object : .subject)) WHERE \(given) = ?1 AND p = ?2\(condition)"
    )
    try statement.bind(1, node)
    try statement.bind(2, predicate)
    return try numbers(statement)
  }

  private func steps(_ node: Int64, not excluded: [IRI], isTurned: Bool) throws -> [Int64] {
    guard node > 0 else { return [] }
    let (given, wanted) = isTurned ? ("o", "s") : ("s", "o")
    var distinct = ""
    if case .merged = graph { distinct = "DISTINCT " }
    let numbers = try excluded.map { try run.pool.id(of: .iri($0)) }.filter { $0 > 0 }.map(String.init)
    let statement = try statement(
      """
      SELECT \(wanted) FROM (SELECT \(distinct)s, p, o FROM \(table(isTurned ? .objectAny : .subject))
      WHERE \(given) = ?1 AND p NOT IN (\(numbers.joined(separator: ",")))\(condition))
      """)
    try statement.bind(1, node)
    return try self.numbers(statement)
  }

  private func isNode(_ id: Int64) throws -> Bool {
    guard id > 0 else { return false }
    let statement = try statement(
      """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM \(table(.subject)) WHERE s = ?1\(condition)) \
      OR EXISTS (SELECT 1 FROM \(table(.objectAny)) WHERE o = ?1\(condition))
      """)
    try statement.bind(1, id)
    return try !numbers(statement).isEmpty
  }

  /// Every subject and object once.
  private func nodes() throws -> () throws -> Int64? {
    let sql =
      graph == .stored
      ? "SELECT s FROM spo UNION SELECT o FROM osp"
      : "SELECT s FROM gspo WHERE 1\(condition) UNION SELECT o FROM gspo WHERE 1\(condition)"
    let statement = try run.prepare(sql)
    return { try statement.step() ? statement.integer(0) : nil }
  }

  private enum Place { case subject, object, objectAny }

  private func table(_ place: Place) -> String {
    switch (graph, place) {
    case (.stored, .subject): "spo"
    case (.stored, .object): "pos"
    case (.stored, .objectAny): "osp"
    case (.named, .subject): "gspo"
    case (_, .subject): "spog"
    case (_, .object): "posg"
    case (_, .objectAny): "ospg"
    }
  }

  private var condition: String {
    switch graph {
    case .stored: ""
    case .named(let name): " AND g = \(name)"
    case .merged(let names): " AND g IN (\(names.map(String.init).joined(separator: ",")))"
    }
  }

  private func statement(_ sql: String) throws -> SQLStatement {
    if let known = statements[sql] { return known }
    let made = try run.prepare(sql)
    statements[sql] = made
    return made
  }

  private func numbers(_ statement: SQLStatement) throws -> [Int64] {
    defer { statement.reset() }
    var numbers: [Int64] = []
    while try statement.step() { numbers.append(statement.integer(0)) }
    return numbers
  }
}
