import QuadStore
import RDF

/// Chooses the order in which the triples of a conjunction are looked for.
///
/// The rows after each step are estimated from the counts by predicate, and of constant objects by counting; the order
/// whose rows are fewest in sum is found by dynamic programming.
struct JoinOrder {
  private let run: QueryRun
  private let atoms: [Conjunction.Atom]
  /// How many orders of sets are looked at; more atoms are taken one by one.
  private static let exactLimit = 10

  init(_ run: QueryRun, _ atoms: [Conjunction.Atom]) {
    self.run = run
    self.atoms = atoms
  }

  /// The places of the atoms in the order to join them, given the variables that are bound before.
  func places(given bound: Set<Variable>) throws -> [Int] {
    if atoms.count < 2 { return Array(atoms.indices) }
    return atoms.count <= JoinOrder.exactLimit ? try best(given: bound) : try greedy(given: bound)
  }

  private struct Plan {
    var cost: Double
    var rows: Double
    var order: [Int]
    var bound: Set<Variable>
  }

  private func extend(_ plan: Plan, by place: Int) throws -> Plan {
    let factor = try run.statistics.matches(atoms[place], given: plan.bound)
    let rows = plan.rows * factor
    return Plan(
      cost: plan.cost + plan.rows + rows, rows: rows, order: plan.order + [place],
      bound: plan.bound.union(atoms[place].variables))
  }

  private func best(given bound: Set<Variable>) throws -> [Int] {
    var plans: [Plan?] = Array(repeating: nil, count: 1 << atoms.count)
    plans[0] = Plan(cost: 0, rows: 1, order: [], bound: bound)
    for set in plans.indices {
      guard let plan = plans[set] else { continue }
      for place in atoms.indices where set & 1 << place == 0 {
        let next = try extend(plan, by: place)
        if let known = plans[set | 1 << place], known.cost <= next.cost { continue }
        plans[set | 1 << place] = next
      }
    }
    return plans.last??.order ?? Array(atoms.indices)
  }

  private func greedy(given bound: Set<Variable>) throws -> [Int] {
    var plan = Plan(cost: 0, rows: 1, order: [], bound: bound)
    var left = Array(atoms.indices)
    while !left.isEmpty {
      var choice: (index: Int, plan: Plan)?
      for (index, place) in left.enumerated() {
        let next = try extend(plan, by: place)
        if choice.map({ next.rows < $0.plan.rows }) ?? true { choice = (index, next) }
      }
      guard let choice else { break }
      plan = choice.plan
      left.remove(at: choice.index)
    }
    return plan.order
  }
}
