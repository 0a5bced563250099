/// By how much a change makes the triples of each predicate more or fewer.
struct PredicateCounts {
  private var differences: [Int64: Int64] = [:]

  init(_ changes: RowChanges) {
    for row in changes.added { differences[row.b, default: 0] += 1 }
    for row in changes.removed { differences[row.b, default: 0] -= 1 }
  }

  /// Changes the counts of triples; subjects and objects of a new predicate are as many at most.
  func write(to database: Database) throws {
    let add = try database.prepare(
      """
      INSERT INTO predicates VALUES(?1, ?2, max(?2, 1), max(?2, 1))
        ON CONFLICT(p) DO UPDATE SET triples = triples + ?2
      """)
    for (predicate, difference) in differences.sorted(by: { $0.key < $1.key }) where difference != 0 {
      try add.bind(1, predicate)
      try add.bind(2, difference)
      try add.run()
    }
    try database.execute("DELETE FROM predicates WHERE triples <= 0")
  }
}
