/// Rows that a change takes out of a table of triples and puts into it.
struct RowChanges {
  private(set) var removed: [QuadLoader.Row] = []
  private(set) var added: [QuadLoader.Row] = []

  /// Numbers of the subjects and objects of removed rows.
  var removedTerms: Set<Int64> {
    var terms: Set<Int64> = []
    for row in removed {
      terms.insert(row.a)
      terms.insert(row.c)
    }
    return terms
  }

  /// Rows in order, each once.
  static func distinct(_ rows: [QuadLoader.Row]) -> [QuadLoader.Row] {
    var sorted = rows
    sorted.sort()
    var distinct: [QuadLoader.Row] = []
    distinct.reserveCapacity(sorted.count)
    for row in sorted where row != distinct.last { distinct.append(row) }
    return distinct
  }

  /// Notes what makes new rows of old ones; both in order, each once.
  mutating func change(from old: [QuadLoader.Row], to new: [QuadLoader.Row]) {
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if right == new.count || left < old.count && old[left] < new[right] {
        removed.append(old[left])
        left += 1
      } else if left == old.count || new[right] < old[left] {
        added.append(new[right])
        right += 1
      } else {
        left += 1
        right += 1
      }
    }
  }

  /// Changes the three orders of the default graph, each from its start to its end.
  func write(to tables: [String], in database: Database) throws {
    var (removed, added) = (removed, added)
    for table in tables {
      let columns = table.map { "\($0)" }
      removed.sort()
      let delete = try database.prepare(
        "DELETE FROM \(table) WHERE \(columns[0]) = ?1 AND \(columns[1]) = ?2 AND \(columns[2]) = ?3")
      for row in removed { try RowChanges.run(delete, row) }
      added.sort()
      let insert = try database.prepare("INSERT OR IGNORE INTO \(table) VALUES(?1, ?2, ?3)")
      for row in added { try RowChanges.run(insert, row) }
      for index in removed.indices { removed[index] = removed[index].rotated }
      for index in added.indices { added[index] = added[index].rotated }
    }
  }

  /// Changes the four orders of the named graphs.
  func write(graph: Int64, in database: Database) throws {
    if removed.isEmpty, added.isEmpty { return }
    for table in ["gspo", "spog", "posg", "ospg"] {
      let delete = try database.prepare("DELETE FROM \(table) WHERE g = ?4 AND s = ?1 AND p = ?2 AND o = ?3")
      try delete.bind(4, graph)
      for row in removed { try RowChanges.run(delete, row) }
      let insert = try database.prepare("INSERT OR IGNORE INTO \(table)(s, p, o, g) VALUES(?1, ?2, ?3, ?4)")
      try insert.bind(4, graph)
      for row in added { try RowChanges.run(insert, row) }
    }
  }

  private static func run(_ statement: SQLStatement, _ row: QuadLoader.Row) throws {
    try statement.bind(1, row.a)
    try statement.bind(2, row.b)
    try statement.bind(3, row.c)
    try statement.run()
  }
}
