import QuadStore
import RDF

/// Writes the statement of SQL of a conjunction.
final class SelectBuilder {
  private let run: QueryRun
  private var tables: [String] = []
  private var conditions: [String] = []
  private var columns: [Variable: String] = [:]

  init(_ run: QueryRun) {
    self.run = run
  }

  /// The solutions of a conjunction.
  func stream(_ conjunction: Conjunction) throws -> RowStream {
    for atom in conjunction.atoms { try add(atom) }
    let wanted = conjunction.columns
    let list = wanted.map { columns[$0] ?? "NULL" }.joined(separator: ", ")
    let sql =
      "SELECT \(list.isEmpty ? "1" : list)"
      + (tables.isEmpty ? "" : " FROM \(tables.joined(separator: " CROSS JOIN "))")
      + (conditions.isEmpty ? "" : " WHERE \(conditions.joined(separator: " AND "))")
    let statement = try run.prepare(sql)
    let count = Int32(wanted.count)
    return RowStream(wanted) { [run] in
      guard try statement.step() else { return nil }
      try run.tick()
      return (0..<count).map { statement.integer($0) }
    }
  }

  private func add(_ atom: Conjunction.Atom) throws {
    let alias = "t\(tables.count + 1)"
    var places = [("s", atom.triple.subject), ("p", atom.triple.predicate), ("o", atom.triple.object)]
    if case .variable(let variable) = atom.graph { places.append(("g", .variable(variable))) }
    var bound: Set<String> = []
    for (name, place) in places {
      switch place {
      case .term(let term):
        conditions.append("\(alias).\(name) = \(try run.pool.id(of: term))")
        bound.insert(name)
      case .variable(let variable):
        if let known = columns[variable] {
          conditions.append("\(alias).\(name) = \(known)")
          if !known.hasPrefix(alias + ".") { bound.insert(name) }
        } else {
          columns[variable] = "\(alias).\(name)"
        }
      }
    }
    let order =
      bound.contains("s")
      ? (bound.contains("o") && !bound.contains("p") ? "osp" : "spo")
      : bound.contains("p") ? "pos" : bound.contains("o") ? "osp" : "spo"
    var table = order
    switch atom.graph {
    case .active(.stored): break
    case .active(.named(let name)):
      table = order == "spo" ? "gspo" : order + "g"
      conditions.append("\(alias).g = \(name)")
    case .active(.merged(let names)):
      table = order + "g"
      let list = names.map(String.init).joined(separator: ",")
      conditions.append("\(alias).g IN (\(list))")
      if names.count > 1 {
        // A triple of several graphs is one.
        conditions.append(
          """
          \(alias).g = (SELECT min(g) FROM spog WHERE s = \(alias).s AND p = \(alias).p AND o = \(alias).o \
          AND g IN (\(list)))
          """)
      }
    case .variable:
      table = bound.contains("g") && order == "spo" ? "gspo" : order + "g"
      if let names = run.namedGraphs {
        conditions.append("\(alias).g IN (\(names.map(String.init).joined(separator: ",")))")
      }
    }
    tables.append("\(table) \(alias)")
  }
}
