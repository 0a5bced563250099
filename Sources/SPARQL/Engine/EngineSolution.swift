import RDF

/// A row as expressions see it.
struct EngineSolution: Solution {
  let places: [Variable: Int]
  let row: RowStream.Row
  let run: QueryRun

  /// The value of a variable, or `nil` where it is unbound.
  func value(of variable: Variable) -> Term? {
    guard let place = places[variable], row[place] != 0 else { return nil }
    do {
      return try run.pool.term(row[place])
    } catch {
      // Expressions cannot pass it on; whoever asked the evaluator looks for it.
      run.failure = run.failure ?? error
      return nil
    }
  }
}
