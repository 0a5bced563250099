import QuadStore
import RDF

/// A pattern that is looked for anew with the values of each row that it is joined with.
final class BoundPattern {
  /// The columns of its rows.
  let columns: [Variable]
  private let search: (RowStream.Row) throws -> () throws -> RowStream.Row?

  /// - Parameters:
  ///   - pattern: The pattern.
  ///   - other: What it is joined with, whose rows have these columns.
  ///
  /// `nil` where the values would not narrow the search, or where it cannot be narrowed.
  init?(_ run: QueryRun, _ pattern: Algebra, with other: Algebra, columns left: [Variable], in graph: ActiveGraph)
    throws
  {
    let certain = other.certainVariables
    let places = Dictionary(uniqueKeysWithValues: left.enumerated().map { ($1, $0) })
    if case .path(let path) = pattern {
      func place(_ end: PatternTerm) -> Int? { end.variable.flatMap { certain.contains($0) ? places[$0] : nil } }
      let (from, to) = (place(path.subject), place(path.object))
      guard from != nil || to != nil, path.subject != path.object else { return nil }
      let paths = PathSearch(run, graph)
      columns = pattern.variables
      let (first, second) = (
        columns.firstIndex(of: path.subject.variable), columns.firstIndex(of: path.object.variable)
      )
      let count = columns.count
      search = { row in
        let pairs = try paths.pairs(path, from: from.map { row[$0] }, to: to.map { row[$0] })
        return {
          guard let (start, end) = try pairs() else { return nil }
          var result = RowStream.Row(repeating: 0, count: count)
          if let first { result[first] = start }
          if let second { result[second] = end }
          return result
        }
      }
      return
    }
    guard let conjunction = try Flattening(run).conjunction(of: pattern, in: graph) else { return nil }
    let shared = conjunction.columns.filter { places[$0] != nil }
    guard !shared.isEmpty, certain.isSuperset(of: shared), conjunction.core.isSuperset(of: shared),
      !conjunction.atoms.isEmpty
    else { return nil }
    var parameters: [Variable: SQLColumn] = [:]
    for (index, variable) in shared.enumerated() { parameters[variable] = SQLColumn(sql: "?\(index + 1)") }
    let builder = SelectBuilder(run, columns: parameters)
    try builder.add(conjunction)
    let told = conjunction.columns.filter { places[$0] == nil }
    let results = told.map { builder.columns[$0] ?? SQLColumn(sql: "NULL") }
    let statement = try run.prepare(builder.select(results.map(\.sql)))
    let rows = run.rows(statement, results.map(\.kind))
    let sources = shared.compactMap { places[$0] }
    columns = told
    search = { row in
      statement.reset()
      for (index, place) in sources.enumerated() { try statement.bind(Int32(index + 1), row[place]) }
      return rows
    }
  }

  /// The rows that are compatible with a row; to be read before the next search.
  func rows(for row: RowStream.Row) throws -> () throws -> RowStream.Row? { try search(row) }

  /// The rows of a stream joined with those of the pattern.
  ///
  /// - Parameters:
  ///   - test: What joined rows must pass.
  ///   - keepsAll: Whether rows that join with none stay, as in a left join.
  func joined(
    _ run: QueryRun, _ rows: RowStream, keepsAll: Bool, test: ((RowStream.Row) throws -> Bool)?
  ) -> RowStream {
    let places = rows.places
    let added = columns.indices.filter { places[columns[$0]] == nil }
    let shared = columns.enumerated().compactMap { index, variable in places[variable].map { ($0, index) } }
    var current: (row: RowStream.Row, next: () throws -> RowStream.Row?, isMet: Bool)?
    let padding = RowStream.Row(repeating: 0, count: added.count)
    return RowStream(rows.columns + added.map { columns[$0] }) {
      while true {
        if let (row, next, isMet) = current {
          while let other = try next() {
            try run.tick()
            guard shared.allSatisfy({ other[$1] == 0 || other[$1] == row[$0] }) else { continue }
            let joined = row + added.map { other[$0] }
            if try test?(joined) ?? true {
              current?.isMet = true
              return joined
            }
          }
          current = nil
          if keepsAll, !isMet { return row + padding }
        }
        guard let row = try rows.next() else { return nil }
        try run.tick()
        current = (row, try self.rows(for: row), false)
      }
    }
  }
}

extension [Variable] {
  fileprivate func firstIndex(of variable: Variable?) -> Int? { variable.flatMap { firstIndex(of: $0) } }
}
