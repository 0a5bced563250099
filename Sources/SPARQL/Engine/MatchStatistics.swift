import QuadStore
import RDF

/// Estimates how many triples match, for the order of joins.
final class MatchStatistics {
  private let database: Database
  private let pool: TermPool
  private var byPredicate: [Int64: (triples: Double, subjects: Double, objects: Double)] = [:]
  private var counts: [String: Double] = [:]
  private var total: Double?

  /// Where counting stops.
  private static let countLimit = 2_000

  init(_ database: Database, _ pool: TermPool) {
    self.database = database
    self.pool = pool
  }

  /// How many triples match for one row, given the variables that it binds.
  func matches(_ atom: Conjunction.Atom, given bound: Set<Variable>) throws -> Double {
    func isBound(_ place: PatternTerm) -> Bool { place.variable.map { bound.contains($0) } ?? true }
    let (subject, object) = (isBound(atom.triple.subject), isBound(atom.triple.object))
    var factor = 1.0
    var isStored = false
    switch atom.graph {
    case .active(.stored): isStored = true
    case .active(.named): factor = 0.5
    case .variable(let graph): factor = bound.contains(graph) ? 0.5 : 1
    case .active(.merged): break
    }
    guard case .term(let predicate) = atom.triple.predicate else {
      if subject && object { return 1 * factor }
      if subject { return 12 * factor }
      if object { return try count(atom, isStored, "o", nil).map { $0 * factor } ?? 16 * factor }
      return try all() * factor
    }
    let known = try predicateCounts(pool.id(of: predicate), isStored)
    if subject && object { return min(1, known.triples / max(1, known.subjects * known.objects)) * factor }
    if subject { return known.triples / max(1, known.subjects) * factor }
    if object {
      let average = known.triples / max(1, known.objects)
      guard let counted = try count(atom, isStored, "o", predicate) else { return average * factor }
      return (counted >= Double(MatchStatistics.countLimit) ? max(counted, average) : counted) * factor
    }
    return known.triples * factor
  }

  private func predicateCounts(
    _ predicate: Int64, _ isStored: Bool
  ) throws -> (triples: Double, subjects: Double, objects: Double) {
    if let known = byPredicate[predicate] { return known }
    let statement = try database.prepare("SELECT triples, subjects, objects FROM predicates WHERE p = \(predicate)")
    var result = (triples: 0.0, subjects: 1.0, objects: 1.0)
    if try statement.step() {
      result = (Double(statement.integer(0)), Double(statement.integer(1)), Double(statement.integer(2)))
    } else if !isStored {
      result = (10_000, 5_000, 1_000)
    }
    byPredicate[predicate] = result
    return result
  }

  /// The triples with a constant object, counted up to a limit; `nil` where it is none.
  private func count(
    _ atom: Conjunction.Atom, _ isStored: Bool, _ place: String, _ predicate: Term?
  ) throws -> Double? {
    guard case .term(let object) = atom.triple.object else { return nil }
    let table = (predicate == nil ? "osp" : "pos") + (isStored ? "" : "g")
    var condition = "o = \(try pool.id(of: object))"
    if let predicate { condition += " AND p = \(try pool.id(of: predicate))" }
    return try count(
      "SELECT count(*) FROM (SELECT 1 FROM \(table) WHERE \(condition) LIMIT \(MatchStatistics.countLimit))")
  }

  private func count(_ sql: String) throws -> Double {
    if let known = counts[sql] { return known }
    let result = Double(try database.integer(sql) ?? 0)
    counts[sql] = result
    return result
  }

  private func all() throws -> Double {
    if let total { return total }
    let result = max(1_000, Double(try database.integer("SELECT coalesce(sum(triples), 0) FROM predicates") ?? 0))
    total = result
    return result
  }
}
