import RDF

extension QueryRun {
  /// The solutions of a pattern in order; only the first ones where a limit is given.
  ///
  /// Of solutions that are equal in all keys, the one that was met first comes first.
  func order(
    _ pattern: Algebra, by conditions: [OrderCondition], limit: Int?, in graph: ActiveGraph
  ) throws -> RowStream {
    let rows = try stream(pattern, in: graph)
    let keys = conditions.map { RowExpression(self, $0.expression, columns: rows.columns, in: graph) }
    let sort = Sorting(self, isDescending: conditions.map(\.isDescending), limit: limit)
    var sorted: RowStream?
    return RowStream(rows.columns) {
      if let sorted { return try sorted.next() }
      while let row = try rows.next() {
        try self.tick()
        self.context.beginSolution()
        try sort.add(row, keys)
      }
      let result = RowStream(rows.columns, rows: try sort.finish())
      sorted = result
      return try result.next()
    }
  }
}

/// Sorts rows by terms, and keeps the first of them only where no more are wanted.
final class Sorting {
  private let run: QueryRun
  private let isDescending: [Bool]
  private let limit: Int?
  private var entries: [Entry] = []
  private var count = 0
  private var known: [Int64: OrderKey] = [:]
  /// The last entry of those that are wanted so far.
  private var worst: Entry?

  private struct Entry {
    let keys: [Int64]
    let number: Int
    let row: RowStream.Row
  }

  init(_ run: QueryRun, isDescending: [Bool], limit: Int?) {
    self.run = run
    self.isDescending = isDescending
    self.limit = limit
  }

  func add(_ row: RowStream.Row, _ expressions: [RowExpression]) throws {
    count += 1
    guard let first = try expressions.first?.value(row) else {
      return entries.append(Entry(keys: [], number: count, row: row))
    }
    if let worst, first != worst.keys[0] {
      // Most rows of a long stream are told to be behind the last one by their first key.
      let order = OrderKey.compare(try key(first), try key(worst.keys[0]))
      if isDescending[0] ? order < 0 : order > 0 { return }
    }
    let entry = Entry(keys: [first] + (try expressions.dropFirst().map { try $0.value(row) }), number: count, row: row)
    if let worst, try !precedes(entry, worst) { return }
    entries.append(entry)
    guard let limit, limit < 1 << 20 else {
      try run.account.add((row.count + entry.keys.count) * 8 + 112)
      return
    }
    if entries.count >= max(limit * 2, 64) {
      try cut(to: limit)
      worst = entries.last
    }
  }

  func finish() throws -> [RowStream.Row] {
    try cut(to: limit ?? Int.max)
    return entries.map(\.row)
  }

  private func cut(to limit: Int) throws {
    try entries.sort { try precedes($0, $1) }
    if entries.count > limit { entries.removeLast(entries.count - limit) }
  }

  private func precedes(_ left: Entry, _ right: Entry) throws -> Bool {
    try run.tick()
    for index in isDescending.indices {
      let (mine, theirs) = (left.keys[index], right.keys[index])
      if mine == theirs { continue }
      let order = OrderKey.compare(try key(mine), try key(theirs))
      if order != 0 { return isDescending[index] ? order > 0 : order < 0 }
    }
    return left.number < right.number
  }

  private func key(_ id: Int64) throws -> OrderKey? {
    if id == 0 { return nil }
    if let key = known[id] { return key }
    let term = try run.pool.term(id)
    let key = OrderKey(term)
    try run.account.add(160 + term.text.utf8.count)
    known[id] = key
    return key
  }
}
