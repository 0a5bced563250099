import RDF

extension QueryRun {
  /// Branches of a union over which a join is distributed.
  private static let branchLimit = 8

  func join(_ left: Algebra, _ right: Algebra, in graph: ActiveGraph) throws -> RowStream {
    if let branches = try distributed(left, right, in: graph) { return try union(branches, in: graph) }
    if let bound = try BoundPattern(self, right, with: left, columns: left.variables, in: graph) {
      return bound.joined(
        self, try stream(left, in: graph).selecting(left.variables), keepsAll: false, test: nil)
    }
    if let bound = try BoundPattern(self, left, with: right, columns: right.variables, in: graph) {
      return bound.joined(
        self, try stream(right, in: graph).selecting(right.variables), keepsAll: false, test: nil)
    }
    let index = try JoinIndex(self, right, left, in: graph)
    let rows = try stream(left, in: graph)
    let matching = index.matching(rows.columns)
    var waiting: [RowStream.Row] = []
    return RowStream(matching.columns) {
      while true {
        if let row = waiting.popLast() { return row }
        guard let row = try rows.next() else { return nil }
        try matching.forEach(row) { joined in
          waiting.append(joined)
          return true
        }
        waiting.reverse()
      }
    }
  }

  func leftJoin(
    _ left: Algebra, _ right: Algebra, _ condition: Expression?, in graph: ActiveGraph
  ) throws -> RowStream {
    if let bound = try BoundPattern(self, right, with: left, columns: left.variables, in: graph) {
      let columns = left.variables
      let test = condition.map {
        RowExpression(
          self, $0, columns: columns + bound.columns.filter { !columns.contains($0) }, in: graph)
      }
      return bound.joined(
        self, try stream(left, in: graph).selecting(columns), keepsAll: true, test: test.map { $0.passes })
    }
    let index = try JoinIndex(self, right, left, in: graph)
    let rows = try stream(left, in: graph)
    let matching = index.matching(rows.columns)
    let test = condition.map { RowExpression(self, $0, columns: matching.columns, in: graph) }
    let padding = RowStream.Row(repeating: 0, count: matching.columns.count - rows.columns.count)
    var waiting: [RowStream.Row] = []
    return RowStream(matching.columns) {
      if let row = waiting.popLast() { return row }
      guard let row = try rows.next() else { return nil }
      try matching.forEach(row) { joined in
        if try test?.passes(joined) ?? true { waiting.append(joined) }
        return true
      }
      waiting.reverse()
      return waiting.popLast() ?? row + padding
    }
  }

  /// The branches of a union, each joined with the other side, where one statement answers each of them.
  private func distributed(_ left: Algebra, _ right: Algebra, in graph: ActiveGraph) throws -> [Algebra]? {
    func branches(_ algebra: Algebra) -> [Algebra] {
      if case .union(let first, let second) = algebra { return branches(first) + branches(second) }
      return [algebra]
    }
    let (mine, theirs) = (branches(left), branches(right))
    guard (mine.count == 1) != (theirs.count == 1), max(mine.count, theirs.count) <= QueryRun.branchLimit else {
      return nil
    }
    let joined = mine.flatMap { first in theirs.map { Algebra.join(first, $0) } }
    for pattern in joined {
      guard try Flattening(self).conjunction(of: pattern, in: graph) != nil else { return nil }
    }
    return joined
  }

  func minus(_ left: Algebra, _ right: Algebra, in graph: ActiveGraph) throws -> RowStream {
    // What shares no variable takes nothing away.
    guard !Set(left.variables).isDisjoint(with: right.variables) else { return try stream(left, in: graph) }
    let index = try JoinIndex(self, right, left, in: graph)
    let rows = try stream(left, in: graph)
    let matching = index.matching(rows.columns)
    let shared = matching.shared
    return rows.filter { row in
      var isKept = true
      try matching.forEachMatch(row) { other in
        isKept = !shared.contains { row[$0] != 0 && other[$1] != 0 }
        return isKept
      }
      return isKept
    }
  }
}

/// The rows of a pattern by the values of variables that join it with another.
final class JoinIndex {
  private let run: QueryRun
  private let columns: [Variable]
  private let keys: [Variable]
  private var rows: [RowStream.Row] = []
  private var byKey: [RowStream.Row: [Int32]] = [:]

  /// Reads the rows of a pattern; variables that are bound for certain on both sides are the key.
  init(_ run: QueryRun, _ pattern: Algebra, _ other: Algebra, in graph: ActiveGraph) throws {
    self.run = run
    let stream = try run.stream(pattern, in: graph)
    columns = stream.columns
    let certain = pattern.certainVariables.intersection(other.certainVariables)
    keys = columns.filter { certain.contains($0) }
    let places = stream.places
    let keyPlaces = keys.compactMap { places[$0] }
    while let row = try stream.next() {
      try run.tick()
      try run.account.add((row.count + keys.count) * 8 + 96)
      byKey[keyPlaces.map { row[$0] }, default: []].append(Int32(truncatingIfNeeded: rows.count))
      rows.append(row)
    }
  }

  /// How the rows of columns meet these.
  func matching(_ left: [Variable]) -> Matching {
    let places = Dictionary(uniqueKeysWithValues: left.enumerated().map { ($1, $0) })
    return Matching(
      index: self, columns: left + columns.filter { places[$0] == nil },
      shared: columns.enumerated().compactMap { index, variable in places[variable].map { ($0, index) } },
      added: columns.indices.filter { places[columns[$0]] == nil }, keys: keys.compactMap { places[$0] })
  }

  struct Matching {
    fileprivate let index: JoinIndex
    /// The columns of joined rows.
    let columns: [Variable]
    /// The places of variables that both have.
    let shared: [(Int, Int)]
    fileprivate let added: [Int]
    fileprivate let keys: [Int]

    /// The rows that are compatible with one, until the body has seen enough.
    func forEachMatch(_ row: RowStream.Row, _ body: (RowStream.Row) throws -> Bool) throws {
      for number in index.byKey[keys.map { row[$0] }] ?? [] {
        try index.run.tick()
        let other = index.rows[Int(number)]
        guard shared.allSatisfy({ row[$0] == 0 || other[$1] == 0 || row[$0] == other[$1] }) else { continue }
        guard try body(other) else { return }
      }
    }

    /// A row joined with each that is compatible.
    func forEach(_ row: RowStream.Row, _ body: (RowStream.Row) throws -> Bool) throws {
      try forEachMatch(row) { other in
        var joined = row
        for (mine, theirs) in shared where joined[mine] == 0 { joined[mine] = other[theirs] }
        for place in added { joined.append(other[place]) }
        return try body(joined)
      }
    }
  }
}
