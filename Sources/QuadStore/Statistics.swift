/// Counts by predicate, from which the order of joins is chosen.
enum Statistics {
  /// Counts the triples of the default graph anew.
  static func renew(in database: Database) throws {
    var counts: [Int64: (triples: Int64, subjects: Int64, objects: Int64)] = [:]
    let bySubject = try database.prepare("SELECT s, p FROM spo ORDER BY s, p, o")
    var last: (Int64, Int64)?
    while try bySubject.step() {
      let (subject, predicate) = (bySubject.integer(0), bySubject.integer(1))
      counts[predicate, default: (0, 0, 0)].triples += 1
      if last?.0 != subject || last?.1 != predicate { counts[predicate, default: (0, 0, 0)].subjects += 1 }
      last = (subject, predicate)
    }
    let byPredicate = try database.prepare("SELECT p, o FROM pos ORDER BY p, o, s")
    last = nil
    while try byPredicate.step() {
      let (predicate, object) = (byPredicate.integer(0), byPredicate.integer(1))
      if last?.0 != predicate || last?.1 != object { counts[predicate, default: (0, 0, 0)].objects += 1 }
      last = (predicate, object)
    }
    try database.execute("DELETE FROM predicates")
    let insert = try database.prepare("INSERT INTO predicates VALUES(?1, ?2, ?3, ?4)")
    for (predicate, count) in counts.sorted(by: { $0.key < $1.key }) {
      try insert.bind(1, predicate)
      try insert.bind(2, count.triples)
      try insert.bind(3, count.subjects)
      try insert.bind(4, count.objects)
      try insert.run()
    }
  }
}
